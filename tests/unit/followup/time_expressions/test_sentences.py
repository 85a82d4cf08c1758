"""What people say in whole sentences and mails: a fixed list, and texts of every kind within it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.timeline_parser import TimelineReader
from followup_site import WORDING
from followup_site.commands.phrases import ASKS, list_readings, read_sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

LIST = Path(__file__).with_name("sentences.txt")
CONTENT = WORDING.parent
START = dt.date(2026, 11, 20)
ENOUGH = 400


@pytest.fixture(scope="module")
def read(words: Words) -> Callable[[str], Timeline]:
    return TimelineReader(words, BusinessCalendar(), START, START).read


def test_every_sentence_of_the_list_is_read_as_it_is_meant() -> None:
    listed = list(read_sentences(LIST.read_text(encoding="utf-8")))
    assert len(listed) >= ENOUGH
    other = [
        (one.said, one.reads, got)
        for one, got in list_readings(listed, CONTENT)
        if got != one.reads
    ]
    assert other == []


def test_the_list_has_what_must_never_be_guessed() -> None:
    listed = list(read_sentences(LIST.read_text(encoding="utf-8")))
    assert {one.language for one in listed if one.reads == ASKS} == {"en", "es"}


def asked(read: Callable[[str], Timeline], text: str) -> UnreadableTimelineError:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Hi Ann. We will write by Friday. Best, Sam", "We will write by Friday."),
        ("Thanks!\nWe will write by Friday\nSam", "We will write by Friday"),
        ("Ann,we will write by Friday, Dec. 4.Best,Sam", "Ann, we will write by Friday, Dec. 4."),
        ("On Fri, Nov 20, 2026 Sam wrote: We will write by Friday", "We will write by Friday"),
        ("Date: Nov 23, 2026\nWe will write by Friday", "We will write by Friday"),
        ("We will write you soon, promise", "We will write you soon, promise"),
        (
            "Someone will write in the coming weeks, as agreed",
            "Someone will write in the coming weeks, as agreed",
        ),
        ("Thank you, Ann. We'll be in touch. Sam", "We'll be in touch."),
        ("by Friday", ""),
    ],
)
def test_the_sentence_that_a_time_was_found_in_is_told(
    read: Callable[[str], Timeline], text: str, sentence: str
) -> None:
    assert read(text).sentence == sentence


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (
            "We will call you Monday. The decision will be made by Friday.",
            ["Monday", "by Friday"],
        ),
        ("We will not decide on Friday", ["on Friday"]),
        ("We decide after we meet others next week", ["next week"]),
        (
            "We will write by next Friday.",
            ["by Friday 27 November 2026", "by Friday 4 December 2026"],
        ),
        ("The job lasts two weeks", ["two weeks"]),
    ],
)
def test_what_is_not_certain_comes_with_the_words_to_choose(
    read: Callable[[str], Timeline], text: str, answers: list[str]
) -> None:
    doubt = asked(read, text)
    assert isinstance(doubt, AmbiguousDayError)
    assert [choice.answer for choice in doubt.choices] == answers


@pytest.mark.parametrize(
    "text",
    [
        "I enjoyed our conversation yesterday.",
        "I have 10 years of experience.",
        "We are open 24/7 at 555-0199 ext 12.",
        "Every Monday we have lunch.",
        "Room 12",
        "We saw you 2 days ago",
    ],
)
def test_times_about_something_else_are_no_answer(
    read: Callable[[str], Timeline], text: str
) -> None:
    assert asked(read, text).code in ("timeline_not_understood", "timeline_unsure")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We will write by Monday, December 4 at noon, promise", "wrong_weekday"),
        ("We will write by 31 November, promise", "no_such_day"),
        ("We will write by November 19, promise", "timeline_over"),
        ("We will not decide before October, promise", "timeline_over"),
        ("The list of November 2, 2026, promise", "timeline_not_understood"),
    ],
)
def test_a_mistake_in_a_sentence_is_told_for_what_it_is(
    read: Callable[[str], Timeline], text: str, code: str
) -> None:
    assert asked(read, text).code == code


@pytest.mark.parametrize(
    ("text", "is_among"),
    [
        ("We will write by next Friday.", True),
        ("We will call you Monday. The decision will be made by Friday.", True),
        ("We decide on Candlemas Sunday 2027", False),
        ("We will write on Monday two weeks from now", False),
        ("We will write next Friday of the fair in 2028", False),
    ],
)
def test_the_plan_goes_by_none_of_the_days_where_another_may_be_meant(
    read: Callable[[str], Timeline], text: str, *, is_among: bool
) -> None:
    doubt = asked(read, text)
    assert isinstance(doubt, AmbiguousDayError)
    assert doubt.is_among is is_among


LONG = 20_000


@pytest.mark.parametrize(
    "piece",
    [
        "friday ",
        "by the end of next week or ",
        "not before 5pm on ",
        "1/2 ",
        "lorem ipsum. ",
        "x",
        "2 (2) ",
    ],
)
def test_a_very_long_text_ends_soon(read: Callable[[str], Timeline], piece: str) -> None:
    assert asked(read, piece * (LONG // len(piece))).code.startswith("timeline_")


def test_two_ways_to_name_the_same_last_day_are_one(read: Callable[[str], Timeline]) -> None:
    timeline = read("We will write on Friday 27 November, that is by Friday, promise")
    assert (timeline.start, timeline.end) == (None, dt.date(2026, 11, 27))


def test_a_first_day_that_the_second_year_has_not_keeps_its_own(words: Words) -> None:
    said_on = dt.date(2027, 12, 1)
    reader = TimelineReader(words, BusinessCalendar(), said_on, said_on)
    timeline = reader.read("from February 29 to March 5, 2030")
    assert (timeline.start, timeline.end) == (dt.date(2028, 2, 29), dt.date(2030, 3, 5))


def test_a_guides_own_words_tell_of_days_that_are_no_answers(words: Words) -> None:
    text = "The reading room will be ours on Monday."
    reader = TimelineReader(words, BusinessCalendar(), START, START)
    assert reader.read(text).end == dt.date(2026, 11, 23)
    knowing = TimelineReader(words, BusinessCalendar(), START, START, other_days=("reading room",))
    assert asked(knowing.read, text).code == "timeline_unsure"
    told = knowing.read("We will call you about the reading room on Monday.")
    assert told.end == dt.date(2026, 11, 23)
