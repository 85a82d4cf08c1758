"""Counts business days with ours, with NumPy and with `holidays`: the same questions to all.

Prints the seconds that each took for all questions, as JSON. Stops if two of them differ.
"""

from __future__ import annotations

import datetime as dt
import json
import time
from typing import TYPE_CHECKING

import holidays
import numpy as np

from followup.dates.business_days import BusinessCalendar

if TYPE_CHECKING:
    from collections.abc import Callable

# Every day of a year, so that all weekdays and holidays are met, and three waits: a day, a week,
# two weeks of business days.
YEAR = 2026
STARTS = [dt.date(YEAR, 1, 1) + dt.timedelta(days) for days in range(365)]
NUMBERS = (1, 5, 10)


def main() -> None:
    """Ask all of them, compare what they say, print the seconds."""
    listed = holidays.country_holidays("US", years=range(YEAR, YEAR + 2))
    ours = BusinessCalendar(years=(YEAR, YEAR + 1), closed=dict(listed.items()))
    numpy = np.busdaycalendar(holidays=np.array(list(listed), dtype="datetime64[D]"))
    asked = [(start, number) for start in STARTS for number in NUMBERS]
    starts = np.array([start for start, _ in asked], dtype="datetime64[D]")
    numbers = np.array([number for _, number in asked])

    def in_one_array() -> list[dt.date]:
        found = np.busday_offset(starts, numbers, roll="preceding", busdaycal=numpy)
        return list(found.astype(dt.date))

    def one_by_one() -> list[dt.date]:
        return [
            np.busday_offset(
                np.datetime64(start, "D"), number, "preceding", busdaycal=numpy
            ).astype(dt.date)
            for start, number in asked
        ]

    timed = {
        "ours": _time(
            lambda: [ours.add_business_days(start, number).date for start, number in asked]
        ),
        "holidays": _time(lambda: [listed.get_nth_working_day(*one) for one in asked]),
        "numpy": _time(one_by_one),
        "numpy_array": _time(in_one_array),
    }
    for other, (_, days) in timed.items():
        if days != timed["ours"][1]:
            raise AssertionError(f"{other} counts other days than ours")
    print(json.dumps({name: seconds for name, (seconds, _) in timed.items()}))


def _time(count: Callable[[], list[dt.date]]) -> tuple[float, list[dt.date]]:
    count()  # once unmeasured: what is looked up on first use is no part of counting
    begun = time.perf_counter()
    found = count()
    return time.perf_counter() - begun, found


main()
