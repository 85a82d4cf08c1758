"""Conditions: equalities on what is known, and nothing else."""

from __future__ import annotations

import pytest

from followup.guide.conditions import ALWAYS, Condition

FACTS = {"colour": "red", "said": "open", "moved": "not happened", "shape": None}


def test_nothing_asked_always_holds() -> None:
    assert ALWAYS.holds({})
    assert Condition.from_mapping(None) == Condition.from_mapping({}) == ALWAYS


@pytest.mark.parametrize(
    ("asked", "holds"),
    [
        ({"colour": "red"}, True),
        ({"colour": "blue"}, False),
        ({"colour": "red", "said": "open"}, True),
        ({"colour": "red", "said": "given"}, False),
        ({"moved": "not happened"}, True),
        ({"moved": "happened"}, False),
    ],
)
def test_a_mapping_holds_when_all_of_its_equalities_do(
    asked: dict[str, str], *, holds: bool
) -> None:
    assert Condition.from_mapping(asked).holds(FACTS) is holds


def test_a_list_holds_when_any_of_its_mappings_does() -> None:
    either = Condition.from_mapping([{"colour": "blue"}, {"said": "open", "colour": "red"}])
    neither = Condition.from_mapping([{"colour": "blue"}, {"said": "open", "colour": "green"}])
    assert either.holds(FACTS)
    assert not neither.holds(FACTS)


def test_what_is_not_known_equals_nothing() -> None:
    assert not Condition.from_mapping({"shape": "round"}).holds(FACTS)
    assert not Condition.from_mapping({"never_asked": "red"}).holds(FACTS)


def test_it_names_an_equality_wherever_that_stands() -> None:
    asked = Condition.from_mapping([{"colour": "red"}, {"moved": "happened"}])
    assert asked.names("moved", "happened")
    assert not asked.names("moved", "not happened")
    assert not ALWAYS.names("moved", "happened")
