"""Runs the worked examples of a guide: what each gives goes to the engine, as a page sends it.

An example names under `given` what a reader answered (`<question>`), the day it is (`today`), what
was done (`sent.<stage>`, `skip.<stage>`), what happened (`event.<event>`: a date, and the timeline
after it if the event asks one) and which days the reader opened or closed (`open`, `closed`; of
several days, `<date> and <date>`).
Without `today` it is the last day that anything given has. Without a place it is the guide's
default; `none` stands for a place of which only weekends are known.

Under `expect` it names stages, days to know, or `next`, each with one of: `by <date>`,
`from <date>`, `from <date> to <date>`, `<date>` (the day to act, or the day to know), a state
(wait, now, late, done, skipped), `not in the plan`; and for `next` a stage.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup import api
from followup.contract.kinds import StepState
from followup_site.examples.guide_data import guide_json
from followup_site.models.example_dates import DATE, is_date, iso, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from followup_site.places.days import Place

Mapped = dict[str, Any]

NOT_IN_THE_PLAN = "not in the plan"
WEEKENDS_ONLY = "none"
_WINDOW = re.compile(rf"(?:from (?P<earliest>{DATE}))?(?: ?(?:to|by) (?P<latest>{DATE}))?")
_EVENT = re.compile(rf"(?P<date>{DATE})[ ,]*(?P<answer>.*)")


@dataclass(frozen=True)
class Outcome:
    """An example that was run: what was sent to the engine, what came back, and what is wrong.

    `failures` are sentences: what was expected, what came, and the working that led there.
    """

    request: Mapped
    reply: Mapped
    failures: tuple[str, ...]


@dataclass(frozen=True)
class ExampleProblem:
    """What is wrong with the example of a number, from 0, in the file; without a full stop.

    `is_unexpected` when it ran and came to something else: then either may be wrong.
    """

    number: int
    what: str
    is_unexpected: bool


def place_of(content: Mapping[str, Any], example: Mapping[str, Any]) -> str | None:
    """The code of the place an example happens at; None where only weekends are known."""
    default = content.get("places", {}).get("default", WEEKENDS_ONLY)
    code = str(example["given"].get(_place_question(content), default))
    return None if code == WEEKENDS_ONLY else code


def request_of(content: Mapping[str, Any], example: Mapping[str, Any]) -> Mapped:
    """What an example gives as the request that a page would send for it.

    Raises ValueError with a plain sentence for a date that cannot be.
    """
    request: Mapped = {"version": 1, "id": "example", "language": content["guide"]["language"]}
    request |= {"answers": {}, "sent": {}, "skipped": [], "events": {}, "open": [], "closed": []}
    given = dict(example["given"])
    if given.get(_place_question(content)) == WEEKENDS_ONLY:
        del given[_place_question(content)]
    today = given.pop("today", None)
    for name, value in given.items():
        _put(request, name, value)
    request["today"] = iso(today) if today else _last_day(request)
    return request


def run(content: Mapping[str, Any], example: Mapping[str, Any], place: Place | None) -> Outcome:
    """Run an example at its place. Raises ValueError as `request_of` does."""
    request = request_of(content, example)
    reply = json.loads(api.answer(guide_json(content), json.dumps(place), json.dumps(request)))
    failures = [f"{problem['field']}: {problem['message']}" for problem in reply["problems"]]
    if not failures:
        stages = content["stages"]
        checked = (_failure(reply, name, text, stages) for name, text in example["expect"].items())
        failures = [failure for failure in checked if failure]
    return Outcome(request, reply, tuple(failures))


def problems(
    content: Mapping[str, Any], place_for: Callable[[str], Place]
) -> Iterator[ExampleProblem]:
    """Every way in which an example does not hold.

    `place_for` gives the place of a code, and raises ValueError for a code that names none.
    """
    for number, example in enumerate(content.get("examples", ())):
        ran = False
        try:
            code = place_of(content, example)
            outcome = run(content, example, place_for(code) if code else None)
        except ValueError as fault:
            failures: tuple[str, ...] = (str(fault),)
        else:
            failures, ran = outcome.failures, not outcome.reply["problems"]
        for failure in failures:
            what = f"{example['name']}: {failure.rstrip('.')}"
            yield ExampleProblem(number, what, is_unexpected=ran)


def _place_question(content: Mapping[str, Any]) -> str:
    """The question that asks for the place, or the name `place` where the guide asks none."""
    questions = content["questions"].items()
    return next((name for name, question in questions if question["kind"] == "place"), "place")


def _put(request: Mapped, name: str, text: str) -> None:
    """Put one line of `given` where the request has it."""
    kind, _, item = name.partition(".")
    if kind == "skip":
        request["skipped"].append(item)
    elif name in ("open", "closed"):
        request[name] += [iso(date) for date in text.split(" and ")]
    elif kind == "sent":
        request["sent"][item] = iso(text)
    elif kind == "event":
        request["events"][item] = _event(text)
    else:
        request["answers"][name] = iso(text) if is_date(text) else text


def _event(text: str) -> Mapped:
    found = _EVENT.fullmatch(text)
    if found is None:
        raise ValueError(f"“{text}” does not begin with a date such as {said('2026-11-20')}")
    return {"date": iso(found["date"]), "answer": found["answer"]}


def _last_day(request: Mapped) -> str:
    """The last day that anything given has."""
    texts = [*request["answers"].values(), *request["sent"].values()]
    texts += [event["date"] for event in request["events"].values()]
    days = [text.partition("T")[0] for text in texts if re.match(r"\d{4}-\d\d-\d\d", text)]
    if not days:
        raise ValueError("the example gives no date: say what day it is, with today")
    return str(max(days))


def can_be_expected(text: str) -> bool:
    """Whether a text has one of the forms that say what an example expects of a stage."""
    window = bool(text) and _WINDOW.fullmatch(text) is not None
    return text in (*StepState, NOT_IN_THE_PLAN) or is_date(text) or window


def _failure(reply: Mapped, name: str, expected: str, stages: Mapping[str, Mapped]) -> str | None:
    """What is wrong with one expectation: a sentence, or None if it is met."""
    steps = {step["id"]: step for step in reply["steps"]}
    if name == "next" and reply["next"]:
        name = reply["next"]["step"]
        if name == expected:
            return None
        if not can_be_expected(expected):
            return _sentence("next", expected, name, [str(reply["next"]["says"])])
    if name in reply["days"]:
        day = reply["days"][name]
        got, working = said(day["date"]), [str(day["says"])]
        return None if got == expected else _sentence(name, expected, got, working)
    if name not in steps:
        why = _left_out(stages.get(name))
        met = expected == NOT_IN_THE_PLAN
        return None if met else _sentence(name, expected, NOT_IN_THE_PLAN, why)
    step = steps[name]
    if _met(step, expected):
        return None
    working = [entry["says"] for entry in (*step["working"], *step["clashes"])]
    others = (
        _before(reply, name) if step["state"] == "wait" and expected in tuple(StepState) else []
    )
    working = [*(working or [str(step["says"])]), *others]
    return _sentence(name, expected, _got(step, expected), working)


def _before(reply: Mapped, name: str) -> list[str]:
    """Which other step the plan names first."""
    first = reply["next"] and reply["next"]["step"]
    return [f"First comes `{first}`."] if first and first != name else []


def _left_out(stage: Mapped | None) -> list[str]:
    """Why a stage is not in the plan: what it asks, or that an event ended everything.

    What is no stage is a day to know.
    """
    if stage is None:
        return ["None of its lines gives it a date."]
    asked = stage.get("applies")
    if not asked:
        return ["An event that has happened ends the plan."]
    sets = asked if isinstance(asked, list) else [asked]
    each = (" and ".join(f"{name}: {value}" for name, value in one.items()) for one in sets)
    return [f"It is in the plan where {' or '.join(each)}."]


def _met(step: Mapped, expected: str) -> bool:
    if expected in tuple(StepState):
        return bool(step["state"] == expected)
    if is_date(expected):
        return bool(step["on"] == iso(expected))
    window = _WINDOW.fullmatch(expected)
    if not expected or window is None:
        return False
    bounds = {bound: text for bound, text in window.groupdict().items() if text}
    return all(_same(step[bound], iso(text)) for bound, text in bounds.items())


def _same(got: str | None, expected: str) -> bool:
    """Whether a bound is the one expected; an expectation without a clock is of the whole day."""
    return got is not None and got[: len(expected)] == expected


def _got(step: Mapped, expected: str) -> str:
    """What came instead, in the form of what was expected."""
    if expected in tuple(StepState):
        return str(step["state"])
    if is_date(expected):
        return said(step["on"]) if step["on"] else "no day"
    if expected == NOT_IN_THE_PLAN:
        return f"in the plan, {step['state']}"
    return dates_of(step) or "no dates"


def dates_of(step: Mapped) -> str:
    """The window of a step in a reply, as an example expects it; empty if it has no dates."""
    words = [("from", step["earliest"]), ("to" if step["earliest"] else "by", step["latest"])]
    return " ".join(f"{word} {said(bound)}" for word, bound in words if bound)


def _sentence(name: str, expected: str, got: str, working: list[str]) -> str:
    return " ".join((f"{name}: expected “{expected}”, got “{got}”.", *working))
