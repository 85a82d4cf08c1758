"""A country closes for most of its people, and for the categories that the guide names."""

from __future__ import annotations

from typing import Any

import pytest
from tests.unit.followup_site.places.conftest import YEARS, one, problems

from followup_site.places import bake as places
from followup_site.places import majority_days, regional_days

ROUNDING = 0.2
"""Percentage points by which rounded numbers of people may move a share."""


def bounded() -> dict[str, Any]:
    """A guide in which a country closes on days of most people."""
    return {"closed_for_more_than": "50", "quiet_for_more_than": "20"}


@pytest.mark.parametrize(
    ("country", "closed", "quiet"),
    [
        ("AU", ["2026-12-28", "2027-12-27", "2027-12-28"], []),
        ("GB", ["2027-03-29", "2027-08-30"], []),
        ("CA", ["2027-02-15", "2027-05-24", "2027-10-11"], ["2027-06-24"]),
        ("CH", ["2027-03-26", "2027-03-29", "2027-05-17"], ["2027-11-01"]),
        ("DE", ["2027-05-27", "2027-11-01"], ["2027-01-06"]),
        ("ES", ["2027-03-25"], ["2027-03-29"]),
        ("MY", ["2027-01-01"], []),
    ],
)
def test_a_country_closes_when_the_regions_of_most_of_its_people_do(
    country: str, closed: list[str], quiet: list[str]
) -> None:
    place = one(country, bounded())
    assert set(closed) <= place["closed"].keys()
    assert set(quiet) <= place["quiet"].keys()
    assert not {*closed, *quiet} & one(country)["closed"].keys()
    assert place["regions"] is True


def test_a_day_of_a_few_people_leaves_their_country_open() -> None:
    kingdom = one("GB", bounded())
    assert "2027-03-17" in one("GB-NIR")["closed"]
    assert not {"2027-03-17"} & {*kingdom["closed"], *kingdom["quiet"]}


def test_a_country_of_which_few_regions_are_listed_keeps_to_its_own_days() -> None:
    """Alsace and Moselle are all of France that `holidays` lists, and have days of their own."""
    assert one("FR", bounded()) == one("FR")


def test_the_people_of_a_country_are_those_of_all_its_regions(
    baked: dict[str, places.Place],
) -> None:
    counted = majority_days.count_people()
    for country in {code[:2] for code in counted}:
        assert {code for code in baked if code.startswith(f"{country}-")} == {
            code for code in counted if code.startswith(f"{country}-")
        }


def test_no_day_of_the_next_years_hangs_on_a_rounded_number_of_people() -> None:
    years = range(2027, 2029)
    for country in {code[:2] for code in majority_days.count_people()}:
        national, regional = regional_days.work_out_days(
            country, {}, years, lambda code: regional_days.find_listed_days(code, range(2027, 2029))
        )
        for day, share in majority_days.compute_shares(national, regional).items():
            assert min(abs(share - bound) for bound in (20, 50)) > ROUNDING, (country, day)


def category(country: str, name: str, are: str, **more: list[str]) -> dict[str, Any]:
    entry = {"category": name, "are": are, "source": "an_example", **more}
    return {"categories": {country: [entry]}}


def test_days_of_another_category_count_only_where_the_guide_says_so() -> None:
    day = "2027-06-25"
    assert day not in {*one("SE")["closed"], *one("SE")["quiet"]}
    assert one("SE", category("SE", "de_facto", "quiet"))["quiet"][day] == "Midsummer Eve"
    assert one("SE", category("SE", "de_facto", "closed"))["closed"][day] == "Midsummer Eve"


def test_days_of_a_category_may_be_named_and_the_others_stay_open() -> None:
    brazil = one("BR", category("BR", "optional", "quiet", holidays=["carnival"]))
    assert {"2027-02-08", "2027-02-09"} <= brazil["quiet"].keys()
    assert "2027-10-28" not in brazil["quiet"]
    assert one("BR-SP", category("BR", "optional", "quiet"))["quiet"]["2027-10-28"]


def test_a_category_or_a_day_of_one_that_a_country_does_not_have_is_a_fault() -> None:
    assert problems(category("SE", "de_facto", "quiet"), YEARS) == []
    assert problems(category("SE", "armenian", "quiet"), YEARS) == [
        "SE has no holidays of the category “armenian” in these years."
    ]
    assert problems(category("SE", "de_facto", "quiet", holidays=["Midsummer"]), YEARS) == [
        "“Midsummer” is not in the category “de_facto” of SE in these years."
    ]
