"""The plans of a file that the page saved, as the requests and places that the engine takes."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import QuestionKind
from followup_site.load.guide_places import make_place_finder
from followup_site.places.bake import UnknownPlaceError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from followup.contract.published import Place
    from followup_site.load.read import Loaded

FORMAT, VERSION = "followup-plans", 1
"""What the page writes at the top of such a file: `planner/state/plans_file.ts` has the same."""

Json = dict[str, Any]


class NotPlansError(ValueError):
    """A text that is no file of saved plans."""


def list_requests(text: str, questions: Collection[str], common: Mapping[str, Any]) -> list[Json]:
    """The request of each plan in a saved file; `common` holds today and what else they share.

    Of the answers only those to the guide's own `questions` count: the page asks a little more.
    Raises NotPlansError if the text is not such a file, or of another version.
    """
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        held = None
    known = (FORMAT, VERSION)
    if not isinstance(held, dict) or (held.get("format"), held.get("version")) != known:
        raise NotPlansError("this is not a file of plans that the page saved")
    plans = held.get("plans")
    items = [plan for plan in plans if isinstance(plan, dict)] if isinstance(plans, list) else []
    return [_make_request(plan, questions, common) for plan in items]


def _make_request(plan: Json, questions: Collection[str], common: Mapping[str, Any]) -> Json:
    given = _read_mapping(plan, "answers").items()
    answers = {name: text for name, text in given if text and name in questions}
    return {**_read_mapping(plan, "facts"), **common, "id": plan.get("id"), "answers": answers}


def _read_mapping(plan: Json, part: str) -> Json:
    value = plan.get(part)
    return value if isinstance(value, dict) else {}


def bake_places(loaded: Loaded, requests: Iterable[Mapping[str, Any]]) -> dict[str, Place]:
    """The places that requests name, baked; of a guide that asks for none its own, under `""`."""
    question = loaded.guidebook.find_question(QuestionKind.PLACE)
    named = {"": loaded.content.default_place or ""}
    if question:
        said = (asked["answers"].get(question.id) for asked in requests)
        named = {code: code for code in said if isinstance(code, str)}
    found: dict[str, Place] = {}
    place = make_place_finder(loaded)
    for name, code in named.items():
        with suppress(UnknownPlaceError):
            found[name] = place(code)
    return found
