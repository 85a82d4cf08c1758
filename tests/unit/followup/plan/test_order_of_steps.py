"""Which step is next, what an unsent one stands for, and which one gives way to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.plan.conftest import chain, states

Mapped = dict[str, Any]


def test_next_is_the_first_step_in_guide_order_neither_done_nor_skipped(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide, rest={"timing": "none"})
    days = {"today": "2026-12-02"}
    assert ask(content, **days)["next"]["step"] == "first"
    assert ask(content, **days, sent={"first": "2026-11-24"})["next"]["step"] == "then"
    assert ask(content, **days, skipped=["first"])["next"]["step"] == "then"
    assert ask(content, **days, sent={"then": "2026-11-24"})["next"]["step"] == "first"
    assert ask(content, **days, skipped=["first", "then"])["next"]["step"] == "rest"
    assert ask(content, **days, skipped=["first", "then", "rest"])["next"] is None


def test_an_unsent_step_used_as_an_anchor_stands_for_its_on(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide)
    ahead, passed, sent = (
        ask(content, **request)["steps"][1]
        for request in (
            {"today": "2026-11-20"},
            {"today": "2026-11-28"},
            {"today": "2026-11-28", "sent": {"first": "2026-11-25"}},
        )
    )
    assert (ahead["working"][0]["anchor_date"], ahead["on"]) == ("2026-11-24", "2026-12-01")
    assert (passed["working"][0]["anchor_date"], passed["on"]) == ("2026-11-30", "2026-12-07")
    assert (sent["working"][0]["anchor_date"], sent["on"]) == ("2026-11-25", "2026-12-02")
    assert "the first is not sent yet" in ahead["working"][0]["says"]
    assert "not sent" not in sent["working"][0]["says"]


def test_a_skipped_step_used_as_an_anchor_stands_for_its_aim_so_that_what_follows_comes(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(chain(guide), today="2026-12-04", skipped=["first"])
    second = reply["steps"][1]
    assert (second["working"][0]["anchor_date"], second["state"]) == ("2026-11-24", "now")
    assert "not sent" not in second["working"][0]["says"]


GIVING_WAY = {"timing": [{"rule": "early"}], "gives_way_to": "first"}


def giving_way(guide: Callable[..., Mapped], **other: Any) -> Mapped:  # noqa: ANN401 (JSON)
    rules = {
        "early": {"earliest": "same day as start", "latest": "1 day after start"},
        "soon": {"earliest": "2 business days after start"},
        "before": {"latest": "1 day before start"},
        "seen": {"earliest": "1 day after seen"},
    }
    return guide(rules=rules, stages={"thanks": GIVING_WAY, "first": "soon"} | other)


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-11-20", "now"), ("2026-11-23", "late"), ("2026-11-24", "skipped")],
)
def test_a_stage_gives_way_once_the_others_earliest_has_come(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, state: str
) -> None:
    reply = ask(giving_way(guide), today=today)
    assert states(reply)["thanks"] == state
    if state == "skipped":
        assert reply["steps"][0]["says"] == "Skipped."
        assert reply["next"]["step"] == "first"


def test_a_stage_gives_way_once_the_other_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-20", sent={"first": "2026-11-20"})
    assert states(reply) == {"thanks": "skipped", "first": "done"}


def test_a_stage_does_not_give_way_to_one_that_the_reader_left_out(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-25", skipped=["first"])
    assert states(reply) == {"thanks": "late", "first": "skipped"}


def test_only_the_unsent_one_gives_way(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-25", sent={"thanks": "2026-11-20"})
    assert states(reply)["thanks"] == "done"


def test_a_stage_gives_way_to_one_that_is_open_at_once(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    assert states(ask(giving_way(guide, first="before")))["thanks"] == "skipped"


def test_a_stage_does_not_give_way_to_one_that_has_no_date_yet(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = giving_way(guide, first="seen")
    assert states(ask(content, today="2026-11-25"))["thanks"] == "late"
    seen = {"events": {"seen": {"date": "2026-11-23"}}}
    assert states(ask(content, today="2026-11-25", **seen))["thanks"] == "skipped"


def test_a_stage_gives_way_to_one_without_timing_once_that_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = giving_way(guide, first={"timing": "none"})
    assert states(ask(content))["thanks"] == "now"
    assert states(ask(content, sent={"first": "2026-11-20"}))["thanks"] == "skipped"


def test_timing_none_waits_until_every_dated_step_is_done_or_skipped_then_it_is_now(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide, rest={"timing": "none"})
    assert states(ask(content, sent={"first": "2026-11-20"}))["rest"] == "wait"
    reply = ask(content, sent={"first": "2026-11-20"}, skipped=["then"])
    assert states(reply)["rest"] == "now"
    rest = reply["steps"][2]
    assert [rest["earliest"], rest["aim"], rest["latest"], rest["on"]] == [None] * 4
    assert states(ask(content, skipped=["first", "then", "rest"]))["rest"] == "skipped"
