"""Promise: how people say a time is written so that it can be read."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Unit
from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError, list_slots
from followup.language.time_codes import (
    AROUND,
    AROUND_LENGTH,
    LISTED_AS,
    MODIFIERS,
    PAST,
    PATTERNS,
    PERIODS,
)
from followup.language.wording import Words
from followup.time_expressions.spans import Span
from followup.time_expressions.timeline_parser import TimelineReader
from followup_site.check.codes import check_named
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup_site.content_files import Keys
    from followup_site.models import Content

NAMED = {
    "units": tuple(Unit),
    "periods": PERIODS,
    "around": MODIFIERS,
    "patterns": tuple(PATTERNS),
    "past": tuple(PAST),
}
"""The parts that have names of their own, and which."""

SLOTTED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "around": dict.fromkeys(MODIFIERS, AROUND),
    "patterns": PATTERNS,
    "past": PAST,
}
"""The parts that hold patterns, and the slots of each of their kinds."""

KEYS = ("wording", "timeline")
"""Where content has the words by which people are understood."""

_SAID_BACK = {
    "timeline_by": (None, "end"),
    "timeline_open": ("start", None),
    "timeline_dates": ("start", "end"),
}
"""How a reading is said back, and which of its days are named."""

_ANY_DAY = dt.date(2026, 11, 20)
"""The day on which every phrase is tried. Any would do of which the next is in the same month."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every name that means nothing, number that is none, slot that nothing reads."""
    wording = content.source.mapping.get("wording")
    if content.wording is None or not isinstance(wording, dict) or not content.is_sound("wording"):
        return
    yield from _list_faults(json.dumps(wording))


@lru_cache(maxsize=4)
def _list_faults(wording: str) -> tuple[Fault, ...]:
    """The faults of a wording in JSON: a guide looked at again seldom has another."""
    held = json.loads(wording)
    found = tuple(_check_written(held["timeline"]))
    if found:
        return found
    reader = TimelineReader(Words.from_mapping(held), BusinessCalendar(), _ANY_DAY, _ANY_DAY)
    return (*_find_unread(reader), *_find_not_read_back(reader))


def _check_written(timeline: Mapping[str, Any]) -> Iterator[Fault]:
    for part in ("numbers", "ordinals", "feasts"):
        yield from _check_numbers((*KEYS, part), timeline[part])
    yield from _check_lengths((*KEYS, "lengths"), timeline["lengths"])
    for part, known in NAMED.items():
        yield from check_named((*KEYS, part), known, timeline[part], verb="reads")
    for part, slots in SLOTTED.items():
        for kind, patterns in timeline[part].items():
            yield from _check_patterns((*KEYS, part, kind), patterns, slots.get(kind, ()))
    yield from _check_patterns((*KEYS, "holidays"), timeline["holidays"], LISTED_AS)


def _check_numbers(keys: Keys, words: Mapping[str, str]) -> Iterator[Fault]:
    for word, number in words.items():
        digits = number.removeprefix("-") if keys[-1] == "feasts" else number
        if not (digits.isascii() and digits.isdecimal()):
            yield Fault((*keys, word), f"`{number}` is no number", "Write it in digits, like `14`")


def _check_lengths(keys: Keys, phrases: Mapping[str, str]) -> Iterator[Fault]:
    for phrase, length in phrases.items():
        try:
            Span.parse(length)
        except ValueError as wrong:
            what = str(wrong).replace("“", "`").replace("”", "`")
            yield Fault((*keys, phrase), what, "Write it like `2 weeks`")


def _check_patterns(keys: Keys, patterns: Sequence[str], slots: Sequence[str]) -> Iterator[Fault]:
    """Patterns with a slot too many or too few; a kind that is unknown was told already."""
    for number, pattern in enumerate(patterns if slots else ()):
        found = Counter(list_slots(pattern))
        about_length = [AROUND_LENGTH[slot] for slot in AROUND_LENGTH if slot in found]
        here = about_length[0] if slots == AROUND and about_length else slots
        allowed = Counter(slot.removesuffix("?") for slot in here)
        needed = Counter(slot for slot in here if not slot.endswith("?"))
        for slot in found - allowed:
            twice = slot in allowed
            what = f"nothing reads {'a second' if twice else 'the'} slot `[{slot}]` here"
            fix = "Leave it once" if twice else suggest(slot, allowed)
            yield Fault((*keys, number), what, fix)
        for slot in needed - found if found <= allowed else ():
            what = f"the slot `[{slot}]` is missing here"
            yield Fault((*keys, number), what, "Write it where it stands in what people say")


def _find_unread(reader: TimelineReader) -> Iterator[Fault]:
    """Phrases that stand for words which nobody can read."""
    for phrase, meant in reader.words.timeline["stands_for"].items():
        try:
            reader.read(meant)
        except UnreadableTimelineError as refused:
            if refused.code == "timeline_not_understood":
                what = f"`{meant}` is not understood as a time"
                fix = "Write it as one that the planner reads"
                yield Fault((*KEYS, "stands_for", phrase), what, fix)


def _find_not_read_back(reader: TimelineReader) -> Iterator[Fault]:
    """Phrases that say how a time was read, and are not read so themselves: links hold them."""
    words = reader.words
    start, end = _ANY_DAY, _ANY_DAY.replace(day=_ANY_DAY.day + 1)
    said = {"start": words.say_full_date(start), "end": words.say_full_date(end)}
    for phrase, days in _SAID_BACK.items():
        text = words.say(phrase, **said)
        if _read_days(reader, text) != tuple(
            {"start": start, "end": end}.get(day or "") for day in days
        ):
            what = f"the planner does not read `{text}` as what it says with it"
            fix = "Say it in words that a pattern under `timeline` reads"
            yield Fault(("wording", "phrases", phrase), what, fix)


def _read_days(reader: TimelineReader, text: str) -> tuple[dt.date | None, dt.date | None] | None:
    try:
        timeline = reader.read(text)
    except UnreadableTimelineError:
        return None
    return timeline.start, timeline.end
