"""What the tests of timelines share: when and where something was said, and how it is read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

    Read = Callable[[str], Timeline]


START = dt.date(2026, 11, 20)  # a Friday

TODAY = dt.date(2026, 11, 24)

PLACE = BusinessCalendar(closed={dt.date(2026, 11, 26): "Thanksgiving Day"})


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    return TimelineReader(words, PLACE, START, TODAY).read


def ends(timeline: Timeline) -> tuple[str, str]:
    return str(timeline.start), str(timeline.end)


def refused(read: Read, text: str) -> tuple[str, dict[str, str]]:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text)
    return caught.value.code, caught.value.values


ASKED = ("timeline_unsure", "timeline_several")
