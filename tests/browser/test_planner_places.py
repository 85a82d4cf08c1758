"""Where: guessed on the device, found among all places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner


@pytest.mark.parametrize(
    ("zone", "country"),
    [("Europe/Berlin", "Germany"), ("Asia/Calcutta", "India"), ("America/Denver", "United States")],
)
def test_the_place_is_guessed_from_the_time_zone(
    planner: OpenPlanner, zone: str, country: str
) -> None:
    here = planner(timezone_id=zone).open()
    says = here.find('[data-assumption="place"] [data-slot="says"]')
    here.page.wait_for_function("e => e.textContent", arg=says.element_handle())
    here.settle()
    assert says.inner_text() == country


def test_a_region_is_found_by_its_name_and_its_holidays_count(planner: OpenPlanner) -> None:
    here = planner(timezone_id="Europe/Berlin").open(today="2026-11-17")
    here.choose("2026-11-16").ask().plan()
    before = here.step("first_follow_up").locator("time").first.get_attribute("datetime")
    box = here.assume("place").locator("input")
    box.wait_for()
    here.settle()
    here.find('[name="place"]').fill("sachsen")
    here.page.get_by_role("option", name="Sachsen, Germany", exact=True).click()
    here.settle()
    assert here.find('[data-assumption="place"]').inner_text().startswith("Sachsen, Germany")
    assert "Sachsen, Germany" in here.slot("basis").inner_text()
    after = here.step("first_follow_up").locator("time").first.get_attribute("datetime")
    assert (before, after) == ("2026-11-23", "2026-11-24")  # the day of prayer, a Wednesday


def test_the_box_keeps_what_describes_the_question(planner: OpenPlanner) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    box = here.find('[name="place"]')
    for text in ("", "nowhere"):
        box.fill(text)
        described = (box.get_attribute("aria-describedby") or "").split()
        assert {"place-hint", "place-error"} <= set(described), text
    here.ask()
    assert here.find("#place-error").is_visible()
    assert box.get_attribute("aria-invalid") == "true"


def test_accents_need_not_be_typed(planner: OpenPlanner) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("cote d")
    assert here.page.get_by_role("option").first.inner_text().startswith("Côte d")


def test_a_code_finds_its_place(planner: OpenPlanner) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("GB-SCT")
    here.page.keyboard.press("Tab")
    here.settle()
    assert here.find('[data-assumption="place"]').inner_text().startswith("Scotland")


def test_weekends_only_can_be_chosen(planner: OpenPlanner) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("weekends")
    here.page.get_by_role("option").first.click()
    here.settle()
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-11-27"
    )


def test_the_list_of_places_is_fetched_only_when_it_is_wanted(planner: OpenPlanner) -> None:
    here = planner()
    asked: list[str] = []
    here.page.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    here.open().is_ready()
    late = {"places.json", "accessible-autocomplete.min.js"}
    assert not late.intersection(asked)
    here.assume("place")
    here.settle()
    assert late.issubset(asked)


def test_without_the_list_a_code_can_be_typed(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/api/places.json", lambda route: route.fulfill(status=404))
    here.open().choose("2026-11-20").ask().plan()
    question = here.assume("place")
    here.settle()
    question.locator("input").fill("DE-BY")
    here.page.keyboard.press("Tab")
    here.settle()
    assert "Bayern" in here.slot("basis").inner_text()


def test_a_place_whose_days_cannot_be_fetched_is_said_and_not_hidden(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/api/places/US.json", lambda route: route.fulfill(status=404))
    here.open().choose("2026-11-20").ask().plan()
    assert "United States" in here.slot("notices").inner_text()
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-11-27"
    )
