"""What a reader told us, once it has been read: the facts that a plan rests on."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.guide.conditions import HAPPENED, NOT_HAPPENED

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Mapping

    from followup.dates.business_days import BusinessCalendar
    from followup.dates.plain_datetime import PlainDateTime
    from followup.guide.messages import Edit
    from followup.guide.questions import Event, Question
    from followup.language.wording import Words
    from followup.time_expressions.ambiguity import Choice
    from followup.time_expressions.timeline import Timeline


@dataclass(frozen=True)
class Problem:
    """Something the reader must put right: the field it stands in, a code, and values for it.

    `choices` are the answers it could be put right with, where two days could be meant.
    """

    field: str
    code: str
    values: Mapping[str, str] = dataclasses.field(default_factory=dict)
    message: str = ""
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Asked:
    """All that a reader may tell a guide: names outside these are problems, never ignored."""

    questions: Mapping[str, Question]
    events: Mapping[str, Event]
    stages: Collection[str]
    blanks: Collection[str]
    messages: Collection[str]
    words: Words


@dataclass(frozen=True)
class Answers:
    """What holds for one reader. Days are plain days; `today` is handed in, never looked up.

    `texts` are messages in the reader's own words; `earlier` what stood in a blank before.
    `questions` are what is open about an answer and keeps no plan from being made. `now` is the
    present time on the reader's own clock, if the request has it.
    """

    today: dt.date
    calendar: BusinessCalendar
    dates: Mapping[str, PlainDateTime]
    choices: Mapping[str, str]
    timeline: Timeline
    timeline_id: str | None
    events: Mapping[str, dt.date]
    sent: Mapping[str, dt.date]
    skipped: frozenset[str]
    send_on: Mapping[str, dt.date]
    blanks: Mapping[str, str]
    texts: Mapping[str, Edit]
    earlier: Mapping[str, tuple[str, ...]]
    assumed: tuple[str, ...]
    problems: tuple[Problem, ...]
    complete: bool
    questions: tuple[Problem, ...] = ()
    now: dt.datetime | None = None

    def collect_facts(self, all_events: Collection[str]) -> dict[str, str | None]:
        """What conditions may ask about: choices, the reading of the timeline, events."""
        happened = {name: HAPPENED if name in self.events else NOT_HAPPENED for name in all_events}
        timeline = {self.timeline_id: self.timeline.kind} if self.timeline_id else {}
        return {**happened, **timeline, **self.choices}
