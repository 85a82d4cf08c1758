"""What the reader pressed, or what takes its place, keeps the focus, and stands in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

pytestmark = pytest.mark.engines

IS_SEEN = """
() => {
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    return document.activeElement !== document.body && top >= 0 && bottom <= innerHeight;
}
"""


def press(here: Planner, selector: str) -> None:
    """By keyboard, as the focus matters most there."""
    here.find(selector).first.focus()
    here.page.keyboard.press("Enter")
    here.settle()


def is_seen(here: Planner) -> bool:
    """The focus is in the window, or comes into it with the next frames."""
    here.page.wait_for_function(IS_SEEN, timeout=5000)
    return True


def test_leaving_a_step_out_or_marking_it_keeps_the_focus_in_the_window(
    planner: OpenPlanner,
) -> None:
    here = planner().open(today="2026-11-30").choose("2026-11-20").ask().plan().settle()
    for action in ("skip", "undo", "sent"):
        press(here, f'[data-step="first_follow_up"] [data-do="{action}"]')
        assert is_seen(here), action
        assert here.page.evaluate("!!document.activeElement.closest('[data-step]')"), action


def test_the_box_to_edit_a_message_in_stands_in_the_window(planner: OpenPlanner) -> None:
    here = planner().open(today="2026-11-30").choose("2026-11-20").ask().plan().settle()
    press(here, '[data-step="first_follow_up"] [data-do="edit"]')
    assert here.focused("tagName") == "TEXTAREA"
    assert is_seen(here)
    press(here, '[data-step="first_follow_up"] [data-do="edit-done"]')
    assert here.focused("dataset.do") == "edit"
    assert is_seen(here)


@pytest.mark.parametrize("is_open", [True, False], ids=["on the page", "in the list"])
def test_a_deleted_plan_that_is_put_back_has_the_focus(
    planner: OpenPlanner, *, is_open: bool
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.find('[data-do="keep"]').click()
    here.settle()
    if not is_open:
        here.find('[data-do="list-add"]').click()
        here.choose("2026-11-19").ask().plan().settle()
    press(here, '.fu-list-plan [data-do="delete"]')
    assert here.focused("dataset.do") == "list-undo"
    here.page.keyboard.press("Enter")
    here.settle()
    here.page.wait_for_function(
        "!['list-told', undefined].includes(document.activeElement.dataset.slot)"
        " || document.activeElement.dataset.do === 'open'"
    )
    assert is_seen(here)
    here.page.evaluate("localStorage.clear()")
