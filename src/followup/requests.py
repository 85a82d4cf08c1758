"""Reads a reader's request against what the guide asks, with a kind word on every slip."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from followup.answers import Answers, Asked, Problem
from followup.date_text import UnreadableDateError, read_date, read_instant
from followup.timelines import Timeline, TimelineReader, UnreadableTimelineError

if TYPE_CHECKING:
    import datetime as dt

    from followup.business_days import BusinessCalendar
    from followup.instants import Instant
    from followup.questions import Question

LONGEST_TEXT = 5000
"""The most characters one answer may have."""

_FIELDS = (
    "version", "id", "today", "language", "answers", "sent", "skipped", "events",
    "open", "closed", "send_on", "blanks", "stamp",
)  # fmt: skip
_INVISIBLE = re.compile("[\u202a-\u202e\u2066-\u2069\u2028\u2029]")

T = TypeVar("T")


def read_answers(
    request: Mapping[str, Any], today: dt.date, asked: Asked, calendar: BusinessCalendar
) -> Answers:
    """Read a request of the contract. Never raises for what a reader may have typed."""
    return _Reader(request, today, asked).read(calendar)


class _Reader:
    """Reads one request, collecting problems as it goes."""

    def __init__(self, request: Mapping[str, Any], today: dt.date, asked: Asked) -> None:
        self.request = request
        self.today = today
        self.asked = asked
        self.words = asked.words
        self.problems: list[Problem] = []

    def read(self, calendar: BusinessCalendar) -> Answers:
        self._known(self.request, _FIELDS, "unknown_field", "")
        texts = self._texts("answers", self.asked.questions, "unknown_question", "")
        calendar = calendar.corrected(self._day_list("open"), self._day_list("closed"))
        dates = self._dates(texts)
        event_days, event_texts = self._events()
        sent = self._days("sent", self.asked.stages, "unknown_stage")
        for stage, day in sent.items():
            if day > self.today:
                self._problem(f"sent.{stage}", "sent_in_future", date=self._said(day))
        return Answers(
            today=self.today,
            calendar=calendar,
            dates=dates,
            choices=self._choices(texts),
            timeline=self._timeline(texts, dates, event_days, event_texts, calendar),
            timeline_id=next((q.id for q in self._of_kind("timeline")), None),
            events=event_days,
            sent={stage: day for stage, day in sent.items() if day <= self.today},
            skipped=self._skipped(),
            send_on=self._days("send_on", self.asked.stages, "unknown_stage"),
            blanks=self._texts("blanks", self.asked.blanks, "unknown_blank"),
            assumed=self._assumed(texts),
            complete=self._complete(texts, dates, calendar),
            problems=tuple(self.problems),
        )

    def _complete(
        self, texts: Mapping[str, str], dates: Mapping[str, Instant], calendar: BusinessCalendar
    ) -> bool:
        """Whether nothing that the dates rest on is missing or wrong; says what is missing."""
        for question in self._of_kind("place"):
            place = texts.get(question.id, "").strip()
            if place and place != calendar.code:
                self._problem(question.id, "other_place", place=place)
        for question in self.asked.questions.values():
            if question.required and not texts.get(question.id, "").strip():
                message = question.missing or self.words.error("missing", question=question.asks)
                self.problems.append(Problem(question.id, "missing", message=message))
        required_dates = [q.id for q in self._of_kind("date") if q.required]
        faulty = {problem.field for problem in self.problems}
        return all(name in dates for name in required_dates) and not faulty.intersection(
            self.asked.questions
        )

    def _of_kind(self, kind: str) -> list[Question]:
        return [question for question in self.asked.questions.values() if question.kind == kind]

    def _dates(self, texts: Mapping[str, str]) -> dict[str, Instant]:
        dates = {}
        for question in self._of_kind("date"):
            text = texts.get(question.id, "")
            instant = self._tried(
                question.id, text, lambda t: read_instant(t, self.words, self.today)
            )
            if instant and instant.clock and not question.takes_time:
                self._problem(question.id, "no_time_here")
            elif instant:
                dates[question.id] = instant
        return dates

    def _choices(self, texts: Mapping[str, str]) -> dict[str, str]:
        choices = {}
        for question in self._of_kind("choice"):
            answer = texts.get(question.id, "").strip() or question.assumed
            if answer in question.options:
                choices[question.id] = str(answer)
            elif answer:
                labels = self.words.listing([option.label for option in question.options.values()])
                self._problem(question.id, "unknown_option", text=answer, options=labels)
        return choices

    def _assumed(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(
            name for name, question in self.asked.questions.items()
            if not question.required and not texts.get(name, "").strip()
        )  # fmt: skip

    def _timeline(
        self,
        texts: Mapping[str, str],
        dates: Mapping[str, Instant],
        event_days: Mapping[str, dt.date],
        event_texts: Mapping[str, str],
        calendar: BusinessCalendar,
    ) -> Timeline:
        """The timeline as last given: by the latest event that asked it, else by the question."""
        given = Timeline()
        for question in self._of_kind("timeline"):
            start = dates.get(question.counted_from or "")
            given = self._one_timeline(
                question.id, texts.get(question.id, ""), start.day if start else None, calendar
            )
        for name in sorted(event_texts, key=lambda name: event_days[name]):
            text = event_texts[name]
            again = self._one_timeline(f"event.{name}", text, event_days[name], calendar)
            given = again if text.strip() else given
        return given

    def _one_timeline(
        self, name: str, text: str, start: dt.date | None, calendar: BusinessCalendar
    ) -> Timeline:
        reader = TimelineReader(self.words, calendar, start or self.today, self.today)
        return self._tried(name, text, reader.read) or Timeline()

    def _events(self) -> tuple[dict[str, dt.date], dict[str, str]]:
        days, texts = {}, {}
        for name, event in self._mapping(
            "events", self.asked.events, "unknown_event", "event."
        ).items():
            shaped = event if isinstance(event, Mapping) else {}
            day = self._day(f"event.{name}", shaped.get("date"))
            answer = shaped.get("answer") or ""
            if day:
                days[name] = day
            if not isinstance(answer, str):
                self._problem(f"event.{name}", "wrong_shape")
            elif answer.strip() and not self.asked.events[name].asks_timeline:
                self._problem(
                    f"event.{name}", "event_takes_no_answer", event=self.asked.events[name].title
                )
            elif day:
                texts[name] = answer
        return days, {
            name: text for name, text in texts.items() if self.asked.events[name].asks_timeline
        }

    def _skipped(self) -> frozenset[str]:
        names = self._list("skipped")
        self._known(dict.fromkeys(names), self.asked.stages, "unknown_stage", "skip.")
        return frozenset(names).intersection(self.asked.stages)

    def _days(self, name: str, known: Collection[str], code: str) -> dict[str, dt.date]:
        given = self._mapping(name, known, code, f"{name}.")
        read = {key: self._day(f"{name}.{key}", value) for key, value in given.items()}
        return {key: day for key, day in read.items() if day}

    def _day_list(self, name: str) -> frozenset[dt.date]:
        days = [self._day(name, text) for text in self._list(name)]
        return frozenset(day for day in days if day)

    def _day(self, name: str, text: object) -> dt.date | None:
        if not isinstance(text, str) or not text.strip():
            self._problem(name, "not_a_plain_date", text=str(text or ""))
            return None
        return self._tried(name, text, lambda t: read_date(t, self.words, self.today))

    def _texts(
        self, name: str, known: Collection[str], code: str, prefix: str | None = None
    ) -> dict[str, str]:
        texts = {}
        prefix = f"{name.removesuffix('s')}." if prefix is None else prefix
        for key, value in self._mapping(name, known, code, prefix).items():
            if not isinstance(value, str):
                self._problem(f"{prefix}{key}", "wrong_shape")
            elif len(value) > LONGEST_TEXT:
                self._problem(f"{prefix}{key}", "text_too_long", most=str(LONGEST_TEXT))
            else:
                texts[key] = _clean(value)
        return texts

    def _mapping(self, name: str, known: Collection[str], code: str, prefix: str) -> dict[str, Any]:
        given = self.request.get(name) or {}
        if not isinstance(given, Mapping):
            self._problem(name, "wrong_shape")
            return {}
        self._known(given, known, code, prefix)
        return {str(key): value for key, value in given.items() if key in known}

    def _list(self, name: str) -> list[str]:
        given = self.request.get(name) or []
        if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
            self._problem(name, "wrong_shape")
            return []
        return given

    def _known(
        self, given: Mapping[str, Any], known: Collection[str], code: str, prefix: str
    ) -> None:
        for name in given:
            if name not in known:
                self._problem(f"{prefix}{name}", code, name=str(name))

    def _tried(self, name: str, text: str, read: Callable[[str], T]) -> T | None:
        """What the text is read as; None, and a problem, if it cannot be read."""
        if not text.strip():
            return None
        try:
            return read(text)
        except (UnreadableDateError, UnreadableTimelineError) as unreadable:
            self._problem(name, unreadable.code, **unreadable.values)
            return None

    def _problem(self, where: str, code: str, /, **values: str) -> None:
        shown = {name: _clean(value) for name, value in values.items()}
        self.problems.append(Problem(_clean(where), code, shown, self.words.error(code, **shown)))

    def _said(self, day: dt.date) -> str:
        return self.words.date(day, self.today)


def _clean(text: str) -> str:
    """One line of plain text: no control characters, no marks that turn the direction around."""
    visible = _INVISIBLE.sub("", text)
    spaced = "".join(
        " " if unicodedata.category(char) in ("Cc", "Cs") else char for char in visible
    )
    return " ".join(spaced.split())
