"""The worked examples as readers see them: what was given, in words, and the engine's answer."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import QuestionKind
from followup.contract.states import StepState
from followup.dates.plain_datetime import PlainDateTime
from followup.language.blanks import fill
from followup_site.examples.expectations import NOT_IN_THE_PLAN
from followup_site.examples.run import ExampleRunner
from followup_site.models.example_dates import format_iso, is_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.contract.published import Place
    from followup.contract.reply import Reply, Step
    from followup.guide.guidebook import Guidebook
    from followup_site.load.read import Loaded
    from followup_site.models.examples import Example


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


def list_examples(loaded: Loaded, places: Mapping[str, Place]) -> list[Worked]:
    """Every worked example of the guide, in its order. `places` holds those they name, by code."""
    pages = _ExamplePages(loaded.guidebook, loaded.page_words, places)
    runner = ExampleRunner(loaded.guidebook, loaded.content.default_place)
    return [pages.work_out(runner, example) for example in loaded.content.examples.values()]


def make_anchor(name: str) -> str:
    """The address of an example on its page, from its name."""
    return re.sub(r"\W+", "-", name.lower()).strip("-")


@dataclass(frozen=True)
class _ExamplePages:
    """Says in a guide's words what its examples give and what came of it."""

    guidebook: Guidebook
    page: Mapping[str, str]
    places: Mapping[str, Place]

    def work_out(self, runner: ExampleRunner, example: Example) -> Worked:
        """Run an example at its place, and say it."""
        code = runner.find_place(example)
        reply = runner.run(example, self.places[code] if code else None).reply
        return Worked(
            example.name,
            make_anchor(example.name),
            tuple(example.shows or ()),
            tuple(self._say_given(example.given)),
            tuple(self._list_results(example.expect, reply)),
        )

    def _say_given(self, given: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        for name, text in given.items():
            kind, _, item = name.partition(".")
            if kind == "skip":
                yield self.page["given_skipped"], self.guidebook.stages[item].title
            else:
                yield self._say_label(kind, item), self._say_answer(kind, text)

    def _say_label(self, kind: str, item: str) -> str:
        """What a line of what is given is about."""
        if kind == "sent":
            return fill(self.page["given_sent"], {"step": self.guidebook.stages[item].title})
        if kind == "event":
            return self.guidebook.events[item].title
        if kind in ("today", "open", "closed"):
            return self.page[f"given_{kind}"]
        return self.guidebook.questions[kind].asks

    def _say_answer(self, name: str, text: str) -> str:
        """An answer in words: an option by its label, a place by its name, a date as it is said."""
        question = self.guidebook.questions.get(name)
        if question and question.kind is QuestionKind.CHOICE:
            return question.options[text].label
        if question and question.kind is QuestionKind.PLACE:
            return str(self.places[text]["name"]) if text in self.places else text
        if is_date(text):
            date_time = PlainDateTime.from_iso(format_iso(text))
            return self._say_date(date_time) if date_time else text
        return text

    def _say_date(self, date_time: PlainDateTime) -> str:
        """A day with its weekday and, where it has one, its clock time."""
        words, date = self.guidebook.words, self.guidebook.words.say_full_date(date_time.day)
        return f"{date}, {words.say_time(date_time.clock)}" if date_time.clock else date

    def _list_results(self, expect: Mapping[str, str], reply: Reply) -> Iterator[Result]:
        steps = {step["id"]: step for step in reply["steps"]}
        for name, expected in expect.items():
            if name in reply["days"]:
                date = dt.date.fromisoformat(reply["days"][name]["date"][:10])
                full = self.guidebook.words.say_full_date(date)
                yield Result(self.guidebook.days[name].about, full)
                continue
            found = reply["next"]["step"] if name == "next" and reply["next"] else name
            if found in steps:
                tells = name == "next" or expected in tuple(StepState)
                yield self._make_result(steps[found], tells=tells)
            elif expected == NOT_IN_THE_PLAN:
                yield self._say_left_out(name)

    def _make_result(self, step: Step, *, tells: bool) -> Result:
        working = (*(each["says"] for each in step["working"]),)
        working += (*(each["says"] for each in step["clashes"]),)
        when = step["when"] or self.page["no_dates"]
        return Result(step["title"], when, step["says"] if tells else "", working)

    def _say_left_out(self, name: str) -> Result:
        """A stage or a day that is not in the plan, or a plan that has no next step."""
        if name == "next":
            return Result(self.page["planner_plan_title"], self.page["planner_no_next"])
        days, stages = self.guidebook.days, self.guidebook.stages
        title = days[name].about if name in days else stages[name].title
        return Result(title, self.page["not_in_plan"])
