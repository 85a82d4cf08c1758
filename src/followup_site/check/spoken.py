"""How a language says a number with its unit: `two to four weeks`, `10 business days`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# From one, and from twenty in tens: the place of a word in them gives its number.
_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALLEST = 2
"""In many languages the word for one is that for `a`: it may stand where no number is meant."""


@dataclass(frozen=True)
class Spoken:
    """A pattern with `one`, perhaps `two`, and `unit`; and what the words in them mean."""

    pattern: re.Pattern[str]
    numbers: Mapping[str, int]
    units: Mapping[str, str]

    def read_number(self, text: str) -> int:
        """How many a number in digits or words is."""
        return int(text) if text.isdecimal() else self.numbers[_make_plain(text)]

    def read_unit(self, text: str) -> str:
        """The unit that a noun stands for, by its name in the content."""
        return self.units[_make_plain(text)]


def make_spoken(
    numbers: Mapping[str, int], units: Mapping[str, str], joins: Iterable[str]
) -> Spoken:
    """Numbers and units by the words for them, and the words that join two numbers to a range."""
    numbers = {_make_plain(word): number for word, number in numbers.items()}
    units = {_make_plain(name): unit for name, unit in units.items()}
    number = rf"\d{{1,4}}|{_match_any(numbers)}"
    join = rf"(?:\s*(?:{_match_any(joins)}|\u2013|-)\s*(?P<two>{number}))?"
    pattern = rf"(?<![\w.,/-])(?P<one>{number}){join}[\s-]+(?P<unit>{_match_any(units)})\b"
    return Spoken(re.compile(pattern, re.IGNORECASE), numbers, units)


def in_words_of(wording: Mapping[str, Any]) -> Spoken:
    """As a wording has it: in the words by which the planner reads what people are told."""
    timeline, lists = wording["timeline"], wording["lists"]
    named = {word: int(number) for word, number in timeline["numbers"].items()}
    numbers = {word: number for word, number in named.items() if number >= _SMALLEST}
    units = {name: unit for unit, names in timeline["units"].items() for name in names}
    joins = (re.sub(r"\[\w+\]", "", lists[name]).strip() for name in ("range", "last", "last_or"))
    return make_spoken(numbers, units, joins)


def _make_plain(words: str) -> str:
    return " ".join(re.split(r"[\s-]+", words.lower()))


def _match_any(words: Iterable[str]) -> str:
    """A pattern for any of these, the longest first; between words may be spaces or a hyphen."""
    longest = sorted(filter(None, words), key=len, reverse=True)
    return "|".join(r"[\s-]+".join(map(re.escape, word.split())) for word in longest)


def _make_english() -> Spoken:
    numbers = {word: n for n, word in enumerate(_ONES, start=1)}
    for n, ten in enumerate(_TENS, start=2):
        numbers |= {ten: 10 * n}
        numbers |= {f"{ten} {one}": 10 * n + m for m, one in enumerate(_ONES[:9], start=1)}
    said = {unit: unit for unit in Unit} | {"working day": "business day"}
    units = {f"{name}{s}": unit for name, unit in said.items() for s in ("", "s")}
    return make_spoken(numbers, units, ("to", "or", "and"))


ENGLISH = _make_english()
"""As the hand-written pages say it, whatever the language of the guide."""
