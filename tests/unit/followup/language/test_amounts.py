"""A number that a reader gives has its unit, or is told to lack it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup.contract.kinds import Unit
from followup.language.amounts import add_unit, lacks_unit

if TYPE_CHECKING:
    from followup.language.wording import Words


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("1.5", "1.5 years"),
        ("1,5", "1,5 years"),
        ("1½", "1½ years"),
        ("1 ½", "1 ½ years"),
        ("two and a half", "two and a half years"),
        ("Many", "Many years"),
        ("a few", "a few years"),
        ("a couple", "a couple of years"),
        ("twenty one", "twenty one years"),
        ("over 10", "over 10 years"),
        ("a year and a half", "a year and a half"),
        ("a decade", "a decade"),
        ("more than one", "more than one"),
        ("10,000", "10,000"),
    ],
)
def test_a_number_that_ends_a_text_gets_its_unit(words: Words, text: str, reads: str) -> None:
    assert add_unit(text, Unit.YEAR, words) == reads


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("10 or more", True),
        ("since 2010", True),
        ("½", True),
        ("1/2", True),
        ("half a", True),
        ("10 years", False),
        ("15 yrs", False),
        ("a decade", False),
        ("experience", False),
    ],
)
def test_a_number_that_counts_nothing_is_told(words: Words, text: str, *, lacks: bool) -> None:
    assert lacks_unit(text, words) is lacks
