"""Codes and names of countries and regions, as readers know them.

Codes are ISO 3166: ``US`` for a country, ``US-CA`` for a region of it. Country names are CLDR's
English short names (through babel; they know Kosovo, which ISO does not), region names are ISO
3166-2's own (through pycountry), which are mostly in the region's language: ``Bayern, Germany``.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

import pycountry
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from followup.contract.published import ListedPlace, ListedRegion, Place

# Where `holidays` calls a region by another code than ISO 3166-2 does.
_ISO_CODES = {"BQ-BON": "BQ-BO", "BQ-SAB": "BQ-SA", "BQ-STA": "BQ-SE", "IT-AO": "IT-23"}

# Norway's counties of 2024 are in ISO 3166-2, but not yet in pycountry's copy of it.
_COUNTIES_OF_2024 = {
    "NO-31": "Østfold",
    "NO-32": "Akershus",
    "NO-33": "Buskerud",
    "NO-39": "Vestfold",
    "NO-40": "Telemark",
    "NO-55": "Troms",
    "NO-56": "Finnmark",
}

# Marks by which a name is transliterated (Mahārāshtra, Loṙi), not spelt: readers type it without.
_TRANSLITERATION_MARKS = frozenset("\N{COMBINING MACRON}\N{COMBINING DOT ABOVE}\N{COMBINING CARON}")
_ALIKE = 0.75  # of 1: a slip of one or two letters; at 0.6 London is Rondônia
_SURE = 0.85
_APOSTROPHES = (
    "\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`\N{ACUTE ACCENT}"
    "\N{MODIFIER LETTER APOSTROPHE}\N{MODIFIER LETTER TURNED COMMA}"
)
_PLAIN_LETTERS = {
    **dict.fromkeys(_APOSTROPHES, ""),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i",
    "æ": "ae",
    "œ": "oe",
    "'": "",
    ".": "",
    "&": " and ",
    **dict.fromkeys("-,()", " "),
}
"""What decomposing does not turn into a plain letter, and marks that phones and keyboards vary."""

# An abbreviation, with or without a point; `St` alone is no saint.
_SAINT = re.compile(r"\bst(\. ?| )(?=\S)")
_ARTICLE = re.compile(r"(the|el|la|los|las) (?=\S)")  # of English and Spanish, as the synonyms are

_SHORTEST_NAME = 4  # an alias shorter than this is an abbreviation


def find_region_code(country: str, subdivision: str) -> str | None:
    """The ISO 3166-2 code of a subdivision of `holidays`, or None where ISO has none.

    `holidays` also lists cities (Augsburg), school zones (Zone A) and language communities; they
    have no code of their own that everybody would read alike, so they get none here.
    """
    code = f"{country}-{subdivision}"
    code = _ISO_CODES.get(code, code)
    return code if code in _COUNTIES_OF_2024 or _find_iso_region(code) is not None else None


def name_country(code: str, language: str = "en") -> str:
    """The country's short name in a language: ``United States``; KeyError for other codes."""
    name = _list_territories(language)[code].replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return name.removesuffix(" SAR China")


def list_own_names(code: str) -> list[str]:
    """The country's names in its official languages, as far as CLDR has them: Schweiz, Suisse."""
    found = []
    for language in get_official_languages(code, de_facto=True):
        try:
            spoken = Locale.parse(language).territories
        except (UnknownLocaleError, ValueError):
            continue
        found += [spoken[code]] if code in spoken else []
    return found


def find_three_letters(code: str) -> str:
    """The country's ISO 3166-1 code of three letters: ``USA``; its own code where ISO has none."""
    found = pycountry.countries.get(alpha_2=code)
    return code if found is None else str(found.alpha_3)


def name_region(code: str, aliases: Iterable[str] = ()) -> str:
    """The region's own name without its country: ``California``.

    `aliases` are other names it goes by; the first in plain letters is taken where ISO's name is a
    transliteration. Raises KeyError for a code that is not a region's.
    """
    if code in _COUNTIES_OF_2024:
        return _COUNTIES_OF_2024[code]
    iso_name = _find_iso_region(code)
    if iso_name is None:
        raise KeyError(code)
    name = _put_in_spoken_order(re.sub(r"\s*[\[(].*", "", iso_name))
    if _TRANSLITERATION_MARKS.isdisjoint(unicodedata.normalize("NFD", name)):
        return name
    plain = (a for a in aliases if a.isascii() and len(a) >= _SHORTEST_NAME)
    return next(plain, name)


def sort_key(name: str) -> str:
    """A key that files names as an English index does: Åland under A, accents and case aside."""
    decomposed = unicodedata.normalize("NFD", name.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def make_plain(name: str) -> str:
    """A name as people type it: no accents, capitals, stops or apostrophes, one kind of space.

    `&` is *and*, and `St.` is *Saint*.
    """
    whole = _SAINT.sub("saint ", sort_key(name))
    spelt = "".join(_PLAIN_LETTERS.get(letter, letter) for letter in whole)
    return " ".join(spelt.split())


def without_article(plain_name: str) -> str:
    """A plain name without the article before it: ``the uk``, ``la india``."""
    return _ARTICLE.sub("", plain_name, count=1) if _ARTICLE.match(plain_name) else plain_name


def make_index(places: Mapping[str, Place], also: Mapping[str, Sequence[str]]) -> list[ListedPlace]:
    """What a search for a place needs: the countries by name, each with its regions by name.

    A country is ``{"code", "name", "also", "regions": [{"code", "name", "also"}]}``; a region's
    name stands there without its country's. `also` has the other names of a place by its code.
    """
    countries: dict[str, ListedPlace] = {
        code: {"code": code, "name": place["name"], "also": list(also[code]), "regions": []}
        for code, place in places.items()
        if "-" not in code
    }
    for code, place in places.items():
        country = countries[code.partition("-")[0]]
        if country["code"] != code:
            name = place["name"].removesuffix(f", {country['name']}")
            country["regions"].append({"code": code, "name": name, "also": list(also[code])})
    for country in countries.values():
        country["regions"].sort(key=_by_name)
    return sorted(countries.values(), key=_by_name)


def find_nearest(
    code: str,
    names: Mapping[str, str],
    others: Mapping[str, str],
    synonyms: Mapping[str, Iterable[str]],
) -> str | None:
    """The code that was meant by an unknown one: by its letters, or by a name that comes near.

    `names` are the places' names by code, `others` other codes that people write for them,
    `synonyms` the other names of each.
    """
    by_code = {_find_by_letters(other): found for other, found in others.items()}
    by_code |= {_find_by_letters(found): found for found in names}
    if _find_by_letters(code) in by_code:
        return by_code[_find_by_letters(code)]
    by_name: dict[str, str] = {}
    for found in sorted(names, key=len):  # countries first: Georgia is one before it is a state
        for name in (names[found], names[found].partition(", ")[0]):
            by_name.setdefault(make_plain(name), found)
    called = {make_plain(name): found for found, given in synonyms.items() for name in given}
    for known, bound in ((by_name, _ALIKE), (called, _SURE)):
        near = difflib.get_close_matches(make_plain(code), known, n=1, cutoff=bound)
        if near:
            return known[near[0]]
    return None


def _find_by_letters(code: str) -> str:
    return "".join(c for c in code.upper() if c.isalnum())


def _by_name(entry: ListedRegion) -> str:
    return sort_key(entry["name"])


def _find_iso_region(code: str) -> str | None:
    found = pycountry.subdivisions.get(code=code)  # type: ignore[no-untyped-call]
    return None if found is None else str(found.name)


def _put_in_spoken_order(name: str) -> str:
    """``Madrid, Comunidad de`` as it is said: ``Comunidad de Madrid``."""
    head, comma, tail = name.partition(", ")
    return f"{tail} {head}" if comma else name


@cache
def _list_territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language, sep="-").territories)
