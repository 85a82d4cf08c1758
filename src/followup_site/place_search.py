"""All places by their names, and which one is meant by what somebody wrote."""

from __future__ import annotations

from functools import cache

from followup_site import place_names, public_holidays
from followup_site.public_holidays import countries_within_others, regions

ENGLISH = "en"


class UnknownPlaceError(ValueError):
    """A code that names no place; the sentence says which may have been meant."""


@cache
def names(language: str = ENGLISH) -> dict[str, str]:
    """The name of every place by its code: ``California, United States``."""
    found = {}
    for country, within in regions().items():
        found[country] = place_names.country_name(country, language)
        aliases = public_holidays.other_names(country) if within else {}
        for region in within:
            own = place_names.region_name(region.code, aliases[region.subdivision])
            found[region.code] = f"{own}, {found[country]}"
    return found


def unknown(code: str) -> str:
    """Say that a code names no place, and which one was likely meant."""
    meant = place_names.nearest(code, names(), _other_codes())
    guess = f" Did you mean {meant} ({names()[meant]})?" if meant else ""
    return f"There is no place “{code}”.{guess}"


def _other_codes() -> dict[str, str]:
    """Codes that people write for a place: ISO's of three letters, UK, and a region's of PR."""
    three = {place_names.three_letters(code): code for code in regions()}
    return {"UK": "GB", **three, **countries_within_others()}
