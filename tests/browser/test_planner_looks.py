"""The planner looks calm: one prominent button, room at any width, no needless motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import DESK

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

# Controls smaller than WCAG 2.2 wants (2.5.8), except links within a sentence.
SMALL = """
[...document.querySelectorAll("followup-planner :is(button, input, textarea, summary, a)")]
  .filter((control) => control.checkVisibility({ visibilityProperty: true }))
  .map((control) => (control.closest("label") ?? control).getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && Math.min(width, height) < 24).length
"""

FILLED = """
() => {
  const button = (name) => getComputedStyle(name).backgroundColor;
  const model = document.createElement("button");
  model.className = "fu-button";
  document.querySelector(".fu-plan").append(model);
  const plain = button(model);
  model.remove();
  return [...document.querySelectorAll("followup-planner .fu-main")]
    .filter((each) => each.checkVisibility() && ![plain, "rgba(0, 0, 0, 0)"].includes(button(each)))
    .map((each) => each.dataset.do ?? each.type);
}
"""

BEYOND = "document.documentElement.scrollWidth - innerWidth"


def everything_unfolded(here: Planner) -> None:
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    for _ in range(2):
        for summary in here.find("details:not([open]) > summary:visible").all():
            summary.click()
    here.find('[data-do="edit"]:visible').first.click()


def test_at_four_times_the_size_everything_fits_and_can_be_hit(planner: OpenPlanner) -> None:
    here = planner(viewport={"width": 320, "height": 256}).open()
    here.choose("2026-11-20").ask().plan()
    everything_unfolded(here)
    assert here.page.evaluate(BEYOND) <= 0
    assert here.page.evaluate(SMALL) == 0


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-23", "2026-12-20"])
def test_one_button_is_prominent(planner: OpenPlanner, today: str) -> None:
    here = planner(viewport=DESK).open(today=today)
    assert here.page.evaluate(FILLED) == ["submit"]
    here.choose("2026-11-20").ask().plan()
    filled = here.page.evaluate(FILLED)
    assert len(filled) == 1, filled
    assert filled != ["submit"]


def test_what_is_asked_stays_where_it_is_when_it_is_wrong(planner: OpenPlanner) -> None:
    here = planner().open()
    chip = here.find('[data-do="chip"]').first
    before = chip.bounding_box()
    here.ask()
    after = chip.bounding_box()
    assert before
    assert after
    assert (after["x"], after["width"]) == (before["x"], before["width"])


def test_a_later_step_does_not_say_what_to_do_today(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    assert "today" in here.next()
    assert "today" not in here.step("first_follow_up").inner_text()


def test_in_forced_colours_the_chosen_day_and_the_next_step_stand_out(
    planner: OpenPlanner,
) -> None:
    here = planner(forced_colors="active").open().choose("2026-11-20").ask().plan()
    chosen = here.find('[data-do="chip"][aria-pressed="true"]')
    assert chosen.evaluate("(chip) => getComputedStyle(chip).outlineStyle") == "solid"
    width = "(leaf) => parseFloat(getComputedStyle(leaf).borderTopWidth)"
    leaves = here.find(".fu-leaf:not([data-empty])")
    assert leaves.first.evaluate(width) > leaves.last.evaluate(width)


def test_waiting_without_motion_is_still_told(planner: OpenPlanner) -> None:
    here = planner(reduced_motion="reduce")
    here.page.route("**/runtime/pyodide.asm.wasm", lambda _: None)
    here.open().choose("2026-11-20").ask()
    line = here.slot("progress")
    line.wait_for()
    assert line.evaluate("(line) => getComputedStyle(line, '::before').animationName") == "none"
    assert line.inner_text()


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-11-20", "2026-11-20"),  # something to do today
        ("2026-11-23", "2026-12-16"),  # nothing to do today
        ("2026-12-20", "2026-11-20"),  # late
        ("2026-11-23", "2024-03-01"),  # long past
        ("2035-03-09", "2035-03-05"),  # beyond the calendars
    ],
)
def test_each_state_is_announced_once_and_leaves_the_focus(
    planner: OpenPlanner, today: str, day: str
) -> None:
    here = planner().open(today=today).is_ready().choose(day).settle()
    here.heard()
    here.ask().plan().settle()
    assert here.heard() == [here.next()]
    assert here.focused("type") == "submit"
