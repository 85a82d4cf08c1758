"""Which line of timing holds for a step, by what was answered or is assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.plan.conftest import begun, states

Mapped = dict[str, Any]


def test_a_step_without_a_line_that_fits_waits_without_a_date(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": {"timing": [{"when": {"colour": "blue"}, "rule": "rule"}]}},
    )
    red, blue = (
        ask(content, **begun("2026-11-20", colour=it))["steps"][0] for it in ("red", "blue")
    )
    assert (red["state"], red["on"], red["working"]) == ("wait", None, [])
    assert blue["on"] == "2026-11-23"


def test_from_the_top_the_first_line_that_fits_holds(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {f"rule{days}": {"earliest": f"{days} days after start"} for days in (3, 4, 5, 6)}
    lines = [
        {"when": {"said": "given", "colour": "blue"}, "rule": "rule3"},
        {"when": {"said": "given"}, "rule": "rule4"},
        {"when": {"moved": "happened"}, "rule": "rule5"},
        {"rule": "rule6"},
    ]
    content = guide(rules=rules, stages={"act": {"timing": lines}})

    def line(**request: Any) -> str:  # noqa: ANN401 (JSON)
        return str(ask(content, **request)["steps"][0]["working"][0]["rule"])

    assert line() == "rule6"
    assert line(**begun("2026-11-20", said="1 week", colour="blue")) == "rule3"
    assert line(**begun("2026-11-20", said="1 week")) == "rule4"
    assert line(events={"moved": {"date": "2026-11-20"}}) == "rule5"
    assert line(events={"moved": {"date": "2026-11-20", "answer": "1 week"}}) == "rule4"


def test_a_choice_nobody_made_counts_as_its_assumed_one(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            "act": {"timing": [{"rule": "rule"}], "applies": {"colour": "red"}},
            "paint": {"timing": [{"rule": "rule"}], "applies": {"colour": "blue"}},
        },
    )
    assert list(states(ask(content))) == ["act"]
    assert list(states(ask(content, **begun("2026-11-20", colour="blue")))) == ["paint"]


def test_a_choice_nobody_made_and_nobody_assumes_equals_nothing(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            name: {"timing": [{"rule": "rule"}], "applies": {"colour": name}}
            for name in ("red", "blue")
        },
    )
    del content["questions"]["colour"]["assumed"]
    reply = ask(content)
    assert (states(reply), reply["problems"]) == ({}, [])
    assert list(states(ask(content, **begun("2026-11-20", colour="blue")))) == ["blue"]
