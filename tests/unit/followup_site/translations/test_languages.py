"""One site in several languages: where its pages lead, and what places are called in each."""

from __future__ import annotations

import pytest

from followup_site.places import bake as places
from followup_site.places import localized
from followup_site.plugin.languages import list_alternates
from followup_site.translations.language_names import name_language

BOTH = ["en", "es"]
YEARS = (2026, 2027)


def _links(here: str, url: str, site_url: str = "", *, in_all: bool = True) -> dict[str, str]:
    found = list_alternates(BOTH, here, url, site_url, in_all=in_all)
    return {one["lang"]: str(one["page"]) for one in found}


@pytest.mark.parametrize(
    ("here", "url", "links"),
    [
        ("en", "", {"en": "./", "es": "es/"}),
        ("es", "", {"en": "../", "es": "./"}),
        ("en", "stages/one/", {"en": "./", "es": "../../es/stages/one/"}),
        ("es", "stages/one/", {"en": "../../../stages/one/", "es": "./"}),
    ],
)
def test_a_page_leads_to_itself_in_every_language(
    here: str, url: str, links: dict[str, str]
) -> None:
    assert _links(here, url) == links


def test_a_page_of_one_language_alone_leads_to_the_others_home() -> None:
    assert _links("en", "engineering/sections/", in_all=False)["es"] == "../../es/"


def test_search_engines_get_whole_addresses_where_the_site_has_one() -> None:
    top = "https://guide.example/"
    english = list_alternates(BOTH, "en", "messages/", top, in_all=True)
    spanish = list_alternates(BOTH, "es", "messages/", f"{top}es/", in_all=True)
    wanted = [f"{top}messages/", f"{top}es/messages/"]
    assert [one["link"] for one in english] == [one["link"] for one in spanish] == wanted


def test_a_language_is_named_in_its_own_words_and_in_others() -> None:
    assert name_language("es", "es") == "Español"
    assert name_language("en", "es") == "inglés"
    assert name_language("pt-BR", "en") == "Portuguese (Brazil)"
    assert name_language("zz", "en") == "zz"


def test_a_place_is_called_as_its_readers_call_it_and_closes_on_the_same_days() -> None:
    own = places.bake_one("MX", {}, YEARS)
    other = places.bake_one("MX", {}, YEARS, "es")
    assert other["name"] == "México"
    assert other["closed"]["2026-12-25"] == "Navidad"
    assert {**other, "name": "", "closed": list(other["closed"])} == {
        **own,
        "name": "",
        "closed": list(own["closed"]),
    }


def test_a_guide_names_holidays_that_nobody_else_does_with_what_is_remarked_of_them() -> None:
    names = {"Independence Day": "Día de la Independencia", "(observed)": "(descanso)"}
    place = places.bake_one("US", {"holiday_names": names}, YEARS, "es")
    assert place["closed"]["2026-07-03"] == "Día de la Independencia (descanso)"
    assert place["closed"]["2026-11-26"] == "Thanksgiving Day"


def test_names_are_paired_only_where_days_have_as_many() -> None:
    own, other = {1: "A; B", 2: "C", 3: "D"}, {1: "a; b", 2: "c; c2"}
    assert localized.pair_names(own, other) == {"A": "a", "B": "b"}
