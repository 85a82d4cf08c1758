"""All places by their names, and which one is meant by what somebody wrote.

Beside the name that is shown, a place is found by its names in English, in Spanish and in the
languages spoken there (CLDR's for countries; for regions the table `region_names.txt`, made from
CLDR), and by what people call it (`place_synonyms.txt`): UK, Holland, London. The name of what it
lies in may follow: London, UK; Austin, TX.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.problems import join_sentences
from followup_site.places import holidays_source
from followup_site.places import names as place_names
from followup_site.places.holidays_source import list_regions, map_countries_within_others

if TYPE_CHECKING:
    from collections.abc import Iterator

ENGLISH = "en"  # the language of what the date logic knows, and of a guide that says no other
_LANGUAGES = (ENGLISH, "es")  # of the synonyms; so a country is found by its names in both
_ABBREVIATED = frozenset(
    {"AU", "BR", "CA", "US"}
)  # people call a region there by the end of its code
# Countries whose people write ae where a keyboard lacks ä; elsewhere an ä is found as a.
_GERMAN = frozenset({"AT", "CH", "DE"})
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
# Tables of this project, beside this module; each says at its top where it is from.
_SYNONYMS = Path(__file__).with_name("place_synonyms.txt")
_ENGLISH_REGIONS = Path(__file__).with_name("region_names.txt")
_BETWEEN = ";"  # a sign that no name has


class UnknownPlaceError(ValueError):
    """What names no place, or several: `what` is wrong, and in `fix` what may have been meant."""

    def __init__(self, what: str, fix: str = "") -> None:
        """Both are without a full stop at the end; together they are the error's text."""
        self.what, self.fix = what, fix
        super().__init__(say_wrong(what, fix))


@cache
def list_names(language: str = ENGLISH) -> dict[str, str]:
    """The name of every place by its code: ``California, United States``."""
    found = {}
    for country, within in list_regions().items():
        found[country] = place_names.name_country(country, language)
        aliases = holidays_source.list_other_names(country) if within else {}
        for region in within:
            own = place_names.name_region(region.code, aliases[region.subdivision])
            found[region.code] = f"{own}, {found[country]}"
    return found


@cache
def list_other_names(language: str = ENGLISH) -> dict[str, tuple[str, ...]]:
    """What else every place is called than `list_names` has it, by its code.

    A region's stand without its country's. Names that differ only in accents, capitals, stops or
    apostrophes stand once.
    """
    found = {}
    for code, shown in list_names(language).items():
        called = list(_find_called(code))
        if code.partition("-")[0] in _GERMAN:
            spelt = [name.translate(_UMLAUTS) for name in (shown.partition(", ")[0], *called)]
            called += spelt
        each = {place_names.make_plain(name): name for name in reversed(called)}
        for known in (shown, shown.partition(", ")[0], code):
            each.pop(place_names.make_plain(known), None)
        found[code] = tuple(reversed(each.values()))
    return found


def _find_called(code: str) -> Iterator[str]:
    """A place's names from every source but the one that is shown."""
    country, dash, end = code.partition("-")
    if dash:
        yield from _read_table(_ENGLISH_REGIONS).get(code, ())
    else:
        yield place_names.name_country(code)
        yield place_names.find_three_letters(code)
    yield from _read_table(_SYNONYMS).get(code, ())
    if not dash:
        yield from (place_names.name_country(code, spoken) for spoken in _LANGUAGES)
        yield from place_names.list_own_names(code)
    elif country in _ABBREVIATED:
        yield end


def find(text: str, language: str = ENGLISH) -> str:
    """The code of the place that a text names: by code, or by any of its whole names.

    Raises UnknownPlaceError for a text that names none, with a guess, or more than one.
    """
    if text.upper() in list_names():
        return text.upper()
    meant = sorted(_find_meant(text, language))
    if len(meant) == 1:
        return meant[0]
    if meant:
        listed = " or ".join(f"{code} ({list_names()[code]})" for code in meant)
        raise UnknownPlaceError(f"“{text}” may be {listed}", "Write one of these codes")
    raise UnknownPlaceError(f"there is no place “{text}”", ask_likely(text))


def _find_meant(text: str, language: str) -> set[str]:
    """The codes of the places that a text names, with an article before it or not."""
    typed = place_names.make_plain(text)
    for wanted in (typed, place_names.without_article(typed)):
        found = _map_by_name(language).get(wanted) or _find_within(wanted, language)
        if found:
            return found
    return set()


def _find_within(typed: str, language: str) -> set[str]:
    """The places whose name begins a text, and in whose country or region it ends: London, UK."""
    words = typed.split()
    for at in range(len(words) - 1, 0, -1):
        own, around = " ".join(words[:at]), " ".join(words[at:])
        named = _map_by_name(language).get(own, set())
        found = {code for code in named if around in _name_around(code, language)}
        if found:
            return found
    return set()


def _name_around(code: str, language: str) -> set[str]:
    """What a place lies in, by all its plain names: itself, if it is a region, and its country."""
    country, _, end = code.partition("-")
    called = {end, country} - {""}
    for each in {code, country}:
        called |= {list_names(language)[each].partition(", ")[0], *list_other_names(language)[each]}
    return {place_names.make_plain(name) for name in called}


@cache
def _map_by_name(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for code, name in list_names(language).items():
        for called in (code, name.partition(", ")[0], *list_other_names(language)[code]):
            found[place_names.make_plain(called)].add(code)
    return dict(found)


@cache
def _read_table(path: Path) -> dict[str, tuple[str, ...]]:
    """A table of the project: a code, then names with `;` between them; `#` begins a remark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {code: tuple(map(str.strip, called.split(_BETWEEN))) for code, _, called in rows}


def say_wrong(what: str, fix: str) -> str:
    """What is wrong and what to do, each from a capital to its stop; "" for nothing to do."""
    return join_sentences(*(f"{part[0].upper()}{part[1:]}" for part in (what, fix) if part))


def ask_likely(code: str) -> str:
    """Which place was likely meant by a code that names none, as a question; "" for no guess."""
    meant = place_names.find_nearest(code, list_names(), _list_other_codes(), list_other_names())
    return f"Did you mean {meant} ({list_names()[meant]})?" if meant else ""


def _list_other_codes() -> dict[str, str]:
    """Codes that people write for a place: ISO's of three letters, UK, and a region's of PR."""
    three = {place_names.find_three_letters(code): code for code in list_regions()}
    return {"UK": "GB", **three, **map_countries_within_others()}
