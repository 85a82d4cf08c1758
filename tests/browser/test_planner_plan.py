"""A reader asks when, and gets a plan: the happy paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import DESK, PHONE

if TYPE_CHECKING:
    from playwright.sync_api import Route
    from tests.browser.conftest import OpenPlanner

NEXT_IS_ABOVE = """(() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  return box('[data-slot="next"]').bottom <= box("[data-step]").top;
})()"""
NO_OVERFLOW = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_a_date_gives_the_next_action_and_a_dated_plan(
    planner: OpenPlanner, viewport: dict[str, int]
) -> None:
    here = planner(viewport=viewport).open().choose("2026-11-20").ask().plan()
    assert here.status == "ready"
    assert "thank" in here.next().lower()
    first = here.step("first_follow_up")
    assert first.get_attribute("data-state") == "wait"
    assert first.locator("time").first.get_attribute("datetime") == "2026-11-30"
    assert "Monday 30 November to Wednesday 2 December" in first.inner_text()
    assert here.page.evaluate(NO_OVERFLOW)


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_the_next_action_stands_above_every_step(
    planner: OpenPlanner, viewport: dict[str, int]
) -> None:
    here = planner(viewport=viewport).open().choose("2026-11-20").ask().plan()
    assert here.page.evaluate(NEXT_IS_ABOVE)


@pytest.mark.starts_python
def test_nothing_leaves_the_site(planner: OpenPlanner) -> None:
    here = planner()
    asked: list[str] = []
    here.page.context.on("request", lambda request: asked.append(request.url))
    here.open().choose("2026-11-20").ask().plan()
    here.assume("place")
    here.page.wait_for_selector('[name="place"][role="combobox"]')
    here.find('[name="place"]').fill("japan")
    here.page.get_by_role("option").first.click()
    here.settle()
    assert any("/JP.json?" in address for address in asked), "the worker's requests are seen"
    assert [each for each in asked if not each.startswith((here.url, "blob:", "data:"))] == []


@pytest.mark.starts_python
def test_the_form_is_usable_at_once_and_the_plan_comes_by_itself(planner: OpenPlanner) -> None:
    here = planner()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    here.page.route("**/pyodide.asm.wasm", hold)
    here.open().choose("2026-11-20").ask()
    assert here.status == "loading"
    assert "calendar ready" in here.slot("progress").inner_text()
    here.assume("round").locator('[value="final"]').check()
    here.settle()
    held[0].continue_()
    here.plan()
    assert not here.slot("progress").is_visible()
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-12-04"
    )


def test_a_chosen_day_is_said_back_with_its_weekday_at_once(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20")
    assert here.find("#interview-echo").inner_text() == "Friday 20 November 2026"


@pytest.mark.parametrize("zone", ["Pacific/Auckland", "America/Los_Angeles", "UTC"])
def test_a_day_is_the_same_day_in_every_time_zone(planner: OpenPlanner, zone: str) -> None:
    here = planner(timezone_id=zone).open().choose("2026-03-06")
    assert here.find("#interview-echo").inner_text() == "Friday 6 March 2026"


def test_chips_offer_today_yesterday_and_the_last_weekdays(planner: OpenPlanner) -> None:
    here = planner().open()
    chips = here.find('[data-do="chip"]')
    assert chips.evaluate_all("all => all.map((chip) => chip.value)") == [
        "2026-11-23",
        "2026-11-22",
        "2026-11-20",
        "2026-11-19",
        "2026-11-18",
        "2026-11-17",
    ]
    friday = chips.nth(2)
    friday.click()
    assert here.find('[name="interview"]').input_value() == "2026-11-20"
    assert friday.get_attribute("aria-pressed") == "true"
    assert here.find('[data-do="chip"][aria-pressed="true"]').count() == 1


@pytest.mark.engines
def test_a_date_typed_in_words_is_read_and_said_back(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.find('[data-do="type"]').click()
    assert here.focused() == "interview"
    here.page.keyboard.type("last Friday")
    here.settle()
    assert here.find("#interview-echo").inner_text() == "Friday 20 November 2026"
    here.ask().plan()
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-11-30"
    )


@pytest.mark.engines
def test_the_day_kept_when_typing_takes_the_place_of_picking(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20")
    here.find('[data-do="type"]').click()
    assert here.find('[name="interview"]').input_value() == "2026-11-20"
    here.find('[data-do="type"]').click()
    assert here.find('[name="interview"]').get_attribute("type") == "date"
    assert here.find('[name="interview"]').input_value() == "2026-11-20"


@pytest.mark.engines
def test_a_clock_time_moves_a_bound_counted_in_hours(planner: OpenPlanner) -> None:
    here = planner().open(today="2026-11-20").choose("2026-11-20")
    here.find(".fu-time summary").click()
    here.find('[name="interview-time"]').fill("18:30")
    here.ask().plan()
    latest = here.step("thank_you").locator("h4 time").last
    assert latest.get_attribute("datetime") == "2026-11-21T18:30"


def test_the_assumptions_are_one_sentence_to_tap_and_change(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    said = here.find("[data-assumption] [data-slot=says]").all_inner_texts()
    assert said[:3] == ["a first interview", "no date given", "United States"]
    here.assume("round").locator('[value="final"]').check()
    here.settle()
    assert here.find("[data-assumption=round]").inner_text().startswith("a final interview")
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-12-04"
    )


def test_only_one_assumption_is_open_at_a_time(planner: OpenPlanner) -> None:
    here = planner().open()
    first, second = here.assume("round"), here.assume("timeline")
    assert not first.is_visible()
    assert second.is_visible()


def test_what_they_said_is_shown_as_it_was_read(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill("14 to 30 days")
    here.settle()
    said = here.find("#timeline-echo").inner_text()
    assert "Friday 4 December to Sunday 20 December" in said
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-12-21"
    )


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("by the end of next week", "Read as by Friday 27 November"),
        ("After Thanksgiving", "Read as not before Friday 27 November"),
        ("soon", "Read as soon, with no date in it"),
    ],
)
def test_their_own_words_are_read_back_in_days(planner: OpenPlanner, said: str, shown: str) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill(said)
    here.settle()
    assert here.find("#timeline-echo").inner_text() == shown


def test_soon_offers_how_to_ask_for_a_date(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("timeline").locator("input").fill("soon")
    here.settle()
    thanks = here.step("thank_you").text_content() or ""
    assert "may ask, in one line, by when they expect to decide" in thanks
    assert "Thank-you that asks by when they decide" in thanks


def test_words_that_could_mean_two_days_are_asked_with_both_to_choose_from(
    planner: OpenPlanner,
) -> None:
    here = planner().open().is_ready().choose("2026-11-20")
    here.assume("timeline").locator("input").fill("next Friday")
    here.ask().settle()
    question = here.find("#timeline-open").inner_text()
    assert "Friday 27 November or Friday 4 December" in question


def test_a_page_without_a_plan_asks_for_nothing_but_when(planner: OpenPlanner) -> None:
    here = planner().open()
    assert here.find(".fu-question:visible").count() == 1
    assert not here.find(".fu-plan").is_visible()
