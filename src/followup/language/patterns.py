"""Sentence patterns of a language, `the end of [time]`, matched against what somebody wrote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LONGEST = 120
"""The most characters of a plain text that are held against patterns: no time takes more."""

SEVERAL_WORDS = ("time", "length", "unit", "period", "holiday", "clock")
"""The slots that may hold several words. Every other slot holds one, so it never runs on."""

_ENDS = " .:!?\u00a1\u00bf"
"""What stands around a text and says nothing of its time; Spanish opens its questions too."""

_ONE_SIDED = re.compile(r"(?<=\d)(?:([-/]) | ([-/]))(?=\d)")
"""Typed in haste. With a space on either side it is a dash from one time to another: `3 - 4`."""

_SLOT = re.compile(r"\[([a-z]+)\]")
"""The name of a slot between brackets, as wording.yaml writes it."""

# Apostrophes are left out, as people leave them out on phones; the others part words, and every
# dash is made one.
_APOSTROPHES = "'\u2019\u2018\u02bc`\u00b4"
_SPACES = ',;"\u201c\u201d\u201e\u00ab\u00bb()\u2026'
_DASHES = "\u2013\u2014"
_SAME = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_DASHES, " - "),
        "\u2011": "-",
    }
)
"""What people type in one way or another; U+2011 is a hyphen at which no line breaks."""


class UnreadableTimelineError(ValueError):
    """Words that are no timeline we know: an error code of the wording, with its values."""

    def __init__(self, code: str, **values: str) -> None:
        """Say which error, and what stands in its blanks."""
        super().__init__(code)
        self.code = code
        self.values = values


def make_plain(text: str) -> str:
    """Lower case, single spaces, no accents, apostrophes, quotes, commas, or stops at either end.

    On a phone `dont` is typed for `don't`, and `manana` for `mañana`; they are the same here.
    """
    return _known_plain(text) if len(text) <= LONGEST else _make_plain(text)


def _make_plain(text: str) -> str:
    return " ".join(fold(text).translate(_SAME).split()).strip(_ENDS)


_known_plain = lru_cache(maxsize=8192)(_make_plain)


def close_up(text: str) -> str:
    """A text whose numbers have no space on one side of what joins them: `11/ 2026`."""
    return _ONE_SIDED.sub("\\1\\2", text)


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case, without accents: letters as people compare them."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def spell_out(value: Any, contractions: Mapping[str, str]) -> Any:  # noqa: ANN401 (words of any shape)
    """Words, and the names of words, with each contraction (`del`) written out (`de el`)."""
    if isinstance(value, str):
        words = (contractions.get(fold(word), word) for word in value.split(" "))
        return " ".join(words)
    if isinstance(value, Mapping):
        return {
            spell_out(name, contractions): spell_out(inner, contractions)
            for name, inner in value.items()
        }
    return [spell_out(inner, contractions) for inner in value]


def list_slots(pattern: str) -> list[str]:
    """The names of the slots of a pattern, in order, repeats included."""
    return _SLOT.findall(pattern)


def matches(patterns: Sequence[str], text: str) -> Iterator[list[tuple[str, str]]]:
    """What stands in the slots, for each pattern that the whole plain text fits, in their order.

    Each match is a list of the slot's name and its text. Where a pattern could be cut in several
    ways, its first slot is as short as can be.
    """
    for pattern in patterns:
        names, head, tail = _ends_of(pattern)
        if not (text.startswith(head) and text.endswith(tail)):
            continue
        found = _compile(pattern).fullmatch(text)
        if found:
            yield list(zip(names, found.groups(), strict=True))


@lru_cache(maxsize=8192)
def _ends_of(pattern: str) -> tuple[list[str], str, str]:
    """The slots of a pattern, and what stands before the first of them and behind the last."""
    literals = _SLOT.split(make_plain(pattern))[::2]
    return list_slots(make_plain(pattern)), literals[0], literals[-1]


@lru_cache(maxsize=8192)
def _compile(pattern: str) -> re.Pattern[str]:
    text = make_plain(pattern)
    literals = [re.escape(part) for part in _SLOT.split(text)[::2]]
    names = list_slots(text)
    slots = [r"(.+?)" if name in SEVERAL_WORDS else r"([^ ]+?)" for name in names]
    pieces = [piece for pair in zip(literals, [*slots, ""], strict=True) for piece in pair]
    return re.compile("".join(pieces))
