"""Promise: no Saturday counts as open just because holidays move from Sundays only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

ONE_DAY = {"IR"}
"""Countries whose offices are known to close on a single day of the week."""

Baked = dict[str, places.Place]


@pytest.fixture(scope="module")
def baked(loaded: Loaded) -> Baked:
    """Every place of the guide, for a single year."""
    return places.bake(loaded.mapping["places"], (2026, 2026))


def test_offices_close_on_two_days_a_week_unless_it_is_known_that_they_do_not(
    baked: Baked,
) -> None:
    assert {code for code, place in baked.items() if len(place["weekend"]) != 2} == ONE_DAY


def test_a_weekend_stands_in_the_guide_only_where_the_built_in_one_is_another(
    loaded: Loaded, baked: Baked
) -> None:
    content: Any = {**loaded.mapping["places"], "weekends": {}}
    for code in loaded.mapping["places"]["weekends"]:
        built_in = places.bake_one(code, content, (2026, 2026))
        assert built_in["weekend"] != baked[code]["weekend"]
