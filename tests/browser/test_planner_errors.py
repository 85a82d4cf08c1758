"""Errors say what to do, beside the field, and a summary takes the focus on submit alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

TARGET = 44
MISSING = "Enter the date of your interview"


def shows(here: Planner, question: str) -> str:
    return here.find(f"#{question}-error").inner_text()


def test_a_missing_answer_is_asked_for_at_once(planner: OpenPlanner) -> None:
    here = planner().open().ask()
    assert shows(here, "interview") == f"Error: {MISSING}"
    box = here.find('[name="interview"]')
    assert box.get_attribute("aria-invalid") == "true"
    assert "interview-error" in (box.get_attribute("aria-describedby") or "")
    assert here.find(".fu-problems").inner_text().splitlines() == ["There is a problem", MISSING]
    assert not here.find(".fu-plan").is_visible()


@pytest.mark.engines
def test_the_summary_takes_the_focus_and_its_link_leads_to_the_field(planner: OpenPlanner) -> None:
    here = planner().open().ask()
    assert "fu-problems" in here.focused("className")
    here.page.keyboard.press("Tab")
    here.page.keyboard.press("Enter")
    assert here.focused() == "interview"


def test_an_error_goes_as_soon_as_it_is_mended(planner: OpenPlanner) -> None:
    here = planner().open().ask().choose("2026-11-20").settle()
    assert not here.find("#interview-error").is_visible()
    assert not here.find(".fu-problems").is_visible()
    assert here.find('[name="interview"]').get_attribute("aria-invalid") is None


def test_words_that_are_no_date_are_quoted_with_what_to_enter(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.find('[data-do="type"]').click()
    here.page.keyboard.type("the other day")
    here.ask().settle()
    assert "“the other day”" in shows(here, "interview")
    assert "fu-problems" in here.focused("className")


def test_a_day_that_may_be_one_of_two_is_put_right_with_a_button(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.find('[data-do="type"]').click()
    here.page.keyboard.type("3/4/2026")
    here.ask().settle()
    buttons = here.find('[data-question="interview"] [data-slot="which"] button')
    assert buttons.count() == 2
    assert shows(here, "interview")
    buttons.first.click()
    here.settle()
    assert not here.find("#interview-error").is_visible()
    assert buttons.count() == 0
    assert here.find(".fu-plan").is_visible()


def test_a_year_far_away_is_asked_about_in_place_and_mended_with_a_button(
    planner: OpenPlanner,
) -> None:
    here = planner().open().is_ready()
    here.find('[data-do="type"]').click()
    here.page.keyboard.type("12 November 2025")
    here.ask().settle()
    asked = here.find('[data-question="interview"] [data-slot="open"]')
    assert "Did you mean Thursday 12 November 2026?" in asked.inner_text()
    asked.locator("button").first.click()
    here.settle()
    assert not asked.is_visible()
    assert here.find('[name="interview"]').input_value() == "2026-11-12"


def test_what_is_wrong_stays_said_while_another_answer_changes(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.find('[data-do="type"]').click()
    here.page.keyboard.type("the other day")
    here.ask().settle()
    here.assume("round").locator('[value="final"]').check()
    here.settle()
    assert "“the other day”" in shows(here, "interview")


def test_a_timeline_with_a_mistake_opens_its_question_from_the_summary(
    planner: OpenPlanner,
) -> None:
    here = planner().open().is_ready().choose("2026-11-20")
    here.assume("timeline").locator("input").fill("by 31 November")
    here.assume("round")
    here.ask().settle()
    assert "“by 31 November”" in here.find(".fu-problems").inner_text()
    here.find(".fu-problems a").click()
    assert here.focused() == "timeline"
    assert here.find("#timeline-error").is_visible()


def test_what_names_no_day_is_asked_about_beside_it_and_the_plan_goes_on(
    planner: OpenPlanner,
) -> None:
    here = planner().open().is_ready().choose("2026-11-20")
    here.assume("timeline").locator("input").fill("when pigs fly")
    here.assume("round")
    here.ask().plan().settle()
    assert not here.find(".fu-problems").is_visible()
    assert not here.find("#timeline-error").is_visible()
    assert "“when pigs fly”" in here.find("#timeline-open").inner_text()


@pytest.mark.engines
def test_of_two_days_that_may_be_meant_one_is_chosen_with_a_button(planner: OpenPlanner) -> None:
    here = planner().open().is_ready().choose("2026-11-20")
    here.assume("timeline").locator("input").fill("by next Friday")
    here.ask().plan().settle().heard()
    assert not here.find(".fu-problems").is_visible(), "it is a question, and nothing went wrong"
    assert "by Friday 4 December" in here.find("#timeline-open").inner_text()
    here.find('[name="timeline"]').focus()
    here.page.keyboard.press("Tab")
    assert here.focused("textContent") == "Friday 27 November"
    assert here.page.evaluate("document.activeElement.getBoundingClientRect().height") >= TARGET
    here.page.keyboard.press("Tab")
    here.page.keyboard.press("Enter")
    here.plan().settle()
    assert here.focused() == "timeline"
    assert here.focused("value") == "by Friday 4 December 2026"
    assert here.heard() == [here.next()]
    assert here.find('[data-do="which"]').count() == 0


def test_a_place_that_is_not_in_the_list_is_refused(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("Nowhere")
    here.page.keyboard.press("Tab")
    here.settle()
    assert "Choose a place from the list" in shows(here, "place")


def test_a_mistake_while_a_plan_is_shown_moves_no_focus_and_leaves_no_wrong_plan(
    planner: OpenPlanner,
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill("by 31 November")
    here.settle()
    assert here.focused() == "timeline"
    assert not here.find("#timeline-error").is_visible(), "half a word is not an error yet"
    here.page.keyboard.press("Tab")
    here.settle()
    assert "“by 31 November”" in shows(here, "timeline")
    assert "fu-problems" not in (here.focused("className") or "")
    assert not here.find(".fu-plan").is_visible()
    here.find('[name="timeline"]').fill("2 weeks")
    here.plan()
    assert not here.find("#timeline-error").is_visible()


def test_no_problem_moves_the_form_out_of_a_narrow_window(planner: OpenPlanner) -> None:
    here = planner(viewport={"width": 320, "height": 640}).open().ask()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert here.page.evaluate(wide) == 0
