"""What a reader hears, and where their focus is: each change said once, nothing taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.planner_page import WAIT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner


def shown(here: Planner) -> Planner:
    """A plan on the page, and everything it said already listened to."""
    here.open().is_ready().choose("2026-11-20").ask().plan().settle().heard()
    return here


@pytest.mark.starts_python
def test_asking_early_tells_of_the_wait_and_then_of_the_plan(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/worker.js", lambda route: route.continue_())  # so that nothing is cached
    here.open().choose("2026-11-20").page.wait_for_timeout(150)
    here.heard()
    here.ask().plan().settle()
    wait, *still, plan = here.heard()
    assert "calendar ready" in wait
    assert all("calendar" in each for each in still), "a slow machine says that it goes on"
    assert plan == here.next()


@pytest.mark.starts_python
def test_a_long_wait_is_told(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/pyodide.asm.wasm", lambda _: None)
    here.page.clock.install()
    here.open().choose("2026-11-20").ask()
    here.page.clock.run_for(9000)
    assert here.slot("progress").inner_text().startswith("Still getting the calendar ready")
    assert here.heard()[-1].startswith("Still getting the calendar ready")


def test_a_reader_who_has_not_asked_is_left_in_peace(planner: OpenPlanner) -> None:
    here = planner().open().is_ready().settle()
    assert here.heard() == []
    assert not here.slot("progress").is_visible()


def test_a_plan_is_announced_once_by_its_headline(planner: OpenPlanner) -> None:
    here = planner().open().is_ready().choose("2026-11-20").settle()
    here.heard()
    here.ask().plan().settle()
    assert here.heard() == [here.next()]


def test_a_changed_answer_is_announced_once(planner: OpenPlanner) -> None:
    here = shown(planner())
    here.choose("2026-11-23").settle()
    assert here.heard() == [here.next()]


def test_asking_again_says_the_same_again(planner: OpenPlanner) -> None:
    here = shown(planner())
    here.ask().settle()
    assert here.heard() == [here.next()]


def test_a_chip_is_echoed_in_words(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.heard()
    here.find('[data-do="chip"]').nth(2).click()
    here.page.wait_for_function("window.heard.length", timeout=WAIT)  # the engine's first answer
    here.settle()
    assert here.heard() == ["Friday 20 November 2026"]


def test_an_error_after_a_change_is_announced_once(planner: OpenPlanner) -> None:
    here = shown(planner())
    here.assume("timeline").locator("input").fill("when pigs fly")
    here.page.keyboard.press("Tab")
    here.settle()
    heard = here.heard()
    assert len(heard) == 1
    assert "when pigs fly" in heard[0]


def test_a_failure_is_announced_once(planner: OpenPlanner) -> None:
    here = planner()
    here.page.add_init_script("delete globalThis.WebAssembly")
    here.open().choose("2026-11-20").ask().settle()
    assert len([said for said in here.heard() if "WebAssembly" in said]) == 1


def test_typing_in_a_blank_announces_nothing_and_keeps_the_caret(planner: OpenPlanner) -> None:
    here = shown(planner())
    here.find(".fu-fill summary").first.click()
    field = here.find('[name="blank.your_name"]').first
    field.fill("Alex")
    field.press("ArrowLeft")
    here.settle()
    assert here.focused() == "blank.your_name"
    assert here.focused("selectionStart") == 3
    assert here.heard() == []


def test_redrawing_keeps_the_focus_and_what_was_unfolded(planner: OpenPlanner) -> None:
    here = shown(planner())
    working = here.step("first_follow_up").locator(".fu-working")
    working.locator("> summary").click()
    here.assume("round").locator('[value="final"]').check()
    here.settle()
    assert here.focused("value") == "final"
    assert working.get_attribute("open") is not None


def test_showing_the_plan_leaves_the_focus_on_the_button(planner: OpenPlanner) -> None:
    here = shown(planner())
    assert here.focused("type") == "submit"


def test_nothing_moves_for_those_who_asked_for_stillness(planner: OpenPlanner) -> None:
    here = shown(planner(reduced_motion="reduce"))
    moving = "document.getAnimations().filter((a) => a.effect.target.closest('.followup')).length"
    assert here.page.evaluate(moving) == 0


def test_there_is_one_live_region(planner: OpenPlanner) -> None:
    here = shown(planner())
    assert here.find('[role="status"], [role="alert"], [aria-live], output').count() == 1
