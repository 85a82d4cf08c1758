"""Promise: where our holidays differ from a second source, somebody has looked at it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from tests.content.second_source import (
    YEARS,
    Difference,
    compare,
    fetch_second_source,
    read_line,
    write_lines,
)

from followup_site.places import bake as places

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from followup_site.load.read import Loaded

Kinds = dict[str, dict[str, Any]]
Baked = dict[str, places.Place]

UNCERTAIN = (
    "china_not_announced",
    "spain_not_published",
    "egypt_moves_days",
    "argentina_bridges",
    "sri_lanka_not_published",
    "india_not_verified",
    "sources_disagree",
)
"""The notes that say a place's days are uncertain."""

NEAR = dt.timedelta(days=3)
"""How near an estimated day a difference lies of which the estimate tells."""


@pytest.fixture(scope="module")
def kinds(repo: Path) -> Kinds:
    """The reviewed differences, in kinds that are alike."""
    text = (repo / "tests/content/second_source_differences.yaml").read_text(encoding="utf-8")
    read: Kinds = yaml.safe_load(text)
    return read


@pytest.fixture(scope="module")
def baked(loaded: Loaded) -> Baked:
    """The calendar of every place, as the planner has it."""
    return dict(places.bake(loaded.mapping["places"], YEARS))


@pytest.fixture(scope="module")
def found(repo: Path, baked: Baked) -> set[Difference]:
    """Every difference there is."""
    others = fetch_second_source(repo / ".followup/npm/node_modules")
    assert len(others) > 500
    return compare(baked, others)


def test_every_difference_from_the_second_source_is_reviewed_and_none_is_out_of_date(
    kinds: Kinds, found: set[Difference]
) -> None:
    reviewed = {
        each for kind in kinds.values() for line in kind["lines"] for each in read_line(line)
    }
    new, gone = write_lines(found - reviewed), write_lines(reviewed - found)
    assert not new, "look at these and add them to a kind:\n" + "\n".join(new)
    assert not gone, "these no longer hold; take them out:\n" + "\n".join(gone)


def test_every_kind_of_difference_says_which_source_is_right_or_that_nobody_knows(
    kinds: Kinds,
) -> None:
    for name, kind in kinds.items():
        assert {"about", "right", "sources", "reviewed", "lines"} == kind.keys(), name
        assert kind["right"].startswith(("ours", "theirs", "told", "not verified")), name
        assert dt.date.fromisoformat(kind["reviewed"]) >= dt.date(2026, 11, 29)
        assert kind["about"]
        assert kind["sources"]


def test_no_difference_is_reviewed_twice(kinds: Kinds) -> None:
    listed = [each for kind in kinds.values() for line in kind["lines"] for each in read_line(line)]
    assert len(listed) == len(set(listed))


def test_what_is_settled_as_told_is_told_by_an_estimate_or_beside_the_place(
    kinds: Kinds, baked: Baked, loaded: Loaded
) -> None:
    notes = loaded.mapping["places"]["notes"]
    says = {notes[name]["says"] for name in UNCERTAIN}
    told = {"told_as_estimates": near_an_estimate, "told_beside_the_place": beside(says)}
    assert told.keys() == {name for name, kind in kinds.items() if kind["right"].startswith("told")}
    for name, is_told in told.items():
        listed = [each for line in kinds[name]["lines"] for each in read_line(line)]
        assert [each for each in listed if not is_told(each, baked[each.code])] == []


def near_an_estimate(difference: Difference, place: places.Place) -> bool:
    """Whether the day, or one beside it, is marked as an estimate."""
    day = dt.date.fromisoformat(difference.day)
    estimated = map(dt.date.fromisoformat, place["estimated"])
    return any(abs(day - each) <= NEAR for each in estimated)


def beside(says: set[str]) -> Callable[[Difference, places.Place], bool]:
    """What tells whether one of these notes of a place is about a day."""

    def is_told(difference: Difference, place: places.Place) -> bool:
        return any(
            note["says"] in says
            and note.get("from", "") <= difference.day <= note.get("to", "9999")
            for note in place.get("notes", [])
        )

    return is_told
