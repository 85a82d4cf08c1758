"""A request as types: what a reader told of a plan, and today.

Within version 1 names are only added. A text beside a type says what its value means.
"""

# These types are read while the site is built, so their annotations are no strings.
from typing import Annotated, Literal, NotRequired, TypedDict

from followup.contract.formats import Day


class FiledEntry(TypedDict):
    """An entry that an earlier calendar file held."""

    step: Annotated[str, "the stage"]
    on: Day


class HappenedFact(TypedDict):
    """An event that the reader tells of."""

    date: Day
    answer: NotRequired[Annotated[str, "what they said then of when they will answer"]]


class OwnText(TypedDict, total=False):
    """A message in the reader's own words, with its blanks."""

    subject: str | None
    body: str


class Facts(TypedDict, total=False):
    """What the reader told the plan beyond the form."""

    sent: Annotated[dict[str, Day], "the day on which a stage was done, by stage"]
    skipped: Annotated[list[str], "stages that the reader leaves out"]
    events: Annotated[dict[str, HappenedFact], "what happened, by event"]
    open: Annotated[list[Day], "closed days that are worked"]
    closed: Annotated[list[Day], "open days that are not worked"]
    send_on: Annotated[dict[str, Day], "the day on which a stage's message goes out, by stage"]
    blanks: Annotated[dict[str, str], "what to write into the blanks of messages, by blank"]
    texts: Annotated[dict[str, OwnText], "messages in the reader's own words, by message"]
    earlier: Annotated[dict[str, list[str]], "what stood in blanks before, by blank"]


class Request(Facts):
    """What a reader told, as the page sends it."""

    version: Literal[1]
    id: NotRequired[
        Annotated[str, "names the calendar entries; without one their names come of the answers"]
    ]
    today: Day
    stamp: NotRequired[
        Annotated[str, "the present time in UTC, `YYYY-MM-DDTHH:MM` or with seconds, for a file"]
    ]
    now: NotRequired[
        Annotated[
            str,
            "the present time on the reader's own clock, `YYYY-MM-DDTHH:MM`: no reminder of the"
            " reply, or of a file, starts before it",
        ]
    ]
    filed: NotRequired[
        Annotated[list[FiledEntry], "entries of earlier calendar files: a new one has the rest"]
    ]
    language: NotRequired[Annotated[str, "a language of the guide; empty or absent: its own"]]
    answers: NotRequired[Annotated[dict[str, str], "answers by question, as a person writes them"]]
