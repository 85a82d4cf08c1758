"""Closed days named in words: each with its date and why it is closed, runs drawn together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import ClosedKind
from followup.dates.business_days import DAY, ClosedDay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.language.wording import Words

_CODES = {
    ClosedKind.WEEKEND: "weekend",
    ClosedKind.CLOSED: "closed_by_reader",
    ClosedKind.PAUSED: "paused",
}
"""The phrase for each kind of day that has no name of its own."""


def name_closed_days(words: Words, days: Sequence[ClosedDay]) -> str:
    """All of them as one list, in their order."""
    return words.join_all([_say_closed(words, *run) for run in draw_together(days)])


def draw_together(days: Sequence[ClosedDay]) -> list[tuple[ClosedDay, ClosedDay]]:
    """Closed days as first and last: days on which the clock stood still are one run."""
    runs: list[tuple[ClosedDay, ClosedDay]] = []
    for day in days:
        first, last = runs[-1] if runs else (day, day)
        if runs and day.kind is last.kind is ClosedKind.PAUSED and abs(day.date - last.date) == DAY:
            runs[-1] = (first, day)
        else:
            runs.append((day, day))
    return runs


def _say_closed(words: Words, first: ClosedDay, last: ClosedDay) -> str:
    why = first.why or words.say(_CODES[first.kind])
    dates = words.say_short_date(first.date)
    if last != first:
        dates = words.say_range(dates, words.say_short_date(last.date))
    return words.say("skipped_day", date=dates, why=why)
