"""places.yaml: whose holidays count, and what the guide knows better."""

from typing import Literal

from followup_site.models.fields import Item, fact, parts, words
from followup_site.models.texts import (
    Count,
    Id,
    IsoDate,
    MonthDay,
    Percent,
    PlaceCode,
    Text,
    Weekend,
    Yes,
)


class QuietDays(Item):
    """Days on which many are away though offices are open: noted, never closed."""

    title: Text = words("what to tell the reader")
    first: MonthDay | None = fact("the first day: `24 December`", default=None, name="from")
    to: MonthDay | None = fact("the last day", default=None)
    holiday: Text | None = fact(
        "the public holiday they are counted from, by its name", default=None
    )
    after: Count | None = fact("how many days after the holiday", default=None)
    of: PlaceCode | None = fact(
        "another place whose holiday it is, where the places have none by that name", default=None
    )
    places: list[PlaceCode] | None = fact("the places they hold for; without it, all", default=None)


class OfficeWeekend(Item):
    """The days on which offices close every week, where the built-in weekend is another."""

    days: Weekend = fact("the days, in English: `Saturday`")
    source: Id = fact("the source it comes from")
    about: Text | None = words("what is known of the working week there", default=None)


class Correction(Item):
    """A day on which the built-in holidays are wrong, or a holiday that is wrong in every year."""

    date: IsoDate | None = fact("the day", default=None)
    holiday: Text | None = fact(
        "the built-in holiday, by the whole of its name: it is taken out in every year",
        default=None,
    )
    of: PlaceCode | None = fact(
        "another place that has the holiday: this one closes on the same days", default=None
    )
    closed: Text | None = words("the name of the holiday, if the place is closed", default=None)
    open: Yes | None = fact("yes, if the place is open", default=None)
    quiet: Yes | None = fact("yes, if the holiday is a quiet day: most people work", default=None)
    source: Id = fact("the source it comes from")
    about: Text | None = fact("why, for whoever looks at it again", default=None)


class CategoryDays(Item):
    """Holidays of another built-in category than the public ones: what they are for offices."""

    category: Id = fact("the built-in category")
    holidays: list[Text] | None = fact(
        "which of its holidays, by their whole names; without it, all", default=None
    )
    are: Literal["closed", "quiet"] = fact("`closed`, or `quiet` if most people work")
    source: Id = fact("the source it comes from")
    about: Text | None = fact("why, for whoever looks at it again", default=None)


class PlaceNote(Item):
    """Something about the days of some places that no calendar can say."""

    says: Text = words("what to tell the reader, in whole sentences")
    places: list[PlaceCode] = fact("the places it is about; a country speaks for its regions")
    first: IsoDate | None = fact(
        "the first day it is about; without it, all days", default=None, name="from"
    )
    to: IsoDate | None = fact("the last day it is about", default=None)
    source: Id = fact("the source it comes from")


class Places(Item):
    """Whose holidays count."""

    default: PlaceCode | None = fact(
        "the place that holds when the reader names none; in a guide that asks for no place, it "
        "always holds",
        default=None,
    )
    checked_on: IsoDate | None = fact("the day somebody last checked the holidays", default=None)
    verified: list[PlaceCode] | None = fact("places whose holidays somebody checked", default=None)
    own_days_are_quiet: list[PlaceCode] | None = fact(
        "countries whose regions' own holidays are quiet days, not closed ones", default=None
    )
    weekends: dict[PlaceCode, OfficeWeekend] | None = parts(
        "weekends of offices where the built-in ones are others, by place; a country speaks for "
        "its regions",
        default=None,
    )
    closed_for_more_than: Percent | None = fact(
        "the percentage of a country's people above which it closes on a day on which their "
        "regions close; without it, a country closes on its own days alone",
        default=None,
    )
    quiet_for_more_than: Percent | None = fact(
        "the percentage above which such a day is quiet", default=None
    )
    categories: dict[PlaceCode, list[CategoryDays]] | None = parts(
        "holidays of other built-in categories than the public ones that close offices or make "
        "them quiet, by country",
        default=None,
    )
    notes: dict[Id, PlaceNote] | None = parts(
        "what readers of a place are told beside it, each by its id", default=None
    )
    quiet_days: dict[Id, QuietDays] | None = parts("quiet days, each by its id", default=None)
    holiday_names: dict[str, Text] | None = words(
        "what to call built-in holidays, each by its whole built-in name; `(observed)` is one too",
        default=None,
        own_names=True,
    )
    corrections: dict[PlaceCode, list[Correction]] | None = parts(
        "what is wrong in the built-in holidays, by place; a country speaks for its regions",
        default=None,
    )
