"""Dates, counts and lists in words."""

from __future__ import annotations

import copy
import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime
from followup.language.blanks import fill, list_blanks, name_blank
from followup.language.codes import DATES, ERRORS, LISTS, PHRASES
from followup.language.time_codes import TIMELINE
from followup.language.wording import ContentError, Words

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

FRIDAY = dt.date(2026, 11, 20)


# Blanks


def test_blanks_are_found_by_id_in_order_repeats_included() -> None:
    assert list_blanks("[on] [days left], [on]\n[a_b] [] [not\nme]") == [
        "on",
        "days_left",
        "on",
        "a_b",
    ]


def test_a_blank_is_written_with_spaces_for_underscores() -> None:
    assert name_blank("days_left") == "days left"


def test_a_blank_without_a_value_stays() -> None:
    assert fill("[on] and [days left]", {"on": "today"}) == "today and [days left]"


def test_what_a_value_holds_is_never_filled_again() -> None:
    assert fill("[a] [b]", {"a": "[b]", "b": "[a]"}) == "[b] [a]"


@given(values=st.dictionaries(st.sampled_from("ab"), st.text()), text=st.text())
def test_text_without_blanks_is_left_alone(values: dict[str, str], text: str) -> None:
    plain = text.replace("[", "(")
    assert fill(plain, values) == plain


# Numbers and lists


@pytest.mark.parametrize("unit", Unit)
def test_the_noun_goes_with_the_number(words: Words, unit: Unit) -> None:
    assert words.count(1, unit) == f"1 {unit}"
    assert words.count(0, unit) == f"0 {unit}s"
    assert words.count(2, unit) == f"2 {unit}s"


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_things_are_listed_as_one_phrase(words: Words, items: list[str], said: str) -> None:
    assert words.join_all(items) == said
    assert words.join_choices(items) == said.replace(" and ", " or ")


def test_what_stands_in_a_list_is_not_filled(words: Words) -> None:
    assert words.join_all(["[last]", "[before]", "x"]) == "[last], [before] and x"


def test_a_range_has_two_ends(words: Words) -> None:
    assert words.say_range("14", "30 days") == "14 to 30 days"


# Dates


def test_the_year_is_said_when_it_is_not_todays(words: Words) -> None:
    assert words.say_date(FRIDAY, dt.date(2026, 1, 1)) == "Friday 20 November"
    assert words.say_date(FRIDAY, dt.date(2027, 1, 1)) == "Friday 20 November 2026"
    assert words.say_letter_date(FRIDAY, dt.date(2026, 1, 1)) == "Friday, November 20"
    assert words.say_letter_date(FRIDAY, dt.date(2027, 1, 1)) == "Friday, November 20, 2026"


def test_a_full_date_has_its_year_always_and_a_short_one_never(words: Words) -> None:
    assert words.say_full_date(FRIDAY) == "Friday 20 November 2026"
    assert words.say_short_date(FRIDAY) == "Fri 20 Nov"


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (dt.time(0, 5), "12:05 am"),
        (dt.time(11, 59), "11:59 am"),
        (dt.time(12, 0), "12:00 pm"),
        (dt.time(18, 30), "6:30 pm"),
    ],
)
def test_a_clock_time_is_written_as_the_language_does(
    words: Words, clock: dt.time, said: str
) -> None:
    assert words.say_time(clock) == said
    assert (
        words.say_date_time(PlainDateTime(FRIDAY, clock), FRIDAY) == f"Friday 20 November at {said}"
    )
    assert (
        words.say_full_date_time(PlainDateTime(FRIDAY, clock))
        == f"Friday 20 November 2026 at {said}"
    )


def test_a_date_time_without_a_clock_time_is_its_day(words: Words) -> None:
    assert words.say_date_time(PlainDateTime(FRIDAY), FRIDAY) == "Friday 20 November"
    assert words.say_full_date_time(PlainDateTime(FRIDAY)) == "Friday 20 November 2026"


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-20", "today"),
        ("2026-11-19", "tomorrow"),
        ("2026-11-18", "on Friday 20 November"),
        ("2026-11-21", "on Friday 20 November"),
        ("2025-12-31", "on Friday 20 November 2026"),
    ],
)
def test_when_a_day_is_seen_from_today(words: Words, today: str, said: str) -> None:
    assert words.say_on(FRIDAY, dt.date.fromisoformat(today)) == said


@pytest.mark.parametrize(
    ("writing_on", "said"),
    [
        ("2026-11-19", "tomorrow"),
        ("2026-11-20", "today"),
        ("2026-11-21", "yesterday"),
        ("2026-11-22", "on Friday"),
        ("2026-11-26", "on Friday"),
        ("2026-11-27", "on Friday, November 20"),
        ("2026-11-18", "on Friday, November 20"),
        ("2027-01-04", "on Friday, November 20, 2026"),
    ],
)
def test_a_bare_weekday_is_two_to_six_days_back_only(
    words: Words, writing_on: str, said: str
) -> None:
    assert words.say_relative(FRIDAY, dt.date.fromisoformat(writing_on)) == said


# What a wording owes


@pytest.fixture
def own_wording(wording: Mapped) -> Mapped:
    """All words, to take some from."""
    return copy.deepcopy(wording)


CODES = {
    "dates": DATES,
    "units": tuple(Unit),
    "lists": LISTS,
    "phrases": PHRASES,
    "errors": ERRORS,
    "timeline": TIMELINE,
}


@pytest.mark.parametrize(
    ("part", "code"), [(part, code) for part, codes in CODES.items() for code in codes]
)
def test_every_code_has_words(own_wording: Mapped, part: str, code: str) -> None:
    del own_wording[part][code]
    with pytest.raises(ContentError, match=f"no words for {code}") as caught:
        Words.from_mapping(own_wording)
    assert caught.value.path == ("wording", part)


@pytest.mark.parametrize("part", CODES)
def test_every_part_is_there(own_wording: Mapped, part: str) -> None:
    del own_wording[part]
    with pytest.raises(ContentError, match=f"the part '{part}' is missing"):
        Words.from_mapping(own_wording)


@pytest.mark.parametrize(
    ("what", "how_many"),
    [("months", 12), ("short_months", 12), ("weekdays", 7), ("short_weekdays", 7)],
)
def test_there_are_twelve_months_and_seven_weekdays(
    own_wording: Mapped, what: str, how_many: int
) -> None:
    own_wording["dates"][what].append("one more")
    with pytest.raises(ContentError, match=f"there are {how_many + 1}, not {how_many}") as caught:
        Words.from_mapping(own_wording)
    assert caught.value.path == ("wording", "dates", what)


@pytest.mark.parametrize("what", ["months", "small_words", "day_endings"])
def test_the_lists_among_the_dates_are_there(own_wording: Mapped, what: str) -> None:
    del own_wording["dates"][what]
    with pytest.raises(ContentError, match=f"the part '{what}' is missing"):
        Words.from_mapping(own_wording)


@pytest.mark.parametrize(
    ("spoil", "path"),
    [
        (lambda wording: wording["units"]["day"].pop("one"), ("units", "day")),
        (lambda wording: wording["units"]["hour"].pop("other"), ("units", "hour")),
    ],
)
def test_a_noun_has_both_its_forms(
    own_wording: Mapped, spoil: Callable[[Mapped], object], path: tuple[str, ...]
) -> None:
    spoil(own_wording)
    with pytest.raises(ContentError) as caught:
        Words.from_mapping(own_wording)
    assert caught.value.path == ("wording", *path)


def test_a_fault_of_the_content_is_said_with_its_place() -> None:
    fault = ContentError(("rules", "wait"), "it cannot be")
    assert (str(fault), fault.path, fault.message) == (
        "rules.wait: it cannot be",
        ("rules", "wait"),
        "it cannot be",
    )
