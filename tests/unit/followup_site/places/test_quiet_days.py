"""Days of a few people and quiet times of year are known, and close nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.unit.followup_site.places.conftest import YEARS, one, problems

if TYPE_CHECKING:
    from followup_site.places import bake as places


def test_a_state_closes_on_federal_days_and_its_own_days_are_quiet(
    baked: dict[str, places.Place],
) -> None:
    assert baked["US-CA"]["closed"] == baked["US"]["closed"]
    assert baked["US-CA"]["quiet"]["2026-03-31"] == "Cesar Chavez Day"
    assert "2026-03-31" not in baked["US"]["quiet"]


def test_a_regions_own_days_are_closed_where_the_guide_says_nothing(
    baked: dict[str, places.Place],
) -> None:
    assert "2026-01-06" in baked["DE-BY"]["closed"]
    assert "2026-01-06" not in baked["DE"]["closed"]


def test_a_country_says_when_its_regions_have_days_that_move_dates(
    baked: dict[str, places.Place],
) -> None:
    assert baked["DE"]["regions"] is True
    assert baked["GB"]["regions"] is True
    assert baked["US"]["regions"] is False  # a state's own days are quiet: no date depends on it
    assert baked["PL"]["regions"] is False  # its voivodships all have the country's days
    assert baked["DE-BY"]["regions"] is False


def test_a_quiet_time_of_year_spans_the_turn_of_the_year_on_open_days_only(
    baked: dict[str, places.Place],
) -> None:
    quiet = baked["DE"]["quiet"]
    assert [day for day in quiet if "2026-12" <= day < "2027-02"] == [
        "2026-12-24",
        "2026-12-28",
        "2026-12-29",
        "2026-12-30",
        "2026-12-31",
    ]
    assert set(quiet.values()) == {"Between the years"}


def test_a_country_named_for_a_quiet_time_speaks_for_its_regions_and_for_no_other_country(
    baked: dict[str, places.Place],
) -> None:
    assert "2026-12-28" in baked["DE-BY"]["quiet"]
    assert "2026-12-28" not in baked["FR"]["quiet"]


def test_a_quiet_time_without_places_holds_everywhere() -> None:
    guide = {"quiet_days": {"x": {"title": "Midsummer week", "from": "22 June", "to": "26 June"}}}
    assert one("FR", guide)["quiet"]["2026-06-22"] == "Midsummer week"


def test_a_quiet_day_may_follow_a_holiday(baked: dict[str, places.Place]) -> None:
    assert baked["US"]["quiet"]["2026-11-27"] == "Friday after Thanksgiving"


def test_a_name_a_quiet_day_has_already_stays(baked: dict[str, places.Place]) -> None:
    assert baked["US-CA"]["quiet"]["2026-11-27"] == "Day After Thanksgiving"


def test_quiet_days_may_hang_on_the_holiday_of_another_place() -> None:
    entry = {"title": "Holy Week", "holiday": "Good Friday", "of": "CO", "places": ["MX"]}
    guide = {"quiet_days": {"x": entry}}
    assert one("MX", guide)["quiet"]["2027-03-26"] == "Holy Week"
    assert problems(guide, YEARS) == []
    (fault,) = problems({"quiet_days": {"x": {**entry, "of": "CN"}}}, YEARS)
    assert fault == "“Holy Week” never comes: no place has “Good Friday” then."
