"""Timelines: what the other side said, read as a start and an end, or refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.business_days import BusinessCalendar
from followup.codes import SENSES
from followup.phrasing import LONGEST, UnreadableTimelineError
from followup.said_timeline import READINGS, Timeline
from followup.timelines import TimelineReader
from followup.which_day import WhichDayError

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.wording import Words

    Read = Callable[[str], Timeline]

START = dt.date(2026, 11, 20)  # a Friday
TODAY = dt.date(2026, 11, 24)
PLACE = BusinessCalendar(closed={dt.date(2026, 11, 26): "Thanksgiving Day"})


@pytest.fixture(scope="module")
def read(words: Words) -> Read:
    return TimelineReader(words, PLACE, START, TODAY).read


def ends(timeline: Timeline) -> tuple[str, str]:
    return str(timeline.start), str(timeline.end)


@pytest.mark.parametrize("text", ["", "  ", ".", "?", "none", "None.", "NOT SAID"])
def test_nothing_said_is_no_timeline(read: Read, text: str) -> None:
    assert read(text) == Timeline("none", None, None, "timeline_none")


@pytest.mark.parametrize(
    "text",
    [
        "we'll call you",
        "We'll call you.",
        "we\u2019ll call you",
        "well call you",
        "They said they'll call me",
    ],
)
def test_they_will_call_is_no_timeline_but_is_known(read: Read, text: str) -> None:
    assert read(text) == Timeline("no contact", None, None, "timeline_no_contact")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2 weeks", "2026-12-04"),
        ("two weeks", "2026-12-04"),
        ("a week", "2026-11-27"),
        ("1 day", "2026-11-21"),
        ("10 days", "2026-11-30"),
        ("10 Business Days", "2026-12-07"),
        ("10 working days", "2026-12-07"),
        ("ten business days", "2026-12-07"),
        ("1 month", "2026-12-20"),
        ("0 days", "2026-11-20"),
        ("24 hours", "2026-11-21"),
        ("in two weeks' time", "2026-12-04"),
        ("in about 2 weeks.", "2026-12-04"),
    ],
)
def test_a_length_counts_from_its_start_in_calendar_units_unless_business_days_were_said(
    read: Read, text: str, end: str
) -> None:
    assert read(text).kind == "given"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14 to 30 days", "2026-12-04", "2026-12-20"),
        ("14-30 days", "2026-12-04", "2026-12-20"),
        ("14 - 30 days", "2026-12-04", "2026-12-20"),
        ("14\u201330 days", "2026-12-04", "2026-12-20"),
        ("14 days to 30 days", "2026-12-04", "2026-12-20"),
        ("between 1 and 2 weeks", "2026-11-27", "2026-12-04"),
        ("one or two weeks", "2026-11-27", "2026-12-04"),
        ("1 week or 2 weeks", "2026-11-27", "2026-12-04"),
        ("5 to 10 business days", "2026-11-30", "2026-12-07"),
        ("2 to 2 weeks", "2026-12-04", "2026-12-04"),
    ],
)
def test_of_a_range_both_ends_are_kept(read: Read, text: str, start: str, end: str) -> None:
    assert ends(read(text)) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["2026-12-01", "1 December 2026", "on 1 December", "Tue, December 1", "31-12-2026"],
)
def test_a_date_is_its_own_start_and_end(read: Read, text: str) -> None:
    end = "2026-12-31" if "31" in text else "2026-12-01"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    "text",
    [
        "1 December to 5 December",
        "between 1 December and 5 December 2026",
        "2026-12-01 to 2026-12-05",
        "2026-12-01 - 2026-12-05",
        "2026-12-01\u20132026-12-05",
    ],
)
def test_two_dates_are_its_ends(read: Read, text: str) -> None:
    assert ends(read(text)) == ("2026-12-01", "2026-12-05")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("by 1 December", "2026-12-01"),
        ("by Tue, December 1", "2026-12-01"),
        ("within 2 weeks", "2026-12-04"),
        ("in less than 2 to 3 weeks", "2026-12-11"),
        ("in the next couple of weeks", "2026-12-04"),
        ("by Friday at 5 pm", "2026-11-27"),
        ("by 5pm on Friday", "2026-11-27"),
        ("Friday at the latest", "2026-11-27"),
        ("no later than the end of next week", "2026-11-27"),
        ("We'll let you know by Friday at the latest.", "2026-11-27"),
        ("by the end of the month", "2026-11-30"),
        ("by this month", "2026-11-30"),
        ("by mid-December", "2026-12-20"),
        ("by Thanksgiving", "2026-11-26"),
        ("before Thanksgiving", "2026-11-25"),
        ("before Friday at the latest", "2026-11-26"),
        ("before next week", "2026-11-22"),
        ("before the end of next week", "2026-11-27"),
        ("before 2 weeks", "2026-12-04"),
    ],
)
def test_a_last_day_is_an_end_without_a_start(read: Read, text: str, end: str) -> None:
    assert (read(text).kind, *ends(read(text))) == ("given", "None", end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("not before 1 December", "2026-12-01"),
        ("Not until 2026-12-01", "2026-12-01"),
        ("not before 2 weeks", "2026-12-04"),
        ("not before about 2 weeks", "2026-12-04"),
        ("not before 14 to 30 days", "2026-12-04"),
        ("after 14 to 30 days", "2026-12-20"),
        ("at least two weeks", "2026-12-04"),
        ("after Thanksgiving", "2026-11-27"),
        ("not until after Thanksgiving", "2026-11-27"),
        ("after Monday at the earliest", "2026-11-24"),
        ("after next week", "2026-11-28"),
        ("from next week", "2026-11-23"),
        ("from this week", "2026-11-20"),
        ("starting Monday", "2026-11-23"),
        ("Monday or later", "2026-11-23"),
        ("in the new year", "2027-01-01"),
    ],
)
def test_a_beginning_without_an_end_is_open(read: Read, text: str, start: str) -> None:
    assert (read(text).kind, *ends(read(text))) == ("open", start, "None")


@pytest.mark.parametrize(
    "text",
    ["soon", "Very soon!", "in due course", "as soon as possible", "we'll let you know soon"],
)
def test_soon_names_no_day_and_is_known_as_that(read: Read, text: str) -> None:
    assert read(text) == Timeline("soon", None, None, "timeline_soon")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("this month", "2026-11-20", "2026-11-30"),
        ("late November", "2026-11-21", "2026-11-30"),
        ("this week", "2026-11-20", "2026-11-20"),
        ("next week", "2026-11-23", "2026-11-27"),
        ("sometime in early January, I think", "2027-01-01", "2027-01-10"),
    ],
)
def test_a_stretch_that_has_begun_begins_on_the_day_it_was_said(
    read: Read, text: str, start: str, end: str
) -> None:
    assert ends(read(text)) == (start, end)


def refused(read: Read, text: str) -> tuple[str, dict[str, str]]:
    with pytest.raises(UnreadableTimelineError) as caught:
        read(text)
    return caught.value.code, caught.value.values


@pytest.mark.parametrize(
    "text",
    [
        "in",
        "by",
        "weeks",
        "2 fortnights",
        "14 to many days",
        "2",
        "-2 weeks",
        "2.5 weeks",
        "\u00b2 weeks",
        "12345 days",
        "not before",
        "after the holidays",
        "when pigs fly",
    ],
)
def test_what_is_not_understood_is_never_guessed(read: Read, text: str) -> None:
    assert refused(read, text) == ("timeline_not_understood", {"text": text})


ASKED = ("timeline_unsure", "timeline_several")


@pytest.mark.parametrize(
    "text",
    [
        "1 to 2 to 3 weeks",
        "not before Friday by Monday",
        "not before Friday at the latest",
        "2 weeks after",
        "by 25pm on Friday",
        "friday friday",
        "We will not decide on Friday",
    ],
)
def test_what_is_understood_in_part_is_asked_about(read: Read, text: str) -> None:
    assert refused(read, text)[0] in ASKED


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("next Friday", "Friday 27 November", "Friday 4 December"),
        ("by next Friday", "Friday 27 November", "Friday 4 December"),
        ("by next week", "Monday 23 November", "Friday 27 November"),
        ("by December", "Tuesday 1 December", "Thursday 31 December"),
        ("by January", "Friday 1 January 2027", "Sunday 31 January 2027"),
    ],
)
def test_what_could_mean_two_days_is_asked_and_both_can_be_entered(
    read: Read, text: str, one: str, other: str
) -> None:
    assert refused(read, text) == ("timeline_which", {"one": one, "other": other})
    assert all(read(day).kind == "given" for day in (one, other))


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("By next Friday", ["By Friday 27 November 2026", "By Friday 4 December 2026"]),
        ("by next  week", ["by Monday 23 November 2026", "by Friday 27 November 2026"]),
        ("10 days before next Friday", ["10 days before Friday 4 December 2026"]),
        (
            "next Friday to next Monday",
            ["Friday 27 November 2026 to next Monday", "Friday 4 December 2026 to next Monday"],
        ),
        ("early next weekend", []),
    ],
)
def test_each_day_that_may_be_meant_comes_with_the_same_words_naming_it_alone(
    read: Read, text: str, answers: list[str]
) -> None:
    with pytest.raises(WhichDayError) as caught:
        read(text)
    assert [choice.answer for choice in caught.value.choices] == answers


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("yesterday", "Thursday 19 November"),
        ("by 1 November 2026", "Sunday 1 November"),
        ("early November", "Tuesday 10 November"),
        ("not before 1 November 2026", "Sunday 1 November"),
        ("before Friday 20 November", "Thursday 19 November"),
    ],
)
def test_what_was_over_before_it_was_said_is_refused(read: Read, text: str, date: str) -> None:
    assert refused(read, text) == (
        "timeline_past",
        {"date": date, "start": "Friday 20 November"},
    )


@pytest.mark.parametrize("text", ["30 to 14 days", "5 December to 1 December"])
def test_a_timeline_does_not_go_backwards(read: Read, text: str) -> None:
    assert refused(read, text)[0] == "timeline_backwards"


@pytest.mark.parametrize("text", ["521 weeks", "3661 days", "14 to 9999 days"])
def test_nothing_that_far_away_is_taken(read: Read, text: str) -> None:
    assert refused(read, text) == ("timeline_too_far", {})


def test_no_end_lies_beyond_the_years_we_know(words: Words) -> None:
    last = TimelineReader(words, PLACE, dt.date(2199, 12, 20), dt.date(2199, 12, 20))
    assert ends(last.read("11 days")) == ("2199-12-31", "2199-12-31")
    assert refused(last.read, "12 days") == ("timeline_too_far", {})
    assert refused(last.read, "not before 12 days") == ("timeline_too_far", {})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("by 3/4/2026", "ambiguous_date"),
        ("31 November 2026", "no_such_day"),
        ("by 12/4", "ambiguous_date"),
        ("Monday 1 December 2026", "wrong_weekday"),
        ("1 December 2500", "date_out_of_range"),
        ("1 December to 31 November", "no_such_day"),
    ],
)
def test_a_date_in_it_is_refused_for_its_own_fault(read: Read, text: str, code: str) -> None:
    assert refused(read, text)[0] == code


def test_what_it_repeats_is_what_was_typed(read: Read) -> None:
    assert refused(read, " by 31 November ") == ("no_such_day", {"text": "by 31 November"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 weeks", "2 weeks from Friday 20 November: Friday 4 December"),
        ("a week", "1 week from Friday 20 November: Friday 27 November"),
        (
            "14-30 days",
            "14 to 30 days from Friday 20 November: Friday 4 December to Sunday 20 December",
        ),
        ("within 2 weeks", "within 2 weeks of Friday 20 November: by Friday 4 December"),
        ("by 1 december", "by Tuesday 1 December"),
        ("1 december", "Tuesday 1 December"),
        ("1 December to 2 January 2027", "Tuesday 1 December to Saturday 2 January 2027"),
        ("not before 1 december", "not before Tuesday 1 December"),
        ("not said", "nothing said"),
        ("soon", "soon, they said"),
        ("we'll call you", "they will call"),
    ],
)
def test_it_says_how_it_was_read(read: Read, words: Words, text: str, said: str) -> None:
    timeline = read(text)
    assert words.say(timeline.phrase, **timeline.values) == said


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
    assert timeline.kind in READINGS
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


def test_what_is_refused_once_is_refused_again(read: Read) -> None:
    assert refused(read, "next Friday") == refused(read, "next Friday")


def test_every_sense_has_words(words: Words) -> None:
    assert set(words.timeline["around"]) == set(SENSES)
