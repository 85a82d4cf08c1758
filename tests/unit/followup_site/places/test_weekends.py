"""The weekend is that of the place, or one that the guide knows better."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.unit.followup_site.places.conftest import WEEKEND, one

from followup.dates.business_days import BusinessCalendar
from followup_site.places import bake as places


@pytest.mark.parametrize(
    ("code", "weekend"),
    [
        ("US", [5, 6]),
        ("SA", [4, 5]),
        ("IL", [4, 5]),
        ("AE", [5, 6]),
        ("IR", [4]),
        ("MY-02", [4, 5]),
    ],
)
def test_the_weekend_is_the_places_own(code: str, weekend: list[int]) -> None:
    assert one(code)["weekend"] == weekend


def test_a_weekend_that_changed_is_the_one_at_the_end_of_the_years() -> None:
    assert places.bake_one("MY-01", {}, (2023, 2024))["weekend"] == [4, 5]
    assert places.bake_one("MY-01", {}, (2023, 2026))["weekend"] == [5, 6]


def test_the_guide_may_know_the_weekend_of_offices_better_and_no_holiday_moves_for_it() -> None:
    guide = {"weekends": {"HK": WEEKEND}}
    saturday = dt.date(2026, 9, 19)
    assert BusinessCalendar.from_mapping(one("HK")).is_business_day(saturday)
    assert not BusinessCalendar.from_mapping(one("HK", guide)).is_business_day(saturday)
    assert one("HK", guide)["closed"] == one("HK")["closed"]


def test_the_weekend_of_a_country_is_that_of_its_regions_and_of_no_other_country() -> None:
    guide = {"weekends": {"AU": {"days": ["Sunday"], "source": "an_example"}}}
    weekends = {code: one(code, guide)["weekend"] for code in ("AU", "AU-QLD", "NZ")}
    assert weekends == {"AU": [6], "AU-QLD": [6], "NZ": [5, 6]}


def test_the_weekend_of_a_region_goes_before_that_of_its_country() -> None:
    friday = {"days": ["Friday", "Saturday"], "source": "an_example"}
    guide = {"weekends": {"MY-11": WEEKEND, "MY": friday}}
    weekends = {code: one(code, guide)["weekend"] for code in ("MY", "MY-01", "MY-11")}
    assert weekends == {"MY": [4, 5], "MY-01": [4, 5], "MY-11": [5, 6]}


def test_a_day_that_is_worked_in_exchange_is_worked_with_another_weekend_too() -> None:
    guide = {"weekends": {"CN": {"days": ["Saturday"], "source": "an_example"}}}
    calendar = BusinessCalendar.from_mapping(one("CN", guide))
    assert calendar.is_business_day(dt.date(2026, 2, 14))
    assert not calendar.is_business_day(dt.date(2026, 2, 21))
    assert calendar.is_business_day(dt.date(2026, 3, 1))


def test_weekend_days_worked_in_exchange_are_known_with_the_day_off_they_earn() -> None:
    china = one("CN")
    assert china["working"]["2026-02-14"] == "2026-02-20"
    assert china["closed"]["2026-02-20"] == "Day off (substituted from 2026-02-14)"
    calendar = BusinessCalendar.from_mapping(china)
    assert calendar.is_business_day(dt.date(2026, 2, 14))


def test_a_day_worked_for_an_exchange_is_never_closed_as_well(
    baked: dict[str, places.Place],
) -> None:
    for place in baked.values():
        assert not place["working"].keys() & place["closed"].keys()
