"""A name given before is found; the text of the guide itself has no fault."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

    Notes = Callable[..., list[str]]

from tests.unit.followup.letters.proofread.conftest import FRIDAY

Mapped = dict[str, Any]


@pytest.mark.parametrize(
    ("text", "earlier", "now", "said"),
    [
        ("I like Old House.", ["Old House"], "New House", "“Old House” is now “New House”"),
        ("I like Old House.", ["x", "Old House"], "New House", "“Old House” is now “New House”"),
        ("I like House.", ["House"], "New House", "“House” is now “New House”"),
        ("I like [house].", ["House"], "New House", None),
        ("I like Old Houses.", ["Old House"], "New House", None),
        ("I like old house.", ["Old House"], "New House", None),
        ("I like Old House.", ["Old House"], "Old House", None),
        ("I like Old House.", ["Old House"], "", None),
        ("Hello, I came.", ["Hello"], "New House", None),
        ("I like X.", ["X"], "New House", None),
        (f"I like {'x' * 101}.", ["x" * 101], "New House", None),
    ],
)
def test_a_name_given_before_that_still_stands_is_found(
    notes: Notes, text: str, earlier: list[str], now: str, said: str | None
) -> None:
    found = notes(text, blanks={"house": now}, earlier={"house": earlier})
    assert found == [said] * bool(said)


def test_what_is_no_name_may_be_left_over(notes: Notes) -> None:
    assert notes("Dear Kim", blanks={"who": "Sam"}, earlier={"who": ["Kim"]}) == []


DAYS = st.integers(-40, 40).map(lambda back: dt.date(2026, 11, 20) + dt.timedelta(days=back))


@given(on=DAYS, start=DAYS, wait=st.integers(1, 40))
def test_the_guides_own_text_has_no_fault_on_any_day(
    ask: Callable[..., Mapped], content: Mapped, on: dt.date, start: dt.date, wait: int
) -> None:
    answers = {"start": f"{start}", "said": f"{start + dt.timedelta(days=wait)}"}
    blanks = {"who": "Sam", "house": "Old House", "other": "Kim"}
    reply = ask(content, answers=answers, today=f"{on}", blanks=blanks)
    assert [letter["notes"] for letter in reply["steps"][0]["messages"]] == [[]]


WORDS = """
    I we you they our the a on by Friday Monday today yesterday tomorrow week November 20 24 let
    know answer please need decide for your time help start last and or , . ?
"""


ANY_TEXT = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30).map(" ".join)


@given(text=ANY_TEXT, on=DAYS.filter(lambda day: day >= dt.date(2026, 11, 20)))
def test_whatever_is_noted_stands_in_the_text(
    ask: Callable[..., Mapped], content: Mapped, text: str, on: dt.date
) -> None:
    asked = {"answers": {"start": FRIDAY}, "today": f"{on}", "texts": {"note": {"body": text}}}
    letter = ask(content, **asked, blanks={"who": "Sam"})["steps"][0]["messages"][0]
    for note in letter["notes"]:
        quoted = note["says"].split("“")[1].split("”")[0]
        assert quoted in " ".join(letter["body"].split())
