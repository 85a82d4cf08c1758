"""A number as people write it where its unit is meant, `10+`, `two and a half`, with that unit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup.contract.kinds import Unit
    from followup.language.wording import Words

_FRACTIONS = "\u00bc\u00bd\u00be"  # a quarter, a half, three quarters, as single signs
_FURTHER = rf"(?:[.,]\d{{1,2}})?(?: ?[{_FRACTIONS}])?\+?"  # of a number that is not whole, or more
_NUMBER = re.compile(rf"(?<![\d.,/:])(\d{{1,3}})({_FURTHER})$")  # no end of a year, date or time
_WORDS = re.compile(r"[^\s,.~+-]+")  # words and numbers, without the signs around them

_TENS = 20
"""From this number on, another one may follow it: `twenty one`."""

_SEVERAL = 2
"""Any number that takes the plural."""


def add_unit(text: str, unit: Unit, words: Words) -> str:
    """The text with the unit of the number that it ends in; as it is if it ends in none."""
    number = _read_last_number(text.casefold(), words)
    if number is None or _has_unit(text.casefold(), words):
        return text
    whole = f"{text} {words.say_unit(number, unit)}"
    for pair in words.proofreading["number_and_unit"]:
        written, _, right = pair.partition(", ")
        if f" {whole.casefold()}".endswith(f" {written}"):
            whole = f"{whole[: -len(written)]}{right}"
    return whole


def lacks_unit(text: str, words: Words) -> bool:
    """Whether it is a number and nothing that it counts: `10 or more`, `since 2010`."""
    known = {*words.timeline["numbers"], *words.proofreading["around_numbers"]}
    return all(
        word in known or all(map(str.isnumeric, word.replace("/", "")))
        for word in _WORDS.findall(text.casefold())
    )


def _has_unit(text: str, words: Words) -> bool:
    """Whether a unit stands in it already: `a year and a half`."""
    nouns = {noun for forms in words.units.values() for noun in forms.values()}
    return not nouns.isdisjoint(text.split())


def _read_last_number(text: str, words: Words) -> int | None:
    """The number that a text ends in: `10`, `more than 10`, `10+`, `ten`; None if it does not.

    Of a number that is not whole, or not said, any that takes the plural.
    """
    digits = _NUMBER.search(text)
    if digits:
        return int(digits[1]) if not digits[2] else _SEVERAL
    if any(f" {text}".endswith(f" {several}") for several in words.proofreading["quantities"]):
        return _SEVERAL
    *before, last = (int(words.timeline["numbers"].get(word, 0)) for word in text.split())
    if last == 1 and before:
        return _SEVERAL if max(before) >= _TENS else None
    return last or None
