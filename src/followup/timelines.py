"""What the other side said of when they will answer: read as a start and an end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.date_text import UnreadableDateError, read_date
from followup.instants import LAST_YEAR, Instant
from followup.spans import MOST, Span

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.business_days import BusinessCalendar
    from followup.wording import Words

READINGS = ("given", "open", "none", "no contact")
"""What `when` may ask of a timeline: an end is known, only a start, nothing, or they will call."""


_HYPHENED_DATE = re.compile(r"\d{4}-\d\d?-\d\d?|\d\d?-\d\d?-\d{4}")
_HYPHEN = re.compile(r"(?<=\d) ?- ?(?=\d)")


@dataclass(frozen=True)
class Timeline:
    """A reading: its kind, its days (both inclusive) and how it was read (a phrase with values).

    Of a range both ends are kept; of anything else that is given, start and end are the same day.
    """

    kind: str = "none"
    start: dt.date | None = None
    end: dt.date | None = None
    phrase: str = "timeline_none"
    values: Mapping[str, str] = field(default_factory=dict)


class UnreadableTimelineError(ValueError):
    """Words that are no timeline we know: an error code of the wording, with its values."""

    def __init__(self, code: str, **values: str) -> None:
        """Say which error, and what stands in its blanks."""
        super().__init__(code)
        self.code = code
        self.values = values


@dataclass(frozen=True)
class TimelineReader:
    """Reads timelines in one language, counted from a day on a place's calendar.

    `start` is day 0. Spans are calendar units unless business days were said. `today` is used
    only to supply a year that a date leaves out.
    """

    words: Words
    calendar: BusinessCalendar
    start: dt.date
    today: dt.date

    def read(self, text: str) -> Timeline:
        """Read `2 weeks`, `14 to 30 days`, a date, two dates, `not before` any, or nothing.

        Raises UnreadableTimelineError for everything else: what is not understood is never guessed.
        """
        plain = " ".join(text.casefold().replace("\u2019", "'").strip(" .").split())
        if not plain or plain in self._listed("nothing"):
            return Timeline()
        if plain in self._listed("no_contact"):
            return Timeline("no contact", phrase="timeline_no_contact")
        beginning = self._after_lead(plain, "not_before")
        bare = self._without_lead(beginning or plain)
        timeline = self._spans(bare) or self._dates(bare)
        if timeline and not beginning:
            return timeline
        if timeline and timeline.start and timeline.start == timeline.end:
            start = self.words.date(timeline.start, self.today)
            return Timeline("open", timeline.start, None, "timeline_open", {"start": start})
        raise UnreadableTimelineError("timeline_not_understood", text=text.strip())

    def _listed(self, part: str) -> list[str]:
        return [phrase.casefold() for phrase in self.words.timeline[part]]

    def _after_lead(self, plain: str, part: str) -> str | None:
        """What follows the longest of these words that the text begins with."""
        leads = [lead for lead in self._listed(part) if plain.startswith(f"{lead} ")]
        return plain[len(max(leads, key=len)) + 1 :] if leads else None

    def _without_lead(self, plain: str) -> str:
        """The text without the words that only lead in: `in`, `within about`."""
        while (rest := self._after_lead(plain, "lead_ins")) is not None:
            plain = rest
        return plain

    def _spans(self, plain: str) -> Timeline | None:
        ends = self._parts(plain)
        unit = self._unit(ends[-1])
        if unit is None:
            return None
        numbers = [self._number(_without_unit(end, self._unit_names(unit))) for end in ends]
        if any(number is None for number in numbers):
            return None
        spans = [self._span(number, unit) for number in numbers if number is not None]
        days = [span.after(Instant(self.start), self.calendar).instant.day for span in spans]
        said = [span.say(self.words) for span in spans]
        counted_from = self.words.date(self.start, self.today)
        if len(spans) == 1:
            values = {"span": said[0], "start": counted_from}
            return self._given(days[0], days[0], "timeline_length", values)
        values = {"span": self.words.range(str(spans[0].number), said[1]), "start": counted_from}
        return self._given(days[0], days[1], "timeline_range", values)

    def _dates(self, plain: str) -> Timeline | None:
        texts = self._parts(plain)
        try:
            days = [read_date(part, self.words, self.today) for part in texts]
        except UnreadableDateError as unreadable:
            if unreadable.code == "not_a_date":
                return None
            raise UnreadableTimelineError(unreadable.code, **unreadable.values) from None
        if len(days) == 1:
            date = self.words.date(days[0], self.today)
            return self._given(days[0], days[0], "timeline_date", {"date": date})
        start, end = (self.words.date(day, self.today) for day in days)
        return self._given(days[0], days[1], "timeline_dates", {"start": start, "end": end})

    def _given(
        self, start: dt.date, end: dt.date, phrase: str, values: Mapping[str, str]
    ) -> Timeline:
        if end < start:
            raise UnreadableTimelineError("timeline_backwards", **values)
        if end.year > LAST_YEAR:
            raise UnreadableTimelineError("timeline_too_far")
        return Timeline("given", start, end, phrase, values)

    def _parts(self, plain: str) -> list[str]:
        """The one or two ends that the text names; the hyphens of a date join nothing."""
        joins = "|".join(re.escape(join) for join in self._listed("joins"))
        joined = re.split(rf" (?:{joins}) | ?[\u2013\u2014] ?", plain, maxsplit=1)
        if len(joined) > 1 or _HYPHENED_DATE.fullmatch(plain):
            return joined
        return _HYPHEN.split(plain, maxsplit=1)

    def _unit(self, end: str) -> str | None:
        """The unit an end is counted in; the longest name wins (`business days` before `days`)."""
        names = [
            (name, unit) for unit in self.words.timeline["units"] for name in self._unit_names(unit)
        ]
        for name, unit in sorted(names, key=lambda pair: -len(pair[0])):
            if end.endswith(f" {name}") or end == name:
                return str(unit)
        return None

    def _unit_names(self, unit: str) -> list[str]:
        return [name.casefold() for name in self.words.timeline["units"][unit]]

    def _number(self, text: str) -> int | None:
        numbers: Mapping[str, Any] = self.words.timeline["numbers"]
        if text.isascii() and text.isdecimal() and len(text) <= 4:  # noqa: PLR2004 (as long as spans go)
            return int(text)
        return int(numbers[text]) if text in numbers else None

    def _span(self, number: int, unit: str) -> Span:
        if number > MOST[unit]:
            raise UnreadableTimelineError("timeline_too_far")
        return Span(number, unit)


def _without_unit(end: str, names: list[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        if end.endswith(f" {name}"):
            return end[: -len(name) - 1]
    return end
