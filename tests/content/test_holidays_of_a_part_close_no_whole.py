"""Promise: a public holiday of one city does not close the whole of its region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup_site.load.read import Loaded


def test_brisbanes_show_day_is_a_business_day_in_queensland_in_every_year(loaded: Loaded) -> None:
    years = loaded.mapping["guide"]["holiday_years"]
    known = (int(years["from"]), int(years["to"]))
    queensland = places.bake_one("AU-QLD", loaded.mapping["places"], known)
    assert [day for day, name in queensland["closed"].items() if "Show" in name] == []
    assert queensland["closed"]["2026-10-05"] == "King's Birthday"
