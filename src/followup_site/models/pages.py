"""What becomes pages: stages, pages of their own, messages, channels, tips, reasons, readings."""

from typing import Annotated, Literal

from pydantic import BeforeValidator

from followup_site.models.fields import Item, fact, parts, words
from followup_site.models.texts import Conditions, Id, Length, Text, take_timing


class StageLine(Item):
    """A line of a stage's timing."""

    when: Conditions | None = fact("when the line holds; without it, always", default=None)
    rule: Id = fact("the rule that gives the dates")


Timing = Annotated[
    list[StageLine],
    BeforeValidator(take_timing, json_schema_input_type=Literal["none"] | list[StageLine]),
]


class StageSays(Item):
    """The headline of a step in each of its states."""

    wait: Text = words("what to say while its day is ahead", form="sentence")
    later: Text | None = words(
        "what to say while its day is ahead and another step comes first; else `wait` is said",
        form="sentence",
        default=None,
    )
    now: Text = words("what to say while it is time", form="sentence")
    late: Text | None = words(
        "what to say once it is overdue; else `now` is said", form="sentence", default=None
    )
    done: Text = words("what to say once it is done", form="sentence")
    skipped: Text = words("what to say if it was left out", form="sentence")


class Note(Item):
    """A remark on a stage that holds under a condition."""

    when: Conditions | None = fact("when it is shown; without it, always", default=None)
    says: Text = words("the remark", form="remark")
    page: Id | None = fact("the page of pages/ that tells more of it", default=None)


class Stage(Item):
    """A page of the guide and a step in the reader's plan."""

    title: Text = words("the page's heading and the step's name")
    short: Text | None = words("a shorter title for the navigation", default=None)
    called: Text | None = words("how a sentence names it: `your first letter`", default=None)
    about: Text = words("what it is about, in one sentence", form="markdown")
    applies: Conditions | None = fact(
        "when it is part of the plan; without it, always", default=None
    )
    gives_way_to: Id | None = fact(
        "the stage it is folded into once that one's time has come", default=None
    )
    timing: Timing = fact(
        "from the top, the first line that fits; `none` for a stage without dates"
    )
    done_on: Id | None = fact(
        "the date question whose day, once it has come, is the day this was done", default=None
    )
    says: StageSays = parts("what the planner says of it in each state")
    messages: list[Id] | None = fact("the messages to send, by id", default=None)
    tips: list[Id] | None = fact("tips shown on its page, by id", default=None)
    notes: dict[Id, Note] | None = parts("remarks, each by its id", default=None)
    text: Text = words("the page's text", form="markdown")
    source: Id = fact("the source it comes from")


class Page(Item):
    """A page of the guide that is no step: a situation of its own, with what to write in it."""

    title: Text = words("the page's heading")
    short: Text | None = words("a shorter title for the navigation", default=None)
    about: Text = words("what it is about, in one sentence", form="markdown")
    text: Text = words("the page's text", form="markdown")
    messages: list[Id] | None = fact("the messages to send, by id", default=None)
    source: Id = fact("the source it comes from")


class Message(Item):
    """A text to send, or to say on the phone."""

    title: Text = words("the message's title")
    channel: Id = fact("the channel it is sent through")
    when: Conditions | None = fact("when it is offered; without it, always", default=None)
    about: Text | None = words("what to know before using it", form="markdown", default=None)
    subject: Text | None = words("the subject line of an email", form="message", default=None)
    body: Text = words("the text, with its blanks", form="message")
    length: Length | None = fact("how long it should be: `60 to 120 words`", default=None)
    source: Id = fact("the source it comes from")


class Channel(Item):
    """A way to get in touch."""

    title: Text = words("its heading")
    kind: Literal["email", "phone", "text"] = fact("how a message goes out through it")
    text: Text = words("what to know about it", form="markdown")
    checklist: Id | None = fact(
        "the topic whose tips one keeps at hand: their titles stand beside its messages",
        default=None,
    )
    source: Id = fact("the source it comes from")


class Tip(Item):
    """A piece of advice, or a reason: shown below its topic's heading."""

    title: Text = words("it in a few words", form="markdown")
    text: Text = words("it in full", form="markdown")
    topic: Id = fact("the topic of guide.yaml below which it stands")
    source: Id = fact("the source it comes from")


class Reading(Item):
    """What the editors decided where the source is unclear."""

    question: Text = words("what is unclear", form="markdown")
    decision: Text = words("what was decided", form="markdown")
    kind: Literal["dates", "words"] = fact("`dates` if it moves a date: then an example shows it")
    source: Id | None = fact("the source it comes from", default=None)
