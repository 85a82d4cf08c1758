"""What in a guide's places cannot be right: codes, and holidays that no place has."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from followup_site.places.days import QuietDays
from followup_site.places.holidays_source import category_days, days_of, regions
from followup_site.places.reviewed_days import built_in
from followup_site.places.search import names, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def problems(places: Mapping[str, Any], years: tuple[int, int]) -> list[str]:
    """What in the guide's ``places`` cannot be right in these years: a sentence each."""
    entries = places.get("quiet_days", {}).values()
    codes = [
        *filter(None, [places.get("default")]),
        *places.get("own_days_are_quiet", ()),
        *places.get("verified", ()),
        *places.get("weekends", ()),
        *places.get("corrections", ()),
        *places.get("categories", ()),
        *itertools.chain.from_iterable(note["places"] for note in places.get("notes", {}).values()),
        *(entry["of"] for entry in _entries(places, "corrections") if "of" in entry),
        *(entry["of"] for entry in entries if "of" in entry),
        *itertools.chain.from_iterable(entry.get("places", ()) for entry in entries),
    ]
    faults = [unknown(code) for code in dict.fromkeys(codes) if code not in names()]
    for entry in entries:
        try:
            quiet = QuietDays.from_mapping(entry)
        except ValueError as fault:
            faults.append(str(fault))
        else:
            if quiet.holiday and not _is_anywhere(quiet, years):
                faults.append(f"“{quiet.title}” never comes: no place has “{quiet.holiday}” then")
    return [*faults, *_not_there(places, years)]


def _entries(places: Mapping[str, Any], section: str) -> Iterator[Mapping[str, Any]]:
    return itertools.chain.from_iterable(places.get(section, {}).values())


def _not_there(places: Mapping[str, Any], years: tuple[int, int]) -> Iterator[str]:
    """Holidays of corrections that the place, or a region of the country, does not have."""
    for code, corrections in places.get("corrections", {}).items():
        for entry in (entry for entry in corrections if "holiday" in entry):
            owner, holiday = entry.get("of", code), entry["holiday"]
            if owner in names() and not _has(owner, holiday, years):
                yield f"“{holiday}” is no holiday of {owner} in these years"
    for country, entries in places.get("categories", {}).items():
        for entry in entries if country in regions() else ():
            yield from _not_in_category(country, entry, years)


def _not_in_category(
    country: str, entry: Mapping[str, Any], years: tuple[int, int]
) -> Iterator[str]:
    """A category that a country does not have, or holidays that are not in it."""
    category, loaded = entry["category"], range(years[0], years[1] + 1)
    everywhere = (None, *(region.subdivision for region in regions()[country]))
    listed = [category_days(country, one, loaded, category) for one in everywhere]
    there = {
        name.casefold() for days in listed for said in days.values() for name in said.split("; ")
    }
    if not there:
        yield f"{country} has no holidays of the category “{category}” in these years"
        return
    for holiday in entry.get("holidays", ()):
        if holiday.casefold() not in there:
            yield f"“{holiday}” is not in the category “{category}” of {country} in these years"


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
    if quiet.of:
        return quiet.of not in names() or bool(built_in(quiet.of, loaded).named(quiet.holiday))
    return any(days_of(country, None, loaded).named(quiet.holiday) for country in countries)
