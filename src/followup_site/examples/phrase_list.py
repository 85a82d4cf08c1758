"""The phrases of a guide, each read by the planner's own grammar, and how it reads them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind
from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.questions import list_other_days, name_days
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.timeline_parser import TimelineReader
from followup_site.models.example_dates import format_date, format_iso

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup.contract.published import Place
    from followup.guide.guidebook import Guidebook
    from followup.time_expressions.timeline import Timeline
    from followup_site.models.phrases import Phrases

KINDS = (
    "day", "range", "by", "open", "asks", "soon", "no_contact", "no_date", "not_understood",
)  # fmt: skip
"""The kinds of readings, in the order of the page."""

_TIMELESS = {
    TimelineKind.NONE: ("no_date", "no date"),
    TimelineKind.SOON: ("soon", "soon"),
    TimelineKind.NO_CONTACT: ("no_contact", "they will get in touch"),
}
"""The kinds of reading that have no day: the page's code for the kind, and how `phrases.yaml`
writes it."""


@dataclass(frozen=True)
class Read:
    """A phrase that was read: as the content writes readings (`reads`), and in words (`says`)."""

    said: str
    kind: str
    reads: str
    says: str


def read(phrases: Phrases, guidebook: Guidebook, place: Place) -> list[Read]:
    """Every phrase of a guide, in its order, as it is read at the place of the phrases."""
    reader = make_reader(guidebook, place, dt.date.fromisoformat(format_iso(phrases.said_on)))
    return [_read(reader, phrase.said) for phrase in phrases.phrases]


def make_reader(guidebook: Guidebook, place: Place | None, day: dt.date) -> TimelineReader:
    """What reads times as the planner does on a day; whatever times count from was on that day."""
    counted_from = {question.counted_from for question in guidebook.questions.values()}
    dates = {name: PlainDateTime(day) for name in counted_from if name}
    named = name_days(guidebook.questions, dates)
    calendar = BusinessCalendar.from_mapping(place)
    others = list_other_days(guidebook.questions)
    return TimelineReader(guidebook.words, calendar, day, day, named, others)


def find_problems(
    phrases: Phrases, guidebook: Guidebook, place: Place
) -> Iterator[tuple[int, str]]:
    """Every phrase that is read otherwise than it says: its number from 0, and a sentence."""
    found = zip(phrases.phrases, read(phrases, guidebook, place), strict=True)
    for number, (phrase, got) in enumerate(found):
        if got.reads != phrase.reads:
            yield number, f"“{got.said}”: expected “{phrase.reads}”, got “{got.reads}”"


def group_by_kind(phrases: Sequence[Read]) -> dict[str, list[Read]]:
    """Phrases by the kind of their reading, kinds without any left out."""
    found = {kind: [phrase for phrase in phrases if phrase.kind == kind] for kind in KINDS}
    return {kind: some for kind, some in found.items() if some}


def _read(reader: TimelineReader, text: str) -> Read:
    try:
        timeline = reader.read(text)
    except UnreadableTimelineError as refused:
        kind = "not_understood" if refused.code == "timeline_not_understood" else "asks"
        says = reader.words.say_error(refused.code, **refused.values)
        return Read(text, kind, kind.replace("_", " "), says)
    kind, reads = _format_reading(timeline)
    return Read(text, kind, reads, timeline.say(reader.words, reader.today))


def _format_reading(timeline: Timeline) -> tuple[str, str]:
    """The kind of a reading, and the reading as the content writes it."""
    start, end = (
        format_date(day.isoformat()) if day else "" for day in (timeline.start, timeline.end)
    )
    if timeline.kind is TimelineKind.OPEN:
        return "open", f"from {start}"
    if timeline.kind is not TimelineKind.GIVEN:
        return _TIMELESS[timeline.kind]
    if not start:
        return "by", f"by {end}"
    return ("day", end) if start == end else ("range", f"from {start} to {end}")
