"""The days of one place while it is baked: closed, worked, quiet, and the guide's say in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping

    from followup_site.places.content import Correction, QuietEntry

_A_YEAR = 2001  # not a leap year: 29 February is no day of every year


class DatedDays(TypedDict):
    """The days of a place by their date in ISO 8601, sorted: part of a `Place`."""

    closed: dict[str, str]
    estimated: list[str]
    working: dict[str, str]
    quiet: dict[str, str]


@dataclass
class Days:
    """The days of a place by date. A weekday counts from Monday = 0.

    `closed` are public holidays by name, whatever weekday they fall on; `estimated` those of them
    whose date is not certain yet. `working` are weekend days that are worked, with the day off
    given for them in ISO form where one is known. `quiet` days are open, but many are away.
    """

    weekend: frozenset[int]
    closed: dict[dt.date, str]
    estimated: set[dt.date] = field(default_factory=set)
    working: dict[dt.date, str] = field(default_factory=dict)
    quiet: dict[dt.date, str] = field(default_factory=dict)

    def copy(self) -> Days:
        """The same days, to be changed on their own."""
        return Days(
            self.weekend,
            dict(self.closed),
            set(self.estimated),
            dict(self.working),
            dict(self.quiet),
        )

    def is_open(self, day: dt.date) -> bool:
        """Whether the day is a business day."""
        return day not in self.closed and (day.weekday() not in self.weekend or day in self.working)

    def differs_from(self, other: Days) -> bool:
        """Whether any date could come out otherwise than by the other's days."""
        mine, theirs = (self.weekend, self.closed.keys()), (other.weekend, other.closed.keys())
        return mine != theirs

    def make_own_days_quiet(self, country: Days) -> None:
        """Close only what the whole country closes; a region's own days become quiet days."""
        self.quiet = {day: name for day, name in self.closed.items() if day not in country.closed}
        self.closed, self.estimated = dict(country.closed), set(country.estimated)

    def correct(self, corrections: Iterable[Correction], others: Others) -> None:
        """Apply the guide's corrections in their order.

        Each is about a ``date`` (``closed: <name>`` or ``open: yes``), or about a ``holiday`` in
        every year: ``open: yes`` takes it out, ``quiet: yes`` makes it a quiet day, ``closed:
        <name>`` closes the place on the days on which another place, ``of``, has it. `others`
        gives the days of that place.
        """
        for correction in corrections:
            if "holiday" in correction:
                self._correct_holiday(correction, others)
            else:
                self._correct_day(correction)

    def _correct_holiday(self, correction: Correction, others: Others) -> None:
        holiday = correction["holiday"]
        if "closed" in correction:
            for day in others(correction["of"]).find(holiday):
                self.add(day, correction["closed"], closed=True)
        elif "quiet" in correction:
            days = {day: self.closed[day] for day in self.find(holiday)}
            self.take_out(holiday)
            self.quiet |= {day: name for day, name in days.items() if day not in self.closed}
        else:
            self.take_out(holiday)

    def _correct_day(self, correction: Correction) -> None:
        day = dt.date.fromisoformat(correction["date"])
        for marks in (self.closed, self.working, self.quiet):
            marks.pop(day, None)
        self.estimated.discard(day)
        if "closed" in correction:
            self.closed[day] = correction["closed"]
        elif day.weekday() in self.weekend:
            self.working[day] = ""

    def add(self, day: dt.date, name: str, *, closed: bool) -> None:
        """Close a day, or make it a quiet one; what it is already stays, under the same name."""
        if day in self.closed:
            return
        if not closed:
            self.quiet.setdefault(day, name)
            return
        self.closed[day] = name
        self.quiet.pop(day, None)

    def take_out(self, holiday: str) -> None:
        """Open the days of a holiday, found as by `named`, unless another one closes them too."""
        for marks in (self.closed, self.quiet):
            for day in _find_named(marks, holiday):
                others = [name for name in marks[day].split("; ") if not _is_same(name, holiday)]
                if others:
                    marks[day] = "; ".join(others)
                else:
                    del marks[day]
        self.estimated.intersection_update(self.closed)

    def find(self, holiday: str) -> list[dt.date]:
        """The days of a public holiday, found by its whole name, case aside."""
        return _find_named(self.closed, holiday)

    def as_json(self, first: int, last: int) -> DatedDays:
        """The days of the years `first` to `last`, both included, sorted, as ISO text."""

        def dated(days: Mapping[dt.date, str]) -> dict[str, str]:
            return {d.isoformat(): days[d] for d in sorted(days) if first <= d.year <= last}

        return {
            "closed": dated(self.closed),
            "estimated": list(dated(dict.fromkeys(self.estimated, ""))),
            "working": dated(self.working),
            "quiet": dated({d: name for d, name in self.quiet.items() if self.is_open(d)}),
        }


Others = Callable[[str], Days]
"""Gives the days of another place by its code, as the built-in holidays have them."""


@dataclass(frozen=True)
class QuietDays:
    """A time of year when offices are open and few people are in them."""

    title: str
    start: str = ""
    end: str = ""
    holiday: str = ""
    after: int = 0
    of: str = ""
    places: tuple[str, ...] = ()

    @classmethod
    def from_mapping(cls, entry: QuietEntry) -> QuietDays:
        """Read one of the guide's ``quiet_days``. Raises ValueError with a plain sentence."""
        if ("holiday" in entry) == ("from" in entry):
            raise ValueError(f"“{entry['title']}” needs either a holiday, or from and to")
        start = entry.get("from", "")
        end = entry.get("to", start)
        for text in filter(None, (start, end)):
            _read_day_of_year(text, _A_YEAR)
        return cls(
            title=entry["title"],
            start=start,
            end=end,
            holiday=entry.get("holiday", ""),
            after=int(entry.get("after", "0")),
            of=entry.get("of", ""),
            places=tuple(entry.get("places", ())),
        )

    def concerns(self, code: str) -> bool:
        """Whether a place is meant: by its own code, by its country's, or because all are."""
        return not self.places or speaks_for(self.places, code)

    def list_dates(self, days: Days, years: range, others: Others) -> Iterator[dt.date]:
        """The dates, open or not, in the given years: by the holidays of the place, or of `of`."""
        if self.holiday:
            holidays = others(self.of) if self.of else days
            yield from (day + dt.timedelta(days=self.after) for day in holidays.find(self.holiday))
            return
        for year in years:
            first, last = _read_day_of_year(self.start, year), _read_day_of_year(self.end, year)
            if last < first:
                last = _read_day_of_year(self.end, year + 1)
            yield from (first + dt.timedelta(days=n) for n in range((last - first).days + 1))


def speaks_for(codes: Container[str], code: str) -> bool:
    """Whether a place is among those named, or its country is."""
    return code in codes or code.partition("-")[0] in codes


def add_quiet_days(
    days: Days, code: str, quiet: Iterable[QuietDays], years: range, others: Others
) -> None:
    """Mark the guide's quiet days on the open days of a place; a name already there stays."""
    for entry in quiet:
        if entry.concerns(code):
            for day in entry.list_dates(days, years, others):
                if days.is_open(day):
                    days.quiet.setdefault(day, entry.title)


def _find_named(marks: Mapping[dt.date, str], holiday: str) -> list[dt.date]:
    return [
        day
        for day, names in marks.items()
        if any(_is_same(name, holiday) for name in names.split("; "))
    ]


def _is_same(name: str, holiday: str) -> bool:
    return name.casefold() == holiday.casefold()


def _read_day_of_year(text: str, year: int) -> dt.date:
    try:
        return dt.datetime.strptime(f"{text} {year}", "%d %B %Y").date()  # noqa: DTZ007 (a day of the calendar has no zone)
    except ValueError:
        raise ValueError(f"“{text}” is not a day of every year, such as 24 December") from None
