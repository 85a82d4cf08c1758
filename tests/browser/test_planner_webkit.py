"""The planner in WebKit: what only it does, and a whole journey."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from selenium.webdriver.common.keys import Keys
from tests.browser import engines
from tests.browser.axe import RUN, axe
from tests.browser.planner_page import WAIT
from tests.browser.webkit import WebKitPlanner, changed_site, driven, window
from tests.browser.webkit_scripts import (
    AS_ON_PAPER,
    BLOCKED,
    KEPT,
    NESTED,
    SEEN_BUTTONS,
    WITHOUT_WASM,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from selenium.webdriver import WebKitGTK


@pytest.fixture(autouse=True)
def _webkit_is_told(request: pytest.FixtureRequest) -> None:
    engines.need(request.node, "webkit")
    program = engines.find("webkit")
    if program and engines.is_fetched(program):
        pytest.skip("This WebKit is Playwright's own: it runs what is marked for all engines")
    version = request.getfixturevalue("driver").capabilities["browserVersion"]
    request.node.user_properties.append((engines.RAN, f"WebKitGTK {version}"))


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebKitGTK]:
    """One window for all tests, as wide as a phone."""
    program = engines.find("webkit")
    assert program
    with window(tmp_path_factory.mktemp("webkit")) as environ, driven(program, environ) as started:
        started.set_window_size(390, 844)
        yield started


@pytest.fixture(scope="module")
def watched_url(site: Path) -> Iterator[str]:
    """The built site's address; its pages are watched."""
    with changed_site(site) as address:
        yield address


@pytest.fixture
def here(driver: WebKitGTK, watched_url: str) -> Iterator[WebKitPlanner]:
    """A planner that is open, with nothing kept."""
    there = WebKitPlanner(driver, watched_url)
    driver.get(f"{watched_url}404.html")
    there.js("localStorage.clear()")
    yield there.open().settle()
    driver.get("about:blank")  # which ends the page's workers


@pytest.fixture(scope="module")
def planned(driver: WebKitGTK, watched_url: str) -> WebKitPlanner:
    """One plan, for the tests that only look at it, before another page is opened."""
    there = WebKitPlanner(driver, watched_url).open().settle()
    return there.choose("2026-11-20").plan()


def leave_and_come_back(here: WebKitPlanner) -> None:
    """To another page of the guide and Back, which wakes the page as it was left."""
    here.js("addEventListener('pageshow', ({ persisted }) => { window.woken = persisted; })")
    here.js("document.querySelector('a[href*=\"messages/\"]').click()")
    here.wait(lambda: "/messages/" in here.driver.current_url)
    here.driver.back()
    here.wait(lambda: here.js("return window.woken"))
    here.settle()


def told(here: WebKitPlanner) -> dict[str, Any]:
    """The answers that a plan would be made from now."""
    script = "return document.querySelector('followup-planner').session.collectTold().answers"
    answers: dict[str, Any] = here.js(script)
    return answers


def type_half(here: WebKitPlanner, name: str, keys: str) -> None:
    """Type the beginning of a date or time, and leave the control."""
    control = here.named(name)
    control.click()
    control.send_keys(keys)
    here.js("arguments[0].blur()", control)
    here.settle()


def test_steps_and_days_are_lists(planned: WebKitPlanner) -> None:
    for name in ("steps", "days"):
        assert planned.find(f'[data-slot="{name}"]').aria_role == "list", name


def test_axe_finds_nothing_in_the_form_and_the_plan(planned: WebKitPlanner) -> None:
    planned.js(axe())
    found = planned.driver.execute_async_script(
        f"const done = arguments[0]; ({RUN.strip()})().then((found) => done(found))"
    )
    assert [(each["id"], json.dumps(each["nodes"])[:300]) for each in found] == []


def test_no_rule_stands_in_another_for_before_safari_26_2_it_does_not_hold_on_paper(
    planned: WebKitPlanner,
) -> None:
    assert planned.js(NESTED) == []


def test_on_paper_nothing_is_left_to_press(planned: WebKitPlanner) -> None:
    planned.js(AS_ON_PAPER)
    assert planned.js(SEEN_BUTTONS) == []


def test_back_keeps_what_they_said_in_the_form_and_in_a_kept_plan(here: WebKitPlanner) -> None:
    here.press('[data-assumption="timeline"]')
    here.named("timeline").send_keys("2 weeks")
    here.choose("2026-11-20").plan()
    here.press('[data-do="keep"]')
    before, says = told(here), here.next()
    assert before["timeline"] == "2 weeks"
    leave_and_come_back(here)
    assert here.value("timeline") == "2 weeks"
    assert told(here) == before
    here.press('[data-assumption="round"]')
    here.press('[name="round"][value="final"] + span')
    here.settle()
    assert told(here) == before | {"round": "final"}
    (kept,) = here.js(KEPT)
    assert kept["answers"]["timeline"] == "2 weeks"
    assert here.next() == says


def test_back_keeps_what_was_typed_into_boxes_not_sent_yet(here: WebKitPlanner) -> None:
    here.press('[data-do="type"]')
    here.named("interview").send_keys("last friday")
    here.press('[data-assumption="place"]')
    here.settle()
    here.js("arguments[0].select()", here.named("place"))
    here.named("place").send_keys("Germany" + Keys.TAB)
    here.settle()
    before = told(here)
    assert (before["interview"], before["place"]) == ("last friday", "DE")
    leave_and_come_back(here)
    assert here.value("interview") == "last friday"
    assert here.value("place") == "Germany"
    here.press('.fu-form [type="submit"]')
    assert told(here) == before


@pytest.mark.parametrize(("name", "what"), [("interview-time", "time"), ("interview", "date")])
def test_half_a_time_or_date_is_told_beside_it(here: WebKitPlanner, name: str, what: str) -> None:
    here.js("document.querySelector('.fu-time').open = true")
    type_half(here, name, "11")
    assert f"This {what} is not complete" in here.find(f"#{name}-error").text
    here.press('.fu-form [type="submit"]')
    here.settle()
    assert f"This {what} is not complete" in here.find(".fu-problems").text
    assert not here.find(".fu-plan").is_displayed()


def test_a_plan_that_is_opened_leaves_nothing_half_typed(here: WebKitPlanner) -> None:
    type_half(here, "interview", "11")
    here.js("location.hash = '#plan=1&interview=2026-11-20'")
    here.wait(lambda: here.value("interview"))
    assert not here.find("#interview-error").is_displayed()
    assert here.value("interview") == "2026-11-20"


def test_the_assumptions_are_underlined_as_what_can_be_changed(here: WebKitPlanner) -> None:
    look = here.js(
        "const look = getComputedStyle(arguments[0]);"
        "return ['Line', 'Style', 'Thickness'].map((part) => look[`textDecoration${part}`])",
        here.find('.fu-assumption [data-slot="says"]'),
    )
    assert look == ["underline", "dotted", "2px"]


def test_a_policy_without_wasm_is_told_as_what_it_is(driver: WebKitGTK, site: Path) -> None:
    with changed_site(site, policy=WITHOUT_WASM) as address:
        here = WebKitPlanner(driver, address).open().settle().choose("2026-11-20")
        here.press('.fu-form [type="submit"]')
        here.wait(lambda: here.find(".fu-trouble").is_displayed(), WAIT / 1000)
        says = "return document.querySelector('template[data-say=trouble_no_wasm]')"
        assert here.find('[data-slot="reason"]').text == here.js(f"{says}.content.textContent")
        driver.get("about:blank")


def test_where_storage_is_blocked_one_true_sentence_says_so(driver: WebKitGTK, site: Path) -> None:
    with changed_site(site, script=BLOCKED) as address:
        here = WebKitPlanner(driver, address).open().settle().choose("2026-11-20").plan()
        here.press('[data-do="keep"]')
        here.settle()
        script = "return document.querySelector('[data-slot=live]').textContent = ''"
        here.js(script)  # what was announced
        text = here.js("return document.querySelector('followup-planner').innerText")
        assert text.count("This browser does not let the page keep anything") == 1
        assert "Kept on this device" not in text
        driver.get("about:blank")


def test_a_journey_from_the_interview_to_an_answer(here: WebKitPlanner) -> None:
    here.choose("2026-11-20").plan()
    here.press('[data-step="thank_you"] [data-do="sent"]')
    here.settle()
    assert here.find('[data-step="thank_you"]').get_attribute("data-state") == "done"
    here.press(".fu-happened > summary")
    here.press('[name="event.new_date"]')
    here.settle()
    here.named("event.new_date.answer").send_keys("by 10 December")
    here.settle()
    assert "10 December" in here.find('[id="event.new_date-echo"]').text
    here.press(".fu-google > summary")
    link = here.find('[data-slot="google-dates"] a').get_attribute("href") or ""
    assert "dates=20261211" in link
    says = here.next()
    here.driver.refresh()
    here.wait(lambda: here.find(".fu-plan").is_displayed())
    here.settle()
    assert here.next() == says
    assert here.value("event.new_date.answer") == "by 10 December"
