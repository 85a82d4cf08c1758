"""What the tests of said times share: a Friday, a place, and how a text is read there."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.context import TimeContext
from followup.time_expressions.lexicon import Vocabulary
from followup.time_expressions.parser import TimeParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

    Read = Callable[..., str]


FRIDAY = dt.date(2026, 11, 20)

CLOSED = {
    dt.date(2026, 11, 2): "Past Day",
    dt.date(2026, 11, 26): "Thanksgiving Day",
    dt.date(2026, 12, 25): "Christmas Day",
    dt.date(2026, 12, 26): "Second Day of Christmas (observed)",
    dt.date(2027, 2, 14): "Valentine's Day",
    dt.date(2027, 3, 29): "Easter Monday",
    dt.date(2027, 4, 5): "Tomb-Sweeping Day (estimated)",
    dt.date(2027, 11, 25): "Thanksgiving Day",
}


PLACE = BusinessCalendar(closed=CLOSED)


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    """Reads a time, said on a Friday unless another day is named, as `start` or `start end`."""

    def days(text: str, said_on: dt.date = FRIDAY) -> str:
        times = TimeParser(TimeContext(words, PLACE, said_on), Vocabulary(words))
        days = times.read(text)
        if days is None:
            return "nothing"
        ends = [days.start.isoformat(), days.end.isoformat()]
        return " ".join(dict.fromkeys(ends))

    return days


def refused(read: Read, text: str, **said: dt.date) -> str:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text, **said)
    return caught.value.code
