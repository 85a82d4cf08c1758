"""Worked examples: what they give goes to the engine as a page sends it, and lies are found out."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from followup import api
from followup.guide.guidebook import Guidebook
from followup_site.examples.guide_data import guide_json
from followup_site.examples.run import ExampleRunner
from followup_site.load.read import Loaded, load
from followup_site.models.examples import Example
from followup_site.places import bake as places

GUIDE = Path(__file__).parents[3] / "guides" / "return_a_purchase"


Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(GUIDE)


@pytest.fixture(scope="module")
def runner(loaded: Loaded) -> ExampleRunner:
    return ExampleRunner(loaded.guidebook, loaded.content.default_place)


def place(code: str) -> places.Place:
    return places.bake_one(code, {}, (2026, 2027))


def example(given: Mapped, expect: Mapped | None = None) -> Example:
    return Example.model_construct(name="An example", given=given, expect=expect or {})


def failures(runner: ExampleRunner, given: Mapped, expect: Mapped) -> tuple[str, ...]:
    return runner.run(example(given, expect), place("IL")).failures


BOUGHT = {"bought": "Thu 12 Nov 2026", "today": "Sun 15 Nov 2026"}


def test_every_example_of_the_small_guide_holds(loaded: Loaded, runner: ExampleRunner) -> None:
    assert list(runner.problems(loaded.content.examples.values(), place)) == []


def test_an_example_gets_the_reply_that_the_page_gets_byte_for_byte(
    loaded: Loaded, runner: ExampleRunner
) -> None:
    for each in loaded.content.examples.values():
        code = runner.place_of(each)
        days = place(code) if code else None
        outcome = runner.run(each, days)
        texts = (guide_json(loaded.mapping), json.dumps(days), json.dumps(outcome.request))
        compact = json.dumps(outcome.reply, ensure_ascii=False, separators=(",", ":"))
        assert compact == api.answer(*texts), each.name


def test_a_request_is_what_the_page_would_send(runner: ExampleRunner) -> None:
    given = {
        "bought": "Thu 12 Nov 2026",
        "where": "online",
        "country": "US-CA",
        "refund_date": "2 weeks",
        "today": "Sun 15 Nov 2026",
        "sent.send_it_back": "Fri 13 Nov 2026",
        "skip.make_up_your_mind": "yes",
        "event.refund_promised": "Sat 14 Nov 2026 14 to 30 days",
        "event.parcel_arrived": "Sat 14 Nov 2026",
        "open": "Sat 21 Nov 2026",
        "closed": "Mon 16 Nov 2026 and Tue 17 Nov 2026",
    }
    assert runner.request_of(example(given)) == {
        "version": 1,
        "id": "example",
        "today": "2026-11-15",
        "language": "en",
        "answers": {
            "bought": "2026-11-12",
            "where": "online",
            "country": "US-CA",
            "refund_date": "2 weeks",
        },
        "sent": {"send_it_back": "2026-11-13"},
        "skipped": ["make_up_your_mind"],
        "events": {
            "refund_promised": {"date": "2026-11-14", "answer": "14 to 30 days"},
            "parcel_arrived": {"date": "2026-11-14", "answer": ""},
        },
        "open": ["2026-11-21"],
        "closed": ["2026-11-16", "2026-11-17"],
    }


def test_without_a_today_it_is_the_last_day_given(runner: ExampleRunner) -> None:
    given = {
        "bought": "Thu 12 Nov 2026 18:30",
        "sent.send_it_back": "Fri 13 Nov 2026",
        "event.refunded": "Mon 16 Nov 2026",
    }
    request = runner.request_of(example(given))
    assert request["today"] == "2026-11-16"
    assert request["answers"]["bought"] == "2026-11-12T18:30"


def test_without_any_date_an_example_must_say_what_day_it_is(runner: ExampleRunner) -> None:
    with pytest.raises(ValueError, match="say what day it is"):
        runner.request_of(example({"where": "shop"}))


def test_an_example_happens_at_the_guides_default_place_unless_it_says_otherwise(
    runner: ExampleRunner,
) -> None:
    assert runner.place_of(example({})) == "IL"
    assert runner.place_of(example({"country": "DE-BY"})) == "DE-BY"
    assert runner.place_of(example({"country": "none"})) is None


def test_a_guide_without_a_default_place_knows_weekends_only(runner: ExampleRunner) -> None:
    without = replace(runner, default_place=None)
    assert without.place_of(example({})) is None


def test_a_guide_that_asks_no_place_may_still_name_one_in_an_example(
    loaded: Loaded, runner: ExampleRunner
) -> None:
    questions = {k: v for k, v in loaded.mapping["questions"].items() if k != "country"}
    guidebook = Guidebook.from_mapping({**loaded.mapping, "questions": questions})
    without = replace(runner, guidebook=guidebook)
    assert without.place_of(example({"place": "FR"})) == "FR"


def test_no_place_at_all_is_not_sent_as_an_answer(runner: ExampleRunner) -> None:
    request = runner.request_of(example({**BOUGHT, "country": "none"}))
    assert "country" not in request["answers"]


@pytest.mark.parametrize(
    ("expect", "met"),
    [
        ("from Thu 12 Nov 2026 to Sun 13 Dec 2026", True),
        ("from Thu 12 Nov 2026 to Mon 14 Dec 2026", False),
        ("from Fri 13 Nov 2026 to Sun 13 Dec 2026", False),
        ("from Thu 12 Nov 2026", True),
        ("from Fri 13 Nov 2026", False),
        ("by Sun 13 Dec 2026", True),
        ("by Sat 12 Dec 2026", False),
        ("Thu 19 Nov 2026", True),
        ("Sun 15 Nov 2026", False),
        ("wait", True),
        ("now", False),
        ("not in the plan", False),
        ("before Christmas", False),
        ("", False),
    ],
)
def test_an_expectation_of_a_stage_is_met_or_not(
    runner: ExampleRunner,
    expect: str,
    met: bool,  # noqa: FBT001 (a row of a table)
) -> None:
    assert (failures(runner, BOUGHT, {"send_it_back": expect}) == ()) == met


def test_a_window_that_is_not_there_meets_no_expectation(runner: ExampleRunner) -> None:
    (failure,) = failures(runner, BOUGHT, {"make_up_your_mind": "from Thu 12 Nov 2026"})
    assert "got “by Tue 8 Dec 2026”" in failure


def test_a_clock_time_counts_where_it_is_expected(runner: ExampleRunner) -> None:
    given = {"bought": "Sun 1 Nov 2026", "event.refunded": "Thu 12 Nov 2026"}
    assert failures(runner, given, {"check_your_account": "by Sat 14 Nov 2026"}) == ()
    assert failures(runner, given, {"check_your_account": "by Sat 14 Nov 2026 18:30"}) != ()


@pytest.mark.parametrize(
    ("expect", "met"),
    [("Sat 12 Dec 2026", True), ("Sun 13 Dec 2026", False), ("not in the plan", False)],
)
def test_an_expectation_of_a_day_is_met_or_not(
    runner: ExampleRunner,
    expect: str,
    met: bool,  # noqa: FBT001 (a row of a table)
) -> None:
    assert (failures(runner, BOUGHT, {"last_day": expect}) == ()) == met


def test_a_day_without_a_date_is_not_in_the_plan(runner: ExampleRunner) -> None:
    given = {**BOUGHT, "where": "online"}
    assert failures(runner, given, {"last_day": "not in the plan"}) == ()
    (failure,) = failures(runner, given, {"last_day": "Sat 12 Dec 2026"})
    assert failure.startswith("last_day: expected “Sat 12 Dec 2026”, got “not in the plan”.")
    assert failure.endswith("None of its lines gives it a date.")


@pytest.mark.parametrize(
    ("expect", "met"),
    [("make_up_your_mind", True), ("send_it_back", False), ("now", True), ("wait", False)],
)
def test_next_may_be_expected_as_a_stage_or_by_its_state(
    runner: ExampleRunner,
    expect: str,
    met: bool,  # noqa: FBT001 (a row of a table)
) -> None:
    assert (failures(runner, BOUGHT, {"next": expect}) == ()) == met


def test_nothing_left_to_do_is_expected_as_not_in_the_plan(runner: ExampleRunner) -> None:
    given = {"bought": "Sun 1 Nov 2026", "event.refunded": "Thu 12 Nov 2026"}
    given |= {"skip.check_your_account": "yes"}
    assert failures(runner, given, {"next": "not in the plan"}) == ()


def test_a_failure_says_what_was_expected_what_came_and_how(runner: ExampleRunner) -> None:
    (failure,) = failures(runner, BOUGHT, {"send_it_back": "by Sat 12 Dec 2026"})
    assert failure.startswith(
        "send_it_back: expected “by Sat 12 Dec 2026”, "
        "got “from Thu 12 Nov 2026 to Sun 13 Dec 2026”."
    )
    assert "Sat 12 Dec (weekend)" in failure


@pytest.mark.parametrize(
    ("expect", "got"),
    [
        ("now", "got “wait”"),
        ("Mon 16 Nov 2026", "got “Thu 19 Nov 2026”"),
        ("not in the plan", "got “in the plan, wait”"),
    ],
)
def test_what_came_is_said_in_the_form_of_what_was_expected(
    runner: ExampleRunner, expect: str, got: str
) -> None:
    (failure,) = failures(runner, BOUGHT, {"send_it_back": expect})
    assert got in failure


def test_a_step_without_dates_says_so(runner: ExampleRunner) -> None:
    for expect, got in (("Sun 15 Nov 2026", "no day"), ("by Sun 15 Nov 2026", "no dates")):
        (failure,) = failures(runner, BOUGHT, {"let_it_rest": expect})
        assert f"got “{got}”" in failure


def test_answers_that_do_not_hold_fail_the_example(runner: ExampleRunner) -> None:
    (failure,) = failures(runner, {**BOUGHT, "colour": "red"}, {"next": "now"})
    assert failure.startswith("colour: ")


def test_every_example_that_fails_is_found_with_its_number(runner: ExampleRunner) -> None:
    broken = [
        example(BOUGHT, {"send_it_back": "now"}),
        example(BOUGHT, {"send_it_back": "wait"}),
        example({"bought": "Fri 12 Nov 2026"}, {"next": "now"}),
        example({**BOUGHT, "country": "XX"}, {"next": "now"}),
        example({"bought": "Thu 12 Nov 2026", "event.refunded": "soon"}, {"next": "now"}),
    ]
    found = list(runner.problems(broken, place))
    assert [one.number for one in found] == [0, 2, 3, 4]
    assert "expected “now”, got “wait”" in found[0].what
    assert "“Fri 12 Nov 2026” is a Thu, not a Fri" in found[1].what
    assert "There is no place “XX”" in found[2].what
    assert [one.is_unexpected for one in found] == [True, False, False, False]
    assert "“soon” does not begin with a date such as Fri 20 Nov 2026" in found[3].what
