"""rules.yaml, days.yaml and figures.yaml: every wait and every number, once."""

from typing import Literal

from followup_site.models.fields import Item, fact, parts, words
from followup_site.models.texts import (
    Conditions,
    FigureText,
    Id,
    RelativeDateText,
    RelativeDateTexts,
    Text,
)


class Figure(Item):
    """A named number."""

    about: Text = words("what the number is", form="remark")
    value: FigureText = fact("a number, a span such as `5 business days`, or a range of spans")
    source: Id = fact("the source it comes from")
    reading: Id | None = fact("the editors' decision it rests on", default=None)


class Pause(Item):
    """A range of days in which the clock stands still: its days do not count."""

    start: Id = fact("the event on whose day the clock stops; that day still counts", name="from")
    to: Id = fact(
        "the event, or the stage once it is sent, from whose day it goes on; counting begins again "
        "on the day after"
    )


class OtherAdvice(Item):
    """What others advise: shown, and never moves a date."""

    earliest: RelativeDateTexts | None = fact("not before this moment", default=None)
    aim: RelativeDateTexts | None = fact("best at this moment", default=None)
    latest: RelativeDateTexts | None = fact("no later than this moment", default=None)
    says: Text = words("whose advice it is, and what it says", form="remark")
    source: Id | None = fact(
        "the source it comes from, if it is another than the rule's", default=None
    )


class Rule(Item):
    """A wait: not before, best on, no later than."""

    about: Text = words("what the rule is for", form="remark")
    earliest: RelativeDateTexts | None = fact(
        "not before this moment; of several, the last", default=None
    )
    aim: RelativeDateTexts | None = fact("the day to recommend; of several, the last", default=None)
    latest: RelativeDateTexts | None = fact(
        "no later than this moment; of several, the first", default=None
    )
    land_on: Literal["any day", "next open day"] | None = fact(
        "`any day` if closed days do not matter; `next open day` if the latest day moves forward",
        default=None,
    )
    paused: list[Pause] | None = parts(
        "stretches, from an event to what ends it, in which the clock stands still", default=None
    )
    other_advice: OtherAdvice | None = parts("other advice, shown beside it", default=None)
    source: Id = fact("the source it comes from")
    reading: Id | None = fact("the editors' decision it rests on", default=None)
    says: Text | None = words("the rule in a few words", form="remark", default=None)


class DaySays(Item):
    """What is said of a day to know."""

    ahead: Text = words("the sentence while the day is ahead, with the blank [on]", form="sentence")
    past: Text = words("the sentence once the day is past, with the blank [on]", form="sentence")


class DayLine(Item):
    """A line of a day's timing."""

    when: Conditions | None = fact("when the line holds; without it, always", default=None)
    on: RelativeDateText = fact("the day, as a moment")


class Day(Item):
    """A day to know, with nothing to do on it."""

    about: Text = words("what the day is", form="remark")
    called: Text | None = words("how a sentence names it", default=None)
    says: DaySays = parts("what is said of it")
    timing: list[DayLine] = fact("from the top, the first line that fits")
    paused: list[Pause] | None = parts(
        "stretches, from an event to what ends it, in which the clock stands still", default=None
    )
    source: Id = fact("the source it comes from")
