"""What a guide says of places, as types: `places.yaml` as it is read, every value a text."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class OfficeWeekend(TypedDict):
    """The weekend of a place's offices."""

    days: list[str]


class Correction(TypedDict, total=False):
    """What is wrong in the built-in holidays, about a `date` or a `holiday`: see `Days.correct`."""

    date: str
    holiday: str
    closed: str
    open: str
    quiet: str
    of: str


class CategoryDays(TypedDict):
    """Holidays of a built-in category, and whether they are `closed` or `quiet`."""

    category: str
    are: str
    holidays: NotRequired[list[str]]


_FromTo = TypedDict("_FromTo", {"from": NotRequired[str], "to": NotRequired[str]})


class NoteOnPlaces(_FromTo):
    """What readers of some places are told, perhaps of the days from one to another, inclusive."""

    says: str
    places: list[str]


class QuietEntry(_FromTo):
    """Days of the year on which few are in their offices, both ends inclusive, or by a holiday."""

    title: str
    holiday: NotRequired[str]
    after: NotRequired[str]
    of: NotRequired[str]
    places: NotRequired[list[str]]


class PlacesContent(TypedDict, total=False):
    """The whole file; `followup_site.models.places` says what each field means."""

    default: str
    checked_on: str
    verified: list[str]
    own_days_are_quiet: list[str]
    weekends: dict[str, OfficeWeekend]
    closed_for_more_than: str
    quiet_for_more_than: str
    categories: dict[str, list[CategoryDays]]
    notes: dict[str, NoteOnPlaces]
    quiet_days: dict[str, QuietEntry]
    holiday_names: dict[str, str]
    corrections: dict[str, list[Correction]]
