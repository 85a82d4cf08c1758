"""Every country's and region's days, baked from `holidays` into small JSON for the planner.

Only this room knows `holidays` (https://holidays.readthedocs.io), whose classes name the laws and
gazettes they follow; the page on sources tells readers so. What is taken from it:

- the category *public* alone: banks' and schools' days close no office;
- a year before and a year after those asked for, then cut: 1 January of a year may be observed on
  31 December of the one before;
- names in English; where it has none, in the country's own language, whatever the machine's is;
- the weekend as it is at the end of those years, unless the guide has another (some of its
  weekends are those of the law on moving holidays), and the weekend days worked in exchange;
- only the years that `holidays` knows of a place: before and after them it lists nothing.

A date that is not certain yet (the moon has to be seen) is marked in its name by `holidays`; the
mark goes into `estimated`. Where it does so only on request (Saudi Arabia), it is requested. Days
that another, certain holiday closes too are certain.

Regions come under their ISO 3166-2 code. Those that are countries in ISO 3166-1 as well (Puerto
Rico: PR and US-PR) are found under the country's code alone, so that one place has one calendar;
those that have no code (cities, school zones) are left out, and readers close such days themselves.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

import holidays

from followup_site import place_names, place_words
from followup_site.models.texts import WEEKDAYS
from followup_site.place_days import Days, Place, QuietDays, add_quiet_days
from followup_site.place_names import index
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
_DAYS_A_WEEK = 7
_ESTIMATED = re.compile(r" \((?:(?P<observed>observed), )?estimated\)")
_EXCHANGED = re.compile(r"(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})")


class UnknownPlaceError(ValueError):
    """A code that names no place; the sentence says which may have been meant."""


class _Region(NamedTuple):
    code: str
    subdivision: str  # as `holidays` calls it


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
        for country in _regions()
        for place in _in_words(_country(country, places, years), country, places, language)
    )
    return {place["code"]: place for place in baked}


def bake_one(
    code: str, places: Mapping[str, Any], years: tuple[int, int], language: str = ENGLISH
) -> Place:
    """One place as `bake` makes it. Raises UnknownPlaceError, which says what was likely meant."""
    country = code.partition("-")[0]
    if country in _regions():
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
    spoken = getattr(holidays, country).get_entity().supported_languages
    there = [one for one in spoken if one == language or one.startswith(f"{language}_")]
    if language == ENGLISH or not there:
        return {}
    everywhere = (None, *(region.subdivision for region in _regions()[country]))
    found: dict[str, str] = {}
    for subdivision in everywhere:
        own = _days(country, subdivision, years)
        other = _days(country, subdivision, years, there[0])
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
    regions = _regions()[country]
    own = [region.subdivision for region in regions if region.code == code]
    loaded = range(years[0], years[1] + 1)
    everywhere = (None, *(region.subdivision for region in regions))
    return any(_days(country, name, loaded).named(holiday) for name in own or everywhere)


def _is_anywhere(quiet: QuietDays, years: tuple[int, int]) -> bool:
    """Whether any of the places it is for has the holiday that the quiet days hang on."""
    countries = [c for c in _regions() if not quiet.places or any(p[:2] == c for p in quiet.places)]
    loaded = range(years[0], years[1] + 1)
    return any(_days(country, None, loaded).named(quiet.holiday) for country in countries)


@cache
def _regions() -> dict[str, tuple[_Region, ...]]:
    """The regions of each country, in the order of their codes; countries in theirs."""
    listed = holidays.list_supported_countries(include_aliases=False)
    found = {}
    for country, subdivisions in sorted(listed.items()):
        regions = (_Region(place_names.region_code(country, s) or "", s) for s in subdivisions)
        found[country] = tuple(
            sorted(r for r in regions if r.code and r.code not in _countries_within_others())
        )
    return found


@cache
def _countries_within_others() -> dict[str, str]:
    """Codes of regions that are countries as well, with their code as such: ``US-PR`` is ``PR``."""
    found = {}
    for code in holidays.list_supported_countries(include_aliases=False):
        entity = getattr(holidays, code).get_entity()
        if entity.parent_entity is not None:
            subdivision = getattr(entity, "parent_entity_subdivision_code", None) or code
            found[f"{entity.parent_entity.country}-{subdivision}"] = code
    return found


def _country(country: str, places: Mapping[str, Any], years: tuple[int, int]) -> Iterator[Place]:
    """A country and then its regions."""
    weekends, corrections = places.get("weekends", {}), places.get("corrections", {})
    quiet = [QuietDays.from_mapping(entry) for entry in places.get("quiet_days", {}).values()]
    known = _known_years(country, years)
    loaded = range(known[0] - 1, known[1] + 2)
    national = _days(country, None, loaded)
    national.weekend = _weekend(weekends.get(country)) or national.weekend
    national.correct(corrections.get(country, ()))
    regional = {}
    for region in _regions()[country]:
        days = _days(country, region.subdivision, loaded)
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


def _known_years(country: str, years: tuple[int, int]) -> tuple[int, int]:
    """The years asked for as far as `holidays` covers them; none if the first is after the last."""
    entity = getattr(holidays, country)
    return max(years[0], entity.start_year), min(years[1], entity.end_year)


def _days(country: str, subdivision: str | None, years: range, language: str = "en_US") -> Days:
    entity = getattr(holidays, country).get_entity()
    is_spoken = language in entity.supported_languages
    options: dict[str, Any] = {
        name: True for name in entity.get_supported_options() if name.endswith("_show_estimated")
    }
    listed = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=years,
        expand=False,
        language=language if is_spoken else entity.default_language,
        **options,
    )
    last_week = [dt.date(years[-1] - 1, 12, 31) - dt.timedelta(days=n) for n in range(_DAYS_A_WEEK)]
    weekend = frozenset(day.weekday() for day in last_week if listed.is_weekend(day))
    days = Days(weekend, {})
    for day, names in listed.items():
        days.closed[day] = _written_dates(_ESTIMATED.sub(_without_estimate, names))
        if all(_ESTIMATED.search(name) for name in names.split("; ")):
            days.estimated.add(day)
    days.working = {day: _day_off_for(day, listed) for day in listed.weekend_workdays}
    return days


def _without_estimate(mark: re.Match[str]) -> str:
    return " (observed)" if mark["observed"] else ""


def _written_dates(name: str) -> str:
    """A date inside a name (Day off, substituted from 02/14/2026) as nobody misreads it."""
    return _EXCHANGED.sub(lambda found: f"{found['year']}-{found['month']}-{found['day']}", name)


def _day_off_for(worked: dt.date, listed: holidays.HolidayBase) -> str:
    """The day that is free because a weekend day was worked, in ISO form; nothing if not known."""
    days = (day for day, names in listed.items() if f"{worked:%m/%d/%Y}" in names)
    return next((day.isoformat() for day in days), "")


@cache
def _names(language: str = ENGLISH) -> dict[str, str]:
    """The name of every place by its code: ``California, United States``."""
    names = {}
    for country, regions in _regions().items():
        names[country] = place_names.country_name(country, language)
        aliases = getattr(holidays, country).get_subdivision_aliases() if regions else {}
        for region in regions:
            own = place_names.region_name(region.code, aliases[region.subdivision])
            names[region.code] = f"{own}, {names[country]}"
    return names


def _unknown(code: str) -> str:
    meant = place_names.nearest(code, _names(), _other_codes())
    guess = f" Did you mean {meant} ({_names()[meant]})?" if meant else ""
    return f"There is no place “{code}”.{guess}"


def _other_codes() -> dict[str, str]:
    """Codes that people write for a place: ISO's of three letters, UK, and a region's of PR."""
    three = {place_names.three_letters(code): code for code in _regions()}
    return {"UK": "GB", **three, **_countries_within_others()}
