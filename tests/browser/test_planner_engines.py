"""Where engines go their own ways, the planner does not: the same in Firefox as in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser import kept_engine
from tests.browser.axe import PLANNER, faults
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from tests.browser.conftest import Contexts, OpenPlanner

pytestmark = pytest.mark.engines

BLOCKED = """
  const refuse = () => { throw new DOMException("refused", "SecurityError"); };
  Object.defineProperty(window, "localStorage", { get: refuse });
"""

WRITE = """
(controls) => {
  for (const control of controls) {
    if (control.type === "radio" || control.type === "checkbox") control.checked = !control.checked;
    else control.value = { date: "2026-11-02", time: "07:07" }[control.type] ?? "";
  }
}
"""
"""Into every control at once, without an event: as a page comes back, or from an extension."""


def told(here: Planner) -> object:
    """The answers and facts that a plan would be made from now."""
    return here.page.evaluate("document.querySelector('followup-planner').session.collectTold()")


def type_half(here: Planner, name: str, keys: str) -> None:
    """Type the beginning of a date or time, and leave the control."""
    control = here.find(f'[name="{name}"]')
    control.focus()
    here.page.keyboard.type(keys)
    control.blur()
    here.settle()


def test_what_is_written_into_controls_without_an_event_changes_no_plan(
    planner: OpenPlanner,
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle().find(".fu-happened > summary").click()
    here.find('[name="event.new_date"]').check()
    here.settle()
    before, says = told(here), here.next()
    here.find("input, textarea").evaluate_all(WRITE)
    here.find('[data-assumption="place"]').click()
    here.find('[data-assumption="place"]').click()
    here.ask().settle()
    assert told(here) == before
    assert here.next() == says
    here.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    here.settle()
    assert here.find('[name="interview"]').input_value() == "2026-11-20"
    assert here.find('[name="timeline"]').input_value() == "2 weeks"
    assert here.find('[name="round"]:checked').input_value() == "first"
    assert here.find('[name="event.new_date"]').is_checked()


@pytest.mark.parametrize("tongue", ["", "es/"])
def test_half_a_time_is_told_beside_it_and_gives_no_plan(planner: OpenPlanner, tongue: str) -> None:
    here = planner()
    here.url += tongue
    here.open().choose("2026-11-20")
    here.find(".fu-time > summary").click()
    type_half(here, "interview-time", "1")
    said = "Esta hora no está completa" if tongue else "This time is not complete"
    error = here.find("#interview-time-error")
    assert said in error.inner_text()
    assert here.find('[name="interview-time"]').get_attribute("aria-invalid") == "true"
    here.ask()
    assert said in here.find(".fu-problems").inner_text()
    assert here.find(".fu-plan").is_hidden()
    here.find('[name="interview-time"]').fill("10:30")
    here.ask().plan()
    assert error.is_hidden()


def test_half_a_date_is_not_called_missing(planner: OpenPlanner) -> None:
    here = planner().open()
    type_half(here, "interview", "11")
    assert "This date is not complete" in here.find("#interview-error").inner_text()
    here.choose("2026-11-20").ask().plan()
    assert here.find("#interview-error").is_hidden()


def test_half_a_day_of_sending_is_told_and_the_day_before_holds(planner: OpenPlanner) -> None:
    here = planner().open(today="2026-11-20").choose("2026-11-20").ask().plan()
    step = here.step("thank_you")
    step.locator('[data-do="sent"]').click()
    here.settle()
    control = step.locator('[name="sent.thank_you"]')
    control.focus()
    here.page.keyboard.press("Delete")
    control.blur()
    here.settle()
    assert "This date is not complete" in step.locator('[data-slot="half"]:visible').inner_text()
    assert "2026-11-20" in str(told(here))
    control.fill("2026-11-19")
    control.blur()
    here.settle()
    assert step.locator('[data-slot="half"]:visible').count() == 0


def test_the_assumptions_are_underlined_as_what_can_be_changed(planner: OpenPlanner) -> None:
    here = planner().open()
    line = here.find('.fu-assumption [data-slot="says"]').first.evaluate(
        """(element) => {
            const look = getComputedStyle(element);
            return ["Line", "Style", "Thickness"].map((part) => look[`textDecoration${part}`]);
        }"""
    )
    assert line == ["underline", "dotted", "2px"]


def test_where_storage_is_blocked_one_true_sentence_says_so(
    contexts: Contexts, site_url: str
) -> None:
    here = Planner(contexts().new_page(), site_url)
    kept_engine.use(here.page, site_url)
    here.page.add_init_script(BLOCKED)
    here.open().choose("2026-11-20").ask().plan()
    here.find('[data-do="keep"]').click()
    here.settle()
    seen = here.find(":is(p, li):visible:not([role])")
    assert seen.filter(has_text="This browser does not let the page keep anything").count() == 1
    for untrue in ("Kept on this device", "The list lies in this browser, on this device"):
        assert here.page.get_by_text(untrue).filter(visible=True).count() == 0, untrue
    here.page.close()


def test_what_looks_like_no_list_is_still_told_as_one(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    bare = here.page.locator("ul, ol").evaluate_all(
        """(lists) => {
            const bare = (element) => getComputedStyle(element).listStyleType === "none";
            return lists
                .filter((list) => list.closest("followup-planner, main") && !list.closest("nav"))
                .filter((list) => [list, ...list.children].every(bare))
                .filter((list) => list.getAttribute("role") !== "list")
                .map((list) => list.outerHTML.slice(0, 80));
        }"""
    )
    assert bare == []


@pytest.mark.engines(but="chromium")  # all that it shows is looked at by tests of their own
def test_axe_finds_nothing_in_the_form_and_the_plan(planner: OpenPlanner) -> None:
    here = planner().open()
    assert faults(here.page, PLANNER) == []
    here.choose("2026-11-20").ask().plan()
    here.unfold()
    assert faults(here.page, PLANNER) == []
