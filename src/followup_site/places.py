"""Every country's and region's days, baked from `holidays` into small JSON for the planner.

What `holidays` knows is taken (`public_holidays`):

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

import itertools
from functools import cache
from typing import TYPE_CHECKING, Any

from followup_site import place_names, place_words, public_holidays
from followup_site.models.texts import WEEKDAYS
from followup_site.place_days import Place, QuietDays, add_quiet_days
from followup_site.place_names import index
from followup_site.public_holidays import countries_within_others, days_of, known_years, regions
from followup_site.time_zones import time_zones, zones_by_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = [
    "Place",
    "UnknownPlaceError",
    "bake",
    "bake_one",
    "index",
    "problems",
    "time_zones",
    "zones_by_place",
]

VERSION = 1
ENGLISH = "en"


class UnknownPlaceError(ValueError):
    """A code that names no place; the sentence says which may have been meant."""


def bake(
    places: Mapping[str, Any], years: tuple[int, int], language: str = ENGLISH
) -> dict[str, Place]:
    """Every place by its code, for the years from the first to the last, both included.

    `places` is the guide's ``places``; it decides on quiet days and corrections. Places and
    holidays are called as in `language`, as far as their names are known in it. Raises ValueError
    with a plain sentence for each of its entries that cannot be right.
    """
    faults = problems(places, years)
    if faults:
        raise ValueError("\n".join(faults))
    baked = (
        place
        for country in regions()
        for place in _in_words(_country(country, places, years), country, places, language)
    )
    return {place["code"]: place for place in baked}


def bake_one(
    code: str, places: Mapping[str, Any], years: tuple[int, int], language: str = ENGLISH
) -> Place:
    """One place as `bake` makes it. Raises UnknownPlaceError, which says what was likely meant."""
    country = code.partition("-")[0]
    if country in regions():
        baked = _country(country, places, years)
        for place in _in_words(baked, country, places, language):
            if place["code"] == code:
                return place
    raise UnknownPlaceError(_unknown(code))


def _in_words(
    baked: Iterator[Place], country: str, places: Mapping[str, Any], language: str
) -> Iterator[Place]:
    """The places of a country, called as in a language; the guide's own names come first."""
    own = places.get("holiday_names", {})
    if language == ENGLISH and not own:
        yield from baked
        return
    for place in baked:
        known = place["years"]
        names = _holiday_names(country, range(known[0] - 1, known[1] + 2), language)
        called = _names(language)[place["code"]]
        yield place_words.renamed(place, called, {**names, **own})


@cache
def _holiday_names(country: str, years: range, language: str) -> dict[str, str]:
    """What a country's holidays are called in a language, by their built-in names."""
    spoken = public_holidays.spoken(country)
    there = [one for one in spoken if one == language or one.startswith(f"{language}_")]
    if language == ENGLISH or not there:
        return {}
    everywhere = (None, *(region.subdivision for region in regions()[country]))
    found: dict[str, str] = {}
    for subdivision in everywhere:
        own = days_of(country, subdivision, years)
        other = days_of(country, subdivision, years, there[0])
        found |= place_words.pairs(own.closed, other.closed)
    return found


def problems(places: Mapping[str, Any], years: tuple[int, int]) -> list[str]:
    """What in the guide's ``places`` cannot be right in these years: a sentence each."""
    entries = places.get("quiet_days", {}).values()
    codes = [
        *filter(None, [places.get("default")]),
        *places.get("own_days_are_quiet", ()),
        *places.get("verified", ()),
        *places.get("weekends", ()),
        *places.get("corrections", ()),
        *itertools.chain.from_iterable(entry.get("places", ()) for entry in entries),
    ]
    faults = [_unknown(code) for code in dict.fromkeys(codes) if code not in _names()]
    for entry in entries:
        try:
            quiet = QuietDays.from_mapping(entry)
        except ValueError as fault:
            faults.append(str(fault))
        else:
            if quiet.holiday and not _is_anywhere(quiet, years):
                faults.append(f"“{quiet.title}” never comes: no place has “{quiet.holiday}” then")
    return [*faults, *_not_there(places, years)]


def _not_there(places: Mapping[str, Any], years: tuple[int, int]) -> Iterator[str]:
    """Holidays to take out of a place that neither it nor, of a country, a region has."""
    for code, corrections in places.get("corrections", {}).items():
        for holiday in (entry["holiday"] for entry in corrections if "holiday" in entry):
            if code in _names() and not _has(code, holiday, years):
                yield f"“{holiday}” is no holiday of {code} in these years"


def _has(code: str, holiday: str, years: tuple[int, int]) -> bool:
    country = code.partition("-")[0]
    within = regions()[country]
    own = [region.subdivision for region in within if region.code == code]
    loaded = range(years[0], years[1] + 1)
    everywhere = (None, *(region.subdivision for region in within))
    return any(days_of(country, name, loaded).named(holiday) for name in own or everywhere)


def _is_anywhere(quiet: QuietDays, years: tuple[int, int]) -> bool:
    """Whether any of the places it is for has the holiday that the quiet days hang on."""
    countries = [c for c in regions() if not quiet.places or any(p[:2] == c for p in quiet.places)]
    loaded = range(years[0], years[1] + 1)
    return any(days_of(country, None, loaded).named(quiet.holiday) for country in countries)


def _country(country: str, places: Mapping[str, Any], years: tuple[int, int]) -> Iterator[Place]:
    """A country and then its regions."""
    weekends, corrections = places.get("weekends", {}), places.get("corrections", {})
    quiet = [QuietDays.from_mapping(entry) for entry in places.get("quiet_days", {}).values()]
    known = known_years(country, years)
    loaded = range(known[0] - 1, known[1] + 2)
    national = days_of(country, None, loaded)
    national.weekend = _weekend(weekends.get(country)) or national.weekend
    national.correct(corrections.get(country, ()))
    regional = {}
    for region in regions()[country]:
        days = days_of(country, region.subdivision, loaded)
        own = weekends.get(region.code) or weekends.get(country)
        days.weekend = _weekend(own) or days.weekend
        if country in places.get("own_days_are_quiet", ()):
            days.make_own_days_quiet(national)
        days.correct((*corrections.get(country, ()), *corrections.get(region.code, ())))
        regional[region.code] = days
    differ = any(days.differ_from(national) for days in regional.values())
    for code, days in {country: national, **regional}.items():
        add_quiet_days(days, code, quiet, loaded)
        yield {
            "version": VERSION,
            "code": code,
            "name": _names()[code],
            "weekend": sorted(days.weekend),
            "years": list(known),
            **days.as_json(*known),
            "regions": differ and code == country,
        }


def _weekend(entry: Mapping[str, Any] | None) -> frozenset[int]:
    """The days of one of the guide's ``weekends``; none if it has nothing to say of a place."""
    return frozenset(WEEKDAYS.index(day) for day in entry["days"]) if entry else frozenset()


@cache
def _names(language: str = ENGLISH) -> dict[str, str]:
    """The name of every place by its code: ``California, United States``."""
    names = {}
    for country, within in regions().items():
        names[country] = place_names.country_name(country, language)
        aliases = public_holidays.other_names(country) if within else {}
        for region in within:
            own = place_names.region_name(region.code, aliases[region.subdivision])
            names[region.code] = f"{own}, {names[country]}"
    return names


def _unknown(code: str) -> str:
    meant = place_names.nearest(code, _names(), _other_codes())
    guess = f" Did you mean {meant} ({_names()[meant]})?" if meant else ""
    return f"There is no place “{code}”.{guess}"


def _other_codes() -> dict[str, str]:
    """Codes that people write for a place: ISO's of three letters, UK, and a region's of PR."""
    three = {place_names.three_letters(code): code for code in regions()}
    return {"UK": "GB", **three, **countries_within_others()}
