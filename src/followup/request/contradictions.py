"""Facts of a reader that cannot be together: a step sent before what it counts from, and others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.contract.kinds import QuestionKind
from followup.guide.conditions import HAPPENED
from followup.request.fields import make_problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from followup.guide.guidebook import Guidebook
    from followup.guide.relative_dates import RelativeDate
    from followup.guide.stages import Stage
    from followup.request.answers import Answers, Problem


def without_contradictions(guidebook: Guidebook, answers: Answers) -> Answers:
    """The answers without what cannot be, each such fact a problem in words.

    What was sent then counts as not sent, and a day of sending as not chosen. An event that cannot
    be leaves no plan at all: dates may rest on it. Nothing is said of a plan that is not complete
    anyway.
    """
    if not answers.complete:
        return answers
    order = _Order(guidebook, answers)
    wrong = [
        *order.find_sent_too_early(),
        *order.find_chosen_too_early(),
        *order.find_told_too_early(),
        *order.find_ending_too_late(),
    ]
    refused = {each.field for each in wrong}
    return replace(
        answers,
        sent=_without(refused, "sent", answers.sent),
        send_on=_without(refused, "send_on", answers.send_on),
        complete=refused.isdisjoint(f"event.{name}" for name in answers.events),
        problems=(*answers.problems, *wrong),
    )


def _without(
    refused: Collection[str], part: str, days: Mapping[str, dt.date]
) -> dict[str, dt.date]:
    return {name: day for name, day in days.items() if f"{part}.{name}" not in refused}


def find_first_days(guidebook: Guidebook, answers: Answers) -> dict[str, dt.date]:
    """The first day that each fact may have, by the field of a request: `sent.note`, `event.no`."""
    order = _Order(guidebook, answers)
    stages = {f"sent.{name}": order.find_known(stage) for name, stage in guidebook.stages.items()}
    events = {f"event.{name}": order.find_asked_from(name) for name in guidebook.events}
    return {field: max(days.values()) for field, days in (stages | events).items() if days}


class _Order:
    """What must have come before what, by the content: anchors of rules, and events that it needs.

    A time that the other side named, and a day to know, are expected: one may act sooner, but not
    before that from which they are counted.
    """

    def __init__(self, guidebook: Guidebook, answers: Answers) -> None:
        self.book = guidebook
        self.answers = answers
        self.facts = answers.collect_facts(guidebook.events)

    def find_known(self, stage: Stage) -> dict[str, dt.date]:
        """The days before which a step cannot have been sent, by what came on them."""
        days = {} if stage.timing else self._find_behind_all()
        for relative_date in self._list_relative_dates(stage):
            days |= self._find_behind(relative_date)
        events = self.answers.events
        needed = [name for name in events if stage.applies.names(name, HAPPENED)]
        if needed:
            first = min(needed, key=lambda name: events[name])
            days[first] = events[first]
        return days

    def _find_behind_all(self) -> dict[str, dt.date]:
        """The dates that all the dated steps count from: a step without days comes after those.

        It may be taken sooner than the steps, and before a date to which one of them leads up.
        """
        dated = [stage for stage in self.book.stages.values() if stage.timing]
        steps = [stage for stage in dated if stage.applies.holds(self.facts)]
        relative_dates = [
            relative_date for stage in steps for relative_date in self._list_relative_dates(stage)
        ]
        if any(relative_date.direction == "before" for relative_date in relative_dates):
            return {}
        others = [
            relative_date
            for relative_date in relative_dates
            if relative_date.anchor.name not in self.book.stages
        ]
        known = [self._find_behind(relative_date) for relative_date in others]
        return {name: day for days in known for name, day in days.items() if self._find_date(name)}

    def find_asked_from(self, event: str) -> dict[str, dt.date]:
        """Of an event that asks the timeline again: the day from which it was first counted."""
        question = self.book.find_question(QuestionKind.TIMELINE)
        asks = self.book.events[event].asks_timeline and question
        name = (asks and asks.counted_from) or ""
        return self._find_date(name)

    def find_sent_too_early(self) -> Iterator[Problem]:
        """A problem for each step that was sent before what it counts from."""
        for name, day in self.answers.sent.items():
            stage, field = self.book.stages[name], f"sent.{name}"
            known = self.find_known(stage) | self._find_sent_behind(stage)
            early = self._find_too_early(field, day, known)
            missing = next(self._list_unsent(stage), None)
            if early:
                yield early
            elif missing:
                told = {"step": stage.title, "other": missing.title}
                yield make_problem(self.book.words, field, "sent_without", **told)

    def find_chosen_too_early(self) -> Iterator[Problem]:
        """A problem for each day of sending that was chosen before what its step counts from."""
        for name, day in self.answers.send_on.items():
            stage = self.book.stages[name]
            if self._is_planned(stage):
                known = self.find_known(stage) | self._find_chosen_behind(stage)
                early = self._find_too_early(f"send_on.{name}", day, known)
                if early:
                    yield early

    def _find_chosen_behind(self, stage: Stage) -> dict[str, dt.date]:
        """The days chosen for steps that it counts from and that are not done yet."""
        days: dict[str, dt.date] = {}
        for relative_date in self._list_relative_dates(stage):
            other = self.book.stages.get(relative_date.anchor.name)
            if other and relative_date.direction == "after" and self._is_planned(other):
                chosen = self.answers.send_on.get(other.id)
                days |= {other.id: chosen} if chosen else self._find_chosen_behind(other)
        return days

    def _is_planned(self, stage: Stage) -> bool:
        return stage.id not in self.answers.sent and stage.id not in self.answers.skipped

    def _find_sent_behind(self, stage: Stage) -> dict[str, dt.date]:
        """Of a step that closes the plan the days of those before it.

        It has no days of its own, and nothing counts from it.
        """
        stages, sent = self.book.stages, self.answers.sent
        anchors = {
            relative_date.anchor.name
            for rule in self.book.rules.values()
            for relative_dates in rule.bounds.values()
            for relative_date in relative_dates
        }
        if stage.timing or stage.id in anchors:
            return {}
        before = list(stages)[: list(stages).index(stage.id)]
        return {name: sent[name] for name in before if name in sent and stages[name].timing}

    def find_told_too_early(self) -> Iterator[Problem]:
        """A problem for each event told for a day on which there was nothing yet to hear of."""
        for name, day in self.answers.events.items():
            early = self._find_too_early(f"event.{name}", day, self.find_asked_from(name))
            if early:
                yield early

    def find_ending_too_late(self) -> Iterator[Problem]:
        """A problem for each event that ends the plan on a day to come: nothing has ended yet."""
        for name, day in self.answers.events.items():
            if self.book.events[name].ends and day > self.answers.today:
                said = self.book.words.say_date(day, self.answers.today)
                yield make_problem(self.book.words, f"event.{name}", "ended_in_future", date=said)

    def _find_too_early(
        self, field: str, day: dt.date, known: Mapping[str, dt.date]
    ) -> Problem | None:
        """A problem that names the last of what must have come and had not by that day."""
        last = max(known, key=lambda name: known[name], default="")
        if not last or known[last] <= day:
            return None
        words, today = self.book.words, self.answers.today
        said = {"date": words.say_date(day, today), "first": words.say_date(known[last], today)}
        return make_problem(words, field, "too_early", anchor=self.book.name_anchor(last), **said)

    def _list_relative_dates(self, stage: Stage) -> list[RelativeDate]:
        """What the step's rule counts from; advice of others holds nobody up."""
        rule = stage.choose_rule(self.facts)
        bounds = self.book.rules[rule].bounds if rule else {}
        return [each for relative_dates in bounds.values() for each in relative_dates]

    def _list_unsent(self, stage: Stage) -> Iterator[Stage]:
        """The steps it counts from that the reader has neither sent nor left out."""
        for relative_date in self._list_relative_dates(stage):
            other = self.book.stages.get(relative_date.anchor.name)
            if other and relative_date.direction == "after" and self._is_open(other):
                yield other

    def _is_open(self, stage: Stage) -> bool:
        settled = stage.id in self.answers.sent or stage.id in self.answers.skipped
        done = self._find_date(stage.done_on or "") or stage.gives_way_to
        return not settled and not done and stage.applies.holds(self.facts)

    def _find_behind(self, relative_date: RelativeDate) -> dict[str, dt.date]:
        """What a relative date rests on that has a day, and must have come before it can."""
        name = relative_date.anchor.name
        if relative_date.direction == "before":
            return {}
        if name == self.answers.timeline_id:
            question = self.book.questions[name]
            return self._find_date(question.counted_from or "")
        if name in self.book.days:
            day = self.book.days[name].choose_relative_date(self.facts)
            return self._find_behind(day) if day else {}
        if name in self.book.stages:
            return self._find_step(self.book.stages[name])
        return self._find_date(name)

    def _find_step(self, stage: Stage) -> dict[str, dt.date]:
        """The day a step was sent; of one that was not, what it counts from itself."""
        if stage.id in self.answers.sent:
            return {stage.id: self.answers.sent[stage.id]}
        return self.find_known(stage)

    def _find_date(self, name: str) -> dict[str, dt.date]:
        """The day of a date question, by its name; nothing for anything else."""
        dates = self.answers.dates
        return {name: dates[name].day} if name in dates else {}
