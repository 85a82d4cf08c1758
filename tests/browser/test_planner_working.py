"""The plan shows how its dates came about, and the reader may correct the days behind them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from followup import api

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

INTERVIEW = "2026-11-20"
THANKSGIVING = "2026-11-26"
MOVED = "Ask for news moves from Monday 30 November to Friday 27 November."
"""The next one stays: it counts from the day to ask, which passes over the quiet Friday."""


@pytest.fixture
def here(planner: OpenPlanner) -> Planner:
    """A plan whose second step has its working and its days unfolded."""
    made = planner().open().choose(INTERVIEW).ask().plan()
    made.step("first_follow_up").locator(".fu-working > summary").click()
    made.step("first_follow_up").locator(".fu-correct > summary").click()
    made.settle().heard()
    return made


def correct(here: Planner, day: str) -> Locator:
    """The button beside a day of the second step."""
    return here.step("first_follow_up").locator(f'[data-key="{day}"] button')


def by_engine(site: Path, here: Planner, **corrections: list[str]) -> list[str | None]:
    """The first date of every step, as the engine gives it for the same facts."""
    data = site / "api"
    request = {"today": "2026-11-23", "answers": {"interview": INTERVIEW}, **corrections}
    guide, place = (data / "guide.json").read_text(), (data / "places/US.json").read_text()
    reply: dict[str, Any] = json.loads(api.answer(guide, place, json.dumps(request)))
    assert len(reply["steps"]) == here.find("[data-step]").count()
    return [step["on"] for step in reply["steps"]]


def shown(here: Planner) -> list[str | None]:
    """The date of every step on the page."""
    leaves = here.find(".fu-leaf")
    dates: list[str] = leaves.evaluate_all("all => all.map((leaf) => leaf.dateTime)")
    return [date or None for date in dates]


def test_the_picture_numbers_what_counts_and_names_what_does_not(here: Planner) -> None:
    step = here.step("first_follow_up")
    picture = step.get_by_role("img", name="A calendar from Friday 20 November")
    marks = (
        "all => all.map((each) => [each.dataset.kind, ...each.textContent.split(/(?<=^\\d\\d)/)])"
    )
    week = picture.locator(".fu-cell").evaluate_all(marks)[7:14]
    assert week == [
        ["counted", "23", "1"],
        ["counted", "24", "2"],
        ["counted", "25", "3"],
        ["closed", "26"],
        ["counted", "27", "4"],
        ["weekend", "28"],
        ["weekend", "29"],
    ]
    assert picture.locator(".fu-name").all_text_contents() == ["26 Nov: Thanksgiving Day"]
    assert picture.locator('[data-kind="anchor"]').text_content() == "20"
    assert picture.locator(".fu-ring").count() == 1, "today"
    assert picture.locator(".fu-other").count() == 1, "the date of the other advice"
    assert step.locator('.fu-legend [data-slot="says"]').all_inner_texts() == [
        "Start of the count",
        "Counted",
        "Weekend",
        "Closed",
        "Time for this step",
        "Today",
        "Other date, see above",
    ]


def test_a_day_they_work_moves_the_dates_and_that_is_said_once(here: Planner, site: Path) -> None:
    button = correct(here, THANKSGIVING)
    button.focus()
    here.page.keyboard.press("Enter")
    here.settle()
    assert here.heard() == [MOVED]
    assert here.find('[data-slot="moved"]:visible').all_inner_texts() == [MOVED]
    assert shown(here) == by_engine(site, here, open=[THANKSGIVING])
    assert here.focused("innerText").startswith("Take back")


def test_what_was_corrected_is_listed_and_can_be_taken_back(here: Planner, site: Path) -> None:
    correct(here, THANKSGIVING).click()
    here.settle().heard()
    listed = here.find('[data-slot="corrections"] li')
    assert listed.locator(".fu-closed-day").all_inner_texts() == ["Thu 26 Nov\nopen, you said"]
    listed.get_by_role("button", name="Take back").click()
    here.settle()
    assert listed.count() == 0
    assert shown(here) == by_engine(site, here)
    said = "Ask for news moves from Friday 27 November to Monday 30 November."
    assert here.heard()[0].startswith(said)
    assert here.focused("innerText").startswith(said), "the button is gone, so the focus is here"


def test_any_day_can_be_closed_and_opened_again(here: Planner, site: Path) -> None:
    closing = here.step("first_follow_up").locator(".fu-close")
    closing.get_by_role("button").click()
    assert closing.locator(".fu-error").inner_text() == "Choose the day on which they are closed"
    closing.locator("input").fill("2026-11-24")
    here.page.keyboard.press("Enter")
    here.settle()
    assert shown(here) == by_engine(site, here, closed=["2026-11-24"])
    assert not closing.locator(".fu-error").is_visible()
    correct(here, "2026-11-24").click()
    here.settle()
    assert shown(here) == by_engine(site, here)


def test_each_date_leads_to_its_rule_and_its_source(here: Planner) -> None:
    links = here.step("first_follow_up").locator(".fu-rules a")
    assert links.all_inner_texts()[0] == "In the guide: how long to wait after a first interview"
    for address in [link.get_attribute("href") or "" for link in links.all()]:
        here.page.goto(here.url + address)
        assert here.page.locator(":target").is_visible(), address
