"""Where: guessed on the device, found among all places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner


@pytest.mark.without_python
@pytest.mark.parametrize(
    ("zone", "country"),
    [
        ("Europe/Berlin", "Germany"),
        ("Asia/Calcutta", "India"),
        ("America/Denver", "United States"),
        ("Europe/London", "England, United Kingdom"),
        ("Australia/Sydney", "New South Wales, Australia"),
        ("America/Toronto", "Canada"),
    ],
)
def test_the_place_is_guessed_from_the_time_zone(
    planner: OpenPlanner, zone: str, country: str
) -> None:
    here = planner(timezone_id=zone).open()
    says = here.find('[data-assumption="place"] [data-slot="says"]')
    here.page.wait_for_function("e => e.textContent", arg=says.element_handle())
    here.settle()
    assert says.inner_text() == country


@pytest.mark.parametrize("zone", ["Atlantic/Reykjavik", "UTC", "Etc/GMT+5"])
def test_a_device_that_does_not_tell_where_it_is_leaves_the_usual_place_and_a_sentence(
    planner: OpenPlanner, zone: str
) -> None:
    here = planner(timezone_id=zone).open()
    told = here.slot("untold")
    told.wait_for()
    assert "does not tell where you are" in told.inner_text()
    assert "United States" in told.inner_text()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("France")
    here.page.keyboard.press("Tab")
    here.settle()
    assert not told.is_visible()


@pytest.mark.without_python
def test_a_device_that_tells_where_it_is_needs_no_such_sentence(planner: OpenPlanner) -> None:
    here = planner(timezone_id="Europe/Berlin").open()
    here.page.get_by_text("Germany", exact=True).first.wait_for()
    assert not here.slot("untold").is_visible()


@pytest.mark.without_python
def test_beside_the_place_stands_what_its_calendar_cannot_know(planner: OpenPlanner) -> None:
    here = planner(timezone_id="Europe/Madrid").open()
    here.assume("place")
    here.settle()
    question = here.find('[data-question="place"]')
    question.get_by_text("region to region").wait_for()
    told = question.inner_text()
    assert "Each region of Spain publishes" in told
    assert "Cities, towns and districts" in told
    assert "version" in told
    here.find('[name="place"]').fill("Poland")
    here.page.keyboard.press("Tab")
    here.settle()
    question.get_by_text("region to region").wait_for(state="detached")


@pytest.mark.without_python
@pytest.mark.parametrize(
    ("zone", "near"),
    [
        ("Asia/Riyadh", ["Sunday", "Thursday", "Wednesday", "Tuesday"]),
        ("America/New_York", ["Friday", "Thursday", "Wednesday", "Tuesday"]),
    ],
)
def test_near_days_to_tap_are_those_on_which_offices_there_are_open(
    planner: OpenPlanner, zone: str, near: list[str]
) -> None:
    here = planner(timezone_id=zone).open(today="2026-12-22")
    here.settle()
    names = here.find('[data-question="interview"] .fu-chip [data-slot="name"]')
    here.page.wait_for_function(
        "day => document.querySelectorAll('.fu-chip [data-slot=name]')[2].textContent === day",
        arg=near[0],
    )
    assert names.all_inner_texts()[2:] == near


@pytest.mark.without_python
@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("UK", "United Kingdom"),
        ("US", "United States"),
        ("America", "United States"),
        ("London", "England, United Kingdom"),
        ("bavaria", "Bayern, Germany"),
        ("Kuala Lumpur", "Wilayah Persekutuan Kuala Lumpur, Malaysia"),
        ("lumpur kuala", "Wilayah Persekutuan Kuala Lumpur, Malaysia"),
        ("Hawke\N{RIGHT SINGLE QUOTATION MARK}s Bay", "Hawke's Bay, New Zealand"),
        ("ostfold", "Østfold, Norway"),
        ("Nueva York", "New York, United States"),
        ("GB-SCT", "Scotland, United Kingdom"),
    ],
)
def test_what_people_call_a_place_finds_it_first(
    planner: OpenPlanner, typed: str, first: str
) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill(typed)
    assert here.page.get_by_role("option").first.inner_text().startswith(first)


def test_a_name_of_two_places_is_asked_about_and_either_can_be_chosen(
    planner: OpenPlanner,
) -> None:
    here = planner().open()
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("Georgia")
    here.page.keyboard.press("Tab")
    here.ask()
    assert here.find("#place-error").is_visible()
    here.find('[name="place"]').fill("Georgi")
    here.page.get_by_role("option", name="Georgia", exact=True).click()
    here.page.keyboard.press("Tab")
    here.settle()
    assert not here.find("#place-error").is_visible()
    assert here.find('[data-assumption="place"]').inner_text().startswith("Georgia")


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


def name_of(url: str) -> str:
    """The name of the file at an address."""
    return url.partition("?")[0].rsplit("/", 1)[-1]


def test_the_list_of_places_is_fetched_only_when_it_is_wanted(planner: OpenPlanner) -> None:
    here = planner()
    asked: list[str] = []
    here.page.on("request", lambda request: asked.append(name_of(request.url)))
    here.open().is_ready()
    late = {"places.json", "accessible-autocomplete.min.js"}
    assert not late.intersection(asked)
    here.assume("place")
    here.settle()
    assert late.issubset(asked)


def test_without_the_list_a_code_can_be_typed(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/api/places.json?*", lambda route: route.fulfill(status=404))
    here.open().choose("2026-11-20").ask().plan()
    question = here.assume("place")
    here.settle()
    question.locator("input").fill("DE-BY")
    here.page.keyboard.press("Tab")
    here.settle()
    assert "Bayern" in here.slot("basis").inner_text()


@pytest.mark.starts_python
def test_a_place_whose_days_cannot_be_fetched_is_said_and_not_hidden(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/api/places/US.json?*", lambda route: route.fulfill(status=404))
    here.open().choose("2026-11-20").ask().plan()
    assert "United States" in here.slot("notices").inner_text()
    assert here.step("first_follow_up").locator("time").first.get_attribute("datetime") == (
        "2026-11-27"
    )
