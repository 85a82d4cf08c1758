"""A fixed grid of situations that readers of a guide may be in: by it two versions are compared."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import QuestionKind
from followup_site.models.example_dates import format_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup_site.load.read import Loaded

    Row = Mapping[str, Any]

SIZE = 600  # situations, a convention: all combinations may be many thousands
_DAY_STEP = 13  # days: prime to the week, so that every weekday comes in every season
_WEEK = 7  # days
_NEXT_EVENT = 8  # days after the first date, a day on which nothing else of the grid falls
_WEEKENDS_ONLY = "none"  # in place of a place's code, which has capitals


@dataclass(frozen=True)
class Scenario:
    """One situation: the place's code (None: weekends only) and the request a page would send."""

    place: str | None
    request: dict[str, Any]

    def __str__(self) -> str:
        """What the reader told, as `scripts/plan.py` takes it, dates with their weekday."""
        request = self.request
        told = [f"{name}={_say(value)}" for name, value in request["answers"].items()]
        told += [f"sent.{name}={format_date(day)}" for name, day in request["sent"].items()]
        for name, event in request["events"].items():
            told.append(
                f"event.{name}={format_date(event['date'])} {_say(event['answer'])}".rstrip()
            )
        return ", ".join([*told, f"today={format_date(request['today'])}"])


def make_scenarios(guide: Loaded, other: Loaded) -> list[Scenario]:
    """At most SIZE situations that both versions of a guide know; the same ones for the same two.

    They are spread evenly over all combinations of: days of a year, places, every option of every
    choice, every kind of what was said, every event, and how many stages were sent.
    """
    axes = _list_axes(guide, other)
    names, values = list(axes), list(axes.values())
    total = math.prod(map(len, values))
    step = max(1, total // SIZE)
    while math.gcd(step, total) > 1:
        step += 1
    chosen = itertools.islice(itertools.product(*values), 0, None, step)
    rows = (dict(zip(names, combination, strict=True)) for combination in chosen)
    return [_make_scenario(guide, row) for row in itertools.islice(rows, SIZE)]


def _list_axes(guide: Loaded, other: Loaded) -> dict[str, Sequence[Any]]:
    """What may vary, each with its values; the day comes last: it changes fastest."""
    axes: dict[str, Sequence[Any]] = {"place": _list_places(guide, other)}
    here, there = guide.guidebook, other.guidebook
    for name, asked in here.questions.items():
        if name not in there.questions:
            continue
        if asked.kind is QuestionKind.CHOICE:
            known = there.questions[name].options
            axes[name] = ["", *(option for option in asked.options if option in known)]
        elif asked.kind is QuestionKind.TIMELINE:
            axes[name] = _list_sayings(guide)
        elif asked.kind is QuestionKind.DATE and not asked.required:
            axes[name] = [False, True]
    axes["event"] = ["", *(name for name in here.events if name in there.events)]
    stages = [name for name in here.stages if name in there.stages]
    axes["sent"] = [stages[:count] for count in range(len(stages))]
    first = dt.date(sum(guide.guide.holiday_years.ends) // 2, 1, 1)
    axes["day"] = [first + dt.timedelta(days) for days in range(0, 365, _DAY_STEP)]
    return axes


def _list_places(guide: Loaded, other: Loaded) -> list[str]:
    """The default place of each version, and the one without holidays."""
    defaults = (version.content.default_place for version in (guide, other))
    return list(dict.fromkeys([*filter(None, defaults), _WEEKENDS_ONLY]))


def _list_sayings(guide: Loaded) -> list[str]:
    """Nothing, a day two weeks on, and the first phrase of each reading that names no end."""
    firsts: dict[str, str] = {}
    phrases = guide.content.phrases
    for phrase in phrases.phrases if phrases else ():
        kind = phrase.reads.split(" ")[0]
        if kind in ("from", "soon", "they"):
            firsts.setdefault(kind, phrase.said)
    return ["", "day", *firsts.values()]


def _make_scenario(guide: Loaded, row: Row) -> Scenario:
    day: dt.date = row["day"]
    later = dt.timedelta(_WEEK)
    sent = {name: (day + later * at).isoformat() for at, name in enumerate(row["sent"])}
    today = day + max(dt.timedelta(1), later * (len(sent) - 1))
    events = dict(_make_event(guide, row["event"], day))
    if events:
        today = max(today, day + dt.timedelta(_NEXT_EVENT))
    request = {
        "version": 1,
        "id": "scenario",
        "today": today.isoformat(),
        "language": "",
        "answers": {name: value for name, value in _make_answers(guide, row) if value},
        "sent": sent,
        "events": events,
    }
    return Scenario(None if row["place"] == _WEEKENDS_ONLY else row["place"], request)


def _make_answers(guide: Loaded, row: Row) -> Iterator[tuple[str, str]]:
    day: dt.date = row["day"]
    for name, asked in guide.guidebook.questions.items():
        if asked.kind is QuestionKind.DATE and asked.required:
            yield name, day.isoformat()
        elif asked.kind is QuestionKind.PLACE:
            yield name, row["place"].removeprefix(_WEEKENDS_ONLY)
        elif name in row and asked.kind is QuestionKind.DATE:
            yield name, (day + dt.timedelta(3)).isoformat() if row[name] else ""
        elif name in row:
            in_two_weeks = (day + dt.timedelta(2 * _WEEK)).isoformat()
            yield name, in_two_weeks if row[name] == "day" else row[name]


def _make_event(guide: Loaded, name: str, day: dt.date) -> Iterator[tuple[str, dict[str, str]]]:
    if name:
        date = day + dt.timedelta(_NEXT_EVENT)
        asks = guide.guidebook.events[name].asks_timeline
        answer = (date + dt.timedelta(_WEEK)).isoformat() if asks else ""
        yield name, {"date": date.isoformat(), "answer": answer}


def _say(value: str) -> str:
    try:
        return format_date(value)
    except ValueError:
        return value
