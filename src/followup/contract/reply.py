"""A reply and an overview as types: the plan in words, or what keeps it from being made.

Within version 1 names are only added. A text beside a type says what its value means.
"""

# These types are read while the site is built, so their annotations are no strings.
from typing import Annotated, Literal, TypedDict

from followup.contract.formats import Day, DayOrTime, Format, Weekday, Years
from followup.contract.kinds import Bound, ClosedKind, TimelineKind
from followup.contract.request import FiledEntry
from followup.contract.states import PlanState, StepState


class Says(TypedDict):
    """A day, and what is said of it."""

    date: DayOrTime
    says: Annotated[str, "the day in words"]


class Choice(Says):
    """One of the days that may be meant."""

    answer: Annotated[str, "the answer that means this day and no other"]


class Problem(TypedDict):
    """What does not hold of an answer, or what is open about it."""

    field: Annotated[str, "the question or other field"]
    message: Annotated[str, "what to do about it; of a question also what the plan goes by"]
    choices: Annotated[list[Choice], "the days that may be meant, where there are several"]


class Note(TypedDict):
    """A remark."""

    id: Annotated[str, "its code, or the id that content gave it"]
    says: Annotated[str, "the sentence"]


class PageNote(Note):
    """A remark on a step."""

    page: Annotated[str | None, "the guide's page that tells more of it"]


class MessageText(TypedDict):
    """A message's text before it was filled in."""

    subject: str | None
    body: Annotated[str, "the text with its blanks"]
    edited: Annotated[bool, "whether the reader wrote it"]


class Message(TypedDict):
    """A message, filled in for the day it goes out."""

    id: Annotated[str, "the message"]
    title: Annotated[str, "its title"]
    channel: Annotated[str, "its channel"]
    subject: str | None
    body: Annotated[str, "its text"]
    blanks_left: Annotated[list[str], "blanks that are still empty"]
    stand_ins: Annotated[list[str], "empty blanks for which the guide wrote something of its own"]
    sentences: Annotated[dict[str, str], "the sentence of each blank asked for, as it reads"]
    text: MessageText
    notes: Annotated[list[Note], "what is certainly wrong with it"]


class LeftOut(TypedDict):
    """A day that a count left out."""

    date: Day
    kind: ClosedKind
    why: Annotated[str, "the holiday's name, or empty"]


ExplainedDate = Annotated[
    Bound | Literal["day"],
    Format("ExplainedDate", "A bound, or `day`: a day that another explanation counts from", ()),
]

_Explains = TypedDict("_Explains", {"for": ExplainedDate})
_Overrules = TypedDict("_Overrules", {"for": Bound})


class Explanation(_Explains):
    """How one date of a step came about."""

    rule: Annotated[str | None, "the rule; null for a day to know, which belongs to none"]
    source: str | None
    moment: Annotated[str, "the relative date as content writes it"]
    anchor: Annotated[str, "what it counts from"]
    anchor_date: DayOrTime
    date: DayOrTime
    counted: Annotated[list[Day], "the days that were counted"]
    skipped: Annotated[list[LeftOut], "closed days on the way"]
    rolled_from: Annotated[Day | None, "the closed day that it rolled from"]
    passed_over: Annotated[list[LeftOut], "closed days that were rolled over"]
    says: Annotated[str, "all of it, in words"]


class Clash(_Overrules):
    """A date that another one overrules."""

    date: DayOrTime
    says: Annotated[str, "why"]
    source: str | None


class Reminder(TypedDict):
    """A step's entry in a calendar, on the clock of whoever reads the calendar."""

    start: DayOrTime
    end: DayOrTime


class Sending(TypedDict):
    """When the messages of a step are taken to go out."""

    on: Day | None
    says: Annotated[str, "a remark on that day, or empty"]


class Step(TypedDict):
    """A stage with its dates in this plan."""

    id: Annotated[str, "the stage"]
    title: Annotated[str, "its title"]
    entry: Annotated[str, "its title in a calendar"]
    state: StepState
    earliest: DayOrTime | None
    aim: DayOrTime | None
    latest: DayOrTime | None
    on: Annotated[Day | None, "the first day, from today, on which to act"]
    reminder: Annotated[
        Reminder | None,
        "on its day or, where that time is over or before the window, later; null once there is"
        " nothing left to remind of",
    ]
    sent: Annotated[Says | None, "when it was done"]
    says: Annotated[str, "what to do, in its state"]
    when: Annotated[str, "its window in words, or empty"]
    working: Annotated[list[Explanation], "how each date came about"]
    clashes: Annotated[list[Clash], "advice or dates that were overruled"]
    notes: Annotated[list[PageNote], "what is uncertain, and remarks of the guide"]
    sending: Sending
    messages: Annotated[list[Message], "the messages that fit"]


class Happened(TypedDict):
    """An event that has happened, and what to write then."""

    id: Annotated[str, "the event"]
    title: Annotated[str, "its title"]
    date: Day
    says: Annotated[str | None, "what to do now that it happened"]
    page: Annotated[str | None, "the guide's page that tells more of it"]
    messages: Annotated[list[Message], "the messages that fit, as they read today"]


class Next(TypedDict):
    """The next thing to do."""

    step: Annotated[str, "a stage"]
    state: StepState
    on: Day | None
    says: Annotated[str, "it, in one sentence"]


_Range = TypedDict("_Range", {"from": Day | None, "to": Day | None})


class Timeline(_Range):
    """What the other side said of when they will answer."""

    kind: TimelineKind
    read_as: Annotated[str, "in words"]
    sentence: Annotated[str | None, "the sentence of a longer answer that it was found in"]


class Understood(TypedDict):
    """How the answers were read."""

    timeline: Timeline | None
    dates: Annotated[dict[str, Says], "dates by question"]
    assumed: Annotated[dict[str, str], "what is taken for granted, by question"]


class Calendar(TypedDict):
    """Whose days were counted; without a place only weekends are known."""

    code: str | None
    name: str
    weekend: Annotated[list[Weekday], "closed days of the week"]
    years: Years | None


class Reply(TypedDict):
    """What the engine answers."""

    version: Literal[1]
    name: Annotated[str | None, "what the reader calls this plan"]
    next: Next | None
    steps: Annotated[list[Step], "every step of the plan, in the guide's order"]
    happened: Annotated[list[Happened], "what has happened, in the guide's order"]
    days: Annotated[dict[str, Says], "days to know, by their id"]
    understood: Understood
    calendar: Calendar
    not_before: Annotated[
        dict[str, Day], "the first day that a fact can have, by its field: sent.note, event.moved"
    ]
    problems: Annotated[list[Problem], "what of the answers does not hold"]
    questions: Annotated[list[Problem], "what is open about them; the plan is made all the same"]


class CalendarEntry(FiledEntry):
    """A step that a calendar of a plan would hold."""

    title: Annotated[str, "its title"]


class PlanLine(TypedDict):
    """The next step of one of several plans."""

    id: Annotated[str, "the request's"]
    name: Annotated[str | None, "what the reader calls it"]
    state: StepState | PlanState
    step: Annotated[str | None, "the stage"]
    title: Annotated[str | None, "the step's title, or that of what ended the plan"]
    on: Day | None
    says: Annotated[str | None, "what to do, in words"]
    coming: Annotated[list[CalendarEntry], "the steps to come"]


class Overview(TypedDict):
    """What comes next in each of several plans, the most urgent first."""

    version: Literal[1]
    plans: list[PlanLine]
