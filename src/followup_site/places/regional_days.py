"""The days of a country and of each of its regions, with all that a guide has reviewed of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.models.texts import WEEKDAYS
from followup_site.places.holidays_source import list_regions, read_category_days, read_days
from followup_site.places.majority_days import Bounds, add_days_of_most

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup_site.places.content import CategoryDays, OfficeWeekend, PlacesContent
    from followup_site.places.days import Days, Others


def work_out_days(
    country: str, places: PlacesContent, years: range, others: Others
) -> tuple[Days, dict[str, Days]]:
    """The days of a country and of each of its regions, with all that the guide says of them."""
    weekends, corrections = places.get("weekends", {}), places.get("corrections", {})
    categories = places.get("categories", {}).get(country, ())
    national = read_days(country, None, years)
    national.weekend = _read_weekend(weekends.get(country)) or national.weekend
    _add_categories(national, country, None, years, categories)
    national.correct(corrections.get(country, ()), others)
    regional = {}
    for region in list_regions()[country]:
        days = read_days(country, region.subdivision, years)
        own = weekends.get(region.code) or weekends.get(country)
        days.weekend = _read_weekend(own) or days.weekend
        if country in places.get("own_days_are_quiet", ()):
            days.make_own_days_quiet(national)
        _add_categories(days, country, region.subdivision, years, categories)
        days.correct((*corrections.get(country, ()), *corrections.get(region.code, ())), others)
        regional[region.code] = days
    if "closed_for_more_than" in places:
        bounds = Bounds(float(places["closed_for_more_than"]), float(places["quiet_for_more_than"]))
        add_days_of_most(national, regional, bounds)
    return national, regional


def _add_categories(
    days: Days,
    country: str,
    subdivision: str | None,
    years: range,
    categories: Iterable[CategoryDays],
) -> None:
    """Close a place, or make it quiet, on the days of the categories that a guide reviewed."""
    for entry in categories:
        listed = read_category_days(country, subdivision, years, entry["category"])
        wanted = {name.casefold() for name in entry.get("holidays", ())}
        for day, name in listed.items():
            if not wanted or wanted.intersection(name.casefold().split("; ")):
                days.add(day, name, closed=entry["are"] == "closed")


def find_listed_days(code: str, years: range) -> Days:
    """The days of a place as they are built in."""
    country = code.partition("-")[0]
    own = [region.subdivision for region in list_regions()[country] if region.code == code]
    return read_days(country, own[0] if own else None, years)


def _read_weekend(entry: OfficeWeekend | None) -> frozenset[int]:
    """The days of one of the guide's ``weekends``; none if it has nothing to say of a place."""
    return frozenset(WEEKDAYS.index(day) for day in entry["days"]) if entry else frozenset()
