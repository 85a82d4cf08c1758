"""Promise: a rule's window can be open: on some calendar its latest is not before its earliest."""

from __future__ import annotations

import datetime as dt
from itertools import combinations, product
from typing import TYPE_CHECKING

from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.relative_dates import RelativeDate
from followup.guide.rules import BOUNDS
from followup.time_expressions.spans import read_figure
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup_site.models import Content

_ANY_MONDAY = dt.date(2024, 1, 1)  # on which a leap year begins, so that 29 February is tried
_CALENDARS = tuple(
    BusinessCalendar(weekend=frozenset(days)) for days in ((), (5, 6), (4,), (1, 2, 3, 4, 5, 6))
)
"""From a place that never closes to one that is open on Mondays only: all others lie between."""

_STARTS = tuple(
    PlainDateTime(_ANY_MONDAY + dt.timedelta(days=day), clock)
    for day in range(400)
    for clock in (None, dt.time(12))
)
"""Every day of a leap year and a bit, with and without a clock time."""

_PAIRS = tuple(combinations(BOUNDS, 2))
"""Each bound with each that comes after it: `combinations` keeps the order of `BOUNDS`, from early
to late."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every rule whose bounds are always the wrong way round."""
    if not content.is_sound("figures"):
        return
    figures = {name: read_figure(one.value) for name, one in content.figures.items()}
    for name, rule in content.rules.items():
        if not content.is_sound("rules", name):
            continue
        read = {
            bound: [RelativeDate.parse(text, figures) for text in getattr(rule, bound) or ()]
            for bound in BOUNDS
        }
        for first, last in _PAIRS:
            pair = _find_always_clashing(read[first], read[last])
            if pair:
                what = f"`{last}` ({pair[1].text}) always falls before `{first}` ({pair[0].text})"
                yield Fault(
                    ("rules", name, last),
                    what,
                    "Change one of the two, so that there is a day between them",
                )
                break


def _find_always_clashing(
    first: Sequence[RelativeDate], last: Sequence[RelativeDate]
) -> tuple[RelativeDate, RelativeDate] | None:
    """Two relative dates of one anchor that are the wrong way round wherever and whenever."""
    for earlier, later in product(first, last):
        if earlier.anchor == later.anchor and _is_always_before(later, earlier):
            return earlier, later
    return None


def _is_always_before(later: RelativeDate, earlier: RelativeDate) -> bool:
    return all(
        later.reach(start, calendar).date.closes < earlier.reach(start, calendar).date.opens
        for calendar, start in product(_CALENDARS, _STARTS)
    )
