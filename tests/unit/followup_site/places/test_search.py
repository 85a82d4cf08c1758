"""A place is found by what people call it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from followup_site.places import bake as places
from followup_site.places import names as place_names
from followup_site.places import search

ROOM = Path(places.__file__).parent


def test_the_index_lists_countries_by_name_each_with_its_regions_by_name(
    baked: dict[str, places.Place],
) -> None:
    entries = places.index(baked)
    assert {"Britain", "Reino Unido", "UK"} <= {
        name for entry in entries if entry["code"] == "GB" for name in entry["also"]
    }
    for entry in entries:
        for listed in (entry, *entry["regions"]):
            also = listed.pop("also")
            assert listed["name"] not in also
    names = [entry["name"] for entry in entries]
    assert names[:3] == ["Afghanistan", "Åland Islands", "Albania"]
    kingdom = next(entry for entry in entries if entry["code"] == "GB")
    assert kingdom == {
        "code": "GB",
        "name": "United Kingdom",
        "regions": [
            {"code": "GB-ENG", "name": "England"},
            {"code": "GB-NIR", "name": "Northern Ireland"},
            {"code": "GB-SCT", "name": "Scotland"},
            {"code": "GB-WLS", "name": "Wales"},
        ],
    }
    listed = {entry["code"] for entry in entries}
    listed |= {region["code"] for entry in entries for region in entry["regions"]}
    assert listed == baked.keys()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("UK", "GB"),
        ("us", "US"),
        ("USA", "US"),
        ("America", "US"),
        ("Great Britain", "GB"),
        ("London", "GB-ENG"),
        ("Bavaria", "DE-BY"),
        ("Bavaria, Germany", "DE-BY"),
        ("Bayern", "DE-BY"),
        ("Catalonia", "ES-CT"),
        ("Holland", "NL"),
        ("Ivory Coast", "CI"),
        ("Czech Republic", "CZ"),
        ("Turkey", "TR"),
        ("Ulster", "GB-NIR"),
        ("NSW", "AU-NSW"),
        ("BC", "CA-BC"),
        ("Dubai", "AE"),
        ("Mumbai", "IN-MH"),
        ("UAE", "AE"),
        ("Macau", "MO"),
        ("Palestine", "PS"),
        ("Vienna", "AT-9"),
        ("Rome", "IT-RM"),
        ("Lisbon", "PT-11"),
        ("Geneva", "CH-GE"),
        ("Kuala Lumpur", "MY-14"),
        ("Hawke\N{RIGHT SINGLE QUOTATION MARK}s Bay", "NZ-HKB"),
        ("hawke's bay", "NZ-HKB"),
        ("Cataluña", "ES-CT"),
        ("Inglaterra", "GB-ENG"),
        ("Baleares", "ES-IB"),
        ("Nueva York", "US-NY"),
        ("Ostfold", "NO-31"),
        ("cote d\N{RIGHT SINGLE QUOTATION MARK}ivoire", "CI"),
        ("Rondonia", "BR-RO"),
    ],
)
def test_a_place_is_found_by_what_people_call_it(typed: str, meant: str) -> None:
    assert places.find(typed) == meant


def test_a_place_is_found_by_its_name_in_the_language_of_the_guide() -> None:
    assert places.find("Alemania", "es") == "DE"
    assert places.find("Germany", "es") == "DE"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Georgia", ("GE (Georgia)", "US-GA (Georgia, United States)")),
        ("Congo", ("CD (Congo - Kinshasa)", "CG (Congo - Brazzaville)")),
        ("Washington", ("US-DC", "US-WA")),
        ("Victoria", ("AU-VIC", "CA-BC", "SC")),
    ],
)
def test_a_name_of_several_places_asks_which(typed: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(places.UnknownPlaceError) as refused:
        places.find(typed)
    assert all(place in str(refused.value) for place in meant)
    assert str(refused.value).endswith("Write one of these codes.")


def test_a_slip_in_a_name_is_guessed_at_and_a_name_that_is_none_is_not() -> None:
    with pytest.raises(places.UnknownPlaceError, match=r"Did you mean GB-ENG \(England"):
        places.find("Londn")
    with pytest.raises(places.UnknownPlaceError, match=r"^There is no place “Atlantis”\.$"):
        places.find("Atlantis")


def test_every_other_name_is_of_a_place_there_is(baked: dict[str, places.Place]) -> None:
    for table in ("place_synonyms.txt", "region_names.txt"):
        lines = (ROOM / table).read_text(encoding="utf-8").splitlines()
        codes = [line.partition(" ")[0] for line in lines if not line.startswith("#")]
        assert set(codes) <= baked.keys()
        assert len(codes) == len(set(codes)), table


def test_regions_have_the_english_names_of_cldr(repo: Path) -> None:
    """The table is held to the package it was made from; a slip of CLDR's is not taken over."""
    package = repo / ".followup/npm/node_modules/cldr-subdivisions-full/subdivisions/en/en.json"
    if not package.is_file():
        pytest.skip("set-up has not fetched npm's packages")
    data = json.loads(package.read_text(encoding="utf-8"))
    cldr = data["subdivisions"]["localeDisplayNames"]["subdivisions"]
    for code, name in search.names().items():
        english = cldr.get(code.replace("-", "").lower())
        if "-" in code and english and english != "Marl":
            called = {place_names.plain(name.partition(", ")[0])}
            called |= {place_names.plain(other) for other in search.other_names()[code]}
            assert place_names.plain(english) in called, code
