"""The worked examples as readers see them: what was given, in words, and the engine's answer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import StepState
from followup.language.blanks import fill
from followup_site.examples.run import NOT_IN_THE_PLAN, place_of, run
from followup_site.models.example_dates import is_date, iso

if TYPE_CHECKING:
    from followup.guide.guidebook import Guidebook

Mapped = Mapping[str, Any]


@dataclass(frozen=True)
class Result:
    """What the engine said of one stage or day: when, the sentence about it, the working."""

    title: str
    when: str
    says: str = ""
    working: tuple[str, ...] = ()


@dataclass(frozen=True)
class Worked:
    """An example that was run. `given` are pairs of a question and its answer, both in words."""

    name: str
    anchor: str
    shows: tuple[str, ...]
    given: tuple[tuple[str, str], ...]
    results: tuple[Result, ...]


def examples(content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped]) -> list[Worked]:
    """Every worked example of the guide, in its order. `places` holds those they name, by code."""
    return [_worked(content, guidebook, places, example) for example in content.get("examples", ())]


def anchor(name: str) -> str:
    """The address of an example on its page, from its name."""
    return re.sub(r"\W+", "-", name.lower()).strip("-")


def _worked(
    content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped], example: Mapped
) -> Worked:
    code = place_of(content, example)
    place = dict(places[code]) if code else None
    reply = run(content, example, place).reply
    return Worked(
        example["name"],
        anchor(example["name"]),
        tuple(example.get("shows", ())),
        tuple(_given(content, guidebook, places, example["given"])),
        tuple(_results(content, guidebook, example["expect"], reply)),
    )


def _given(
    content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped], given: Mapped
) -> Iterator[tuple[str, str]]:
    page = content["wording"]["page"]
    for name, values in given.items():
        kind, _, item = name.partition(".")
        texts = [values] if isinstance(values, str) else values
        if kind == "skip":
            yield page["given_skipped"], guidebook.stages[item].title
            continue
        if kind == "sent":
            label = fill(page["given_sent"], {"step": guidebook.stages[item].title})
        elif kind == "event":
            label = guidebook.events[item].title
        elif kind in ("today", "open", "closed"):
            label = page[f"given_{kind}"]
        else:
            label = guidebook.questions[kind].asks
        said = [_answer(guidebook, places, kind, text) for text in texts]
        yield label, guidebook.words.listing(said)


def _answer(guidebook: Guidebook, places: Mapping[str, Mapped], name: str, text: str) -> str:
    """An answer in words: an option by its label, a place by its name, a date with its weekday."""
    question = guidebook.questions.get(name)
    if question and question.kind == "choice":
        return question.options[text].label
    if question and question.kind == "place":
        return str(places[text]["name"]) if text in places else text
    if is_date(text):
        day, _, clock = iso(text).partition("T")
        date = guidebook.words.full_date(dt.date.fromisoformat(day))
        return f"{date}, {guidebook.words.time(dt.time.fromisoformat(clock))}" if clock else date
    return text


def _results(
    content: Mapped, guidebook: Guidebook, expect: Mapping[str, str], reply: Mapped
) -> Iterator[Result]:
    page = content["wording"]["page"]
    steps = {step["id"]: step for step in reply["steps"]}
    for name, expected in expect.items():
        if name in reply["days"]:
            date = dt.date.fromisoformat(reply["days"][name]["date"][:10])
            yield Result(guidebook.days[name].about, guidebook.words.full_date(date))
            continue
        found = reply["next"]["step"] if name == "next" and reply["next"] else name
        if found in steps:
            yield _step(page, steps[found], tells=name == "next" or expected in tuple(StepState))
        elif expected == NOT_IN_THE_PLAN:
            yield _left_out(page, guidebook, name)


def _step(page: Mapping[str, str], step: Mapped, *, tells: bool) -> Result:
    working = [entry["says"] for entry in (*step["working"], *step["clashes"])]
    title = step["title"]
    return Result(
        title, step["when"] or page["no_dates"], step["says"] if tells else "", tuple(working)
    )


def _left_out(page: Mapping[str, str], guidebook: Guidebook, name: str) -> Result:
    """A stage or a day that is not in the plan, or a plan that has no next step."""
    if name == "next":
        return Result(page["planner_plan_title"], page["planner_no_next"])
    days, stages = guidebook.days, guidebook.stages
    title = days[name].about if name in days else stages[name].title
    return Result(title, page["not_in_plan"])
