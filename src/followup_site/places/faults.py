"""What in a guide's places cannot be right: codes, and holidays that no place has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_site.places.days import QuietDays
from followup_site.places.holidays_source import list_regions, read_category_days, read_days
from followup_site.places.regional_days import find_listed_days
from followup_site.places.search import ask_likely, list_names, say_wrong

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from followup_site.places.content import CategoryDays, PlacesContent, QuietEntry

    Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class PlaceFault:
    """What cannot be right, at some keys below ``places``, and what to write instead."""

    keys: Keys
    what: str
    fix: str = ""
    """Both begin small and have no full stop; without a fix any place or holiday will do."""

    def __str__(self) -> str:
        """The fault in sentences, for whoever has no file to point into."""
        return say_wrong(self.what, self.fix)


def find_faults(places: PlacesContent, years: tuple[int, int]) -> Iterator[PlaceFault]:
    """What in the guide's ``places`` cannot be right in these years; a code is told once."""
    told = set()
    for keys, code in _iterate_codes(places):
        if code not in list_names() and code not in told:
            told.add(code)
            yield PlaceFault(keys, f"there is no place “{code}”", ask_likely(code))
    for name, entry in places.get("quiet_days", {}).items():
        yield from _check_quiet(("quiet_days", name), entry, years)
    yield from _find_not_there(places, years)


def _iterate_codes(places: PlacesContent) -> Iterator[tuple[Keys, str]]:
    """Every code that the places name, with its keys."""
    if places.get("default"):
        yield ("default",), places["default"]
    yield from _list_codes(("own_days_are_quiet",), places.get("own_days_are_quiet", ()))
    yield from _list_codes(("verified",), places.get("verified", ()))
    sections: dict[str, Iterable[str]] = {
        "weekends": places.get("weekends", ()),
        "corrections": places.get("corrections", ()),
        "categories": places.get("categories", ()),
    }
    for section, codes in sections.items():
        yield from (((section, code), code) for code in codes)
    for name, note in places.get("notes", {}).items():
        yield from _list_codes(("notes", name, "places"), note["places"])
    for code, entries in places.get("corrections", {}).items():
        for number, entry in enumerate(entries):
            if "of" in entry:
                yield ("corrections", code, number, "of"), entry["of"]
    for name, quiet in places.get("quiet_days", {}).items():
        if "of" in quiet:
            yield ("quiet_days", name, "of"), quiet["of"]
        yield from _list_codes(("quiet_days", name, "places"), quiet.get("places", ()))


def _list_codes(keys: Keys, codes: Iterable[str]) -> Iterator[tuple[Keys, str]]:
    yield from (((*keys, number), code) for number, code in enumerate(codes))


def _check_quiet(keys: Keys, entry: QuietEntry, years: tuple[int, int]) -> Iterator[PlaceFault]:
    try:
        quiet = QuietDays.from_mapping(entry)
    except ValueError as fault:
        yield PlaceFault(keys, str(fault), "")
        return
    if quiet.holiday and not _is_anywhere(quiet, years):
        what = f"“{quiet.title}” never comes: no place has “{quiet.holiday}” then"
        yield PlaceFault((*keys, "holiday"), what)


def _find_not_there(places: PlacesContent, years: tuple[int, int]) -> Iterator[PlaceFault]:
    """Holidays of corrections that the place, or a region of the country, does not have."""
    for code, corrections in places.get("corrections", {}).items():
        for number, entry in enumerate(corrections):
            owner, holiday = entry.get("of", code), entry.get("holiday")
            if holiday and owner in list_names() and not _has(owner, holiday, years):
                what = f"“{holiday}” is no holiday of {owner} in these years"
                yield PlaceFault(("corrections", code, number, "holiday"), what)
    for country, entries in places.get("categories", {}).items():
        for number, days in enumerate(entries if country in list_regions() else ()):
            yield from _find_not_in_category(("categories", country, number), days, years)


def _find_not_in_category(
    keys: Keys, entry: CategoryDays, years: tuple[int, int]
) -> Iterator[PlaceFault]:
    """A category that a country does not have, or holidays that are not in it."""
    country, category, loaded = str(keys[1]), entry["category"], range(years[0], years[1] + 1)
    everywhere = (None, *(region.subdivision for region in list_regions()[country]))
    listed = [read_category_days(country, one, loaded, category) for one in everywhere]
    there = {
        name.casefold() for days in listed for said in days.values() for name in said.split("; ")
    }
    if not there:
        what = f"{country} has no holidays of the category “{category}” in these years"
        yield PlaceFault((*keys, "category"), what)
        return
    for at, holiday in enumerate(entry.get("holidays", ())):
        if holiday.casefold() not in there:
            what = f"“{holiday}” is not in the category “{category}” of {country} in these years"
            yield PlaceFault((*keys, "holidays", at), what)


def _has(code: str, holiday: str, years: tuple[int, int]) -> bool:
    country = code.partition("-")[0]
    within = list_regions()[country]
    own = [region.subdivision for region in within if region.code == code]
    loaded = range(years[0], years[1] + 1)
    everywhere = (None, *(region.subdivision for region in within))
    return any(read_days(country, name, loaded).find(holiday) for name in own or everywhere)


def _is_anywhere(quiet: QuietDays, years: tuple[int, int]) -> bool:
    """Whether any of the places it is for has the holiday that the quiet days hang on."""
    countries = [
        c for c in list_regions() if not quiet.places or any(p[:2] == c for p in quiet.places)
    ]
    loaded = range(years[0], years[1] + 1)
    if quiet.of:
        return quiet.of not in list_names() or bool(
            find_listed_days(quiet.of, loaded).find(quiet.holiday)
        )
    return any(read_days(country, None, loaded).find(quiet.holiday) for country in countries)
