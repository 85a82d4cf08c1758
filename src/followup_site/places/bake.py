"""Every country's and region's days, baked from `holidays` into small JSON for the planner.

What `holidays` knows is taken (`holidays_source`):

- a year before and a year after those asked for, then cut: 1 January of a year may be observed on
  31 December of the one before;
- only the years that it knows of a place: before and after them it lists nothing;
- its weekend, unless the guide has another: some of its weekends are those of the law on moving
  holidays.

Regions come under their ISO 3166-2 code. Those that are countries in ISO 3166-1 as well (Puerto
Rico: PR and US-PR) are found under the country's code alone, so that one place has one calendar;
those that have no code (cities, school zones) are left out, and readers close such days themselves.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from followup.contract.published import Place
from followup_site.places import holidays_source, localized
from followup_site.places.days import QuietDays, add_quiet_days, speaks_for
from followup_site.places.faults import find_faults
from followup_site.places.holidays_source import find_known_years, list_regions, read_days
from followup_site.places.names import make_index as _index
from followup_site.places.regional_days import find_listed_days, work_out_days
from followup_site.places.search import (
    ENGLISH,
    UnknownPlaceError,
    ask_likely,
    find,
    list_other_names,
)
from followup_site.places.search import list_names as place_names_in
from followup_site.places.time_zones import map_time_zones, map_zones_by_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.contract.published import ListedPlace, PlaceNote
    from followup_site.places.content import NoteOnPlaces, PlacesContent
    from followup_site.places.days import Days

__all__ = [
    "Place",
    "UnknownPlaceError",
    "bake",
    "bake_one",
    "find",
    "find_faults",
    "make_index",
    "map_time_zones",
    "map_zones_by_place",
]

VERSION: Final = 1
"""Of the format of a place's file. Within a version, names are only added. `Final`, so that its
type is 1 as in the contract."""


def bake(
    places: PlacesContent, years: tuple[int, int], language: str = ENGLISH
) -> dict[str, Place]:
    """Every place by its code, for the years from the first to the last, both included.

    `places` is the guide's ``places``; it decides on quiet days and corrections. Places and
    holidays are called as in `language`, as far as their names are known in it. Raises ValueError
    with a plain sentence for each of its entries that cannot be right.
    """
    found = list(find_faults(places, years))
    if found:
        raise ValueError("\n".join(map(str, found)))
    baked = (
        place
        for country in list_regions()
        for place in _in_words(_bake_country(country, places, years), country, places, language)
    )
    return {place["code"]: place for place in baked}


def bake_one(
    code: str, places: PlacesContent, years: tuple[int, int], language: str = ENGLISH
) -> Place:
    """One place as `bake` makes it. Raises UnknownPlaceError, which says what was likely meant."""
    country = code.partition("-")[0]
    if country in list_regions():
        baked = _bake_country(country, places, years)
        for place in _in_words(baked, country, places, language):
            if place["code"] == code:
                return place
    raise UnknownPlaceError(f"there is no place “{code}”", ask_likely(code))


def make_index(places: Mapping[str, Place], language: str = ENGLISH) -> list[ListedPlace]:
    """What a search for a place needs: `names.make_index`, with all that places are called."""
    return _index(places, list_other_names(language))


def _in_words(
    baked: Iterator[Place], country: str, places: PlacesContent, language: str
) -> Iterator[Place]:
    """The places of a country, called as in a language; the guide's own names come first."""
    own = places.get("holiday_names", {})
    if language == ENGLISH and not own:
        yield from baked
        return
    for place in baked:
        known = place["years"]
        names = _name_holidays(country, range(known[0] - 1, known[1] + 2), language)
        called = place_names_in(language)[place["code"]]
        yield localized.rename(place, called, {**names, **own})


@cache
def _name_holidays(country: str, years: range, language: str) -> dict[str, str]:
    """What a country's holidays are called in a language, by their built-in names."""
    spoken = holidays_source.find_languages(country)
    there = [one for one in spoken if one == language or one.startswith(f"{language}_")]
    if language == ENGLISH or not there:
        return {}
    everywhere = (None, *(region.subdivision for region in list_regions()[country]))
    found: dict[str, str] = {}
    for subdivision in everywhere:
        own = read_days(country, subdivision, years)
        other = read_days(country, subdivision, years, there[0])
        found |= localized.pair_names(own.closed, other.closed)
    return found


def _bake_country(country: str, places: PlacesContent, years: tuple[int, int]) -> Iterator[Place]:
    """A country and then its regions."""
    quiet = [QuietDays.from_mapping(entry) for entry in places.get("quiet_days", {}).values()]
    known = find_known_years(country, years)
    loaded = range(known[0] - 1, known[1] + 2)

    def others(code: str) -> Days:
        return find_listed_days(code, loaded)

    national, regional = work_out_days(country, places, loaded, others)
    differ = any(days.differs_from(national) for days in regional.values())
    for code, days in {country: national, **regional}.items():
        add_quiet_days(days, code, quiet, loaded, others)
        dated = days.as_json(*known)
        place: Place = {
            "version": VERSION,
            "code": code,
            "name": place_names_in()[code],
            "weekend": sorted(days.weekend),
            "years": list(known),
            "closed": dated["closed"],
            "estimated": dated["estimated"],
            "working": dated["working"],
            "quiet": dated["quiet"],
            "regions": differ and code == country,
        }
        if notes := _list_notes(code, places, known):
            place["notes"] = notes
        yield place


def _list_notes(code: str, places: PlacesContent, known: tuple[int, int]) -> list[PlaceNote]:
    """What the guide says of a place's days in the years it covers; nothing if it is silent."""
    return [
        _make_place_note(note)
        for note in places.get("notes", {}).values()
        if speaks_for(note["places"], code) and int(note.get("from", "0")[:4]) <= known[1]
    ]


def _make_place_note(note: NoteOnPlaces) -> PlaceNote:
    found: PlaceNote = {"says": note["says"]}
    if "from" in note:
        found["from"] = note["from"]
    if "to" in note:
        found["to"] = note["to"]
    return found
