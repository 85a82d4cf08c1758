"""A place is closed on its public holidays; what is estimated of them is marked."""

from __future__ import annotations

import holidays
from tests.unit.followup_site.places.conftest import one

from followup_site.places import bake as places


def test_only_public_holidays_close_a_place() -> None:
    assert "2026-12-24" not in one("DE")["closed"]
    assert "2026-12-31" not in one("JP")["closed"]


def test_estimated_dates_are_marked_beside_the_name_not_in_it(
    baked: dict[str, places.Place],
) -> None:
    emirates = baked["AE"]
    assert "2027-03-09" in emirates["estimated"]
    assert emirates["closed"]["2027-03-09"].startswith("Eid al-Fitr")
    for place in baked.values():
        assert "estimated" not in " ".join((*place["closed"].values(), *place["quiet"].values()))
        assert set(place["estimated"]) <= place["closed"].keys()


def test_saudi_arabias_estimated_dates_are_marked_though_holidays_hides_the_mark() -> None:
    saudi = one("SA")
    assert saudi["closed"]["2027-03-10"] == "Eid al-Fitr Holiday"
    assert "2027-03-10" in saudi["estimated"]
    assert "2027-09-23" not in saudi["estimated"]


def test_an_observed_day_keeps_that_word_when_its_date_is_estimated() -> None:
    assert one("SA")["closed"]["2027-03-14"] == "Eid al-Fitr Holiday (observed)"


def test_a_day_that_is_closed_for_a_certain_reason_too_is_certain() -> None:
    for code in ("AE", "ID", "MY", "TR", "EG", "SG"):
        place = places.bake_one(code, {}, (2024, 2032))
        listed = holidays.country_holidays(code, years=range(2024, 2033), language="en_US")
        for day, names in listed.items():
            certain = any("estimated" not in name for name in names.split("; "))
            assert (day.isoformat() not in place["estimated"]) == certain
