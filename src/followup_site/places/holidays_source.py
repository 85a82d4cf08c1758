"""What `holidays` knows: its countries and their regions, and the public holidays of each.

Only this module knows `holidays` (https://holidays.readthedocs.io), whose classes name the laws and
gazettes they follow; the page on sources tells readers so. What is taken from it:

- the category *public*, and days of other categories where a guide asks for them: banks' and
  schools' days mostly close no office;
- names in English; where it has none, in the country's own language, whatever the machine's is;
- the weekend as it is at the end of the years asked for, and the weekend days worked in exchange.

A date that is not certain yet (the moon has to be seen) is marked in its name by `holidays`; the
mark goes into `estimated`. Where it does so only on request (Saudi Arabia), it is requested. Days
that another, certain holiday closes too are certain.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from importlib.metadata import version
from typing import Any, NamedTuple

import holidays

from followup_site.places import names as place_names
from followup_site.places.days import Days

# The last days of a year that are asked, so that each weekday is asked once.
_DAYS_A_WEEK = 7
# The mark of `holidays` on a date that is not certain; it may stand behind its other mark, which
# stays.
_ESTIMATED = re.compile(r" \((?:(?P<observed>observed), )?estimated\)")
# A date as `holidays` writes it in a name, month first.
_EXCHANGED = re.compile(r"(?P<month>\d\d)/(?P<day>\d\d)/(?P<year>\d{4})")


def read_edition() -> str:
    """Which version of `holidays` the days come from."""
    return version(holidays.__name__)


class Region(NamedTuple):
    """A region: its ISO 3166-2 code, and what `holidays` calls it."""

    code: str
    subdivision: str


@cache
def list_regions() -> dict[str, tuple[Region, ...]]:
    """The regions of each country, in the order of their codes; countries in theirs."""
    listed = holidays.list_supported_countries(include_aliases=False)
    found = {}
    for country, subdivisions in sorted(listed.items()):
        listed_ones = (
            Region(place_names.find_region_code(country, s) or "", s) for s in subdivisions
        )
        found[country] = tuple(
            sorted(r for r in listed_ones if r.code and r.code not in map_countries_within_others())
        )
    return found


@cache
def map_countries_within_others() -> dict[str, str]:
    """Codes of regions that are countries as well, with their code as such: ``US-PR`` is ``PR``."""
    found = {}
    for code in holidays.list_supported_countries(include_aliases=False):
        entity = getattr(holidays, code).get_entity()
        if entity.parent_entity is not None:
            subdivision = getattr(entity, "parent_entity_subdivision_code", None) or code
            found[f"{entity.parent_entity.country}-{subdivision}"] = code
    return found


def find_languages(country: str) -> tuple[str, ...]:
    """The languages that a country's holidays have names in, written as ``en_US``."""
    return tuple(getattr(holidays, country).get_entity().supported_languages)


def list_other_names(country: str) -> dict[str, list[str]]:
    """What else each region of a country is called, by what `holidays` calls it."""
    names: dict[str, list[str]] = getattr(holidays, country).get_subdivision_aliases()
    return names


def find_known_years(country: str, years: tuple[int, int]) -> tuple[int, int]:
    """The years asked for as far as `holidays` covers them; none if the first is after the last."""
    entity = getattr(holidays, country)
    return max(years[0], entity.start_year), min(years[1], entity.end_year)


def read_days(country: str, subdivision: str | None, years: range, language: str = "en_US") -> Days:
    """The days of a country, or of a region by what `holidays` calls it, for the caller to change.

    Of a language that the country's holidays have no names in, they are called as in its own.
    """
    return _read_days(country, subdivision, years, language).copy()


@cache
def _read_days(country: str, subdivision: str | None, years: range, language: str) -> Days:
    """Kept, because a site in several languages is made from the same days."""
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
        days.closed[day] = _write_dates(_ESTIMATED.sub(_without_estimate, names))
        if all(_ESTIMATED.search(name) for name in names.split("; ")):
            days.estimated.add(day)
    days.working = {day: _find_day_off(day, listed) for day in listed.weekend_workdays}
    return days


@cache
def read_category_days(
    country: str, subdivision: str | None, years: range, category: str, language: str = "en_US"
) -> dict[dt.date, str]:
    """The days of another category (`optional`, `de_facto` ...) by date; none if it has no such."""
    entity = getattr(holidays, country).get_entity()
    if category not in entity.supported_categories:
        return {}
    is_spoken = language in entity.supported_languages
    listed = holidays.country_holidays(
        country,
        subdiv=subdivision,
        years=years,
        expand=False,
        categories=(category,),
        language=language if is_spoken else entity.default_language,
    )
    return {
        day: _write_dates(_ESTIMATED.sub(_without_estimate, names)) for day, names in listed.items()
    }


def _without_estimate(mark: re.Match[str]) -> str:
    return " (observed)" if mark["observed"] else ""


def _write_dates(name: str) -> str:
    """A date inside a name (Day off, substituted from 02/14/2026) as nobody misreads it."""
    return _EXCHANGED.sub(lambda found: f"{found['year']}-{found['month']}-{found['day']}", name)


def _find_day_off(worked: dt.date, listed: holidays.HolidayBase) -> str:
    """The day that is free because a weekend day was worked, in ISO form; nothing if not known."""
    days = (day for day, names in listed.items() if f"{worked:%m/%d/%Y}" in names)
    return next((day.isoformat() for day in days), "")
