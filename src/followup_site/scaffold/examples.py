"""Worked examples for what is new: answers that lead to it, and the dates the engine gives."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from followup.contract.states import SETTLED
from followup_site.examples.expectations import format_dates
from followup_site.examples.run import ExampleRunner
from followup_site.load.guide_places import make_place_finder
from followup_site.models.example_dates import format_date, format_iso, is_date
from followup_site.models.examples import Example
from followup_site.scaffold.prompts import AnswerError
from followup_site.scaffold.yaml_edit import append, format_braces, format_scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from followup.contract.reply import Reply
    from followup_site.load.read import Loaded
    from followup_site.scaffold.prompts import Asking

Given = dict[str, str]

# A name and its value as content (`:`) or as a command (`=`) has them.
_PAIR = re.compile(r"\s*([a-z][a-z0-9_.]*)\s*[=:]\s*(.+?)\s*")
# A day in digits, which is written into the example with its weekday.
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
# From the last day given to what happened later. A convention: nothing hangs on how far it is.
_SOME_WEEKS = dt.timedelta(weeks=4)
# The month and the first day that is looked at: the Monday is this or the next one.
_MONDAY_IN_MARCH = (3, 2)


def read_pairs(text: str) -> Given:
    """Names with values, `round: final, place: US`. Raises ValueError with what is wrong."""
    found = {}
    for part in re.split(r",\s*(?=[a-z][a-z0-9_.]*\s*[=:])", text) if text.strip() else ():
        pair = _PAIR.fullmatch(part)
        if pair is None:
            raise ValueError(f"`{part.strip()}` is not a name with its value. Write `name: value`.")
        found[pair[1]] = _ISO.sub(_speak, pair[2])
    return found


def _speak(date: re.Match[str]) -> str:
    """A date as examples write it. Raises ValueError for a day that does not exist."""
    try:
        return format_date(date[0])
    except ValueError:
        raise ValueError(f"“{date[0]}” is not a day of the calendar.") from None


def join_pairs(values: Mapping[str, str]) -> str:
    """The other way: names with values on one line."""
    return ", ".join(f"{name}: {value}" for name, value in values.items())


def ask(asking: Asking, loaded: Loaded, stage: str, rule: str, when: Given) -> tuple[str, Given]:
    """An example's sentence and what it gives: answers by which a rule gives a stage its dates.

    Raises AnswerError if no such answers are known or given.
    """
    name = asking.ask_text("example", "An example of it: what does it show, in a sentence?")
    fitting = (one for one in _list_candidates(loaded, when) if leads(loaded, one, stage, rule))
    found = next(fitting, None)
    default = join_pairs(found) if found else None
    asks = "The answers that lead there, like `name: value, name: value`?"
    given = read_pairs(asking.ask_text("given", asks, default, _check_some, stand_in=""))
    if not asking.missing and not leads(loaded, given, stage, rule):
        raise AnswerError(f"given: with these answers, `{rule}` gives `{stage}` no dates.")
    return name, given


def _check_some(text: str) -> str:
    return text if read_pairs(text) else ""


def leads(loaded: Loaded, given: Given, stage: str, rule: str) -> bool:
    """Whether a stage has its dates from a rule when this is given."""
    try:
        steps = make_reply(loaded, given)["steps"]
    except ValueError:
        return False
    used = [entry["rule"] for step in steps if step["id"] == stage for entry in step["working"]]
    return rule in used


def make_reply(loaded: Loaded, given: Given) -> Reply:
    """What the engine answers. Raises ValueError with a plain sentence on what cannot be."""
    example = Example.model_construct(name="", given=given, expect={})
    runner = ExampleRunner(loaded.guidebook, loaded.content.default_place)
    code = runner.find_place(example)
    outcome = runner.run(example, make_place_finder(loaded)(code) if code else None)
    if outcome.failures:
        raise ValueError(" ".join(outcome.failures))
    return outcome.reply


def find_expected(loaded: Loaded, given: Given, stages: list[str]) -> Given:
    """For each of some stages, or of all that have dates, what the engine says of it."""
    found = {}
    for step in make_reply(loaded, given)["steps"]:
        past = step["state"] in SETTLED
        dated = format_dates(step)
        if step["id"] in stages or (not stages and (dated or past)):
            found[step["id"]] = step["state"] if past or not dated else dated
    return found


def make_up(loaded: Loaded) -> Given:
    """The answers a guide needs at least: a day for each date that is required."""
    first = next(iter(loaded.content.examples.values()), None)
    known = first.given if first else {}
    return {
        name: known.get(name) or _choose_day(loaded)
        for name, question in loaded.content.questions.items()
        if question.kind == "date" and question.required == "yes"
    }


def write(folder: Path, name: str, given: Given, expect: Given) -> None:
    """Put an example at the end of examples.yaml."""
    parts = (
        f"- name: {format_scalar(name, 2)}\n",
        format_braces("given", given, 2),
        format_braces("expect", expect, 2),
    )
    append(folder / "examples.yaml", "".join(parts))


def _list_candidates(loaded: Loaded, when: Given) -> Iterator[Given]:
    """Answers that may fulfil a condition: made up, then those of the examples there are."""
    content = loaded.content
    known = [dict(example.given) for example in content.examples.values()]
    required = make_up(loaded)
    for given in ({}, *known):
        yield {**required, **given, **_find_fulfilling(loaded, {**required, **given}, when)}


def _find_fulfilling(loaded: Loaded, given: Given, when: Given) -> Given:
    """What to add to answers for a condition to hold, as far as it can be made up."""
    added = {}
    for name, value in when.items():
        question = loaded.content.questions.get(name)
        if question and question.kind == "choice":
            added[name] = value
        elif question and value == "given" and name not in given:
            added[name] = _choose_later(given, loaded)
        elif name in loaded.content.events and value == "happened":
            added[f"event.{name}"] = _choose_later(given, loaded)
    return added


def _choose_day(loaded: Loaded) -> str:
    """A Monday without holidays nearby in most places, in the first year that is known."""
    guide = loaded.content.guide
    first = dt.date(int(guide.holiday_years.first) if guide else 1, *_MONDAY_IN_MARCH)
    return format_date((first + dt.timedelta(days=-first.weekday() % 7)).isoformat())


def _choose_later(given: Given, loaded: Loaded) -> str:
    days = [format_iso(text) for text in given.values() if is_date(text)]
    last = max(days, default=format_iso(_choose_day(loaded)))
    return format_date((dt.date.fromisoformat(last[:10]) + _SOME_WEEKS).isoformat())
