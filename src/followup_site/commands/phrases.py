"""Reads a fixed list of sentences as the planner does: what `scripts/phrases.py` runs."""

from __future__ import annotations

import argparse
import datetime as dt
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followup.language.patterns import UnreadableTimelineError
from followup_site.commands import guide_folder
from followup_site.examples import phrase_list
from followup_site.load.guide_places import make_place_finder
from followup_site.load.read import in_language, load

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.time_expressions.timeline import Timeline
    from followup.time_expressions.timeline_parser import TimelineReader

ASKS = "asks"
"""The reading of what must never be guessed."""

_HEAD = "== "
"""How a line begins that gives the language, and the day on which what follows is said."""


@dataclass(frozen=True)
class Sentence:
    """What somebody was told in a language on a day, and the reading it should have."""

    language: str
    said_on: dt.date
    said: str
    reads: str


def main(arguments: Sequence[str]) -> int:
    """Print how many sentences read rightly, are asked about or read wrongly, and which do not.

    Returns 1 if one is read as other days than it means.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    parser.add_argument("list", type=Path)
    asked = parser.parse_args(arguments)
    listed = list(read_sentences(asked.list.read_text(encoding="utf-8")))
    found: Counter[str] = Counter()
    for sentence, reads in list_readings(listed, guide_folder.locate_content(asked)):
        outcome = "right" if reads == sentence.reads else "asked" if reads == ASKS else "wrong"
        found[outcome] += 1
        if outcome != "right":
            print(f"{outcome}: “{sentence.said}”: expected {sentence.reads}, got {reads}")
    print(f"{len(listed)} sentences: " + ", ".join(f"{n} {name}" for name, n in found.items()))
    return 1 if found["wrong"] else 0


def read_sentences(text: str) -> Iterator[Sentence]:
    """Read a list: `== en 2026-11-20`, then readings, each with its sentences indented below."""
    language, said_on, reads = "", dt.date.min, ""
    for line in text.splitlines():
        if line.startswith(_HEAD):
            language, day = line.removeprefix(_HEAD).split()
            said_on = dt.date.fromisoformat(day)
        elif line.startswith("  "):
            yield Sentence(language, said_on, line.strip(), reads)
        elif line and not line.startswith("#"):
            reads = line


def list_readings(listed: Sequence[Sentence], folder: Path) -> Iterator[tuple[Sentence, str]]:
    """Each sentence with how a guide's planner reads it."""
    readers: dict[str, TimelineReader] = {}
    for one in listed:
        if one.language not in readers:
            readers[one.language] = make_reader(folder, one.language)
        reader, day = readers[one.language], one.said_on
        named = dict.fromkeys(reader.named, day)
        reader = replace(reader, start=day, today=day, named=named)
        yield one, _reads(reader, one.said)


def make_reader(folder: Path, language: str) -> TimelineReader:
    """What reads times as a guide in a language does, at the place of its phrases."""
    own = load(folder)
    loaded = own if own.guide.language == language else in_language(own, language)
    phrases = loaded.content.phrases
    place = make_place_finder(loaded)(phrases.place) if phrases else None
    return phrase_list.make_reader(loaded.guidebook, place, dt.date.min)


def _reads(reader: TimelineReader, text: str) -> str:
    try:
        return _format_reading(reader.read(text))
    except UnreadableTimelineError:
        return ASKS


def _format_reading(timeline: Timeline) -> str:
    """A reading as the list writes it."""
    start, end = timeline.start, timeline.end
    if not timeline.has_day:
        return timeline.kind
    if start is None or end is None:
        return f"by {end}" if end else f"from {start}"
    return str(end) if start == end else f"{start} to {end}"
