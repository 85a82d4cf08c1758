"""Reads a reader's request against what the guide asks, with a kind word on every slip."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from followup.contract.kinds import QuestionKind
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.questions import list_other_days, name_days
from followup.request.answers import Answers, Asked, Problem
from followup.request.edits import read_earlier, read_texts
from followup.request.fields import Fields
from followup.time_expressions.past_days import find_other_year, read_past_date
from followup.time_expressions.timeline import Timeline
from followup.time_expressions.timeline_parser import TimelineReader

if TYPE_CHECKING:
    from followup.dates.business_days import BusinessCalendar
    from followup.guide.questions import Question

_PARTS = (
    "version", "id", "today", "language", "answers", "sent", "skipped", "events",
    "open", "closed", "send_on", "blanks", "texts", "earlier", "stamp", "now", "filed",
)  # fmt: skip
"""All that a request may hold (`Request` in the contract). Any other name is reported: it may
be a slip for one of these."""

_EVENT_PARTS = ("date", "answer")
"""All that a request may say of an event (`HappenedFact` in the contract)."""


def read_answers(
    request: Mapping[str, object], today: dt.date, asked: Asked, calendar: BusinessCalendar
) -> Answers:
    """Read a request of the contract. Never raises for what a reader may have typed."""
    return _Reader(request, today, asked).read(calendar)


def _read_now(value: object) -> dt.datetime | None:
    """The present time; None if it is none: like the stamp, no reader writes it."""
    now = PlainDateTime.from_iso(value) if isinstance(value, str) else None
    return dt.datetime.combine(now.day, now.clock) if now and now.clock else None


class _Reader:
    """Reads one request, collecting problems as it goes."""

    def __init__(self, request: Mapping[str, object], today: dt.date, asked: Asked) -> None:
        self.today = today
        self.asked = asked
        self.words = asked.words
        self.fields = Fields(request, today, asked.words)

    def read(self, calendar: BusinessCalendar) -> Answers:
        self.fields.check_known(self.fields.request, _PARTS, "unknown_field")
        texts = self.fields.read_texts("answers", self.asked.questions, "unknown_question")
        calendar = self._correct(calendar)
        dates = self._read_dates(texts)
        dates |= self._count_standing_in(dates, texts, calendar)
        event_days, event_texts = self._read_events()
        return Answers(
            today=self.today,
            calendar=calendar,
            dates=dates,
            choices=self._read_choices(texts),
            timeline=self._read_timeline(texts, dates, event_days, event_texts, calendar),
            timeline_id=next(
                (asked.id for asked in self._list_questions(QuestionKind.TIMELINE)), None
            ),
            events=event_days,
            sent=(sent := self._read_sent()),
            skipped=self._read_skipped(),
            send_on=self._find_send_days(sent),
            blanks=self.fields.read_texts("blanks", self.asked.blanks, "unknown_blank", "blank."),
            texts=read_texts(self.fields, self.asked.messages),
            earlier=read_earlier(self.fields, self.asked.blanks),
            assumed=self._find_assumed(texts),
            complete=self._is_complete(texts, calendar),
            problems=tuple(self.fields.problems),
            questions=tuple(self.fields.questions),
            now=_read_now(self.fields.request.get("now")),
        )

    def _correct(self, calendar: BusinessCalendar) -> BusinessCalendar:
        """The place with the reader's own days; one that is told both ways stays as it was."""
        opened, shut = self.fields.read_day_list("open"), self.fields.read_day_list("closed")
        for day in sorted(opened & shut):
            date = self.words.say_date(day, self.today)
            self.fields.report("closed", "open_and_closed", date=date)
        return calendar.with_corrections(opened - shut, shut - opened)

    def _is_complete(self, texts: Mapping[str, str], calendar: BusinessCalendar) -> bool:
        """Whether no answer that the dates rest on is missing or wrong; says what is missing."""
        for question in self._list_questions(QuestionKind.PLACE):
            place = texts.get(question.id)
            if place and place != calendar.code:
                self.fields.report(question.id, "other_place", place=place)
        for question in self.asked.questions.values():
            if question.required and not texts.get(question.id):
                self._report_missing(question)
        rested_on = {*self.asked.questions, *(f"event.{name}" for name in self.asked.events)}
        return self.fields.faulty.isdisjoint(rested_on)

    def _report_missing(self, question: Question) -> None:
        """A required answer is missing, unless something else is already wrong with it."""
        if question.id not in self.fields.faulty:
            message = question.missing or self.words.say_error("missing", question=question.asks)
            self.fields.problems.append(Problem(question.id, "missing", message=message))

    def _list_questions(self, kind: QuestionKind) -> list[Question]:
        return [question for question in self.asked.questions.values() if question.kind is kind]

    def _read_dates(self, texts: Mapping[str, str]) -> dict[str, PlainDateTime]:
        dates = {}
        for question in self._list_questions(QuestionKind.DATE):
            text = texts.get(question.id, "")
            date_time = self.fields.try_read(
                question.id, text, lambda t: read_past_date(t, self.words, self.today)
            )
            if date_time and date_time.clock and not question.takes_time:
                self.fields.report(question.id, "no_time_here")
            elif date_time:
                dates[question.id] = date_time
                near = find_other_year(text, date_time.day, self.today)
                if near:
                    self.fields.ask_which_year(question.id, date_time.day, near)
        return dates

    def _count_standing_in(
        self,
        dates: Mapping[str, PlainDateTime],
        texts: Mapping[str, str],
        calendar: BusinessCalendar,
    ) -> dict[str, PlainDateTime]:
        """The days that stand in for dates not given, counted from those that are."""
        waiting = {
            question.id: question.until_given
            for question in self._list_questions(QuestionKind.DATE)
            if question.until_given and not texts.get(question.id)
        }
        return {
            name: relative_date.reach(dates[relative_date.anchor.name], calendar).date
            for name, relative_date in waiting.items()
            if relative_date.anchor.name in dates
        }

    def _read_choices(self, texts: Mapping[str, str]) -> dict[str, str]:
        choices = {}
        for question in self._list_questions(QuestionKind.CHOICE):
            answer = texts.get(question.id) or question.assumed
            if answer in question.options:
                choices[question.id] = str(answer)
            elif answer:
                # by id, not by label: only where ids are written can one be wrong
                known = self.words.join_choices(list(question.options))
                self.fields.report(question.id, "unknown_option", text=answer, options=known)
        return choices

    def _find_assumed(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        return tuple(
            name for name, question in self.asked.questions.items()
            if not question.required and not texts.get(name)
        )  # fmt: skip

    def _read_timeline(
        self,
        texts: Mapping[str, str],
        dates: Mapping[str, PlainDateTime],
        event_days: Mapping[str, dt.date],
        event_texts: Mapping[str, str],
        calendar: BusinessCalendar,
    ) -> Timeline:
        """The timeline as last given: by the latest event that asked it, else by the question.

        An event that asked it and got no answer leaves nothing known: what was said before no
        longer holds.
        """
        given = Timeline()
        reader = TimelineReader(
            self.words,
            calendar,
            self.today,
            self.today,
            name_days(self.asked.questions, dates),
            list_other_days(self.asked.questions),
        )
        for question in self._list_questions(QuestionKind.TIMELINE):
            start = dates.get(question.counted_from or "")
            counted = replace(reader, start=start.day if start else self.today)
            text = texts.get(question.id, "")
            given = self.fields.read_timeline(question.id, text, counted.read)
        for name in sorted(event_texts, key=lambda name: event_days[name]):
            counted, text = replace(reader, start=event_days[name]), event_texts[name]
            given = self.fields.read_timeline(f"event.{name}", text, counted.read)
        return given

    def _read_events(self) -> tuple[dict[str, dt.date], dict[str, str]]:
        """The days of the events that happened, and what those that ask the timeline got."""
        days: dict[str, dt.date] = {}
        texts: dict[str, str] = {}
        given = self.fields.read_mapping("events", self.asked.events, "unknown_event", "event.")
        for name, value in given.items():
            day, answer = self._read_event(f"event.{name}", value)
            event = self.asked.events[name]
            if answer and not event.asks_timeline:
                self.fields.report(f"event.{name}", "event_takes_no_answer", event=event.title)
            elif day:
                days[name] = day
                texts |= {name: answer} if event.asks_timeline else {}
        return days, texts

    def _read_event(self, field: str, value: object) -> tuple[dt.date | None, str]:
        if not isinstance(value, Mapping):
            self.fields.report(field, "wrong_shape")
            return None, ""
        self.fields.check_known(value, _EVENT_PARTS, "unknown_field", f"{field}.")
        answer = value.get("answer")
        text = None if answer is None else self.fields.read_text(field, answer)
        return self.fields.read_day(field, value.get("date")), text or ""

    def _read_sent(self) -> dict[str, dt.date]:
        """The days stages were sent on. What has not come yet has not been sent."""
        sent = self.fields.read_days("sent", self.asked.stages, "unknown_stage")
        for stage, day in sent.items():
            if day > self.today:
                said = self.words.say_date(day, self.today)
                self.fields.report(f"sent.{stage}", "sent_in_future", date=said)
        return {stage: day for stage, day in sent.items() if day <= self.today}

    def _find_send_days(self, sent: Mapping[str, dt.date]) -> dict[str, dt.date]:
        """The days chosen for sending. One that is over is none, unless it was sent by then."""
        chosen = self.fields.read_days("send_on", self.asked.stages, "unknown_stage")
        for stage, day in chosen.items():
            if day < self.today and stage not in sent:
                said = self.words.say_date(day, self.today)
                self.fields.report(f"send_on.{stage}", "send_in_past", date=said)
        return {stage: day for stage, day in chosen.items() if day >= self.today}

    def _read_skipped(self) -> frozenset[str]:
        names = self.fields.read_names("skipped")
        self.fields.check_known(names, self.asked.stages, "unknown_stage", "skip.")
        return frozenset(names).intersection(self.asked.stages)
