"""What a worked example expects of a reply, held against what came.

It names stages, days to know, or `next`, each with one of: `by <date>`, `from <date>`,
`from <date> to <date>`, `<date>` (the day to act, or the day to know), a state (wait, now, late,
done, skipped), `not in the plan`; and for `next` a stage.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.contract.states import StepState
from followup_site.models.example_dates import DATE, format_date, format_iso, is_date

if TYPE_CHECKING:
    from followup.contract.reply import Reply, Step
    from followup.guide.stages import Stage

NOT_IN_THE_PLAN = "not in the plan"
"""What an example expects of a stage that is no step, in English whatever the language."""

_WINDOW = re.compile(rf"(?:from (?P<earliest>{DATE}))?(?: ?(?:to|by) (?P<latest>{DATE}))?")
"""Days with no end, no beginning, or both. Both are optional, so it fits the empty text too:
whoever asks it rules that out."""


def can_be_expected(text: str) -> bool:
    """Whether a text has one of the forms that say what an example expects of a stage."""
    window = bool(text) and _WINDOW.fullmatch(text) is not None
    return text in (*StepState, NOT_IN_THE_PLAN) or is_date(text) or window


def find_failure(reply: Reply, name: str, expected: str, stage: Stage | None) -> str | None:
    """What is wrong with one expectation: a sentence, or None if it is met.

    `stage` is that of the name; None if it is no stage.
    """
    steps = {step["id"]: step for step in reply["steps"]}
    if name == "next" and reply["next"]:
        name = reply["next"]["step"]
        if name == expected:
            return None
        if not can_be_expected(expected):
            return _make_sentence("next", expected, name, [str(reply["next"]["says"])])
    if name in reply["days"]:
        day = reply["days"][name]
        got, working = format_date(day["date"]), [str(day["says"])]
        return None if got == expected else _make_sentence(name, expected, got, working)
    if name not in steps:
        why = _explain_left_out(stage)
        met = expected == NOT_IN_THE_PLAN
        return None if met else _make_sentence(name, expected, NOT_IN_THE_PLAN, why)
    step = steps[name]
    if _is_met(step, expected):
        return None
    working = [entry["says"] for entry in (*step["working"], *step["clashes"])]
    others = (
        _list_before(reply, name)
        if step["state"] == "wait" and expected in tuple(StepState)
        else []
    )
    working = [*(working or [str(step["says"])]), *others]
    return _make_sentence(name, expected, _say_what_came(step, expected), working)


def _list_before(reply: Reply, name: str) -> list[str]:
    """Which other step the plan names first."""
    first = reply["next"]["step"] if reply["next"] else None
    return [f"First comes `{first}`."] if first and first != name else []


def _explain_left_out(stage: Stage | None) -> list[str]:
    """Why a stage is not in the plan: what it asks, or that an event ended everything.

    What is no stage is a day to know.
    """
    if stage is None:
        return ["None of its lines gives it a date."]
    sets = stage.applies.any_of
    if not sets:
        return ["An event that has happened ends the plan."]
    each = (" and ".join(f"{name}: {value}" for name, value in one.items()) for one in sets)
    return [f"It is in the plan where {' or '.join(each)}."]


def _is_met(step: Step, expected: str) -> bool:
    if expected in tuple(StepState):
        return bool(step["state"] == expected)
    if is_date(expected):
        return bool(step["on"] == format_iso(expected))
    window = _WINDOW.fullmatch(expected)
    if not expected or window is None:
        return False
    bounds = ((step["earliest"], window["earliest"]), (step["latest"], window["latest"]))
    return all(_is_same(got, format_iso(text)) for got, text in bounds if text)


def _is_same(got: str | None, expected: str) -> bool:
    """Whether a bound is the one expected; an expectation without a clock is of the whole day."""
    return got is not None and got[: len(expected)] == expected


def _say_what_came(step: Step, expected: str) -> str:
    """What came instead, in the form of what was expected."""
    if expected in tuple(StepState):
        return str(step["state"])
    if is_date(expected):
        return format_date(step["on"]) if step["on"] else "no day"
    if expected == NOT_IN_THE_PLAN:
        return f"in the plan, {step['state']}"
    return format_dates(step) or "no dates"


def format_dates(step: Step) -> str:
    """The window of a step in a reply, as an example expects it; empty if it has no dates."""
    words = [("from", step["earliest"]), ("to" if step["earliest"] else "by", step["latest"])]
    return " ".join(f"{word} {format_date(bound)}" for word, bound in words if bound)


def _make_sentence(name: str, expected: str, got: str, working: list[str]) -> str:
    return " ".join((f"{name}: expected “{expected}”, got “{got}”.", *working))
