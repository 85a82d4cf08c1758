"""A clock that stands still from one event to another: the days between do not count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.moments import Anchor, WaitingError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from followup.business_days import BusinessCalendar
    from followup.instants import Instant
    from followup.moments import Moment, Resolve
    from followup.spans import Reached


@dataclass(frozen=True)
class Pause:
    """The clock stops on the day of one event and goes on from the day of another.

    The day it stops still counts; the day it goes on is day 0 of what is left.
    """

    start: str
    end: str

    @classmethod
    def all_from(cls, pauses: Iterable[Mapping[str, Any]]) -> tuple[Pause, ...]:
        """Read the pauses of a rule or a day of the content, whose shape has been checked."""
        return tuple(cls(pause["from"], pause["to"]) for pause in pauses)


def counted_by(
    moment: Moment,
    start: Instant,
    calendar: BusinessCalendar,
    pauses: Sequence[Pause],
    resolve: Resolve,
) -> Reached:
    """The instant that a moment names while the clock stands still in some pauses.

    Raises WaitingError when the clock stopped before that instant and has not gone on since.
    """
    stops: list[tuple[dt.date, dt.date]] = []
    standing: list[tuple[dt.date, str]] = []
    for pause in pauses:
        first, last = _day(pause.start, resolve), _day(pause.end, resolve)
        if first and last:
            stops.append((first, last))
        elif first:
            standing.append((first, pause.end))
    reached = moment.reached(start, calendar.stopped(stops))
    for first, awaited in standing:
        if first < reached.instant.day:
            raise WaitingError(awaited)
    return reached


def _day(event: str, resolve: Resolve) -> dt.date | None:
    """The day of an event; None if it has not happened."""
    try:
        return resolve(Anchor(event)).day
    except WaitingError:
        return None
