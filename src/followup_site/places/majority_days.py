"""The days of a country that has no day of its own for what most of its people have off.

Some countries leave holidays to their regions: Australia has none on 28 December 2026, yet each of
its states closes. A reader who has not named a region is told the days of most people. How many
live in each region is a table of this project, `region_people.txt`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup_site.places.days import Days

# A code, then thousands of people; its top says whose counts.
_PEOPLE = Path(__file__).with_name("region_people.txt")
_WHOLE = 100  # percent


class Bounds(NamedTuple):
    """Shares of a country's people, in percent.

    Above `closed` a day on which their regions close is closed in the country too; else, above
    `quiet`, it is a quiet day.
    """

    closed: float
    quiet: float


def add_days_of_most(national: Days, regional: Mapping[str, Days], bounds: Bounds) -> None:
    """Close a country, or make it quiet, on days that its regions close, by their people.

    A country whose people are not in the table stays as it is: the regions that `holidays` lists
    may be few of those there are (Alsace and Moselle, of France).
    """
    for day, share in sorted(compute_shares(national, regional).items()):
        if share > bounds.quiet:
            name = _choose_name(day, regional)
            national.add(day, name, closed=share > bounds.closed)
            if any(day in days.estimated for days in regional.values()) and day in national.closed:
                national.estimated.add(day)


def compute_shares(national: Days, regional: Mapping[str, Days]) -> dict[dt.date, float]:
    """Percent of the people whose region closes, by day: the days the country itself has open."""
    total = sum(count_people().get(code, 0) for code in regional)
    closed: dict[dt.date, int] = defaultdict(int)
    for code, days in regional.items():
        for day in days.closed:
            if national.is_open(day):
                closed[day] += count_people().get(code, 0)
    return {day: _WHOLE * number / total for day, number in closed.items() if number}


@cache
def count_people() -> dict[str, int]:
    """Thousands of people by the code of a region."""
    lines = _PEOPLE.read_text(encoding="utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {code: int(number) for code, number in rows}


def _choose_name(day: dt.date, regional: Mapping[str, Days]) -> str:
    """What most people call the day."""
    called: Counter[str] = Counter()
    for code, days in sorted(regional.items()):
        if day in days.closed:
            called[days.closed[day]] += count_people()[code]
    return called.most_common(1)[0][0]
