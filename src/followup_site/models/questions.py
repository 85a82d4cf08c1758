"""questions.yaml, events.yaml and blanks.yaml: what a guide asks its reader."""

from typing import Literal

from followup.contract.kinds import QuestionKind, Unit
from followup_site.models.fields import Item, fact, parts, words
from followup_site.models.texts import Id, RelativeDateText, Text, YesNo


class Option(Item):
    """One answer to a choice."""

    label: Text = words("the answer as the form shows it")
    says: Text = words("how the page names it when it is assumed: `a first visit`")


class Question(Item):
    """What the planner asks."""

    kind: QuestionKind = fact("what is asked for")
    asks: Text = words("the question, as the form shows it")
    called: Text | None = words("how a sentence names the answer: `your visit`", default=None)
    hint: Text | None = words("help below the question", default=None)
    required: YesNo = fact("yes if there is no plan without it", default="no")
    missing: Text | None = words(
        "what to say when it is required and empty: `Enter the date of …`", default=None
    )
    empty_says: Text | None = words(
        "what is assumed when nothing is given: `no date given`", default=None
    )
    time: Literal["may be given"] | None = fact(
        "for a date: whether a time of day may be given", default=None
    )
    counted_from: Id | None = fact(
        "for a timeline: the date question it is counted from", default=None
    )
    options: dict[Id, Option] | None = parts(
        "for a choice: its answers, each by its id", default=None
    )
    until_given: RelativeDateText | None = fact(
        "for a date: the moment that stands in for it until it is given, counted from another "
        "date question: `3 days after purchase`",
        default=None,
    )
    assumed: Id | None = fact(
        "for a choice: the option that holds when nobody chooses", default=None
    )
    mentions: list[Text] | None = words(
        "for a date: words in a message that lead to that day and no other: `our visit`, as in "
        "`our visit yesterday`; what they said may name it too: `two weeks after our visit`",
        default=None,
    )
    other_days: list[Text] | None = words(
        "for a timeline: words of the subject that tell of another day than that of an answer, "
        "where nothing is said of one: `reading room`, as in `the reading room opens on Monday`",
        default=None,
    )


class Event(Item):
    """What may happen later, and what it changes."""

    title: Text = words("the event as its button says it: `They wrote back`")
    called: Text | None = words("how a sentence names it: `their answer`", default=None)
    asks: Literal["timeline"] | None = fact(
        "timeline, if it asks the timeline again, counted from the event's day", default=None
    )
    ends: YesNo = fact("yes if nothing is left to do after it", default="no")
    says: Text | None = words("what to do now that it happened", form="remark", default=None)
    messages: list[Id] | None = fact("what to write once it happened, by id", default=None)
    page: Id | None = fact("the page of pages/ that tells more of it", default=None)


class Blank(Item):
    """A place in a message, asked of the reader or worked out from a day."""

    asks: Text | None = words("what to ask the reader", default=None)
    called: Text | None = words(
        "what its brackets say to readers; without it, the words of its id", default=None
    )
    example: Text = words("an example of what is filled in")
    if_empty: Text | None = words(
        "what to write when nothing is given; without it the blank stays and is listed",
        default=None,
    )
    is_name: YesNo = fact(
        "yes if it names one thing or one body: an earlier one in a text is then a slip",
        default="no",
    )
    is_person: YesNo = fact(
        "yes if it is what people are called: it is written as it is given, behind one greeting",
        default="no",
    )
    unit: Unit | None = fact(
        "what a number alone counts: `year` makes 10 years of 10", default=None
    )
    optional: YesNo = fact("yes if its line is left out when nothing is given", default="no")
    day_of: Id | None = fact(
        "for a blank that is worked out: the date question, timeline, event, stage or day",
        default=None,
    )
    style: Literal["relative", "date"] | None = fact(
        "for a blank that is worked out: `relative` (yesterday, on Monday) or `date`", default=None
    )
