"""axe finds nothing to complain of, whatever the planner shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.axe import PLANNER, faults
from tests.browser.conftest import DESK, PHONE

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_plan_with_everything_unfolded(planner: OpenPlanner, viewport: dict[str, int]) -> None:
    here = planner(viewport=viewport).open()
    here.choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    here.unfold()
    here.find('[data-do="edit"]:visible').first.click()
    assert faults(here.page) == []


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-21", "2026-12-02", "2026-12-20"])
def test_a_plan_in_every_state(planner: OpenPlanner, today: str) -> None:
    here = planner().open(today=today).choose("2026-11-20").ask().plan()
    assert faults(here.page, PLANNER) == []


def test_the_working_of_a_step_with_days_corrected(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    step = here.step("first_follow_up")
    step.locator(".fu-working > summary").click()
    step.locator(".fu-correct > summary").click()
    step.get_by_role("button", name="Close this day").click()
    step.locator('[data-key="2026-11-26"] button').click()
    here.settle()
    assert faults(here.page, PLANNER) == []


def test_an_empty_form_and_its_errors(planner: OpenPlanner) -> None:
    here = planner().open()
    assert faults(here.page, PLANNER) == []
    here.ask()
    assert faults(here.page, PLANNER) == []


def test_the_search_for_a_place(planner: OpenPlanner) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("united")
    here.page.get_by_role("option").first.wait_for()
    assert faults(here.page, PLANNER) == []


def test_a_failure(planner: OpenPlanner) -> None:
    here = planner()
    here.page.add_init_script("delete globalThis.WebAssembly")
    here.open().choose("2026-11-20").ask()
    here.find(".fu-trouble").wait_for()
    assert faults(here.page, PLANNER) == []
