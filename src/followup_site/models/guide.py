"""guide.yaml: the guide as a whole."""

from typing import Literal

from followup.guide.reminders import RINGS_AT
from followup_site.models.fields import Item, fact, parts, words
from followup_site.models.texts import (
    Address,
    ClockTime,
    Id,
    IsoDate,
    Language,
    SpanText,
    Text,
    Year,
    YesNo,
)


class Source(Item):
    """Where a fact comes from."""

    title: Text = words("the source's title, as readers see it")
    publisher: Text | None = words("who published it", default=None)
    url: Address | None = fact("its web address", default=None)
    version: Text | None = words(
        "which state of the text is meant, as the text itself dates it: `as amended in 2016`",
        default=None,
    )
    checked_on: IsoDate | None = fact(
        "the day somebody last looked whether it still says so", default=None
    )
    kind: Literal["published", "editors", "law"] = fact(
        "what it is: something published, the editors' own judgement, or a law"
    )


class Topic(Item):
    """A heading under which tips and reasons stand."""

    title: Text = words("the heading", form="markdown")
    text: Text | None = words("what stands below the heading", form="markdown", default=None)
    page: Id = fact(
        "the page it stands on: home, reasons, messages, channels, a stage or one of pages/"
    )
    numbered: YesNo = fact("yes if the order of what stands below it matters", default="no")


class Glance(Item):
    """The table of dates on the home page."""

    date: Id = fact("the date question that the table goes through, day by day of a week")
    choice: Id = fact("the choice question whose options are the columns")
    title: Text = words("the table's heading")


class PlanList(Item):
    """The list of a reader's plans, when they keep several on their device."""

    title: Text | None = words(
        "the list's heading: `Your repairs`; else the house's own", default=None
    )
    named_by: list[Id] | None = fact(
        "the blanks that name a plan in the list, the first one large; each asks the reader",
        default=None,
    )


class Reminders(Item):
    """The entries that a reader puts into a calendar."""

    at: ClockTime | None = fact(
        f"the clock time at which they ring, on the reader's own clock, if not `{RINGS_AT:%H:%M}`",
        default=None,
    )


class HolidayYears(Item):
    """The years whose holidays are built in."""

    first: Year = fact("the first year", name="from")
    to: Year = fact("the last year")

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last year, both included."""
        return int(self.first), int(self.to)


class Guide(Item):
    """The guide as a whole."""

    title: Text = words("the guide's title")
    short_title: Text | None = words("a shorter title for narrow places", default=None)
    summary: Text = words("the opening of the home page", form="markdown")
    guideline: Text = words("one sentence: every date here is a guideline", form="remark")
    language: Language = fact("the language the guide is written in, as a code: `en`")
    languages: list[Language] | None = fact("the languages it is published in", default=None)
    stages: list[Id] = fact("the stages, in order; each has a file in stages/")
    pages: list[Id] | None = fact(
        "the pages that are no steps, in order; each has a file in pages/", default=None
    )
    channels: list[Id] | None = fact(
        "the channels, in order; each has a file in channels/", default=None
    )
    holiday_years: HolidayYears = fact("the years whose holidays are built in")
    sources: dict[Id, Source] = parts("where the facts come from, each source by its id")
    recheck_after: SpanText | None = fact(
        "how long after its `checked_on` somebody should look at a source again, if not `1 year`",
        default=None,
    )
    topics: dict[Id, Topic] | None = parts(
        "the headings below which tips and reasons stand", default=None
    )
    glance: Glance | None = parts("the table of dates on the home page", default=None)
    plans: PlanList | None = parts("the list of a reader's plans", name="list", default=None)
    reminders: Reminders | None = parts("the entries of a reader's calendar", default=None)
    license: Text | None = words(
        "on what terms the guide may be used", form="markdown", default=None
    )

    @property
    def all_languages(self) -> list[str]:
        """The languages it is published in, its own first."""
        return list(dict.fromkeys((self.language, *(self.languages or ()))))
