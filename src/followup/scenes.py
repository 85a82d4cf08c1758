"""Where and when something was said, and what was read in the slots of a pattern."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, NoReturn

from followup.stretches import DAY, Stretch, period_around, weekday_from
from followup.which_day import WhichDayError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.business_days import BusinessCalendar
    from followup.said_lengths import Length
    from followup.wording import Words


@dataclass(frozen=True)
class Scene:
    """Where and when something was said: `day` is day 0, `next week` is the one after its week.

    `named` are days that go by a name there, `our meeting`, as plain texts.
    """

    words: Words
    calendar: BusinessCalendar
    day: dt.date
    named: Mapping[str, dt.date] = field(default_factory=dict)

    def period(self, day: dt.date, period: str, ahead: int = 0) -> Stretch | None:
        """The period of the place's calendar that holds a day, or so many further on."""
        return period_around(day, period, self.calendar, ahead)

    def coming(self, weekday: int) -> dt.date:
        """The first such weekday after the day it was said."""
        return weekday_from(self.day + DAY, weekday)

    def ask_which(self, one: dt.date, other: dt.date) -> NoReturn:
        """Refuse words that some take for one day and some for another."""
        raise WhichDayError({day: self.words.date(day, self.day) for day in (one, other)})


@dataclass(frozen=True)
class Slots:
    """What was read in the slots of a pattern, each kind in the order of the text."""

    period: list[str] = field(default_factory=list)
    weekday: list[int] = field(default_factory=list)
    ordinal: list[int] = field(default_factory=list)
    day: list[int] = field(default_factory=list)
    month: list[int] = field(default_factory=list)
    year: list[int] = field(default_factory=list)
    holiday: list[Stretch] = field(default_factory=list)
    length: list[Length] = field(default_factory=list)
    time: list[Stretch] = field(default_factory=list)


SLOTS = tuple(slot.name for slot in fields(Slots))
"""The kinds of slots, those that are read at a glance first."""
