"""A time zone leads to the place that people mean by it, and a place to its zones."""

from __future__ import annotations

import pytest

from followup_site.places import bake as places


@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("America/New_York", "US"),
        ("US/Eastern", "US"),
        ("Europe/Oslo", "NO"),
        ("Europe/Kiev", "UA"),
        ("Asia/Calcutta", "IN"),
        ("Africa/Asmera", "ER"),
        ("America/Coral_Harbour", "CA-NU"),
        ("America/Toronto", "CA"),
        ("America/Montreal", "CA-QC"),
        ("America/Halifax", "CA-NS"),
        ("Canada/Pacific", "CA-BC"),
        ("Europe/London", "GB-ENG"),
        ("Europe/Belfast", "GB-NIR"),
        ("Europe/Jersey", "JE"),
        ("Australia/Sydney", "AU-NSW"),
        ("Australia/Canberra", "AU-ACT"),
        ("Australia/West", "AU-WA"),
        ("Atlantic/Canary", "ES-CN"),
        ("Atlantic/Azores", "PT-20"),
        ("Atlantic/Madeira", "PT-30"),
        ("Asia/Kuching", "MY-13"),
        ("Asia/Brunei", "BN"),
        ("Pacific/Honolulu", "US-HI"),
        ("Pacific/Truk", "FM"),
        ("UTC", None),
        ("Etc/GMT+5", None),
        ("CET", None),
        ("EST", None),
    ],
)
def test_a_time_zone_belongs_to_the_place_people_mean_by_it(zone: str, country: str | None) -> None:
    assert places.map_time_zones().get(zone) == country


def test_every_time_zone_leads_to_a_place_that_is_there(baked: dict[str, places.Place]) -> None:
    zones = places.map_time_zones()
    assert {code for code in zones.values() if code} <= baked.keys()
    assert list(zones) == sorted(zones)
    assert len(zones) > 500


@pytest.mark.parametrize(
    "zone", ["Atlantic/Reykjavik", "Africa/El_Aaiun", "Asia/Famagusta", "Europe/Simferopol"]
)
def test_a_zone_that_says_nothing_of_where_its_device_is_leads_nowhere(zone: str) -> None:
    """A browser that hides its own zone shows Reykjavik's; Crimea's holidays are in dispute."""
    assert places.map_time_zones()[zone] == ""


def test_every_region_of_a_zone_is_one_that_keeps_it() -> None:
    listed = places.map_zones_by_place()
    for zone, code in places.map_time_zones().items():
        if code in listed and "-" in code and zone in {z for own in listed.values() for z in own}:
            assert zone in {*listed[code], *_kept_by_few(code)}, zone


def _kept_by_few(code: str) -> set[str]:
    """Zones of a country that no region lists, for few people live by them."""
    listed = places.map_zones_by_place()
    everywhere = {zone for place, own in listed.items() if "-" in place for zone in own}
    return set(listed[code.partition("-")[0]]) - everywhere


def test_the_zones_of_a_place_are_those_of_its_country(baked: dict[str, places.Place]) -> None:
    countries = places.map_time_zones()
    for code, zones in places.map_zones_by_place().items():
        assert code in baked
        of = {countries[zone].partition("-")[0] for zone in zones if countries[zone]}
        assert of <= {code.partition("-")[0]}, code
