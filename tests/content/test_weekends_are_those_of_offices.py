"""Promise: no Saturday counts as open just because holidays move from Sundays only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from babel import Locale, UnknownLocaleError

from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup_site.load.read import Loaded

ONE_DAY = {"IR"}
"""Countries whose offices are known to close on a single day of the week."""

UNLIKE_CLDR = {
    "AF": "a note says that sources disagree",
    "BD": "public offices close on Fridays and Saturdays",
    "BN": "public offices close on Fridays and Sundays",
    "DJ": "a note says that sources disagree",
    "IN": "CLDR has Sundays alone; a note says that it differs by state and employer",
    "MV": "public offices close on Fridays and Saturdays",
    "PS": "reviewed: what the guide says about it",
    "SO": "reviewed: what the guide says about it, and a note that sources disagree",
    "UG": "CLDR has Sundays alone; public offices close on Saturdays too",
}
"""Countries whose weekend was looked at and is another than CLDR has, and why."""

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


def test_a_weekend_is_the_one_of_cldr_or_was_looked_at(baked: Baked) -> None:
    known = {
        code: weekend for code in baked if "-" not in code if (weekend := weekend_in_cldr(code))
    }
    assert len(known) > 200
    unlike = {code for code, weekend in known.items() if baked[code]["weekend"] != weekend}
    assert unlike == set(UNLIKE_CLDR)


def weekend_in_cldr(country: str) -> list[int]:
    """The closed weekdays of a country, Monday = 0; none where CLDR does not know the country."""
    try:
        there = Locale.parse(f"und_{country}")
    except UnknownLocaleError:
        return []
    first, last = there.weekend_start, there.weekend_end
    return sorted({(first + more) % 7 for more in range((last - first) % 7 + 1)})
