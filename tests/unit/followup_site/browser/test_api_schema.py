"""What is published under api/, and what the engine takes and gives, is as its schema says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from followup.dates.business_days import BusinessCalendar
from followup.reply.reply import make_reply
from followup_site.browser import bundle
from followup_site.examples.guide_data import make_guide_data
from followup_site.examples.run import ExampleRunner
from followup_site.load.read import load
from followup_site.places import bake as places

HOME = Path(bundle.__file__).parent
ROOT = Path(__file__).resolve().parents[4]
SCHEMA = json.loads((HOME / "api.schema.json").read_text(encoding="utf-8"))
GUIDE = load(ROOT / "content")
EXAMPLES = GUIDE.content.examples
RUNNER = ExampleRunner(GUIDE.guidebook, GUIDE.content.default_place)


def _faults(value: object, part: str) -> list[str]:
    """What of a value is not as one part of the schema says."""
    schema = {**SCHEMA, "$ref": f"#/$defs/{part}"}
    return [
        f"{fault.json_path}: {fault.message}"
        for fault in Draft202012Validator(schema).iter_errors(value)
    ]


def _place(code: str | None) -> Any:  # noqa: ANN401 (JSON)
    return dict(places.bake_one(code, GUIDE.mapping["places"], (2026, 2027))) if code else None


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_part_says_what_it_is() -> None:
    bare = [name for name, part in SCHEMA["$defs"].items() if not part.get("description")]
    assert bare == []


@pytest.mark.parametrize("code", ["US", "US-CA", "IL", "CN", "SA", "DE", "GB-ENG"])
def test_a_place_is_as_published(code: str) -> None:
    assert _faults(_place(code), "Place") == []


def test_the_lists_are_as_published() -> None:
    index = places.make_index(
        {code: _place(code) for code in ("US", "US-PR", "DE", "DE-BY") if code != "US-PR"}
    )
    assert _faults(json.loads(json.dumps(index)), "Places") == []
    assert _faults(dict(places.map_time_zones()), "TimeZones") == []
    assert _faults(json.loads((HOME / "vectors.json").read_text(encoding="utf-8")), "Vectors") == []
    assert _faults(make_guide_data(GUIDE.mapping), "Guide") == []


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_every_request_and_reply_of_the_examples_is_as_published(number: int) -> None:
    example = EXAMPLES[number]
    outcome = RUNNER.run(example, _place(RUNNER.find_place(example)))
    assert _faults(outcome.request, "Request") == []
    assert _faults(json.loads(json.dumps(outcome.reply)), "Reply") == []


def test_what_is_not_as_published_is_seen() -> None:
    assert _faults({**_place("US"), "weekend": [7]}, "Place")
    assert _faults({"version": 1, "today": "tomorrow"}, "Request")
    assert _faults({"version": 1, "steps": []}, "Reply")


def test_a_reply_of_questions_unanswered_and_one_of_problems_are_as_published() -> None:
    for request in ({}, {"version": 1, "today": "2026-11-20", "answers": {"nothing": "x"}}):
        reply = make_reply(GUIDE.guidebook, BusinessCalendar.from_mapping(None), request)
        assert reply["problems"]
        assert _faults(json.loads(json.dumps(reply)), "Reply") == []


def test_a_guide_with_pauses_and_days_that_others_count_from_is_as_published() -> None:
    other = load(ROOT / "guides" / "foia" / "content")
    place: Any = places.bake_one("US", other.mapping["places"], (2024, 2033))
    assert _faults(make_guide_data(other.mapping), "Guide") == []
    runner = ExampleRunner(other.guidebook, other.content.default_place)
    outcomes = [runner.run(example, place) for example in other.content.examples.values()]
    entries = [
        entry
        for outcome in outcomes
        for step in outcome.reply["steps"]
        for entry in step["working"]
    ]
    assert {entry["for"] for entry in entries} == {"day", "earliest", "latest"}
    assert "paused" in {day["kind"] for entry in entries for day in entry["skipped"]}
    replies = [json.loads(json.dumps(outcome.reply)) for outcome in outcomes]
    assert [fault for reply in replies for fault in _faults(reply, "Reply")] == []
    assert [fault for outcome in outcomes for fault in _faults(outcome.request, "Request")] == []
