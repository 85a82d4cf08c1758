"""A guidebook, a reader's answers and today: dated steps and the state each is in."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from followup.contract.states import StepState
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.conditions import belongs
from followup.guide.pauses import count_from
from followup.guide.relative_dates import WaitingError
from followup.guide.windows import Explanation
from followup.plan.model import Plan, Step

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from followup.guide.guidebook import Guidebook
    from followup.guide.relative_dates import Anchor
    from followup.guide.stages import Stage
    from followup.guide.windows import Window
    from followup.request.answers import Answers


def make_plan(guidebook: Guidebook, answers: Answers) -> Plan:
    """Work out every step. With a required answer missing there are no steps and no days."""
    if not answers.complete:
        return Plan(guidebook, answers, {}, {})
    return _Planner(guidebook, _with_days_done(guidebook, answers)).plan()


def _with_days_done(guidebook: Guidebook, answers: Answers) -> Answers:
    """The answers, with what an answer says was done; what the reader marked wins."""
    named = {stage.id: stage.done_on or "" for stage in guidebook.stages.values()}
    days = {
        name: answers.dates[asked].day for name, asked in named.items() if asked in answers.dates
    }
    done = {name: day for name, day in days.items() if day <= answers.today}
    return replace(answers, sent={**done, **answers.sent})


class _Planner:
    """Works out steps and days as they are needed: one may be counted from another.

    Content that was checked has no circles, so this ends.
    """

    def __init__(self, guidebook: Guidebook, answers: Answers) -> None:
        self.guidebook = guidebook
        self.answers = answers
        self.dated: dict[str, Step] = {}

    @cached_property
    def facts(self) -> dict[str, str | None]:
        return self.answers.collect_facts(self.guidebook.events)

    @cached_property
    def happened(self) -> dict[str, dt.date]:
        """What may stop a clock and set it going again."""
        return {**self.answers.events, **self.answers.sent}

    @cached_property
    def endings(self) -> list[str]:
        """The events that happened and end the plan."""
        return [name for name in self.answers.events if self.guidebook.events[name].ends]

    @cached_property
    def included(self) -> list[Stage]:
        """The stages in the plan. After an ending only what is sent, or asks for that ending."""
        return [
            stage
            for stage in self.guidebook.stages.values()
            if stage.id in self.answers.sent or belongs(stage.applies, self.facts, self.endings)
        ]

    def plan(self) -> Plan:
        dated = {stage.id: self._make_step(stage) for stage in self.included if stage.timing}
        steps = {name: self._give_way(step, dated) for name, step in dated.items()}
        waiting = any(not step.settled for step in steps.values())
        undated = StepState.WAIT if waiting else StepState.NOW
        ordered = {
            stage.id: steps[stage.id] if stage.timing else self._make_undated(stage, undated)
            for stage in self.included
        }
        return Plan(self.guidebook, self.answers, ordered, self._find_days())

    def _make_step(self, stage: Stage) -> Step:
        if stage.id not in self.dated:
            chosen = self.answers.send_on.get(stage.id)
            self.dated[stage.id] = replace(self._work_out(stage), chosen=chosen)
        return self.dated[stage.id]

    def _work_out(self, stage: Stage) -> Step:
        sent = self.answers.sent.get(stage.id)
        rule_name = stage.choose_rule(self.facts)
        if rule_name is None:
            return Step(stage, self._settle(stage) or StepState.WAIT, sent=sent)
        rule = self.guidebook.rules[rule_name]
        try:
            window = rule.find_window(self._resolve, self.answers.calendar, self.happened)
            behind = tuple(self._list_days_behind(window.working))
        except WaitingError as waiting:
            state = self._settle(stage) or StepState.WAIT
            return Step(stage, state, rule=rule_name, sent=sent, waits_for=waiting.name)
        window = replace(window, working=(*behind, *window.working))
        on = self._choose_day(window, any_day=rule.lands_on_any_day)
        state = self._settle(stage) or self._choose_state(window, on)
        return Step(stage, state, window, rule_name, on, sent)

    def _choose_day(self, window: Window, *, any_day: bool) -> dt.date:
        today = self.answers.today
        day = max(today, window.aim.day) if window.aim else today
        if any_day:
            return day
        last = window.latest.day if window.latest else None
        return self.answers.calendar.find_first_busy_day(day, last)

    def _settle(self, stage: Stage) -> StepState | None:
        if stage.id in self.answers.sent:
            return StepState.DONE
        return StepState.SKIPPED if stage.id in self.answers.skipped else None

    def _choose_state(self, window: Window, on: dt.date) -> StepState:
        if window.latest and self.answers.today > window.latest.day:
            return StepState.LATE
        return StepState.WAIT if on > self.answers.today else StepState.NOW

    def _make_undated(self, stage: Stage, state: StepState) -> Step:
        sent, chosen = self.answers.sent.get(stage.id), self.answers.send_on.get(stage.id)
        return Step(stage, self._settle(stage) or state, sent=sent, chosen=chosen)

    def _give_way(self, step: Step, dated: Mapping[str, Step]) -> Step:
        """The step, or skipped once the one it gives way to is sent or its earliest has come."""
        name = step.stage.gives_way_to or ""
        if step.settled or not (name in self.answers.sent or self._has_come(dated.get(name))):
            return step
        return replace(step, state=StepState.SKIPPED)

    def _has_come(self, step: Step | None) -> bool:
        """Whether a step may be taken by now, and the reader has not left it out."""
        if step is None or step.on is None or step.state is StepState.SKIPPED:
            return False
        earliest = step.window.earliest
        return earliest is None or earliest.day <= self.answers.today

    def _resolve(self, anchor: Anchor) -> PlainDateTime:
        """Where an anchor stands. Raises WaitingError if it has no date yet."""
        found = self._find_timeline_end(anchor) or self._find_day_named(anchor.name)
        if found is None:
            raise WaitingError(anchor.name)
        return found

    def _find_timeline_end(self, anchor: Anchor) -> PlainDateTime | None:
        if anchor.name != self.answers.timeline_id:
            return None
        timeline = self.answers.timeline
        day = timeline.start if anchor.edge == "start" else timeline.end
        return PlainDateTime(day) if day else None

    def _find_day_named(self, name: str) -> PlainDateTime | None:
        if name in self.answers.dates:
            return self.answers.dates[name]
        if name in self.answers.events:
            return PlainDateTime(self.answers.events[name])
        if name in self.guidebook.days:
            day = self._find_day(name)
            return day.date if day else None
        return self._find_step_day(name)

    def _find_step_day(self, name: str) -> PlainDateTime | None:
        """The day a stage was sent; until then the one chosen, else its `on`; nothing outside it.

        One that the reader left out stands for its aim: its `on` would move on with every day,
        and what is counted from it would never come.
        """
        if name in self.answers.sent:
            return PlainDateTime(self.answers.sent[name])
        stage = next((stage for stage in self.included if stage.id == name), None)
        if stage is None:
            return None
        step = self._make_step(stage)
        if step.waits_for:
            raise WaitingError(step.waits_for)
        if step.state is StepState.SKIPPED and step.window.aim:
            return PlainDateTime(step.window.aim.day)
        day = step.to_come or step.on
        return PlainDateTime(day) if day else None

    def _find_days(self) -> dict[str, PlainDateTime]:
        """The days to know that have a date. After an ending there is nothing to wait for."""
        if self.endings:
            return {}
        found: dict[str, PlainDateTime] = {}
        for name in self.guidebook.days:
            with suppress(WaitingError):
                day = self._find_day(name)
                found |= {name: day.date} if day else {}
        return found

    def _find_day(self, name: str) -> Explanation | None:
        """How a day to know comes about; None if no line of it fits. Raises WaitingError."""
        known = self.guidebook.days[name]
        relative_date = known.choose_relative_date(self.facts)
        if relative_date is None:
            return None
        start = self._resolve(relative_date.anchor)
        calendar = self.answers.calendar
        reached = count_from(relative_date, start, calendar, known.paused, self.happened)
        return Explanation(
            bound=None,
            rule=None,
            source=known.source,
            relative_date=relative_date,
            start=start,
            date=reached.date,
            counted=reached.counted,
            skipped=reached.skipped,
        )

    def _list_days_behind(self, working: Iterable[Explanation]) -> Iterator[Explanation]:
        """How the days came about that some entries count from, the first of them first."""
        names = dict.fromkeys(entry.relative_date.anchor.name for entry in working)
        for name in names:
            day = self._find_day(name) if name in self.guidebook.days else None
            if day:
                yield from self._list_days_behind([day])
                yield day
