"""The table of dates that needs no planner: every weekday and every answer to one choice."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.business_days import BusinessCalendar
from followup.language.blanks import fill
from followup.reply.reply import make_reply

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.contract.published import Place
    from followup.contract.reply import Reply, Step
    from followup.guide.guidebook import Guidebook
    from followup_site.load.read import Loaded
    from followup_site.models.guide import Glance

Row = tuple[str, tuple[str, ...]]

_A_MONDAY = dt.date(2024, 1, 1)
"""The table counts weekends only, so any week shows what every week shows."""

_WEEK = [_A_MONDAY + dt.timedelta(days=n) for n in range(7)]
"""One row for each: a rule in business days gives other dates for a Friday than for a Monday."""


@dataclass(frozen=True)
class Table:
    """The dates for some answers that come to the same: what they are, the steps, the rows."""

    labels: tuple[str, ...]
    steps: tuple[str, ...]
    rows: tuple[Row, ...]


def make_tables(loaded: Loaded, places: Mapping[str, Place]) -> list[Table]:
    """One table for each group of options with the same dates; none if the guide asks for none.

    The weekend is that of the guide's default place, which `places` has by its code. Options that
    have no dates yet (they wait for something to happen) are left out.
    """
    glance = loaded.guide.glance
    if glance is None:
        return []
    guidebook, calendar = loaded.guidebook, _make_weekends(loaded.content.default_place, places)
    grouped: dict[tuple[tuple[str, ...], tuple[Row, ...]], list[str]] = {}
    for option, about in guidebook.questions[glance.choice].options.items():
        replies = [_make_reply(guidebook, calendar, glance, day, option) for day in _WEEK]
        rows = tuple(
            (guidebook.words.weekdays[day.weekday()], tuple(_say_cells(loaded, reply, day)))
            for day, reply in zip(_WEEK, replies, strict=True)
        )
        steps = tuple(step["title"] for step in _find_dated(replies[0]))
        if steps:
            grouped.setdefault((steps, rows), []).append(about.says)
    return [Table(tuple(labels), steps, rows) for (steps, rows), labels in grouped.items()]


def _make_weekends(default: str | None, places: Mapping[str, Place]) -> BusinessCalendar:
    """The calendar of the default place with its weekends alone."""
    place = places.get(default or "")
    if place is None:
        return BusinessCalendar()
    return BusinessCalendar.from_mapping(
        {**place, "closed": {}, "estimated": [], "working": {}, "quiet": {}}
    )


def _make_reply(
    guidebook: Guidebook, calendar: BusinessCalendar, glance: Glance, day: dt.date, option: str
) -> Reply:
    """What the planner would answer on the very day, knowing nothing but it and the option."""
    answers = {glance.date: day.isoformat(), glance.choice: option}
    request = {"version": 1, "id": "glance", "today": day.isoformat(), "answers": answers}
    return make_reply(guidebook, calendar, request)


def _find_dated(reply: Reply) -> list[Step]:
    return [step for step in reply["steps"] if step["earliest"] or step["latest"]]


def _say_cells(loaded: Loaded, reply: Reply, start: dt.date) -> Iterator[str]:
    """What to write below each step: its window, by weekdays."""
    say = _Weekdays(loaded.page_words, loaded.guidebook, start).say_window
    for step in _find_dated(reply):
        yield say(_read_day(step["earliest"]), _read_day(step["latest"]))


def _read_day(date: str | None) -> dt.date | None:
    return dt.date.fromisoformat(date[:10]) if date else None


@dataclass(frozen=True)
class _Weekdays:
    """Says days by their weekday and how many weeks, from Monday to Sunday, lie between."""

    page: Mapping[str, str]
    guidebook: Guidebook
    start: dt.date

    def say_window(self, first: dt.date | None, last: dt.date | None) -> str:
        """A window; one that is open from the start on is said by its end alone."""
        if last is None:
            return self._say("glance_from", **{"from": self._say_near(first)}) if first else ""
        if first in (None, self.start):
            return self._say("glance_by", to=self._say_near(last))
        if first == last:
            return self._say_near(last)
        if self._count_weeks(first) != self._count_weeks(last):
            return self.guidebook.words.say_range(self._say_near(first), self._say_near(last))
        days = self.guidebook.words.say_range(self._say_weekday(first), self._say_weekday(last))
        return self._in_week(days, self._count_weeks(last))

    def _say_near(self, day: dt.date) -> str:
        return self._in_week(self._say_weekday(day), self._count_weeks(day))

    def _in_week(self, days: str, weeks: int) -> str:
        code = {0: "glance_this_week", 1: "glance_next_week"}.get(weeks, "glance_weeks_on")
        return self._say(code, weekday=days, weeks=self.guidebook.words.count(weeks, Unit.WEEK))

    def _say_weekday(self, day: dt.date) -> str:
        return self.guidebook.words.weekdays[day.weekday()]

    def _count_weeks(self, day: dt.date) -> int:
        return (day - self.start + dt.timedelta(days=self.start.weekday())).days // 7

    def _say(self, code: str, **values: str) -> str:
        return fill(self.page[code], values)
