"""wording.yaml: what the planner says in every guide. A guide gives only what differs."""

from typing import Annotated

from pydantic import BeforeValidator

from followup_site.models.fields import Item, fact, words
from followup_site.models.texts import Address, Text, take_many

Listed = Annotated[list[Text], BeforeValidator(take_many, json_schema_input_type=Text | list[Text])]


class Plural(Item):
    """The noun of a unit."""

    one: Text = words("the noun after one: `day`")
    other: Text = words("the noun after any other number: `days`")


class TimelineWords(Item):
    """How people say when something will happen."""

    nothing: list[Text] | None = words("ways to say that no date was given", default=None)
    soon: list[Text] | None = words("ways to say something without a date", default=None)
    no_contact: list[Text] | None = words("ways to say that they will get in touch", default=None)
    contractions: dict[str, Text] | None = words(
        "single words that are short for others, which the patterns are written with",
        default=None,
        own_names=True,
    )
    stands_for: dict[str, Text] | None = words(
        "phrases that stand for another, which the patterns read", default=None, own_names=True
    )
    around: dict[str, list[Text]] | None = words(
        "the words around a [time], by how they make it meant", default=None
    )
    patterns: dict[str, list[Text]] | None = words(
        "ways to name a time, by kind; a [slot] stands for what differs", default=None
    )
    past: dict[str, list[Text]] | None = words(
        "ways to name a day that is over, by kind; a [slot] stands for what differs", default=None
    )
    lengths: dict[str, Text] | None = words(
        "whole phrases, each with its length", default=None, own_names=True
    )
    units: dict[str, list[Text]] | None = words("the names of each unit of time", default=None)
    clock: dict[str, list[Text]] | None = words(
        "words for times of day, and what may stand behind one in digits", default=None
    )
    sentences: dict[str, list[Text]] | None = words(
        "words that tell what a time in a longer text is about", default=None
    )
    periods: dict[str, list[Text]] | None = words(
        "the names of each stretch of the calendar", default=None
    )
    numbers: dict[str, Text] | None = words(
        "number words, each with its number", default=None, own_names=True
    )
    ordinals: dict[str, Text] | None = words(
        "words for the first, the second…, each with its number", default=None, own_names=True
    )
    years: list[Text] | None = words(
        "how years of this century are said in words, with [number] for the last two digits",
        default=None,
    )
    feasts: dict[str, Text] | None = words(
        "feasts that move with Easter Sunday, each with its days before (-2) or after it (1)",
        default=None,
        own_names=True,
    )
    holidays: list[Text] | None = words(
        "how a calendar may list what people call [holiday]", default=None
    )


class Wording(Item):
    """What the planner says, apart from the guide's own subject."""

    dates: dict[str, Listed] | None = words(
        "months, weekdays, and how dates are written", default=None
    )
    units: dict[str, Plural] | None = words("the nouns that go with a number", default=None)
    lists: dict[str, Text] | None = words("how several things are said as one", default=None)
    phrases: dict[str, Text] | None = words("phrases of the plan, by code", default=None)
    errors: dict[str, Text] | None = words("what to say beside a field, by code", default=None)
    timeline: TimelineWords | None = words(
        "how people say when something will happen", default=None
    )
    proofreading: dict[str, list[Text]] | None = words(
        "the phrases by which faults in a message are known", default=None
    )
    page: dict[str, Text] | None = words("what the pages and the form say, by code", default=None)
    addresses: dict[str, Address] | None = fact(
        "addresses that the planner opens for the reader, by code; its [blanks] are filled in",
        default=None,
    )
