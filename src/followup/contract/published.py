"""The published data as types: places, the guide, time zones, the vectors of the law.

Within version 1 names are only added. A text beside a type says what its value means.
"""

# These types are read while the site is built, so their annotations are no strings.
from typing import Annotated, Any, Literal, NotRequired, TypedDict

from followup.contract.formats import Day, DayOrTime, Format, Weekday, Years
from followup.contract.states import StepState

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
