"""Places in another language: the names of countries, holidays and quiet days, on the same days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.contract.published import Place

_REMARK = re.compile(r" (\([^()]+\))$")
"""What stands in brackets behind a holiday's name, (observed) say: name and remark are looked up
apart, where no name holds both."""

_BETWEEN = "; "
"""What stands between several holidays on one day."""


def rename(place: Place, name: str, names: Mapping[str, str]) -> Place:
    """A place under another name, its days called by `names`; what they do not have stays.

    A remark in parentheses behind a holiday has a name of its own: `(observed)`.
    """

    def called(days: Mapping[str, str]) -> dict[str, str]:
        return {day: _translate(said, names) for day, said in days.items()}

    return {
        **place,
        "name": name,
        "closed": called(place["closed"]),
        "quiet": called(place["quiet"]),
    }


def pair_names(own: Mapping[Any, str], other: Mapping[Any, str]) -> dict[str, str]:
    """The names of the same days in two languages, where each has as many."""
    found: dict[str, str] = {}
    for day in (day for day in own if day in other):
        ones, others = own[day].split(_BETWEEN), other[day].split(_BETWEEN)
        if len(ones) == len(others):
            found |= dict(zip(ones, others, strict=True))
    return found


def _translate(said: str, names: Mapping[str, str]) -> str:
    return _BETWEEN.join(_find_one(name, names) for name in said.split(_BETWEEN))


def _find_one(name: str, names: Mapping[str, str]) -> str:
    remark = _REMARK.search(name)
    if name in names or remark is None:
        return names.get(name, name)
    bare = name[: remark.start()]
    return f"{names.get(bare, bare)} {names.get(remark[1], remark[1])}"
