"""What the tests of places share: all places of a small guide, or one of them."""

from __future__ import annotations

from typing import Any, cast

import pytest

from followup_site.places import bake as places

YEARS = (2026, 2028)

GUIDE: Any = {
    "default": "US",
    "own_days_are_quiet": ["US"],
    "quiet_days": {
        "turn_of_the_year": {
            "title": "Between the years",
            "from": "24 December",
            "to": "1 January",
            "places": ["DE"],
        },
        "long_weekend": {
            "title": "Friday after Thanksgiving",
            "holiday": "Thanksgiving Day",
            "after": "1",
            "places": ["US"],
        },
    },
}


@pytest.fixture(scope="session")
def baked() -> dict[str, places.Place]:
    return places.bake(GUIDE, YEARS)


def one(code: str, guide: dict[str, Any] | None = None) -> places.Place:
    return places.bake_one(code, cast("Any", guide or {}), YEARS)


WEEKEND = {"days": ["Saturday", "Sunday"], "source": "an_example"}


def take_out(holiday: str) -> dict[str, str]:
    return {"holiday": holiday, "open": "yes", "source": "an_example"}


def problems(guide: dict[str, Any], years: tuple[int, int]) -> list[str]:
    """What in a guide's places cannot be right, in sentences."""
    return [str(fault) for fault in places.find_faults(cast("Any", guide), years)]
