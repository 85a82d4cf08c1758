"""Every country and region is there, under the name that readers type, with its days."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
from typing import Any

import holidays
import pytest
from tests.unit.followup_site.places.conftest import GUIDE, YEARS

from followup.dates.business_days import BusinessCalendar
from followup_site.places import bake as places
from followup_site.places import names as place_names

WITHOUT_CODE = {
    "AU": {"NSW Western"},
    "BE": {"Flemish", "French", "German"},
    "BR": {"São Paulo Capital"},
    "CH": {"Stadt Zurich"},
    "DE": {"Augsburg"},
    "ES": {"Barcelona"},
    "FR": {"Zone A", "Zone B", "Zone C"},
    "IT": {"Andria", "Barletta", "Cesena", "Forli", "Pesaro", "Trani", "Urbino"},
    "MO": {"I", "M"},
    "NL": {"Midden", "Noord", "Zuid"},
    "NZ": {"South Canterbury"},
}


def test_every_country_that_holidays_knows_is_there(baked: dict[str, places.Place]) -> None:
    listed = holidays.list_supported_countries(include_aliases=False)
    assert {code for code in baked if "-" not in code} == set(listed)


def test_every_region_is_there_unless_it_has_no_code_or_is_a_country_too(
    baked: dict[str, places.Place],
) -> None:
    listed = holidays.list_supported_countries(include_aliases=False)
    total = sum(len(regions) for regions in listed.values())
    uncoded = sum(len(regions) for regions in WITHOUT_CODE.values())
    countries_too = 6 + 12 + 1 + 1  # of the United States, France, Finland and Norway
    assert sum("-" in code for code in baked) == total - uncoded - countries_too


def test_the_regions_without_a_code_of_their_own_are_the_ones_we_know(
    baked: dict[str, places.Place],
) -> None:
    for country, regions in WITHOUT_CODE.items():
        listed = set(holidays.list_supported_countries(include_aliases=False)[country])
        assert regions <= listed
        assert not {f"{country}-{region}" for region in regions} & baked.keys()


def test_codes_are_those_of_iso_even_where_holidays_has_others(
    baked: dict[str, places.Place],
) -> None:
    assert baked["BQ-BO"]["name"] == "Bonaire, Caribbean Netherlands"
    assert baked["IT-23"]["name"] == "Valle d'Aosta, Italy"
    assert "IT-AO" not in baked


def test_a_place_that_is_a_region_and_a_country_has_one_calendar(
    baked: dict[str, places.Place],
) -> None:
    assert "PR" in baked
    assert "US-PR" not in baked


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("US", "United States"),
        ("US-CA", "California, United States"),
        ("GB-WLS", "Wales, United Kingdom"),
        ("DE-BY", "Bayern, Germany"),
        ("ES-MD", "Comunidad de Madrid, Spain"),
        ("IN-MH", "Maharashtra, India"),
        ("NO-31", "Østfold, Norway"),
        ("HK", "Hong Kong"),
        ("XK", "Kosovo"),
        ("CI", "Côte d'Ivoire"),
    ],
)
def test_places_bear_the_names_readers_type(
    baked: dict[str, places.Place], code: str, name: str
) -> None:
    assert baked[code]["name"] == name


def test_a_code_of_no_region_has_no_name() -> None:
    with pytest.raises(KeyError, match="US-XX"):
        place_names.name_region("US-XX")


def test_no_two_places_bear_the_same_name(baked: dict[str, places.Place]) -> None:
    names = [place["name"] for place in baked.values()]
    assert len(names) == len(set(names))


def test_the_date_logic_can_read_every_place(baked: dict[str, places.Place]) -> None:
    for code, place in baked.items():
        calendar = BusinessCalendar.from_mapping(json.loads(json.dumps(place)))
        assert calendar.code == code
        assert list(calendar.closed.values()) == list(place["closed"].values())


def test_every_day_lies_in_the_years_that_are_claimed(baked: dict[str, places.Place]) -> None:
    for place in baked.values():
        first, last = place["years"]
        days = (*place["closed"], *place["estimated"], *place["working"], *place["quiet"])
        assert all(first <= dt.date.fromisoformat(day).year <= last for day in days)


def test_new_year_observed_on_the_last_day_of_the_last_year_is_not_lost() -> None:
    assert places.bake_one("US", {}, (2027, 2027))["closed"]["2027-12-31"] == (
        "New Year's Day (observed)"
    )


def test_years_that_holidays_does_not_cover_are_not_claimed() -> None:
    entity: Any = vars(holidays)["LK"]
    end = entity.end_year
    assert places.bake_one("LK", {}, (end - 1, end + 3))["years"] == [end - 1, end]
    first, last = places.bake_one("LK", {}, (end + 1, end + 3))["years"]
    assert first > last


def test_one_place_alone_is_the_same_as_among_all(baked: dict[str, places.Place]) -> None:
    for code in ("US", "US-CA", "DE-BY", "CN", "SA", "XK"):
        assert places.bake_one(code, GUIDE, YEARS) == baked[code]


def test_days_and_names_do_not_depend_on_the_machines_language() -> None:
    script = (
        "import json; from followup_site.places.bake import bake; "
        f"print(json.dumps(bake({GUIDE!r}, {YEARS!r})))"
    )

    def printed(language: str, seed: str) -> str:
        environment = {
            **os.environ,
            "LANGUAGE": language,
            "LANG": f"{language}_{language.upper()}.UTF-8",
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        command = [sys.executable, "-c", script]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    assert printed("de", "1") == printed("fr", "2")


def test_a_country_that_lists_a_region_lists_all_of_them(baked: dict[str, places.Place]) -> None:
    """A state left out by mistake would offer every zone of the country."""
    listed = {code for code in places.map_zones_by_place() if "-" in code}
    countries = {code.partition("-")[0] for code in listed}
    assert countries == {"AU", "CA", "US"}
    assert listed == {code for code in baked if "-" in code and code[:2] in countries}
