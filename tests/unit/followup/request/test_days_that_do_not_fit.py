"""Days of sending, of closing a plan and of its end that cannot be are refused in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.unit.followup.request.test_contradictions import DAYS, RULES, SAID, STAGES, refused

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


@pytest.fixture
def content(guide: Callable[..., Mapped]) -> Mapped:
    """The guide in which steps count from all that there is."""
    made = guide(rules=RULES, stages=STAGES, days=DAYS)
    made["wording"]["errors"] |= {"too_early": SAID, "ended_in_future": "[date] has not come"}
    return made


def test_a_day_of_sending_before_that_from_which_its_step_counts_is_refused(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    told: Mapped = {"answers": {"start": "2026-12-18"}, "today": "2026-11-25"}
    early = ask(content, **told, send_on={"act": "2026-12-01", "again": "2026-12-24"})
    assert refused(early).keys() == {"send_on.act"}
    act = early["steps"][0]
    assert act["sending"]["on"] == act["on"], "what cannot be is not chosen"
    assert refused(ask(content, **told, send_on={"act": "2026-12-18"})) == {}


def test_of_two_days_of_sending_the_second_is_not_before_the_first(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    told: Mapped = {"answers": {"start": "2026-11-16"}}
    turned = ask(content, **told, send_on={"act": "2026-12-10", "again": "2026-12-01"})
    said = "too_early: Tuesday 1 December is before the act, Thursday 10 December"
    assert refused(turned) == {"send_on.again": said}
    day = {"act": "2026-12-10", "again": "2026-12-10"}
    assert refused(ask(content, **told, send_on=day)) == {}
    other = day | {"again": "2026-12-01"}
    assert refused(ask(content, **told, send_on=other, skipped=["act"])) == {}
    assert refused(ask(content, **told, send_on={"again": "2026-12-01"})) == {}


def test_a_day_of_sending_is_not_before_one_chosen_two_steps_back(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {
        "one": {"earliest": "1 day after start"},
        "two": {"earliest": "1 day after act"},
        "three": {"earliest": "1 day after middle"},
    }
    made = guide(rules=rules, stages={"act": "one", "middle": "two", "end": "three"})
    made["wording"]["errors"]["too_early"] = SAID
    turned = ask(made, send_on={"act": "2026-12-10", "end": "2026-12-01"})
    assert refused(turned).keys() == {"send_on.end"}


def test_nobody_closes_a_plan_before_the_steps_that_they_took(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    told: Mapped = {"answers": {"start": "2026-11-16"}}
    turned = ask(content, **told, sent={"act": "2026-11-19", "rest": "2026-11-18"})
    said = "too_early: Wednesday 18 November is before the act, Thursday 19 November"
    assert refused(turned) == {"sent.rest": said}
    assert refused(ask(content, **told, sent={"act": "2026-11-19", "rest": "2026-11-19"})) == {}


def test_nothing_has_ended_a_plan_on_a_day_to_come(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    soon = ask(content, events={"over": {"date": "2026-11-21"}})
    assert refused(soon) == {"event.over": "Saturday 21 November has not come"}
    assert soon["steps"] == []
    assert refused(ask(content, events={"over": {"date": "2026-11-20"}})) == {}
    assert refused(ask(content, events={"seen": {"date": "2026-11-21"}})) == {}
