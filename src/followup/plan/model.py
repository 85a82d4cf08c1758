"""A plan as frozen values: its steps, the state and window of each, and the days to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup.contract.states import SETTLED
from followup.guide.windows import Window

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.contract.states import StepState
    from followup.dates.plain_datetime import PlainDateTime
    from followup.guide.guidebook import Guidebook
    from followup.guide.questions import Event
    from followup.guide.stages import Stage
    from followup.request.answers import Answers


@dataclass(frozen=True)
class Step:
    """A stage in one reader's plan.

    `on` is the day to act: the first open day (any day, if its rule lands on any) neither before
    the aim nor before today. A quiet day is passed over while the window has another. `waits_for`
    names what has no date yet, and then there is no `on`. `chosen` is the day on which the reader
    means to send its message.
    """

    stage: Stage
    state: StepState
    window: Window = field(default_factory=Window)
    rule: str | None = None
    on: dt.date | None = None
    sent: dt.date | None = None
    waits_for: str | None = None
    chosen: dt.date | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do: sent, or skipped."""
        return self.state in SETTLED

    @property
    def day(self) -> dt.date | None:
        """The day it was sent, else the one chosen, else its `on`; None if it has none of these."""
        return self.sent or self.chosen or self.on

    @property
    def to_come(self) -> dt.date | None:
        """The day on which it is to be done; None without an `on`, or if it is settled."""
        return None if self.settled or self.on is None else self.day


@dataclass(frozen=True)
class Plan:
    """The steps that apply to one reader, in the order of the guide, and the days to know."""

    guidebook: Guidebook
    answers: Answers
    steps: Mapping[str, Step]
    days: Mapping[str, PlainDateTime]

    @property
    def next(self) -> Step | None:
        """The first step in guide order that is neither done nor skipped."""
        return next((step for step in self.steps.values() if not step.settled), None)

    @property
    def happened(self) -> list[Event]:
        """The events that have happened, in the order of the guide; none without a plan."""
        if not self.answers.complete:
            return []
        events = self.guidebook.events.values()
        return [event for event in events if event.id in self.answers.events]

    def find_day(self, name: str) -> dt.date | None:
        """The day of a date question, an event, a stage (sent, chosen or `on`) or a day to know.

        Of the timeline it is the end, which one that is only a beginning does not have.
        """
        if name in self.answers.dates:
            return self.answers.dates[name].day
        if name in self.answers.events:
            return self.answers.events[name]
        if name in self.steps:
            return self.steps[name].day
        if name in self.days:
            return self.days[name].day
        return self.answers.timeline.end if name == self.answers.timeline_id else None
