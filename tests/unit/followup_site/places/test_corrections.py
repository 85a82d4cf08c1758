"""A guide corrects single days and holidays of a place."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.unit.followup_site.places.conftest import YEARS, one, problems, take_out

from followup.dates.business_days import BusinessCalendar


def test_a_correction_closes_a_day_in_a_country_and_its_regions() -> None:
    days = [{"date": "2026-05-04", "closed": "Jubilee", "source": "an_example"}]
    guide = {"corrections": {"GB": days}}
    assert one("GB", guide)["closed"]["2026-05-04"] == "Jubilee"
    assert one("GB-SCT", guide)["closed"]["2026-05-04"] == "Jubilee"


def test_a_correction_opens_a_day_in_its_region_alone() -> None:
    day = "2026-10-05"
    guide = {"corrections": {"AU-QLD": [{"date": day, "open": "yes", "source": "an_example"}]}}
    assert day in one("AU-QLD")["closed"]
    assert day not in one("AU-QLD", guide)["closed"]
    assert one("AU-ACT", guide)["closed"] == one("AU-ACT")["closed"]


def test_a_correction_takes_a_holiday_out_in_every_year_and_leaves_weekends_as_they_are() -> None:
    guide = {"corrections": {"DE": [take_out("new year's day")]}}
    for code in ("DE", "DE-BY"):
        before, after = one(code), one(code, guide)
        gone = {"2026-01-01", "2027-01-01", "2028-01-01"}  # the last is a Saturday
        assert before["closed"].keys() - after["closed"].keys() == gone
        assert after["working"] == {}
    calendar = BusinessCalendar.from_mapping(one("DE", guide))
    assert calendar.is_business_day(dt.date(2026, 1, 1))
    assert not calendar.is_business_day(dt.date(2028, 1, 1))


def test_a_day_that_another_holiday_closes_too_stays_closed_under_that_name() -> None:
    guide = {"corrections": {"KR": [take_out("Chuseok")]}}
    assert one("KR")["closed"]["2028-10-03"] == "Chuseok; National Foundation Day"
    assert one("KR", guide)["closed"]["2028-10-03"] == "National Foundation Day"


def test_a_holiday_that_is_taken_out_is_no_longer_an_estimate_or_a_quiet_day() -> None:
    saudi = one("SA", {"corrections": {"SA": [take_out("Eid al-Fitr Holiday")]}})
    assert "Eid al-Fitr Holiday" not in saudi["closed"].values()
    assert set(saudi["estimated"]) <= saudi["closed"].keys()
    guide = {
        "own_days_are_quiet": ["US"],
        "corrections": {"US-CA": [take_out("Cesar Chavez Day")]},
    }
    assert "Cesar Chavez Day" not in one("US-CA", guide)["quiet"].values()


@pytest.mark.parametrize(
    ("code", "holiday", "there"),
    [
        ("AU-QLD", "The Royal Queensland Show", True),
        ("AU", "The Royal Queensland Show", True),
        ("AU-NSW", "The Royal Queensland Show", False),
        ("AU", "Royal Queensland Show", False),
        ("HK", "National Day", True),
        ("HK", "Boxing Day", False),
    ],
)
def test_a_holiday_to_take_out_that_the_place_does_not_have_is_a_fault(
    code: str, holiday: str, *, there: bool
) -> None:
    faults = problems({"corrections": {code: [take_out(holiday)]}}, YEARS)
    said = f"“{holiday}” is no holiday of {code} in these years."
    assert (said not in faults) == there


def test_a_correction_of_an_estimated_day_makes_the_other_day_certain() -> None:
    days = [
        {"date": "2027-03-09", "open": "yes", "source": "an_example"},
        {"date": "2027-03-10", "closed": "Eid al-Fitr Holiday", "source": "an_example"},
    ]
    saudi = one("SA", {"corrections": {"SA": days}})
    assert "2027-03-09" not in saudi["closed"]
    assert not {"2027-03-09", "2027-03-10"} & set(saudi["estimated"])


def test_a_correction_opens_a_weekend_day_as_a_working_one() -> None:
    guide = {"corrections": {"US": [{"date": "2026-11-28", "open": "yes", "source": "an_example"}]}}
    calendar = BusinessCalendar.from_mapping(one("US", guide))
    assert calendar.is_business_day(dt.date(2026, 11, 28))
    assert not calendar.is_business_day(dt.date(2026, 11, 29))


def test_a_correction_of_a_quiet_day_ends_it() -> None:
    guide = {
        "own_days_are_quiet": ["US"],
        "corrections": {"US-CA": [{"date": "2026-03-31", "open": "yes", "source": "an_example"}]},
    }
    assert "2026-03-31" not in one("US-CA", guide)["quiet"]


def test_a_correction_makes_a_holiday_a_quiet_day_in_every_year() -> None:
    entry = {"holiday": "Good Friday", "quiet": "yes", "source": "an_example"}
    netherlands = one("NL", {"corrections": {"NL": [entry]}})
    for day in ("2026-04-03", "2027-03-26", "2028-04-14"):
        assert day in one("NL")["closed"]
        assert netherlands["quiet"][day] == "Good Friday"
        assert day not in netherlands["closed"]


def test_a_correction_closes_a_place_on_the_days_that_another_one_has_off() -> None:
    entry = {
        "holiday": "Auckland Anniversary Day",
        "of": "NZ-AUK",
        "closed": "Anniversary Day",
        "source": "an_example",
    }
    guide = {"corrections": {"NZ-WKO": [entry]}}
    assert "2027-02-01" not in one("NZ-WKO")["closed"]
    assert one("NZ-WKO", guide)["closed"]["2027-02-01"] == "Anniversary Day"
    assert problems(guide, YEARS) == []
