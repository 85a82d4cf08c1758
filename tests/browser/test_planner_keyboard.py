"""Everything by keyboard alone, and everything big enough for a thumb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

MOST_TABS = 80
THUMB = 44

SMALL = """
(least) => [...document.querySelectorAll("followup-planner :is(button, input, summary, a)")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < least)
  .map(([element, box]) => `${element.outerHTML.slice(0, 80)} ${box.width}x${box.height}`)
"""


def tab_to(here: Planner, selector: str) -> None:
    for _ in range(MOST_TABS):
        if here.page.evaluate("(s) => document.activeElement.matches(s)", selector):
            return
        here.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {selector}")


@pytest.mark.engines
def test_from_the_question_to_a_copied_message_by_keyboard(planner: OpenPlanner) -> None:
    here = planner(permissions=["clipboard-read", "clipboard-write"]).open().is_ready()
    keys = here.page.keyboard
    tab_to(here, '[data-do="chip"][value="2026-11-23"]')
    keys.press("Space")
    tab_to(here, '[data-assumption="round"]')
    keys.press("Enter")
    tab_to(here, '[name="round"]')
    keys.press("ArrowDown")
    keys.press("Escape")
    assert here.focused("dataset.assumption") == "round"
    assert here.find('[data-assumption="round"]').get_attribute("aria-expanded") == "false"
    tab_to(here, '.fu-form button[type="submit"]')
    keys.press("Enter")
    here.plan()
    tab_to(here, ".fu-fill > summary")
    keys.press("Enter")
    tab_to(here, '[name="blank.your_name"]')
    keys.type("Alex Example")
    here.settle()
    tab_to(here, '[data-do="copy"]')
    keys.press("Enter")
    here.settle()
    assert "Alex Example" in here.page.evaluate("navigator.clipboard.readText()")


@pytest.mark.engines
def test_a_place_is_chosen_with_the_arrow_keys(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    tab_to(here, '[data-assumption="place"]')
    here.page.keyboard.press("Enter")
    here.page.wait_for_selector('[name="place"][role="combobox"]')
    tab_to(here, '[name="place"]')
    here.page.keyboard.type("new zea")
    here.page.get_by_role("option").first.wait_for()
    here.page.keyboard.press("ArrowDown")
    here.page.keyboard.press("Enter")
    here.settle()
    assert here.find('[data-assumption="place"]').inner_text().startswith("New Zealand")


@pytest.mark.engines
def test_every_control_has_a_visible_focus(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    seen = 0
    tab_to(here, '[data-do="chip"]')
    while here.page.evaluate("!!document.activeElement.closest('.fu-form')"):
        ring = here.page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert ring == "3px", here.focused("outerHTML")
        here.page.keyboard.press("Tab")
        seen += 1
    assert seen > 10


def test_every_control_is_big_enough_for_a_thumb(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("round")
    here.unfold()
    assert here.page.evaluate(SMALL, THUMB) == []
