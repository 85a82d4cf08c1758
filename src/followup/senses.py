"""The words around a time, `by … at the latest`: the sense they give it, and the time in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.phrasing import matches

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.vocabulary import Vocabulary

ABOUT = "about"
"""The sense of words that change nothing."""

_MOST = 4
_TOGETHER = {
    frozenset({"before", "within"}): "before",
    frozenset({"after", "from"}): "after",
}
"""What two senses mean together: `before Friday at the latest`."""


def senses(said: str, vocabulary: Vocabulary, most: int = _MOST) -> Iterator[tuple[str, str]]:
    """Each sense a plain text may have, with the time it is a sense of: first the whole text.

    What stands behind goes first: `in the new year, I think` has `in the new year` in it.
    """
    said = vocabulary.stands_for(said)
    yield ABOUT, said
    around = sorted(_around(said, vocabulary), key=lambda found: not said.startswith(found[1]))
    for outer, rest in around if most else ():
        for inner, time in senses(rest, vocabulary, most - 1):
            sense = _together(outer, inner)
            if sense:
                yield sense, time


def _around(said: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """The sense of each pattern that the text fits, and the time that is left in it."""
    for sense, patterns in vocabulary.words.timeline["around"].items():
        for found in matches(patterns, said):
            slots = dict(found)
            if "clock" not in slots or vocabulary.is_clock(slots["clock"]):
                yield sense, slots["time"]


def _together(outer: str, inner: str) -> str | None:
    """The sense of words around words; None if they contradict each other."""
    if inner in (ABOUT, outer):
        return outer
    return inner if outer == ABOUT else _TOGETHER.get(frozenset({outer, inner}))
