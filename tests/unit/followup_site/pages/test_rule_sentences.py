"""Conditions read as phrases that say each thing once where they can."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup.guide.conditions import Condition
from followup_site.load.read import load
from followup_site.pages.rule_sentences import Sayings

if TYPE_CHECKING:
    from collections.abc import Mapping

SAMPLE = Path(__file__).parents[4] / "guides" / "borrow_a_book" / "content"


@pytest.fixture(scope="module")
def sayings() -> Sayings:
    loaded = load(SAMPLE)
    return Sayings(loaded.guidebook, loaded.mapping["wording"]["page"])


def said(sayings: Sayings, *sets: Mapping[str, str]) -> str:
    return sayings.say_condition(Condition(sets))


def test_values_that_go_with_every_value_of_the_others_are_said_once(sayings: Sayings) -> None:
    every = [
        {"shelf": shelf, "answer_by": read}
        for shelf in ("normal", "short")
        for read in ("given", "soon")
    ]
    phrase = said(sayings, *every)
    assert phrase.count("a normal shelf") == phrase.count("a short loan") == 1
    assert phrase.startswith("a normal shelf or a short loan and ")


def test_values_that_depend_on_each_other_are_said_set_by_set(sayings: Sayings) -> None:
    some = ({"shelf": "normal", "answer_by": "given"}, {"shelf": "short", "answer_by": "soon"})
    given, soon = (said(sayings, one) for one in some)
    assert said(sayings, *some) == f"{given}, or {soon}"
    apart = ({"shelf": "normal"}, {"answer_by": "soon"})
    assert said(sayings, *apart).startswith("a normal shelf, or ")


def test_a_condition_without_sets_says_nothing(sayings: Sayings) -> None:
    assert said(sayings) == ""
