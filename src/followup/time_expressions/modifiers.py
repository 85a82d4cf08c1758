"""The words around a time, `by … at the latest`: the sense they give it, and the time in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.patterns import matches
from followup.time_expressions.durations import read_length
from followup.time_expressions.untils import is_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.time_expressions.lexicon import Vocabulary

ABOUT = "about"
"""The sense of words that change nothing."""

_MOST = 4  # senses, one around another; each more would multiply what is tried
_MONTHS = 12  # a number beyond is a day, so the order of `12-18` is certain
_TWO_NUMBERS = re.compile(r"(\d{1,2})-(\d{1,2})")  # from one to another, or a date
_DATE = "[day]-[day]"  # their slots in a pattern of the wording
_CLOCK_WORDS = 11  # at most in a time of day: hours in words, from one to another
_TOGETHER = {
    frozenset({"before", "within"}): "before",
    frozenset({"after", "from"}): "after",
    frozenset({"hour", "within"}): "within",
    frozenset({"hour", "before"}): "within",
    frozenset({"hour", "after"}): "from",
    frozenset({"hour", "from"}): "from",
    frozenset({"hour", "close"}): "close",
    frozenset({"close", "within"}): "within",
    frozenset({"close", "before"}): "within",
    frozenset({"close", "after"}): "after",
    frozenset({"close", "from"}): "after",
}
"""What two senses mean together: `before Friday at the latest`, and `before 5 pm on Friday`, which
leaves most of that day."""

_ALONE = {"hour": ABOUT, "close": "within"}
"""What the senses of a part of a day come to in the end."""


def find_modifiers(said: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Each sense a plain text may have, with the time it is a sense of: first the whole text.

    What stands behind goes first: `in the new year, I think` has `in the new year` in it. Two
    numbers that are a date in one order only are one behind a word of a sense: `by 12-18`.
    """
    for sense, time in _find_modifiers(said, vocabulary, _MOST, clocks=True):
        yield _ALONE.get(sense, sense), time
        numbers = _TWO_NUMBERS.fullmatch(time)
        if numbers and sense != ABOUT and max(map(int, numbers.groups())) > _MONTHS:
            dated = vocabulary.words.timeline["patterns"]["date_in_numbers"][0]
            yield _ALONE.get(sense, sense), "-".join(numbers.groups()).join(dated.split(_DATE, 1))


def _find_modifiers(
    said: str, vocabulary: Vocabulary, most: int, *, clocks: bool
) -> Iterator[tuple[str, str]]:
    """As `find_modifiers`, so many deep; with one clock time at most, so that reading ends soon."""
    said = vocabulary.stands_for(said)
    yield ABOUT, said
    for outer, rest, has_clock in _list_around(said, vocabulary, clocks=clocks) if most else ():
        for inner, time in _find_modifiers(
            rest, vocabulary, most - 1, clocks=clocks and not has_clock
        ):
            sense = _join_modifiers(outer, inner)
            if sense:
                yield sense, time


def _list_around(
    said: str, vocabulary: Vocabulary, *, clocks: bool
) -> Iterator[tuple[str, str, bool]]:
    """The sense of each pattern that the text fits, and the time that is left in it.

    Those that take a length alone come first: `over two weeks` is longer than that.
    """
    patterns = vocabulary.words.timeline["around"]
    fitting = [
        (sense, dict(slots)) for sense in patterns for slots in matches(patterns[sense], said)
    ]
    found = [each for each in fitting if not _hides_until(*each, said, vocabulary)]
    for sense, slots in found:
        length = _read_length(slots)
        if length and read_length(length, vocabulary):
            yield sense, length, False
    if clocks:
        yield from list_beside_clock(said, vocabulary)
    times = [
        (sense, slots["time"], "clock" in slots)
        for sense, slots in found
        if "time" in slots and _fits(slots["time"], slots.get("clock"), vocabulary, clocks=clocks)
    ]
    yield from sorted(times, key=lambda time: not said.startswith(time[1]))


def _hides_until(sense: str, slots: Mapping[str, str], said: str, vocabulary: Vocabulary) -> bool:
    """Whether words that change nothing stand before `until Friday`, which they may turn round."""
    time = slots.get("time", "")
    return sense == ABOUT and not said.startswith(time) and is_until(time, vocabulary)


def list_beside_clock(said: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str, bool]]:
    """What a clock time stands beside: `Friday` of `Friday 5pm` and of `5 pm Friday`."""
    words = said.split(" ")
    for size in range(min(_CLOCK_WORDS, len(words) - 1), 0, -1):
        behind, before = (words[:-size], words[-size:]), (words[size:], words[:size])
        for is_behind, (time, clock) in ((True, behind), (False, before)):
            hour, rest = " ".join(clock), " ".join(time)
            if not _is_length(hour, vocabulary) and (
                _fits(rest, hour, vocabulary, clocks=True)
                or _fits_bare(rest, hour, vocabulary, is_behind=is_behind)
            ):
                yield "hour", rest, True


def _is_length(clock: str, vocabulary: Vocabulary) -> bool:
    """Whether a clock time is rather so many hours: `20 hours`, where `1700 hours` is a time."""
    number, _, unit = clock.partition(" ")
    return len(number) <= len("24") and number.isdigit() and vocabulary.read_unit(unit) is not None


def _read_length(slots: Mapping[str, str]) -> str | None:
    """The length in the slots of a pattern that takes one and nothing else."""
    if "number" in slots:
        return f"{slots['number']} {slots['unit']}"
    return slots.get("length")


def _fits(time: str, clock: str | None, vocabulary: Vocabulary, *, clocks: bool) -> bool:
    """Whether a clock time is one; what is no clock time of a day is none: `December 4 pm`."""
    if clock is None:
        return True
    words = time.split(" ")
    is_day = vocabulary.read_month(words[-1]) is None or any(map(vocabulary.read_ordinal, words))
    if not clocks or not is_day:
        return False
    return vocabulary.is_clock(clock) or _fits_bare(time, clock, vocabulary, is_behind=False)


def _fits_bare(time: str, clock: str, vocabulary: Vocabulary, *, is_behind: bool) -> bool:
    """Whether hours that nothing tells from days stand beside one day: `Friday from 9 to 11`."""
    if not vocabulary.is_bare_clock(clock):
        return False
    words = time.split(" ")
    is_day = any(vocabulary.read_weekday(word) is not None for word in words)
    is_dated = any(map(vocabulary.read_month, words)) and any(map(vocabulary.read_ordinal, words))
    is_number = vocabulary.read_ordinal(words[-1]) is not None and not any(
        map(vocabulary.read_month, words)
    )
    if is_number and vocabulary.is_hour_told(clock):
        return True
    return is_day or vocabulary.is_near(time) or (is_behind and is_dated)


def _join_modifiers(outer: str, inner: str) -> str | None:
    """The sense of words around words; None if they contradict each other."""
    if inner in (ABOUT, outer):
        return outer
    return inner if outer == ABOUT else _TOGETHER.get(frozenset({outer, inner}))
