"""A day that the reader chose for a step: what comes after it is counted from that day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.followup.plan.conftest import chain

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


def test_what_is_counted_from_a_step_is_counted_from_the_day_chosen_for_it(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    first, then = ask(chain(guide), send_on={"first": "2026-12-10"})["steps"]
    assert first["on"] == "2026-11-24", "what is advised stays"
    assert then["on"] == "2026-12-17"
    assert then["working"][0]["anchor_date"] == "2026-12-10"


def test_the_calendar_reminds_on_the_day_that_was_chosen(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    first, then = ask(chain(guide), send_on={"first": "2026-12-12"})["steps"]
    assert first["reminder"]["start"] == "2026-12-12T09:00"
    assert then["reminder"]["start"] == "2026-12-18T09:00"


def test_a_day_chosen_for_a_step_that_is_left_out_or_sent_counts_for_nothing(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    chosen = {"send_on": {"first": "2026-12-10"}}
    left_out = ask(chain(guide), **chosen, skipped=["first"])["steps"][1]
    assert left_out["on"] == "2026-12-01"
    sent = ask(chain(guide), **chosen, sent={"first": "2026-11-20"})["steps"][1]
    assert sent["on"] == "2026-11-27"
