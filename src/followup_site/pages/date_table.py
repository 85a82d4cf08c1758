"""The table of dates that needs no planner: every weekday and every answer to one choice."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup import api
from followup.language.blanks import fill
from followup_site.examples.guide_data import guide_json

if TYPE_CHECKING:
    from followup.guide.guidebook import Guidebook

Mapped = Mapping[str, Any]

_A_MONDAY = dt.date(2024, 1, 1)
"""The table counts weekends only, so any week shows what every week shows."""

_WEEK = [_A_MONDAY + dt.timedelta(days=n) for n in range(7)]


@dataclass(frozen=True)
class Table:
    """The dates for some answers that come to the same: what they are, the steps, the rows."""

    labels: tuple[str, ...]
    steps: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def tables(content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped]) -> list[Table]:
    """One table for each group of options with the same dates; none if the guide asks for none.

    The weekend is that of the guide's default place, which `places` has by its code. Options that
    have no dates yet (they wait for something to happen) are left out.
    """
    glance = content["guide"].get("glance")
    if not glance:
        return []
    guide, place = guide_json(content), _weekends(content, places)
    grouped: dict[tuple[Any, ...], list[str]] = {}
    for option, about in content["questions"][glance["choice"]]["options"].items():
        replies = [_reply((guide, place), glance, day, option) for day in _WEEK]
        rows = tuple(
            (guidebook.words.weekdays[day.weekday()], tuple(_cells(content, guidebook, reply, day)))
            for day, reply in zip(_WEEK, replies, strict=True)
        )
        steps = tuple(step["title"] for step in _dated(replies[0]))
        if steps:
            grouped.setdefault((steps, rows), []).append(about["says"])
    return [Table(tuple(labels), steps, rows) for (steps, rows), labels in grouped.items()]


def _weekends(content: Mapped, places: Mapping[str, Mapped]) -> str:
    """The default place with its weekends alone, as JSON text."""
    place = places.get(content.get("places", {}).get("default", ""))
    days: Mapped = {"closed": {}, "estimated": [], "working": {}, "quiet": {}}
    return json.dumps({**place, **days} if place else None)


def _reply(known: tuple[str, str], glance: Mapping[str, str], day: dt.date, option: str) -> Mapped:
    """What the planner would answer on the very day, knowing nothing but it and the option."""
    answers = {glance["date"]: day.isoformat(), glance["choice"]: option}
    request = {"version": 1, "id": "glance", "today": day.isoformat(), "answers": answers}
    answered: Mapped = json.loads(api.answer(*known, json.dumps(request)))
    return answered


def _dated(reply: Mapped) -> list[Mapped]:
    return [step for step in reply["steps"] if step["earliest"] or step["latest"]]


def _cells(content: Mapped, guidebook: Guidebook, reply: Mapped, start: dt.date) -> Iterator[str]:
    """What to write below each step: its window, by weekdays."""
    say = _Weekdays(content["wording"]["page"], guidebook, start).window
    for step in _dated(reply):
        yield say(_day(step["earliest"]), _day(step["latest"]))


def _day(date: str | None) -> dt.date | None:
    return dt.date.fromisoformat(date[:10]) if date else None


@dataclass(frozen=True)
class _Weekdays:
    """Says days by their weekday and how many weeks, from Monday to Sunday, lie between."""

    page: Mapping[str, str]
    guidebook: Guidebook
    start: dt.date

    def window(self, first: dt.date | None, last: dt.date | None) -> str:
        """A window; one that is open from the start on is said by its end alone."""
        if last is None:
            return self._say("glance_from", **{"from": self._near(first)}) if first else ""
        if first in (None, self.start):
            return self._say("glance_by", to=self._near(last))
        if first == last:
            return self._near(last)
        if self._weeks(first) != self._weeks(last):
            return self.guidebook.words.range(self._near(first), self._near(last))
        days = self.guidebook.words.range(self._weekday(first), self._weekday(last))
        return self._in_week(days, self._weeks(last))

    def _near(self, day: dt.date) -> str:
        return self._in_week(self._weekday(day), self._weeks(day))

    def _in_week(self, days: str, weeks: int) -> str:
        code = {0: "glance_this_week", 1: "glance_next_week"}.get(weeks, "glance_weeks_on")
        return self._say(code, weekday=days, weeks=self.guidebook.words.count(weeks, "week"))

    def _weekday(self, day: dt.date) -> str:
        return self.guidebook.words.weekdays[day.weekday()]

    def _weeks(self, day: dt.date) -> int:
        return (day - self.start + dt.timedelta(days=self.start.weekday())).days // 7

    def _say(self, code: str, **values: str) -> str:
        return fill(self.page[code], values)
