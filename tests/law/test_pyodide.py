"""The reader's browser works out the same bytes as this machine: Pyodide, under Node."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import random
from typing import TYPE_CHECKING, Any

import pytest

from bootstrap.steps import ROOT
from followup import api
from followup_site.examples.guide_data import format_guide_json
from followup_site.examples.run import ExampleRunner
from followup_site.load.read import load
from followup_site.places import bake as places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

Mapped = dict[str, Any]
Case = tuple[int, int, str]
"""The number of a guide, the number of a place, and a request as JSON text."""

HOW_MANY = 250  # random requests for each guide
CODES = ("US", "US-CA", "IL", "CN", "DE-BY", "SA")
GUIDES = ("content", "tests/guides/return_a_purchase")
TIMELINES = (
    "", "", "", "2 weeks", "10 business days", "14 to 30 days", "a month", "in 3 days", "none",
    "Fri 4 Dec 2026", "2026-12-04", "by 4 December", "next year", "soon", "30 to 14 days",
    "don't call us, we'll call you", "by the end of next week", "not before 1 December 2026",
    "two to four weeks", "early January", "after Thanksgiving", "within a fortnight", "next Friday",
    "by the 4th", "the week of 7 December", "between 1 and 5 December", "in the new year",
    "late next week, I think", "by 5 pm on Friday at the latest", "Thursday or Friday next week",
    "mid to late January", "a week on Monday", "before the weekend", "the first Monday in December",
    "\u0130n two weeks", "BY FRIDAY", "when pigs fly " * 30,
)  # fmt: skip
TEXTS = (
    "",
    "Ann Example",
    "a [name] in brackets",
    "Ünïcödé 漢字 👩🏽‍🚀",
    "two\nlines",
    "<b>&amp;",
    "x" * 90,
)
DATES = (
    "{:%Y-%m-%d}",
    "{:%d %B %Y}",
    "{:%a %d %b %Y}",
    "{:%B %d}",
    "{:%d/%m/%Y}",
    "yesterday",
    "30 Feb",
)

ANSWER = """
import hashlib, json
from followup import api

cases = json.load(open("/data/cases.json", encoding="utf-8"))
guides, known = ([open(f"/data/{kind}{n}.json", encoding="utf-8").read() for n in range(number)]
                 for kind, number in (("guide", cases["guides"]), ("place", cases["places"])))
for guide, place, request in cases["cases"]:
    one, several = (guides[guide], known[place], request), (guides[guide], "{}", f"[{request}]")
    texts = [api.answer(*one), api.calendar(*one)]
    texts += [api.overview(*several), api.calendar_of_all(*several)]
    print(hashlib.sha256("".join(texts).encode()).hexdigest())
"""


OPENINGS = [
    "Thank you for your time yesterday.",
    "Please let me know by Friday, 4 December.",
    "See you on Monday, November 24!",
    "",
]


class Guesser:
    """Makes up what readers of a guide may send, the same every time."""

    def __init__(self, content: Mapping[str, Any], seed: str) -> None:
        self.content = content
        self.chance = random.Random(seed)  # noqa: S311 (repeatable cases, no secrets)

    def request(self, place: str | None) -> Mapped:
        """One request; most answers are given, and some do not hold."""
        today = self.day(dt.date(2026, 11, 20), 40)
        return {
            "version": 1,
            "id": str(self.chance.randint(0, 99)),
            "today": today.isoformat(),
            "language": "en",
            "stamp": f"{today}T{self.chance.randint(0, 23):02}:05",
            "answers": dict(self.some(self.answers(today, place), 0.85)),
            "sent": dict(self.some(self.stages(today), 0.3)),
            "skipped": [stage for stage, _ in self.some(self.stages(today), 0.15)],
            "events": {
                name: {"date": self.day(today, 10).isoformat(), "answer": self.timeline(event)}
                for name, event in self.some(self.content["events"].items(), 0.2)
            },
            "open": [self.day(today, 20).isoformat() for _ in range(self.chance.randint(0, 2))],
            "closed": [self.day(today, 20).isoformat() for _ in range(self.chance.randint(0, 2))],
            "send_on": dict(self.some(self.stages(today), 0.1)),
            "blanks": {
                name: self.chance.choice(TEXTS)
                for name, _ in self.some(self.content.get("blanks", {}).items(), 0.5)
            },
            "earlier": {
                name: [self.chance.choice(TEXTS)]
                for name, _ in self.some(self.content.get("blanks", {}).items(), 0.2)
            },
            "texts": {
                name: {"body": f"{self.chance.choice(OPENINGS)}\n{message['body']}"}
                for name, message in self.some(self.content.get("messages", {}).items(), 0.3)
            },
        }

    def answers(self, today: dt.date, place: str | None) -> Iterator[tuple[str, str]]:
        for name, question in self.content["questions"].items():
            made = {
                "date": self.date(today),
                "choice": self.chance.choice([*question.get("options", ["x"])] * 9 + ["no such"]),
                "timeline": self.chance.choice(TIMELINES),
                "place": place or "",
                "text": self.chance.choice(TEXTS),
            }
            yield name, made[question["kind"]]

    def stages(self, today: dt.date) -> list[tuple[str, str]]:
        return [(stage, self.day(today, 12).isoformat()) for stage in self.content["stages"]]

    def timeline(self, event: Mapping[str, Any]) -> str:
        return self.chance.choice(TIMELINES) if "asks" in event else ""

    def date(self, today: dt.date) -> str:
        pattern = DATES[0] if self.chance.random() < 0.7 else self.chance.choice(DATES)
        return pattern.format(self.day(today, 25))

    def day(self, near: dt.date, width: int) -> dt.date:
        return near + dt.timedelta(days=self.chance.randint(-width, width))

    def some(self, items: Any, share: float) -> list[tuple[str, Any]]:  # noqa: ANN401 (pairs)
        return [item for item in items if self.chance.random() < share]


@pytest.fixture(scope="module")
def contents(repo: Path) -> list[Mapped]:
    return [dict(load(repo / guide).mapping) for guide in GUIDES]


@pytest.fixture(scope="module")
def known(contents: list[Mapped]) -> list[str]:
    """The places as JSON text; the last is none at all."""
    baked = (places.bake_one(code, contents[0].get("places", {}), (2026, 2027)) for code in CODES)
    return [*(json.dumps(place, ensure_ascii=False) for place in baked), "null"]


def random_cases(contents: list[Mapped]) -> Iterator[Case]:
    for number, content in enumerate(contents):
        guesser = Guesser(content, GUIDES[number])
        for _ in range(HOW_MANY):
            place = guesser.chance.randint(0, len(CODES))
            code = CODES[place] if place < len(CODES) else None
            yield number, place, json.dumps(guesser.request(code), ensure_ascii=False)


def worked_examples(contents: list[Mapped]) -> Iterator[Case]:
    for number, loaded in enumerate(load(ROOT / guide) for guide in GUIDES[: len(contents)]):
        runner = ExampleRunner(loaded.guidebook, loaded.content.default_place)
        for example in loaded.content.examples.values():
            code = runner.find_place(example)
            place = CODES.index(code) if code in CODES else len(CODES)
            request = runner.make_request(example)
            yield number, place, json.dumps(request, ensure_ascii=False)


@pytest.mark.timeout(2400)  # thousands of requests, each in two interpreters
@pytest.mark.parametrize("made", [random_cases, worked_examples])
def test_every_request_is_answered_by_the_same_bytes_here_and_in_pyodide(
    contents: list[Mapped],
    known: list[str],
    made: Callable[[list[Mapped]], Iterator[Case]],
    pyodide_run: Callable[..., str],
    tmp_path: Path,
) -> None:
    guides = [format_guide_json(content) for content in contents]
    cases = list(made(contents))
    for kind, texts in (("guide", guides), ("place", known)):
        for number, text in enumerate(texts):
            (tmp_path / f"{kind}{number}.json").write_text(text, encoding="utf-8")
    listed = {"guides": len(guides), "places": len(known), "cases": cases}
    (tmp_path / "cases.json").write_text(json.dumps(listed), encoding="utf-8")

    there = pyodide_run(ANSWER, data=tmp_path).split()

    for (guide, place, request), answered in zip(cases, there, strict=True):
        one = (guides[guide], known[place], request)
        several = (guides[guide], "{}", f"[{request}]")
        texts = [api.answer(*one), api.calendar(*one)]
        texts += [api.overview(*several), api.calendar_of_all(*several)]
        assert digest("".join(texts)) == answered, request


def test_the_random_requests_are_many_and_of_every_kind(
    contents: list[Mapped], known: list[str]
) -> None:
    guides = [format_guide_json(content) for content in contents]
    replies = [
        json.loads(api.answer(guides[guide], known[place], request))
        for guide, place, request in random_cases(contents)
    ]
    assert len(replies) >= 500
    states = {step["state"] for reply in replies for step in reply["steps"]}
    assert states == {"wait", "now", "late", "done", "skipped"}
    assert sum(bool(reply["problems"]) for reply in replies) > 50
    assert sum(bool(reply["steps"]) for reply in replies) > 200


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
