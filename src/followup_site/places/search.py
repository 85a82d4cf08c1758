"""All places by their names, and which one is meant by what somebody wrote.

Beside the name that is shown, a place is found by its names in English and in another language
(CLDR's for countries; for regions the table `region_names.txt`, made from CLDR), and by what people
call it (`place_synonyms.txt`): UK, Holland, London.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from pathlib import Path

from followup_site.places import holidays_source
from followup_site.places import names as place_names
from followup_site.places.holidays_source import countries_within_others, regions

ENGLISH = "en"
_SYNONYMS = Path(__file__).with_name("place_synonyms.txt")
_ENGLISH_REGIONS = Path(__file__).with_name("region_names.txt")
_BETWEEN = ";"


class UnknownPlaceError(ValueError):
    """What names no place, or several; the sentence says which may have been meant."""


@cache
def names(language: str = ENGLISH) -> dict[str, str]:
    """The name of every place by its code: ``California, United States``."""
    found = {}
    for country, within in regions().items():
        found[country] = place_names.country_name(country, language)
        aliases = holidays_source.other_names(country) if within else {}
        for region in within:
            own = place_names.region_name(region.code, aliases[region.subdivision])
            found[region.code] = f"{own}, {found[country]}"
    return found


@cache
def other_names(language: str = ENGLISH) -> dict[str, tuple[str, ...]]:
    """What else every place is called than `names` has it, by its code.

    A region's stand without its country's. Names that differ only in accents, capitals or
    apostrophes stand once.
    """
    more, in_english = _table(_SYNONYMS), _table(_ENGLISH_REGIONS)
    found = {}
    for code, shown in names(language).items():
        called = [*in_english.get(code, ()), *more.get(code, ())]
        if "-" not in code:
            called = [place_names.country_name(code), place_names.three_letters(code), *called]
        each = {place_names.plain(name): name for name in reversed(called)}
        for known in (shown, shown.partition(", ")[0], code):
            each.pop(place_names.plain(known), None)
        found[code] = tuple(reversed(each.values()))
    return found


def find(text: str, language: str = ENGLISH) -> str:
    """The code of the place that a text names: by code, or by any of its whole names.

    Raises UnknownPlaceError for a text that names none, with a guess, or more than one.
    """
    if text.upper() in names():
        return text.upper()
    meant = sorted(_by_name(language).get(place_names.plain(text), ()))
    if len(meant) == 1:
        return meant[0]
    if meant:
        listed = " or ".join(f"{code} ({names()[code]})" for code in meant)
        message = f"“{text}” may be {listed}. Write one of these codes."
        raise UnknownPlaceError(message)
    raise UnknownPlaceError(unknown(text))


@cache
def _by_name(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for spoken in {ENGLISH, language}:
        for code, name in names(spoken).items():
            short = name.partition(", ")[0]
            country = name.removeprefix(short)
            for called in (short, *other_names(spoken)[code]):
                found[place_names.plain(called)].add(code)
                found[place_names.plain(called + country)].add(code)
    return dict(found)


@cache
def _table(path: Path) -> dict[str, tuple[str, ...]]:
    """A table of the house: a code, then names with `;` between them; `#` begins a remark."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" ") for line in lines if not line.startswith("#"))
    return {code: tuple(map(str.strip, called.split(_BETWEEN))) for code, _, called in rows}


def unknown(code: str) -> str:
    """Say that a code names no place, and which one was likely meant."""
    meant = place_names.nearest(code, names(), _other_codes(), other_names())
    guess = f" Did you mean {meant} ({names()[meant]})?" if meant else ""
    return f"There is no place “{code}”.{guess}"


def _other_codes() -> dict[str, str]:
    """Codes that people write for a place: ISO's of three letters, UK, and a region's of PR."""
    three = {place_names.three_letters(code): code for code in regions()}
    return {"UK": "GB", **three, **countries_within_others()}
