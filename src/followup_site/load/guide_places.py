"""The places of a guide that was read, each baked once, with all that the guide says of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from followup_site.places.bake import bake_one

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.contract.published import Place
    from followup_site.load.read import Loaded


def make_place_finder(loaded: Loaded) -> Callable[[str], Place]:
    """Give a function from a place's code to the place, in the guide's language.

    It raises UnknownPlaceError, a ValueError, for a code that names no place, and
    BrokenContentError if guide.yaml does not hold: that is asked with the first place, not here.
    """

    @cache
    def baked(code: str) -> Place:
        guide = loaded.guide
        places = loaded.mapping.get("places", {})
        return bake_one(code, places, guide.holiday_years.ends, guide.language)

    return baked
