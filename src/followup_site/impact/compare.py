"""What a change of a guide moves: two versions answer the same situations, and are compared."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup import api
from followup.guide.rules import BOUNDS
from followup_site.examples.guide_data import guide_json
from followup_site.impact.scenarios import Scenario, scenarios

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from followup_site.places.days import Place

    Mapped = Mapping[str, Any]
    PlaceFor = Callable[[Mapped, str], Place]

_TEXTS = ("subject", "body")


@dataclass(frozen=True)
class Move:
    """A date that is another in one situation; None is no date, or not in the plan.

    `what` is a stage's or a day's id; `bound` is one of BOUNDS, or "" of a day.
    """

    scenario: Scenario
    what: str
    bound: str
    was: str | None
    now: str | None


@dataclass(frozen=True)
class Impact:
    """All that differs between two versions.

    Attributes:
        situations: how many were compared.
        moves: every date that differs, in the order of the situations.
        messages: the ids of messages that read differently, are new or are gone, with the text
            that was and the text that is; "" where there is none.
        offered: how many situations offer a message in one version alone, by stage or event, and
            message.
        refused: situations that one of the versions no longer takes, with its words.
    """

    situations: int
    moves: list[Move] = field(default_factory=list)
    messages: dict[str, tuple[str, str]] = field(default_factory=dict)
    offered: dict[tuple[str, str], int] = field(default_factory=dict)
    refused: list[tuple[Scenario, str]] = field(default_factory=list)

    @property
    def moved(self) -> int:
        """In how many situations a date moves."""
        return len({id(move.scenario) for move in self.moves})


def compare(was: Mapped, now: Mapped, place_for: PlaceFor) -> Impact:
    """Compare two versions of a guide's content, both of which hold.

    `place_for` gives the days of a place as a version of the content has them.
    """
    grid = scenarios(now, was)
    versions = [(content, guide_json(content)) for content in (was, now)]
    found = Impact(len(grid), messages=dict(_rewritten(was, now)))
    offered: dict[tuple[str, str], int] = defaultdict(int)
    for scenario in grid:
        before, after = (_reply(version, scenario, place_for) for version in versions)
        wrong = [problem["message"] for reply in (before, after) for problem in reply["problems"]]
        if wrong:
            if len(before["problems"]) != len(after["problems"]):
                found.refused.append((scenario, wrong[0]))
            continue
        found.moves.extend(_moves(scenario, before, after))
        for key in _offers(before) ^ _offers(after):
            offered[key] += 1
    found.offered.update(offered)
    return found


def _reply(version: tuple[Mapped, str], scenario: Scenario, place_for: PlaceFor) -> dict[str, Any]:
    content, guide = version
    place = place_for(content, scenario.place) if scenario.place else None
    asked = json.dumps(scenario.request)
    reply: dict[str, Any] = json.loads(api.answer(guide, json.dumps(place), asked))
    return reply


def _moves(scenario: Scenario, before: Mapped, after: Mapped) -> Iterator[Move]:
    was, now = _dates(before), _dates(after)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield Move(scenario, *key, was.get(key), now.get(key))


def _dates(reply: Mapped) -> dict[tuple[str, str], str | None]:
    """Every date of a plan by what it is of."""
    dates = {(step["id"], bound): step[bound] for step in reply["steps"] for bound in BOUNDS}
    return dates | {(name, ""): day["date"] for name, day in reply["days"].items()}


def _offers(reply: Mapped) -> set[tuple[str, str]]:
    offering = (*reply["steps"], *reply["happened"])
    return {(each["id"], message["id"]) for each in offering for message in each["messages"]}


def _rewritten(was: Mapped, now: Mapped) -> Iterator[tuple[str, tuple[str, str]]]:
    before, after = (version.get("messages", {}) for version in (was, now))
    for name in dict.fromkeys((*before, *after)):
        texts = _text(before.get(name, {})), _text(after.get(name, {}))
        if texts[0] != texts[1]:
            yield name, texts


def _text(message: Mapped) -> str:
    return "\n".join(str(message[part]) for part in _TEXTS if part in message)
