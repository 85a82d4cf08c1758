"""Any text at all is a timeline or refused, on any day, however long."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import TimelineKind
from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import LONGEST, UnreadableTimelineError
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

    Read = Callable[[str], Timeline]

from tests.unit.followup.time_expressions.timeline_parser.conftest import (
    ASKED,
    PLACE,
    START,
    TODAY,
    ends,
    refused,
)

SAID = """
in within about by not before after until at the latest earliest between 2 14 30 a two weeks days
business hours month week year quarter weekend to or and - none call you soon next this end of early
mid late Friday Monday 1 December 2026 3/4/2026 2026-12-01 4th first Thanksgiving tomorrow 5pm from
"""


def read_or_code(read: Read, text: str) -> Timeline | str:
    try:
        return read(text)
    except UnreadableTimelineError as refusal:
        return refusal.code


PHRASES = st.lists(st.sampled_from(SAID.split()), max_size=8).map(" ".join)


@given(text=st.text(max_size=60) | PHRASES)
def test_any_text_is_a_timeline_or_refused(read: Read, words: Words, text: str) -> None:
    timeline = read_or_code(read, text)
    if isinstance(timeline, str):
        assert timeline in words.errors
        return
    assert timeline.kind in list(TimelineKind)
    assert (timeline.start is None) or timeline.kind in ("given", "open")
    assert (timeline.end is None) == (timeline.kind != "given")
    assert START <= (timeline.start or START) <= (timeline.end or timeline.start or START)
    assert words.say(timeline.phrase, **timeline.values).count("[") == 0


@given(text=PHRASES)
def test_small_and_capital_letters_are_read_alike(read: Read, text: str) -> None:
    assert read_or_code(read, text.upper()) == read_or_code(read, text)
    assert read_or_code(read, text.title()) == read_or_code(read, text)


@given(
    text=PHRASES,
    start=st.dates(dt.date(1970, 1, 1), dt.date(2199, 12, 31)),
    weekend=st.sets(st.integers(0, 6), max_size=6),
)
def test_any_day_at_any_place_will_do(
    words: Words, text: str, start: dt.date, weekend: set[int]
) -> None:
    place = BusinessCalendar(weekend=frozenset(weekend), closed=PLACE.closed)
    timeline = read_or_code(TimelineReader(words, place, start, TODAY).read, text)
    if not isinstance(timeline, str) and timeline.end:
        assert start <= (timeline.start or start) <= timeline.end


@pytest.mark.parametrize(
    "text",
    [
        "about " * 800,
        "a or " * 1000,
        "the end of " * 400,
        "x" * 5000,
        "[time] " * 700,
        "between a and " * 8,
        "mid-" * 30,
        "in by on at " * 9,
        "a day after " * 10,
        "friday " * 17,
        "1 " * 60,
        "5pm " * 30,
    ],
)
def test_a_text_made_to_be_hard_is_refused_like_any_other(read: Read, text: str) -> None:
    assert refused(read, text)[0] in ("timeline_not_understood", *ASKED)


def test_a_phrase_may_be_as_long_as_people_speak_and_no_longer(read: Read) -> None:
    text = "We hope to let you know by the end of next week at the latest, I think"
    assert ends(read(text)) == ("None", "2026-11-27")
    spaces = "by   Friday" + " " * LONGEST
    assert ends(read(spaces)) == ("None", "2026-11-27")
    assert refused(read, "x" * (LONGEST + 1))[0] == "timeline_not_understood"
