"""What a change of a guide moves: two versions answer the same situations, and are compared."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from followup.dates.business_days import BusinessCalendar
from followup.guide.rules import BOUNDS
from followup.reply.reply import make_reply
from followup_site.impact.scenarios import Scenario, make_scenarios
from followup_site.load.guide_places import make_place_finder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followup.contract.reply import Reply
    from followup_site.load.read import Loaded
    from followup_site.models.pages import Message


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


def compare(was: Loaded, now: Loaded) -> Impact:
    """Compare two versions of a guide's content, both of which hold."""
    grid = make_scenarios(now, was)
    answers = [_make_answerer(version) for version in (was, now)]
    found = Impact(len(grid), messages=dict(_find_rewritten(was, now)))
    offered: dict[tuple[str, str], int] = defaultdict(int)
    for scenario in grid:
        before, after = (answer(scenario) for answer in answers)
        wrong = [problem["message"] for reply in (before, after) for problem in reply["problems"]]
        if wrong:
            if len(before["problems"]) != len(after["problems"]):
                found.refused.append((scenario, wrong[0]))
            continue
        found.moves.extend(_find_moves(scenario, before, after))
        for key in _list_offers(before) ^ _list_offers(after):
            offered[key] += 1
    found.offered.update(offered)
    return found


def _make_answerer(version: Loaded) -> Callable[[Scenario], Reply]:
    """Give what a version answers in a situation, its places as its own content has them."""
    place = make_place_finder(version)

    @cache
    def calendar(code: str | None) -> BusinessCalendar:
        return BusinessCalendar.from_mapping(place(code) if code else None)

    def answer(scenario: Scenario) -> Reply:
        return make_reply(version.guidebook, calendar(scenario.place), scenario.request)

    return answer


def _find_moves(scenario: Scenario, before: Reply, after: Reply) -> Iterator[Move]:
    was, now = _list_dates(before), _list_dates(after)
    for key in dict.fromkeys((*was, *now)):
        if was.get(key) != now.get(key):
            yield Move(scenario, *key, was.get(key), now.get(key))


def _list_dates(reply: Reply) -> dict[tuple[str, str], str | None]:
    """Every date of a plan by what it is of."""
    dates = {
        (step["id"], str(bound)): step[bound.value] for step in reply["steps"] for bound in BOUNDS
    }
    return dates | {(name, ""): day["date"] for name, day in reply["days"].items()}


def _list_offers(reply: Reply) -> set[tuple[str, str]]:
    offering = (*reply["steps"], *reply["happened"])
    return {(each["id"], message["id"]) for each in offering for message in each["messages"]}


def _find_rewritten(was: Loaded, now: Loaded) -> Iterator[tuple[str, tuple[str, str]]]:
    before, after = was.content.messages, now.content.messages
    for name in dict.fromkeys((*before, *after)):
        texts = _format_text(before.get(name)), _format_text(after.get(name))
        if texts[0] != texts[1]:
            yield name, texts


def _format_text(message: Message | None) -> str:
    parts = (message.subject, message.body) if message else ()
    return "\n".join(part for part in parts if part is not None)
