"""What an example expects is met or not, and what came is said in the form of what was expected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.unit.followup_site.examples.given import BOUGHT, failures

if TYPE_CHECKING:
    from followup_site.examples.run import ExampleRunner


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
