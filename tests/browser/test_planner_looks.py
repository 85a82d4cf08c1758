"""The planner looks calm: one prominent button, section at any width, no needless motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import DESK

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner

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

UNFOLD = "document.querySelectorAll('followup-planner details').forEach((d) => (d.open = true))"

MOVING = """
document.getAnimations()
  .filter(({ effect }) => effect.target.closest("followup-planner"))
  .map(({ effect }) => effect.target.className)
"""

BEYOND = "document.documentElement.scrollWidth - innerWidth"


def test_at_four_times_the_size_everything_fits_and_can_be_hit(planner: OpenPlanner) -> None:
    here = planner(viewport={"width": 320, "height": 256}).open()
    here.choose("2026-11-20").ask().plan()
    assert here.page.evaluate(BEYOND) <= 0
    assert here.page.evaluate(SMALL) == 0
    here.find('[data-do="keep"]').click()
    here.find("#fu-list-company").fill("Donaudampfschifffahrtsgesellschaft" * 3)
    here.assume("timeline").locator("input").fill("when pigs fly")
    here.settle()
    here.page.evaluate(UNFOLD)
    here.settle()
    here.find('[data-do="edit"]:visible').first.click()
    assert here.page.evaluate(BEYOND) <= 0
    assert here.page.evaluate(SMALL) == 0


def test_in_colours_of_the_readers_own_nothing_is_told_by_a_filling_alone(
    planner: OpenPlanner,
) -> None:
    here = planner(forced_colors="active").open().choose("2026-11-20").ask().plan()

    def style(selector: str, name: str) -> str:
        found = here.find(selector).first
        return str(found.evaluate("(element, name) => getComputedStyle(element)[name]", name))

    assert style('.fu-chip[aria-pressed="true"]', "outlineStyle") == "solid"
    assert style('.fu-chip[aria-pressed="false"]', "outlineStyle") == "none"
    assert style("[data-next] .fu-leaf", "borderTopColor") != style(
        "[data-step]:not([data-next]) .fu-leaf:not([data-empty])", "borderTopColor"
    )
    here.page.keyboard.press("Tab")
    assert here.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.starts_python
def test_who_wants_no_motion_gets_none(planner: OpenPlanner) -> None:
    here = planner(reduced_motion="reduce")
    here.page.route("**/pyodide.asm.wasm", lambda _: None)  # for ever on its way
    here.open().choose("2026-11-20").ask()
    here.slot("progress").wait_for()
    assert here.page.evaluate(MOVING) == []


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
