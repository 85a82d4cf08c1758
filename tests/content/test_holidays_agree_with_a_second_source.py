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
    from pathlib import Path

    from followup_site.load.read import Loaded

Kinds = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def kinds(repo: Path) -> Kinds:
    """The reviewed differences, in kinds that are alike."""
    text = (repo / "tests/content/reviewed_differences.yaml").read_text(encoding="utf-8")
    read: Kinds = yaml.safe_load(text)
    return read


@pytest.fixture(scope="module")
def found(repo: Path, loaded: Loaded) -> set[Difference]:
    """Every difference there is."""
    others = fetch_second_source(repo / ".followup/npm/node_modules")
    if others is None:
        pytest.skip("Node or npm's date-holidays is not here")
    assert len(others) > 500
    return compare(places.bake(loaded.mapping["places"], YEARS), others)


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
        assert kind["right"].startswith(("ours", "theirs", "not verified")), name
        assert dt.date.fromisoformat(kind["reviewed"]) >= dt.date(2026, 11, 29)
        assert kind["about"]
        assert kind["sources"]


def test_no_difference_is_reviewed_twice(kinds: Kinds) -> None:
    listed = [each for kind in kinds.values() for line in kind["lines"] for each in read_line(line)]
    assert len(listed) == len(set(listed))
