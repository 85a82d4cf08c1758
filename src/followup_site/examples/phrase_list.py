"""The phrases of a guide, each read by the planner's own grammar, and how it reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.dates.business_days import BusinessCalendar
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.timeline_parser import TimelineReader
from followup_site.models.example_dates import iso, said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup.language.wording import Words
    from followup.time_expressions.timeline import Timeline

KINDS = (
    "day", "range", "by", "open", "asks", "soon", "no_contact", "no_date", "not_understood",
)  # fmt: skip
"""The kinds of readings, in the order of the page."""

_TIMELESS = {
    "none": ("no_date", "no date"),
    "soon": ("soon", "soon"),
    "no contact": ("no_contact", "they will get in touch"),
}


@dataclass(frozen=True)
class Read:
    """A phrase that was read: as the content writes readings (`reads`), and in words (`says`)."""

    said: str
    kind: str
    reads: str
    says: str


def place_of(content: Mapping[str, Any]) -> str | None:
    """The code of the place where a guide's phrases are said; None if it has none."""
    phrases = content.get("phrases")
    return str(phrases["place"]) if phrases else None


def read(content: Mapping[str, Any], words: Words, place: Mapping[str, Any]) -> list[Read]:
    """Every phrase of a guide that has some, in its order."""
    phrases = content["phrases"]
    day = dt.date.fromisoformat(iso(phrases["said_on"]))
    calendar = BusinessCalendar.from_mapping(place)
    reader = TimelineReader(words, calendar, day, day, named_days(content["questions"], day))
    return [_read(reader, phrase["said"]) for phrase in phrases["phrases"]]


def named_days(questions: Mapping[str, Any], day: dt.date) -> dict[str, dt.date]:
    """The words that name the day of the phrases: those of the questions that times count from."""
    counted_from = {question.get("counted_from") for question in questions.values()}
    asked = [question for name, question in questions.items() if name in counted_from]
    return {
        name: day
        for question in asked
        for name in (question.get("called", ""), *question.get("mentions", ()))
    }


def problems(
    content: Mapping[str, Any], words: Words, place: Mapping[str, Any]
) -> Iterator[tuple[int, str]]:
    """Every phrase that is read otherwise than it says: its number from 0, and a sentence."""
    expected = [phrase["reads"] for phrase in content["phrases"]["phrases"]]
    for number, (reads, got) in enumerate(zip(expected, read(content, words, place), strict=True)):
        if got.reads != reads:
            yield number, f"“{got.said}”: expected “{reads}”, got “{got.reads}”"


def by_kind(phrases: Sequence[Read]) -> dict[str, list[Read]]:
    """Phrases by the kind of their reading, kinds without any left out."""
    found = {kind: [phrase for phrase in phrases if phrase.kind == kind] for kind in KINDS}
    return {kind: some for kind, some in found.items() if some}


def _read(reader: TimelineReader, text: str) -> Read:
    try:
        timeline = reader.read(text)
    except UnreadableTimelineError as refused:
        kind = "not_understood" if refused.code == "timeline_not_understood" else "asks"
        says = reader.words.error(refused.code, **refused.values)
        return Read(text, kind, kind.replace("_", " "), says)
    kind, reads = _reading(timeline)
    return Read(text, kind, reads, _says(timeline, reader))


def _says(timeline: Timeline, reader: TimelineReader) -> str:
    """A reading in words; of a length only the days, for all phrases count from the same one."""
    start, end, words = timeline.start, timeline.end, reader.words
    if not end:
        return words.say(timeline.phrase, **timeline.values)
    said = {"start": words.date(start or end, reader.today), "end": words.date(end, reader.today)}
    if start is None:
        return words.say("timeline_by", **said)
    if start == end:
        return words.say("timeline_date", date=said["end"])
    return words.say("timeline_dates", **said)


def _reading(timeline: Timeline) -> tuple[str, str]:
    """The kind of a reading, and the reading as the content writes it."""
    start, end = (said(day.isoformat()) if day else "" for day in (timeline.start, timeline.end))
    if timeline.kind == "open":
        return "open", f"from {start}"
    if timeline.kind != "given":
        return _TIMELESS[timeline.kind]
    if not start:
        return "by", f"by {end}"
    return ("day", end) if start == end else ("range", f"from {start} to {end}")
