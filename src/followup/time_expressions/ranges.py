"""From one time to another, `Nov 30 - Dec 4`, `the 7th to the 11th`, also once it has begun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.ambiguity import AmbiguousDayError, note_about
from followup.time_expressions.date_ranges import DAY, DateRange, from_to, make_one_day

if TYPE_CHECKING:
    import datetime as dt

    from followup.time_expressions.context import TimeContext

# Four digits and no more, as in `December 2026`.
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_JUST_BEGUN = DAY * 3
"""`the 1st to the 11th`, said on the 3rd, may go on; begun longer ago, it may be next month's."""

# A day without its month comes again in each, and one with it may be a season back.
_A_MONTH = DAY * 31
_A_SEASON = DAY * 92
"""How far before its end a range may begin that was said once it had begun."""


class Times(Protocol):
    """What reads single times."""

    context: TimeContext

    def read(self, text: str) -> DateRange | None:
        """The days that a text names."""

    def read_at_hour(self, text: str) -> DateRange | None:
        """The days that a text names, also with an hour of a day."""

    def by_name(self, text: str) -> DateRange | None:
        """A day by its date, its number or its holiday."""

    def is_bare(self, text: str) -> bool:
        """Whether a text is the number of a day and nothing more."""

    def as_said_on(self, day: dt.date) -> Times:
        """The same reader for what was said on another day."""


def read_range(one: str, other: str, times: Times) -> DateRange | None:
    """From the first day of one time to the last of another; None if one of them is no time.

    A day without its month is the last before the other's end, or the first after its start.
    Raises UnreadableTimelineError for what goes backwards, is over, or may be one of two.
    """
    first, over = _read_first(one, other, times)
    if first is None and over is None:
        return None
    bare = (times.is_bare(one), times.is_bare(other))
    last = _read_last(other, first, times, follows=bare == (False, True))
    is_year = last is not None and last.period == "year"
    if last is None or (is_year and (first is None or first.period != "year")):
        return None
    first = _read_in_year_of(one, other, last.end, times) or first
    if over or bare[0] or (first and first.start > last.end):
        first = _find_last_before(one, last.end, times, is_bare=bare[0]) or first
    if first is None:
        raise over or UnreadableTimelineError("timeline_backwards")
    if bare[1] and first.start > last.end:
        last = _read_last(other, first, times, follows=True) or last
    if all(bare) and first.start < times.context.day - _JUST_BEGUN:
        _ask_which_range(other, last.end, times)
    return from_to(first.start, last.end)


def _read_in_year_of(one: str, other: str, end: dt.date, times: Times) -> DateRange | None:
    """A first date or month without its year, in that of the second, or the one before it."""
    if not _YEAR.search(other) or _YEAR.search(one):
        return None
    for year in (end.year, end.year - 1):
        try:
            found = times.read(f"{one} {year}")
        except UnreadableTimelineError:
            continue
        if found and found.start <= end:
            return found
    return None


def _read_first(
    text: str, other: str, times: Times
) -> tuple[DateRange | None, AmbiguousDayError | None]:
    """The first time; none if it cannot be and what stands behind is no time: `Monday 8-9am`."""
    try:
        return _read_or_over(text, times)
    except UnreadableTimelineError as refused:
        if refused.code == "wrong_weekday" and times.read_at_hour(other) is None:
            return None, None
        raise


def _read_or_over(text: str, times: Times) -> tuple[DateRange | None, AmbiguousDayError | None]:
    """A time, or the doubt that says it is over."""
    try:
        return times.read_at_hour(text), None
    except AmbiguousDayError as doubt:
        if doubt.code != "timeline_over" and times.context.day not in doubt.days:
            raise
        return None, doubt


def _read_last(
    text: str, first: DateRange | None, times: Times, *, follows: bool
) -> DateRange | None:
    """The second time; what follows on the first is a day without its month, or what is over."""
    if first and follows:
        return times.as_said_on(first.start).read(text)
    try:
        return times.read_at_hour(text)
    except AmbiguousDayError as doubt:
        if doubt.code != "timeline_over" or first is None or first.start < times.context.day:
            raise
        return times.as_said_on(first.start).read(text)


def _find_last_before(text: str, end: dt.date, times: Times, *, is_bare: bool) -> DateRange | None:
    """The last day or month of that name up to an end that is to come; None if none is near."""
    earlier = times.as_said_on(end - (_A_MONTH if is_bare else _A_SEASON))
    try:
        found = earlier.by_name(text) or _find_month(earlier.read(text))
    except UnreadableTimelineError:
        return None
    return found if found and found.start <= end else None


def _find_month(found: DateRange | None) -> DateRange | None:
    return found if found and found.period == "month" else None


def _ask_which_range(text: str, end: dt.date, times: Times) -> None:
    """Ask whether the range that has begun is meant, or the one of the month after."""
    coming = times.as_said_on(end).read(text) or make_one_day(end)
    with note_about(text):
        times.context.ask_which(end, coming.end)
