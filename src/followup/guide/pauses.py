"""A clock that stands still from an event to what ends it: the days between do not count."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from followup.guide.relative_dates import WaitingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from followup.dates.business_days import BusinessCalendar
    from followup.dates.plain_datetime import PlainDateTime
    from followup.dates.units import CountedDate
    from followup.guide.relative_dates import RelativeDate

Happened = Mapping[str, dt.date]
"""The day of every event that happened and of every stage that was sent."""

NOTHING: Happened = MappingProxyType({})
"""Of a plan in which nothing has happened: no clock stands still. Read-only, as it is a default."""


@dataclass(frozen=True)
class Pause:
    """The clock stops on the day of an event and goes on from that of another, or of a stage sent.

    The day it stops still counts; the day it goes on is day 0 of what is left.
    """

    start: str
    end: str

    @classmethod
    def from_mappings(cls, pauses: Iterable[Mapping[str, Any]]) -> tuple[Pause, ...]:
        """Read the pauses of a rule or a day of the content, whose shape has been checked."""
        return tuple(cls(pause["from"], pause["to"]) for pause in pauses)


def count_from(
    relative_date: RelativeDate,
    start: PlainDateTime,
    calendar: BusinessCalendar,
    pauses: Sequence[Pause],
    happened: Happened,
) -> CountedDate:
    """The date-time that a relative date names while the clock stands still in some pauses.

    Raises WaitingError when the clock stopped before that date-time and has not gone on since.
    """
    stops: list[tuple[dt.date, dt.date]] = []
    standing: list[tuple[dt.date, str]] = []
    for pause in pauses:
        first, last = happened.get(pause.start), happened.get(pause.end)
        if first and last:
            stops.append((first, last))
        elif first:
            standing.append((first, pause.end))
    reached = relative_date.reach(start, calendar.with_pauses(stops))
    for first, awaited in standing:
        if first < reached.date.day:
            raise WaitingError(awaited)
    return reached
