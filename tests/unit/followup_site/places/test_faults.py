"""What cannot be right in the places of a guide is a fault with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.followup_site.places.conftest import WEEKEND, YEARS, one, problems, take_out

from followup_site.places import bake as places


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("uk", "GB (United Kingdom)"),
        ("USA", "US (United States)"),
        ("us-ca", "US-CA (California, United States)"),
        ("California", "US-CA (California, United States)"),
        ("Germny", "DE (Germany)"),
        ("Georgia", "GE (Georgia)"),
        ("US-PR", "PR (Puerto Rico)"),
        ("FR-971", "GP (Guadeloupe)"),
        ("US-XX", None),
        ("XX", None),
        ("", None),
    ],
)
def test_an_unknown_place_is_refused_with_the_one_that_was_meant(
    typed: str, meant: str | None
) -> None:
    with pytest.raises(places.UnknownPlaceError) as refused:
        one(typed)
    guess = f" Did you mean {meant}?" if meant else ""
    assert str(refused.value) == f"There is no place “{typed}”.{guess}"


def test_every_fault_of_the_guides_places_is_said_at_once() -> None:
    guide: Any = {
        "default": "UK",
        "verified": ["US", "Germny"],
        "weekends": {"QL": WEEKEND},
        "corrections": {"QLD": [take_out("The Royal Queensland Show")]},
        "quiet_days": {
            "leap": {"title": "Leap day", "from": "29 February"},
            "neither": {"title": "Some day"},
            "elsewhere": {"title": "Elsewhere", "from": "1 May", "places": ["US-XX"]},
        },
    }
    assert problems(guide, YEARS) == [
        "There is no place “UK”. Did you mean GB (United Kingdom)?",
        "There is no place “Germny”. Did you mean DE (Germany)?",
        "There is no place “QL”.",
        "There is no place “QLD”. Did you mean AU-QLD (Queensland, Australia)?",
        "There is no place “US-XX”.",
        "“29 February” is not a day of every year, such as 24 December.",
        "“Some day” needs either a holiday, or from and to.",
    ]
    with pytest.raises(ValueError, match="“UK”"):
        places.bake(guide, YEARS)


@pytest.mark.parametrize("codes", [["US"], ["US-CA"], []])
def test_quiet_days_after_a_holiday_that_no_place_has_are_a_fault(codes: list[str]) -> None:
    def faults(holiday: str) -> list[str]:
        day = {"title": "Long weekend", "holiday": holiday, "after": "1"}
        return problems({"quiet_days": {"x": {**day, **where}}}, YEARS)

    where: dict[str, Any] = {"places": codes} if codes else {}
    assert faults("Thanksgiving Day") == []
    (fault,) = faults("Thanksgivng Day")
    assert fault == "“Long weekend” never comes: no place has “Thanksgivng Day” then."


def test_quiet_days_that_fall_on_closed_days_in_these_years_are_no_fault() -> None:
    day = {"title": "After Pesach", "holiday": "Pesach", "after": "1", "places": ["IL"]}
    guide: Any = {"quiet_days": {"x": day}}  # in 2026 and 2027 that is a Friday
    assert problems(guide, (2026, 2027)) == []
    assert places.bake_one("IL", guide, (2026, 2027))["quiet"] == {}
