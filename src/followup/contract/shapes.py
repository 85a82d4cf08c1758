"""A request, a reply and the published data as types: what `api.schema.json` is made from.

Within version 1 names are only added. A text beside a type says what its value means.
"""

# These types are read while the site is built, so their annotations are no strings.
from dataclasses import dataclass
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from followup.contract.kinds import Bound, ClosedKind, TimelineKind
from followup.contract.states import PlanState, StepState


@dataclass(frozen=True)
class Format:
    """How a plain value is written: its name in the schema, and what a JSON Schema says of it."""

    name: str
    says: str
    limits: tuple[tuple[str, Any], ...]


Day = Annotated[
    str, Format("Day", "A calendar day, ISO 8601", (("pattern", r"^\d{4}-\d{2}-\d{2}$"),))
]
DayOrTime = Annotated[
    str,
    Format(
        "DayOrTime",
        "A calendar day, with a wall-clock time where one holds. There is no time zone: it is the"
        " place's own clock",
        (("pattern", r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"),),
    ),
]
Weekday = Annotated[
    int, Format("Weekday", "A day of the week; Monday is 0", (("ge", 0), ("le", 6)))
]
Years = Annotated[
    list[int],
    Format(
        "Years",
        "The first and the last year whose holidays are known, both included",
        (("min_length", 2), ("max_length", 2)),
    ),
]

# Published data

_FromTo = TypedDict("_FromTo", {"from": NotRequired[Day], "to": NotRequired[Day]})


class PlaceNote(_FromTo):
    """A note, about the days from the first to the last, both included, if it names them."""

    says: Annotated[str, "what to tell the reader"]


class Place(TypedDict):
    """api/places/<code>.json: the days of a place."""

    version: Literal[1]
    code: Annotated[str, "ISO 3166: a country, or a country and a region"]
    name: Annotated[str, "what people call it"]
    weekend: Annotated[list[Weekday], "the days of the week that are closed"]
    years: Years
    closed: Annotated[dict[Day, str], "public holidays, by their day"]
    estimated: Annotated[list[Day], "those of the closed days that are not certain yet"]
    working: Annotated[dict[Day, str], "days of a weekend that are worked, and why, by their day"]
    quiet: Annotated[dict[Day, str], "open days on which many are away, and why, by their day"]
    regions: Annotated[bool, "whether it is a country whose regions have days of their own"]
    notes: NotRequired[
        Annotated[list[PlaceNote], "what no calendar can say of its days; absent without any"]
    ]


class ListedRegion(TypedDict):
    """A region in the list of places."""

    code: Annotated[str, "its code"]
    name: Annotated[str, "its name"]
    also: Annotated[list[str], "other names it is found by"]


class ListedPlace(ListedRegion):
    """A country in the list of places; other names are English or in the page's language."""

    regions: Annotated[list[ListedRegion], "its regions that have days of their own"]


Places = Annotated[
    list[ListedPlace], Format("Places", "api/places.json: all places, for a search", ())
]
TimeZones = Annotated[
    dict[str, str],
    Format(
        "TimeZones",
        "api/time_zones.json: where a device of a time zone is likely to be: a country's code, or"
        " a region's; nothing for a zone that does not tell",
        (),
    ),
]


class Guide(TypedDict):
    """api/guide.json: a guide's content, every value a text; its other fields are content's own."""

    version: Literal[1]
    guide: dict[str, Any]
    questions: dict[str, Any]
    stages: dict[str, Any]
    rules: dict[str, Any]
    wording: dict[str, Any]


class Expected(TypedDict, total=False):
    """What a case of the law comes to: at least one of these."""

    earliest: DayOrTime | None
    aim: DayOrTime | None
    latest: DayOrTime | None
    on: Day
    state: StepState


class Case(TypedDict):
    """A case of the law of dates."""

    law: Annotated[str, "the sentence of the law"]
    place: str | None
    start: DayOrTime
    today: NotRequired[Day]
    open: NotRequired[Annotated[list[Day], "closed days that are worked"]]
    closed: NotRequired[Annotated[list[Day], "open days that are not"]]
    events: NotRequired[Annotated[dict[str, Day], "what happened, which `paused` names"]]
    rule: Annotated[dict[str, Any], "as content writes it; what counts, counts from `start`"]
    expect: Expected


class Vectors(TypedDict):
    """api/vectors.json: the law of dates as cases that name no language."""

    version: Literal[1]
    about: Annotated[str, "how to read a case"]
    places: Annotated[dict[str, dict[str, Any]], "the places of the cases"]
    cases: list[Case]


# A request


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
    filed: NotRequired[
        Annotated[list[FiledEntry], "entries of earlier calendar files: a new one has the rest"]
    ]
    language: NotRequired[Annotated[str, "a language of the guide; empty or absent: its own"]]
    answers: NotRequired[Annotated[dict[str, str], "answers by question, as a person writes them"]]


# A reply


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
    reminder: Annotated[Reminder | None, "null once there is nothing left to remind of"]
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
