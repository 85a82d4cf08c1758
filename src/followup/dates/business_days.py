"""Which days are open at a place, and counting and rolling by them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import ClosedKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DAY = dt.timedelta(days=1)
"""Counts go by single days, so that each one left out is kept with its reason."""

WEEKDAYS = range(7)
"""As `datetime` numbers them, Monday = 0. Were all a weekend, a count of open days had no end."""


@dataclass(frozen=True)
class ClosedDay:
    """A day that does not count, and why; of a holiday `why` is its name."""

    date: dt.date
    kind: ClosedKind
    why: str = ""


@dataclass(frozen=True)
class PlaceNote:
    """What no calendar can say of a place's days from `first` to `last`, both included.

    Without them it holds of all days, and stands beside the place alone.
    """

    says: str
    first: dt.date | None = None
    last: dt.date | None = None

    def is_about(self, day: dt.date) -> bool:
        """Whether that day is one of those it warns of."""
        return self.first is not None and self.first <= day <= (self.last or dt.date.max)

    @classmethod
    def from_mapping(cls, note: Mapping[str, str]) -> PlaceNote:
        """Read a note of a place as the site builder bakes it."""
        first, last = (note.get(end) for end in ("from", "to"))
        return cls(
            note["says"],
            dt.date.fromisoformat(first) if first else None,
            dt.date.fromisoformat(last) if last else None,
        )


@dataclass(frozen=True)
class DayCount:
    """Where a count of days ended, the days that counted, and the closed days left out."""

    date: dt.date
    counted: tuple[dt.date, ...] = ()
    skipped: tuple[ClosedDay, ...] = ()


@dataclass(frozen=True)
class BusinessCalendar:
    """The open and closed days of a place. Weekdays count from Monday = 0; both `years` are known.

    `opened` and `shut` are the reader's own corrections and win over everything else.
    Outside `years` only weekends are known, and `knows` says so. In each of `stops` no day counts
    after the first, up to and including the last.
    """

    code: str | None = None
    name: str = ""
    weekend: frozenset[int] = frozenset({5, 6})
    years: tuple[int, int] | None = None
    closed: Mapping[dt.date, str] = field(default_factory=dict)
    working: frozenset[dt.date] = frozenset()
    estimated: frozenset[dt.date] = frozenset()
    quiet: Mapping[dt.date, str] = field(default_factory=dict)
    regions: bool = False
    notes: tuple[PlaceNote, ...] = ()
    opened: frozenset[dt.date] = frozenset()
    shut: frozenset[dt.date] = frozenset()
    stops: tuple[tuple[dt.date, dt.date], ...] = ()

    @classmethod
    def from_mapping(cls, place: Mapping[str, Any] | None) -> BusinessCalendar:
        """Read the days of a place.

        Args:
            place: a place as the site builder bakes it; of None only weekends are known.

        Raises:
            ValueError: no weekday is open, or a day is not written as ISO 8601 has it.
            KeyError: a part of the place is missing.
        """
        if place is None:
            return cls()
        weekend = frozenset(place["weekend"])
        if weekend.issuperset(WEEKDAYS):
            raise ValueError("a place needs at least one weekday that is not its weekend")
        first, last = place["years"]
        return cls(
            code=place["code"],
            name=place["name"],
            weekend=weekend,
            years=(first, last),
            closed=_read_named_days(place["closed"]),
            working=frozenset(_read_named_days(place.get("working", {}))),
            estimated=frozenset(map(dt.date.fromisoformat, place.get("estimated", ()))),
            quiet=_read_named_days(place.get("quiet", {})),
            regions=bool(place.get("regions")),
            notes=tuple(map(PlaceNote.from_mapping, place.get("notes", ()))),
        )

    def with_corrections(
        self, opened: frozenset[dt.date], shut: frozenset[dt.date]
    ) -> BusinessCalendar:
        """The same place with the reader's own open and closed days."""
        return replace(self, opened=opened, shut=shut)

    def with_pauses(self, stops: Iterable[tuple[dt.date, dt.date]]) -> BusinessCalendar:
        """The same place for a clock that stands still in some ranges of days."""
        return replace(self, stops=tuple(stops))

    def knows(self, day: dt.date) -> bool:
        """Whether the holidays of that day's year are known here."""
        return self.years is not None and self.years[0] <= day.year <= self.years[1]

    def is_business_day(self, day: dt.date) -> bool:
        """Whether the place is open on that day."""
        return self.find_closed_day(day) is None

    def find_closed_day(self, day: dt.date) -> ClosedDay | None:
        """Why that day does not count; None if it does.

        A holiday on a weekend is named as the holiday: that is what a reader looks for.
        """
        if self._stands_still(day):
            return ClosedDay(day, ClosedKind.PAUSED)
        if day in self.opened:
            return None
        if day in self.shut:
            return ClosedDay(day, ClosedKind.CLOSED)
        if day in self.closed:
            return ClosedDay(day, ClosedKind.HOLIDAY, self.closed[day])
        if day.weekday() in self.weekend and day not in self.working:
            return ClosedDay(day, ClosedKind.WEEKEND)
        return None

    def roll_forward(self, day: dt.date) -> dt.date:
        """The day itself if it is open, else the next open day."""
        return self._roll(day, DAY)

    def find_first_busy_day(self, day: dt.date, last: dt.date | None) -> dt.date:
        """The first open day from a day on that is not quiet, up to and including `last`.

        If all of them are quiet, the first open day: a quiet day is passed over only inside a
        window. Without a `last` the window has no end.
        """
        first = self.roll_forward(day)
        busy = first
        while busy in self.quiet and busy not in self.opened:
            busy = self.roll_forward(busy + DAY)
        return first if last and busy > last else busy

    def roll_back(self, day: dt.date) -> dt.date:
        """The day itself if it is open, else the last open day before it."""
        return self._roll(day, -DAY)

    def add_business_days(self, day: dt.date, number: int) -> DayCount:
        """Count business days strictly after a day, or before it.

        Args:
            day: day 0, open or closed: Saturday + 1 business day = Monday, and Friday + 1 business
                day = Monday.
            number: how many business days; before the day, if it is negative.

        Returns:
            The day that was reached, the days that counted, and the closed days left out.
        """
        step = DAY if number >= 0 else -DAY
        counted: list[dt.date] = []
        skipped: list[ClosedDay] = []
        while len(counted) < abs(number):
            day += step
            closed = self.find_closed_day(day)
            if closed:
                skipped.append(closed)
            else:
                counted.append(day)
        return DayCount(day, tuple(counted), tuple(skipped))

    def add_calendar_days(self, day: dt.date, number: int) -> DayCount:
        """Count calendar days, open or closed, strictly after a day, or before it.

        Args:
            day: day 0.
            number: how many days; before the day, if it is negative.

        Returns:
            The day that was reached, the days that counted, and those on which the clock stands
            still, which are left out.
        """
        step = DAY if number >= 0 else -DAY
        counted: list[dt.date] = []
        skipped: list[ClosedDay] = []
        while len(counted) < abs(number):
            day += step
            if self._stands_still(day):
                skipped.append(ClosedDay(day, ClosedKind.PAUSED))
            else:
                counted.append(day)
        return DayCount(day, tuple(counted), tuple(skipped))

    def list_between(self, start: dt.date, end: dt.date) -> DayCount:
        """The business days strictly after `start`, up to and including `end`."""
        days = [start + DAY * n for n in range(1, (end - start).days + 1)]
        counted = tuple(day for day in days if self.is_business_day(day))
        skipped = tuple(closed for day in days if (closed := self.find_closed_day(day)))
        return DayCount(end, counted, skipped)

    def list_passed_over(self, start: dt.date, end: dt.date) -> tuple[ClosedDay, ...]:
        """The closed days rolled over from `start` (included) to the open day `end`."""
        step = DAY if end >= start else -DAY
        days = [start + step * n for n in range(abs((end - start).days))]
        return tuple(closed for day in days if (closed := self.find_closed_day(day)))

    def _stands_still(self, day: dt.date) -> bool:
        return any(first < day <= last for first, last in self.stops)

    def _roll(self, day: dt.date, step: dt.timedelta) -> dt.date:
        while not self.is_business_day(day):
            day += step
        return day


def _read_named_days(days: Mapping[str, str]) -> dict[dt.date, str]:
    return {dt.date.fromisoformat(day): name for day, name in days.items()}
