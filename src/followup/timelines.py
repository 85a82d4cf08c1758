"""What the other side said of when they will answer: read as a start and an end."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.instants import LAST_YEAR
from followup.phrasing import plain
from followup.said_times import SaidTime, SaidTimeReader, UnreadableTimelineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.business_days import BusinessCalendar
    from followup.wording import Words

READINGS = ("given", "open", "none", "no contact")
"""What `when` may ask of a timeline: an end is known, only a start, nothing, or they will call."""

_DAY = dt.timedelta(days=1)
_MOST_LEADS = 3


@dataclass(frozen=True)
class Timeline:
    """A reading: its kind, its days (both inclusive) and how it was read (a phrase with values).

    Of a range both ends are kept, of `by Friday` there is no start, and of `not before Friday`,
    which is `open`, no end.
    """

    kind: str = "none"
    start: dt.date | None = None
    end: dt.date | None = None
    phrase: str = "timeline_none"
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TimelineReader:
    """Reads the employer's, the shop's, the agency's own words, in one language.

    `start` is the day it was said: day 0 of every length, and what `next week` is next to.
    A grammar with a vocabulary from the wording, nothing learnt and nothing guessed.
    """

    words: Words
    calendar: BusinessCalendar
    start: dt.date
    today: dt.date

    def read(self, text: str) -> Timeline:
        """Read `by the end of next week`, `two to four weeks`, `after Thanksgiving`, or nothing.

        Raises UnreadableTimelineError for what is not understood, could mean two things, or
        lies before the day it was said.
        """
        said = plain(text)
        if not said or said in self._listed("nothing"):
            return Timeline()
        if said in self._listed("soon"):
            return Timeline(phrase="timeline_soon")
        if said in self._listed("no_contact"):
            return Timeline("no contact", phrase="timeline_no_contact")
        for lead, rest in self._led(said, _MOST_LEADS):
            time = SaidTimeReader(self.words, self.calendar, self.start).read(rest)
            if time:
                return self._timeline(lead, time)
        raise UnreadableTimelineError("timeline_not_understood", text=text.strip())

    def _listed(self, part: str) -> list[str]:
        return [plain(phrase) for phrase in self.words.timeline[part]]

    def _led(self, said: str, most: int) -> Iterator[tuple[str, str]]:
        """The text as it stands, then without the words that lead in and say how it is meant."""
        yield "about", said
        leads = [
            (plain(lead), kind)
            for kind, leads in self.words.timeline["leads"].items()
            for lead in leads
        ]
        for lead, kind in sorted(leads, key=lambda pair: -len(pair[0])):
            if most and said.startswith(f"{lead} "):
                for inner, rest in self._led(said[len(lead) + 1 :], most - 1):
                    yield (inner if kind == "about" else kind), rest

    def _timeline(self, lead: str, time: SaidTime) -> Timeline:
        """The days that are meant, seen from the word that leads in."""
        start, end, period = time.stretch.start, time.stretch.end, time.stretch.period
        if lead == "from":
            return self._open(start)
        if lead == "after":
            return self._open(end if time.phrase else end + _DAY)
        if lead == "before":
            return self._by(end if period == "end" else start - _DAY, time)
        return self._by(end, time) if lead == "within" else self._given(time)

    def _open(self, start: dt.date) -> Timeline:
        self._check(start)
        said = {"start": self._said(start)}
        return Timeline("open", start, None, "timeline_open", said)

    def _by(self, end: dt.date, time: SaidTime) -> Timeline:
        """An end alone: nothing was said of a first day."""
        self._check(end)
        if time.phrase:
            return Timeline("given", None, end, time.phrase, self._length(time))
        return Timeline("given", None, end, "timeline_by", {"end": self._said(end)})

    def _given(self, time: SaidTime) -> Timeline:
        self._check(time.stretch.end)
        start, end = max(time.stretch.start, self.start), time.stretch.end
        if time.phrase:
            return Timeline("given", start, end, time.phrase, self._length(time))
        if start == end:
            return Timeline("given", start, end, "timeline_date", {"date": self._said(end)})
        ends = {"start": self._said(start), "end": self._said(end)}
        return Timeline("given", start, end, "timeline_dates", ends)

    def _length(self, time: SaidTime) -> dict[str, str]:
        return {"span": time.span, "start": self._said(self.start)}

    def _check(self, end: dt.date) -> None:
        """Refuse what is over before it was said, and what no calendar here reaches."""
        if end < self.start:
            values = {"date": self._said(end), "start": self._said(self.start)}
            raise UnreadableTimelineError("timeline_past", **values)
        if end.year > LAST_YEAR:
            raise UnreadableTimelineError("timeline_too_far")

    def _said(self, day: dt.date) -> str:
        return self.words.date(day, self.today)
