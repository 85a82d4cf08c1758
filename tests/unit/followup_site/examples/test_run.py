"""Worked examples: what they give goes to the engine as a page sends it, and lies are found out."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from followup_site.examples import run as examples
from followup_site.load.read import load
from followup_site.places import bake as places

GUIDE = Path(__file__).parents[3] / "guides" / "return_a_purchase"


Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def content() -> Mapped:
    return dict(load(GUIDE).mapping)


def place(code: str) -> places.Place:
    return places.bake_one(code, {}, (2026, 2027))


def example(given: Mapped, expect: Mapped | None = None) -> Mapped:
    return {"name": "An example", "given": given, "expect": expect or {}}


def failures(content: Mapped, given: Mapped, expect: Mapped) -> tuple[str, ...]:
    return examples.run(content, example(given, expect), place("IL")).failures


BOUGHT = {"bought": "Thu 12 Nov 2026", "today": "Sun 15 Nov 2026"}


def test_every_example_of_the_small_guide_holds(content: Mapped) -> None:
    assert list(examples.problems(content, place)) == []


def test_a_request_is_what_the_page_would_send(content: Mapped) -> None:
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
    assert examples.request_of(content, example(given)) == {
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


def test_without_a_today_it_is_the_last_day_given(content: Mapped) -> None:
    given = {
        "bought": "Thu 12 Nov 2026 18:30",
        "sent.send_it_back": "Fri 13 Nov 2026",
        "event.refunded": "Mon 16 Nov 2026",
    }
    request = examples.request_of(content, example(given))
    assert request["today"] == "2026-11-16"
    assert request["answers"]["bought"] == "2026-11-12T18:30"


def test_without_any_date_an_example_must_say_what_day_it_is(content: Mapped) -> None:
    with pytest.raises(ValueError, match="say what day it is"):
        examples.request_of(content, example({"where": "shop"}))


def test_an_example_happens_at_the_guides_default_place_unless_it_says_otherwise(
    content: Mapped,
) -> None:
    assert examples.place_of(content, example({})) == "IL"
    assert examples.place_of(content, example({"country": "DE-BY"})) == "DE-BY"
    assert examples.place_of(content, example({"country": "none"})) is None


def test_a_guide_without_a_default_place_knows_weekends_only(content: Mapped) -> None:
    without = {**content, "places": {}}
    assert examples.place_of(without, example({})) is None


def test_a_guide_that_asks_no_place_may_still_name_one_in_an_example(content: Mapped) -> None:
    questions = {k: v for k, v in content["questions"].items() if k != "country"}
    without = {**content, "questions": questions}
    assert examples.place_of(without, example({"place": "FR"})) == "FR"


def test_no_place_at_all_is_not_sent_as_an_answer(content: Mapped) -> None:
    request = examples.request_of(content, example({**BOUGHT, "country": "none"}))
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
def test_an_expectation_of_a_stage_is_met_or_not(content: Mapped, expect: str, met: bool) -> None:  # noqa: FBT001 (a row of a table)
    assert (failures(content, BOUGHT, {"send_it_back": expect}) == ()) == met


def test_a_window_that_is_not_there_meets_no_expectation(content: Mapped) -> None:
    (failure,) = failures(content, BOUGHT, {"make_up_your_mind": "from Thu 12 Nov 2026"})
    assert "got “by Tue 8 Dec 2026”" in failure


def test_a_clock_time_counts_where_it_is_expected(content: Mapped) -> None:
    given = {"bought": "Sun 1 Nov 2026", "event.refunded": "Thu 12 Nov 2026"}
    assert failures(content, given, {"check_your_account": "by Sat 14 Nov 2026"}) == ()
    assert failures(content, given, {"check_your_account": "by Sat 14 Nov 2026 18:30"}) != ()


@pytest.mark.parametrize(
    ("expect", "met"),
    [("Sat 12 Dec 2026", True), ("Sun 13 Dec 2026", False), ("not in the plan", False)],
)
def test_an_expectation_of_a_day_is_met_or_not(content: Mapped, expect: str, met: bool) -> None:  # noqa: FBT001 (a row of a table)
    assert (failures(content, BOUGHT, {"last_day": expect}) == ()) == met


def test_a_day_without_a_date_is_not_in_the_plan(content: Mapped) -> None:
    given = {**BOUGHT, "where": "online"}
    assert failures(content, given, {"last_day": "not in the plan"}) == ()
    (failure,) = failures(content, given, {"last_day": "Sat 12 Dec 2026"})
    assert failure.startswith("last_day: expected “Sat 12 Dec 2026”, got “not in the plan”.")
    assert failure.endswith("None of its lines gives it a date.")


@pytest.mark.parametrize(
    ("expect", "met"),
    [("make_up_your_mind", True), ("send_it_back", False), ("now", True), ("wait", False)],
)
def test_next_may_be_expected_as_a_stage_or_by_its_state(
    content: Mapped,
    expect: str,
    met: bool,  # noqa: FBT001 (a row of a table)
) -> None:
    assert (failures(content, BOUGHT, {"next": expect}) == ()) == met


def test_nothing_left_to_do_is_expected_as_not_in_the_plan(content: Mapped) -> None:
    given = {"bought": "Sun 1 Nov 2026", "event.refunded": "Thu 12 Nov 2026"}
    given |= {"skip.check_your_account": "yes"}
    assert failures(content, given, {"next": "not in the plan"}) == ()


def test_a_failure_says_what_was_expected_what_came_and_how(content: Mapped) -> None:
    (failure,) = failures(content, BOUGHT, {"send_it_back": "by Sat 12 Dec 2026"})
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
    content: Mapped, expect: str, got: str
) -> None:
    (failure,) = failures(content, BOUGHT, {"send_it_back": expect})
    assert got in failure


def test_a_step_without_dates_says_so(content: Mapped) -> None:
    for expect, got in (("Sun 15 Nov 2026", "no day"), ("by Sun 15 Nov 2026", "no dates")):
        (failure,) = failures(content, BOUGHT, {"let_it_rest": expect})
        assert f"got “{got}”" in failure


def test_answers_that_do_not_hold_fail_the_example(content: Mapped) -> None:
    (failure,) = failures(content, {**BOUGHT, "colour": "red"}, {"next": "now"})
    assert failure.startswith("colour: ")


def test_every_example_that_fails_is_found_with_its_number(content: Mapped) -> None:
    broken = copy.deepcopy(content)
    broken["examples"] = [
        example(BOUGHT, {"send_it_back": "now"}),
        example(BOUGHT, {"send_it_back": "wait"}),
        example({"bought": "Fri 12 Nov 2026"}, {"next": "now"}),
        example({**BOUGHT, "country": "XX"}, {"next": "now"}),
        example({"bought": "Thu 12 Nov 2026", "event.refunded": "soon"}, {"next": "now"}),
    ]
    found = list(examples.problems(broken, place))
    assert [one.number for one in found] == [0, 2, 3, 4]
    assert "expected “now”, got “wait”" in found[0].what
    assert "“Fri 12 Nov 2026” is a Thu, not a Fri" in found[1].what
    assert "There is no place “XX”" in found[2].what
    assert [one.is_unexpected for one in found] == [True, False, False, False]
    assert "“soon” does not begin with a date such as Fri 20 Nov 2026" in found[3].what
