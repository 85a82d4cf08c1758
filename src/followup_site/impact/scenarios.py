"""A fixed grid of situations that readers of a guide may be in: by it two versions are compared."""

from __future__ import annotations

import datetime as dt
import itertools
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup_site.models.example_dates import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Mapped = Mapping[str, Any]

SIZE = 600
_DAY_STEP = 13  # days: prime to the week, so that every weekday comes in every season
_WEEK = 7
_NEXT_EVENT = 8  # days after the first date, a day on which nothing else of the grid falls
_WEEKENDS_ONLY = "none"


@dataclass(frozen=True)
class Scenario:
    """One situation: the place's code (None: weekends only) and the request a page would send."""

    place: str | None
    request: dict[str, Any]

    def __str__(self) -> str:
        """What the reader told, as `scripts/plan.py` takes it, dates with their weekday."""
        request = self.request
        told = [f"{name}={_said(value)}" for name, value in request["answers"].items()]
        told += [f"sent.{name}={said(day)}" for name, day in request["sent"].items()]
        for name, event in request["events"].items():
            told.append(f"event.{name}={said(event['date'])} {_said(event['answer'])}".rstrip())
        return ", ".join([*told, f"today={said(request['today'])}"])


def scenarios(content: Mapped, other: Mapped) -> list[Scenario]:
    """At most SIZE situations that both versions of a guide know; the same ones for the same two.

    They are spread evenly over all combinations of: days of a year, places, every option of every
    choice, every kind of what was said, every event, and how many stages were sent.
    """
    axes = _axes(content, other)
    names, values = list(axes), list(axes.values())
    total = math.prod(map(len, values))
    step = max(1, total // SIZE)
    while math.gcd(step, total) > 1:
        step += 1
    chosen = itertools.islice(itertools.product(*values), 0, None, step)
    rows = (dict(zip(names, combination, strict=True)) for combination in chosen)
    return [_scenario(content, row) for row in itertools.islice(rows, SIZE)]


def _axes(content: Mapped, other: Mapped) -> dict[str, Sequence[Any]]:
    """What may vary, each with its values; the day comes last: it changes fastest."""
    questions = {name: asked for name, asked in content["questions"].items() if _knows(other, name)}
    axes: dict[str, Sequence[Any]] = {"place": _places(content, other)}
    for name, asked in questions.items():
        if asked["kind"] == "choice":
            known = other["questions"][name]["options"]
            axes[name] = ["", *(option for option in asked["options"] if option in known)]
        elif asked["kind"] == "timeline":
            axes[name] = _sayings(content)
        elif asked["kind"] == "date" and asked.get("required") != "yes":
            axes[name] = [False, True]
    events = [name for name in content.get("events", {}) if name in other.get("events", {})]
    axes["event"] = ["", *events]
    stages = [name for name in content["stages"] if name in other["stages"]]
    axes["sent"] = [stages[:count] for count in range(len(stages))]
    years = content["guide"]["holiday_years"]
    first = dt.date((int(years["from"]) + int(years["to"])) // 2, 1, 1)
    axes["day"] = [first + dt.timedelta(days) for days in range(0, 365, _DAY_STEP)]
    return axes


def _knows(other: Mapped, name: str) -> bool:
    return name in other["questions"]


def _places(content: Mapped, other: Mapped) -> list[str]:
    """The default place of each version, and the one without holidays."""
    defaults = (version.get("places", {}).get("default") for version in (content, other))
    return list(dict.fromkeys([*filter(None, defaults), _WEEKENDS_ONLY]))


def _sayings(content: Mapped) -> list[str]:
    """Nothing, a day two weeks on, and the first phrase of each reading that names no end."""
    phrases = content.get("phrases", {}).get("phrases", ())
    firsts: dict[str, str] = {}
    for phrase in phrases:
        kind = phrase["reads"].split(" ")[0]
        if kind in ("from", "soon", "they"):
            firsts.setdefault(kind, phrase["said"])
    return ["", "day", *firsts.values()]


def _scenario(content: Mapped, row: Mapped) -> Scenario:
    day: dt.date = row["day"]
    later = dt.timedelta(_WEEK)
    sent = {name: (day + later * at).isoformat() for at, name in enumerate(row["sent"])}
    today = day + max(dt.timedelta(1), later * (len(sent) - 1))
    events = dict(_event(content, row["event"], day))
    if events:
        today = max(today, day + dt.timedelta(_NEXT_EVENT))
    request = {
        "version": 1,
        "id": "scenario",
        "today": today.isoformat(),
        "language": "",
        "answers": {name: value for name, value in _answers(content, row) if value},
        "sent": sent,
        "events": events,
    }
    return Scenario(None if row["place"] == _WEEKENDS_ONLY else row["place"], request)


def _answers(content: Mapped, row: Mapped) -> Iterator[tuple[str, str]]:
    day: dt.date = row["day"]
    for name, asked in content["questions"].items():
        if asked["kind"] == "date" and asked.get("required") == "yes":
            yield name, day.isoformat()
        elif asked["kind"] == "place":
            yield name, row["place"].removeprefix(_WEEKENDS_ONLY)
        elif name in row and asked["kind"] == "date":
            yield name, (day + dt.timedelta(3)).isoformat() if row[name] else ""
        elif name in row:
            in_two_weeks = (day + dt.timedelta(2 * _WEEK)).isoformat()
            yield name, in_two_weeks if row[name] == "day" else row[name]


def _event(content: Mapped, name: str, day: dt.date) -> Iterator[tuple[str, dict[str, str]]]:
    if name:
        date = day + dt.timedelta(_NEXT_EVENT)
        asks = content["events"][name].get("asks") == "timeline"
        answer = (date + dt.timedelta(_WEEK)).isoformat() if asks else ""
        yield name, {"date": date.isoformat(), "answer": answer}


def _said(value: str) -> str:
    try:
        return said(value)
    except ValueError:
        return value
