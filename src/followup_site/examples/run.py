"""Runs the worked examples of a guide: what each gives goes to the engine, as a page sends it.

An example names under `given` what a reader answered (`<question>`), the day it is (`today`), what
was done (`sent.<stage>`, `skip.<stage>`), what happened (`event.<event>`: a date, and the timeline
after it if the event asks one) and which days the reader opened or closed (`open`, `closed`; of
several days, `<date> and <date>`).
Without `today` it is the last day that anything given has. Without a place it is the guide's
default; `none` stands for a place of which only weekends are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import QuestionKind
from followup.dates.business_days import BusinessCalendar
from followup.reply.reply import make_reply
from followup_site.examples.expectations import find_failure
from followup_site.models.example_dates import DATE, format_date, format_iso, is_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from followup.contract.published import Place
    from followup.contract.reply import Reply
    from followup.guide.guidebook import Guidebook
    from followup_site.models.examples import Example

Mapped = dict[str, Any]

WEEKENDS_ONLY = "none"
"""What an example writes for a place without holidays. No place has this code: theirs are
capitals."""

_EVENT = re.compile(rf"(?P<date>{DATE})[ ,]*(?P<answer>.*)")
"""An event's day, and after a comma or space what was said of the time then, which may be
nothing."""


@dataclass(frozen=True)
class Outcome:
    """An example that was run: what was sent to the engine, what came back, and what is wrong.

    `failures` are sentences: what was expected, what came, and the working that led there.
    """

    request: Mapped
    reply: Reply
    failures: tuple[str, ...]


@dataclass(frozen=True)
class ExampleProblem:
    """What is wrong with the example of a number, from 0, in the file; without a full stop.

    `is_unexpected` when it ran and came to something else: then either may be wrong.
    """

    number: int
    what: str
    is_unexpected: bool


@dataclass(frozen=True)
class TriedExample:
    """An example and what came of it: an outcome, or why it could not be run.

    `number` is its place in the list, from 0.
    """

    number: int
    example: Example
    outcome: Outcome | None = None
    fault: str = ""

    def list_problems(self) -> Iterator[ExampleProblem]:
        """Every way in which the example does not hold."""
        ran = self.outcome is not None and not self.outcome.reply["problems"]
        for failure in self.outcome.failures if self.outcome else (self.fault,):
            what = f"{self.example.name}: {failure.rstrip('.')}"
            yield ExampleProblem(self.number, what, is_unexpected=ran)

    def list_shown_rules(self) -> set[str | None]:
        """The rules that give a date which the example expects."""
        expects = self.example.expect
        return {
            entry["rule"]
            for step in (self.outcome.reply["steps"] if self.outcome else ())
            if step["id"] in expects or "next" in expects
            for entry in step["working"]
        }


@dataclass(frozen=True)
class ExampleRunner:
    """Runs the examples of a guide; `default_place` is the code of its default place, if any."""

    guidebook: Guidebook
    default_place: str | None = None

    def find_place(self, example: Example) -> str | None:
        """The code of the place an example happens at; None where only weekends are known."""
        code = example.given.get(self._place_question, self.default_place or WEEKENDS_ONLY)
        return None if code == WEEKENDS_ONLY else code

    def make_request(self, example: Example) -> Mapped:
        """What an example gives as the request that a page would send for it.

        Raises ValueError with a plain sentence for a date that cannot be.
        """
        request: Mapped = {"version": 1, "id": "example", "language": self.guidebook.language}
        request |= {"answers": {}, "sent": {}, "skipped": [], "events": {}}
        request |= {"open": [], "closed": []}
        given = dict(example.given)
        if given.get(self._place_question) == WEEKENDS_ONLY:
            del given[self._place_question]
        today = given.pop("today", None)
        for name, value in given.items():
            _put(request, name, value)
        request["today"] = format_iso(today) if today else _find_last_day(request)
        return request

    def run(self, example: Example, place: Place | None) -> Outcome:
        """Run an example at its place. Raises ValueError as `make_request` does."""
        request, stages = self.make_request(example), self.guidebook.stages
        reply = make_reply(self.guidebook, BusinessCalendar.from_mapping(place), request)
        failures = [f"{problem['field']}: {problem['message']}" for problem in reply["problems"]]
        if not failures:
            checked = (
                find_failure(reply, name, text, stages.get(name))
                for name, text in example.expect.items()
            )
            failures = [failure for failure in checked if failure]
        return Outcome(request, reply, tuple(failures))

    def run_all(
        self, examples: Iterable[Example], place_for: Callable[[str], Place]
    ) -> Iterator[TriedExample]:
        """Run each of the examples once, at its place.

        `place_for` gives the place of a code, and raises ValueError for a code that names none.
        """
        for number, example in enumerate(examples):
            try:
                code = self.find_place(example)
                outcome = self.run(example, place_for(code) if code else None)
            except ValueError as fault:
                yield TriedExample(number, example, fault=str(fault))
            else:
                yield TriedExample(number, example, outcome)

    def list_problems(
        self, examples: Iterable[Example], place_for: Callable[[str], Place]
    ) -> Iterator[ExampleProblem]:
        """Every way in which one of the examples does not hold; `place_for` as for `run_all`."""
        for tried in self.run_all(examples, place_for):
            yield from tried.list_problems()

    @property
    def _place_question(self) -> str:
        """The question that asks for the place, or the name `place` where the guide asks none."""
        question = self.guidebook.find_question(QuestionKind.PLACE)
        return question.id if question else "place"


def _put(request: Mapped, name: str, text: str) -> None:
    """Put one line of `given` where the request has it."""
    kind, _, item = name.partition(".")
    if kind == "skip":
        request["skipped"].append(item)
    elif name in ("open", "closed"):
        request[name] += [format_iso(date) for date in text.split(" and ")]
    elif kind == "sent":
        request["sent"][item] = format_iso(text)
    elif kind == "event":
        request["events"][item] = _make_event(text)
    else:
        request["answers"][name] = format_iso(text) if is_date(text) else text


def _make_event(text: str) -> Mapped:
    found = _EVENT.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text}” does not begin with a date such as {format_date('2026-11-20')}")
    return {"date": format_iso(found["date"]), "answer": found["answer"]}


def _find_last_day(request: Mapped) -> str:
    """The last day that anything given has."""
    texts = [*request["answers"].values(), *request["sent"].values()]
    texts += [event["date"] for event in request["events"].values()]
    days = [text.partition("T")[0] for text in texts if re.match(r"\d{4}-\d\d-\d\d", text)]
    if not days:
        raise ValueError("the example gives no date: say what day it is, with today")
    return str(max(days))
