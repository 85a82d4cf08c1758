"""A window in words, and how its dates came about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.reply.sentences.conftest import WINDOW, begun

Mapped = dict[str, Any]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (WINDOW, "from Tuesday 24 November to Friday 27 November"),
        ({"earliest": "2 business days after start"}, "from Tuesday 24 November"),
        ({"latest": "2 days before start"}, "by Wednesday 18 November"),
        (
            {"earliest": "1 week after start", "latest": "5 business days after start"},
            "on Friday 27 November",
        ),
        (
            {"earliest": "2 hours after start", "latest": "26 hours after start"},
            "from Thursday 19 November at 8:30 pm to Friday 20 November at 8:30 pm",
        ),
        (
            {"earliest": "1 hour after start", "latest": "2 hours after start"},
            "from Thursday 19 November at 7:30 pm to Thursday 19 November at 8:30 pm",
        ),
    ],
)
def test_a_window_in_words(solve: Callable[..., Mapped], rule: Mapped, said: str) -> None:
    start = "2026-11-19 18:30" if "hour" in rule.get("earliest", "") else "2026-11-20"
    assert solve(rule, **begun(start))["when"] == said


def test_a_step_without_dates_has_no_window_to_say(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after seen"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    assert [step["when"] for step in ask(content)["steps"]] == ["", ""]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            {"earliest": "2 business days after start"},
            (
                "2 business days after the start (Friday 20 November) is Tuesday 24 November, "
                "counting Mon 23 Nov and Tue 24 Nov. "
                "Not counted: Sat 21 Nov (weekend) and Sun 22 Nov (weekend)."
            ),
        ),
        (
            {"earliest": "1 business day before start"},
            (
                "1 business day before the start (Friday 20 November) is Thursday 19 November, "
                "counting Thu 19 Nov."
            ),
        ),
        (
            {"earliest": "5 days after start"},
            "5 days after the start (Friday 20 November) is Wednesday 25 November.",
        ),
        (
            {"earliest": "1 week before start"},
            "1 week before the start (Friday 20 November) is Friday 13 November.",
        ),
        ({"earliest": "same day as start"}, "The day of the start: Friday 20 November."),
        (
            {"earliest": "0 business days after start"},
            "0 business days after the start (Friday 20 November) is Friday 20 November.",
        ),
        (
            {"earliest": "6 days after start"},
            (
                "6 days after the start (Friday 20 November) is Thursday 26 November. "
                "Closed: Thu 26 Nov (Thanksgiving Day). On to Friday 27 November."
            ),
        ),
    ],
)
def test_a_working_in_words(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, said: str
) -> None:
    assert solve(rule, us)["working"][0]["says"] == said


def test_a_latest_moves_back_in_words_with_every_day_it_passed(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    step = solve({"latest": "9 days after start"}, us, closed=["2026-11-27"])
    assert step["working"][1]["says"] == (
        "9 days after the start (Friday 20 November) is Sunday 29 November. "
        "Closed: Sun 29 Nov (weekend), Sat 28 Nov (weekend), Fri 27 Nov (closed, you said) "
        "and Thu 26 Nov (Thanksgiving Day). Back to Wednesday 25 November."
    )


@pytest.mark.parametrize(("number", "listed"), [(20, True), (21, False)])
def test_a_long_count_is_said_by_its_number_alone(
    solve: Callable[..., Mapped], number: int, *, listed: bool
) -> None:
    says = solve({"earliest": f"{number} business days after start"})["working"][0]["says"]
    assert says.startswith(f"{number} business days after the start (Friday 20 November) is ")
    assert (", counting Mon 23 Nov" in says) is listed


@pytest.mark.parametrize(("number", "listed"), [(50, True), (55, False)])
def test_a_long_list_of_days_left_out_is_not_said(
    solve: Callable[..., Mapped], number: int, *, listed: bool
) -> None:
    working = solve({"earliest": f"{number} business days after start"})["working"][0]
    assert (len(working["skipped"]) <= 20) is listed
    assert ("Not counted" in working["says"]) is listed


def test_a_working_names_the_edge_of_a_timeline_and_the_clock_time_of_its_start(
    solve: Callable[..., Mapped],
) -> None:
    told = begun("2026-11-20 18:30", said="1 to 2 weeks")
    starts, ends, hours = (
        solve({"earliest": moment}, **told)["working"][0]["says"]
        for moment in (
            "1 day after start of said",
            "3 days after end of said",
            "72 hours after start",
        )
    )
    assert starts.startswith("1 day after the start of their date (Friday 27 November) is")
    assert ends.startswith("3 days after the end of their date (Friday 4 December) is")
    assert hours == (
        "72 hours after the start (Friday 20 November at 6:30 pm) is Monday 23 November at 6:30 pm."
    )
