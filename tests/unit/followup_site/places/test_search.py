"""A place is found by what people call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from followup_site.places import bake as places
from followup_site.places import names as place_names
from followup_site.places import search

ROOM = Path(places.__file__).parent


def test_the_index_lists_countries_by_name_each_with_its_regions_by_name(
    baked: dict[str, places.Place],
) -> None:
    entries: Any = places.make_index(baked)
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
        ("Balearics", "ES-IB"),
        ("Siam", "TH"),
        ("Nueva Zelandia", "NZ"),
        ("Emiratos Árabes", "AE"),
        ("Portland, ME", "US-ME"),
    ],
)
def test_a_place_is_found_by_what_people_call_it(typed: str, meant: str) -> None:
    assert places.find(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the UK", "GB"),
        ("the US", "US"),
        ("The Netherlands", "NL"),
        ("la India", "IN"),
        ("los Estados Unidos", "US"),
        ("El Salvador", "SV"),
        ("La Rioja, Spain", "ES-RI"),
    ],
)
def test_an_article_before_a_name_changes_nothing(typed: str, meant: str) -> None:
    assert places.find(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Washington, D.C.", "US-DC"),
        ("Trinidad and Tobago", "TT"),
        ("St Lucia", "LC"),
        ("Saint Kitts & Nevis", "KN"),
        ("Hawkes Bay", "NZ-HKB"),
        ("Cote dIvoire", "CI"),
        ("U.S.A", "US"),
        ("Muenchen", "DE-BY"),
        ("Oesterreich", "AT"),
    ],
)
def test_stops_apostrophes_and_ways_to_spell_change_nothing(typed: str, meant: str) -> None:
    assert places.find(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("London, UK", "GB-ENG"),
        ("London England", "GB-ENG"),
        ("Austin, TX", "US-TX"),
        ("San Francisco, CA", "US-CA"),
        ("New York, NY", "US-NY"),
        ("Paris, France", "FR"),
        ("Madrid, España", "ES-MD"),
        ("Munich (Germany)", "DE-BY"),
        ("Newcastle, NSW", "AU-NSW"),
        ("Newcastle, the UK", None),
        ("London, Ontario", None),
        ("Paris, TX", None),
    ],
)
def test_what_a_place_lies_in_may_stand_behind_its_name(typed: str, meant: str | None) -> None:
    if meant:
        assert places.find(typed) == meant
    else:
        with pytest.raises(places.UnknownPlaceError):
            places.find(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("TX", "US-TX"), ("ON", "CA-ON"), ("qld", "AU-QLD"), ("SP", "BR-SP"), ("GA", "GA")],
)
def test_a_state_is_found_by_the_end_of_its_code_where_that_is_no_country(
    typed: str, meant: str
) -> None:
    assert places.find(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Österreich", "AT"),
        ("Schweiz", "CH"),
        ("Suisse", "CH"),
        ("Sverige", "SE"),
        ("日本", "JP"),
        ("Alemania", "DE"),
        ("Estados Unidos", "US"),
    ],
)
def test_a_country_is_found_by_its_own_names_and_in_both_languages(typed: str, meant: str) -> None:
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
        ("Cartagena", ("CO", "ES-MC")),
        ("WA", ("AU-WA", "US-WA")),
        ("San José", ("CR", "US-CA")),
        ("Punjab", ("IN-PB", "PK")),
        ("Amazonas", ("BR-AM", "CO", "PE", "VE")),
        ("Portland", ("US-ME", "US-OR")),
        ("Kingston", ("CA-ON", "JM")),
        ("western", ("FJ", "KE", "SB-WE")),
    ],
)
def test_a_name_of_several_places_asks_which(typed: str, meant: tuple[str, ...]) -> None:
    with pytest.raises(places.UnknownPlaceError) as refused:
        places.find(typed)
    assert all(place in str(refused.value) for place in meant)
    assert str(refused.value).endswith("Write one of these codes.")


def test_a_mistake_in_a_name_is_guessed_at_and_a_name_that_is_none_is_not() -> None:
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
    for code, name in search.list_names().items():
        english = cldr.get(code.replace("-", "").lower())
        if "-" in code and english and english != "Marl":
            called = {place_names.make_plain(name.partition(", ")[0])}
            called |= {place_names.make_plain(other) for other in search.list_other_names()[code]}
            assert place_names.make_plain(english) in called, code
