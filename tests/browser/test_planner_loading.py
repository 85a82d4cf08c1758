"""Whatever comes wrong on the way, a reader gets the right plan, or a sentence and the table.

Each file that the planner needs is broken in some way, with the browser's cache at work; once the
fault is gone, trying again brings the plan. `--all` breaks every file in every way.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from tests.browser.fault_server import AT_ONCE, Faults, faulty
from tests.browser.files_broken import CHOSEN, GUIDE, MATRIX, PLACE, SCRIPT
from tests.browser.planner_page import WAIT, Planner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

PATIENCE = 8000
"""Milliseconds of silence; longer than Python takes to start on a busy machine."""

LATEST = 4 * WAIT


@pytest.fixture
def faults(site: Path) -> Iterator[Faults]:
    with faulty(site) as server:
        yield server


@pytest.fixture
def here(browser: Browser, faults: Faults) -> Iterator[Planner]:
    """A planner not opened yet, in a browser that has seen nothing before."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        yield Planner(context.new_page(), faults.url)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if {"file", "kind"} <= set(metafunc.fixturenames):
        cases = MATRIX if metafunc.config.getoption("--all") else CHOSEN
        metafunc.parametrize(("file", "kind"), cases)


def asks(here: Planner) -> Planner:
    return here.open().choose("2026-11-20").ask()


def comes_to_an_end(here: Planner) -> bool:
    """Wait for the plan or a sentence with a way to the table; whether it is the plan."""
    here.find(".fu-plan:visible, .fu-trouble:visible").first.wait_for(timeout=LATEST)
    if here.find(".fu-plan").is_visible():
        return True
    trouble = here.find(".fu-trouble")
    assert len(trouble.locator('[data-slot="reason"]').inner_text()) > 20
    address = trouble.locator("a").get_attribute("href") or ""
    assert here.page.locator(address).count() == 1
    assert not here.slot("progress").is_visible()
    return False


def is_right(here: Planner) -> bool:
    """Whether the plan counts Thanksgiving out, as it does with the days of the place."""
    return here.step("first_follow_up").locator('time[datetime="2026-11-30"]').count() > 0


def test_a_fault_for_good_is_told_and_once_it_is_gone_trying_again_brings_the_plan(
    here: Planner, faults: Faults, file: str, kind: str
) -> None:
    """What the browser says at once is told at once: the planner's own patience is a minute."""
    if kind not in AT_ONCE:
        faults.patience = PATIENCE
    faults.breaks(file, kind)
    asks(here)
    if not comes_to_an_end(here):
        faults.lift()
        here.find('[data-do="retry"]').click()
        here.find(".fu-trouble").wait_for(state="hidden")
        assert comes_to_an_end(here)
    else:
        assert kind == "mistyped"
    assert is_right(here)


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", GUIDE, PLACE])
def test_what_a_cache_holds_wrong_once_heals_by_itself(
    here: Planner, faults: Faults, file: str
) -> None:
    faults.breaks(file, "login", times=1)
    asks(here).plan()
    assert is_right(here)
    assert faults.count(file) == 2


def test_on_a_slow_line_the_plan_comes_and_the_wait_is_counted(
    here: Planner, faults: Faults
) -> None:
    """The whole takes longer than the silence that is a failure; there is never such a silence."""
    faults.patience = PATIENCE
    faults.bytes_a_second = 1_200_000
    asks(here)
    seen = []
    while here.find(".fu-plan").is_hidden():
        assert here.find(".fu-trouble").is_hidden()
        seen += re.findall(r"(\d+)%", here.slot("progress").inner_text())
        here.page.wait_for_timeout(200)
    assert is_right(here)
    told = [int(each) for each in seen]
    assert told == sorted(told)
    assert len(set(told)) > 10
    announced = [each for each in here.heard() if "%" in each]
    assert len(announced) <= 5


def test_another_try_asks_only_for_what_is_missing(here: Planner, faults: Faults) -> None:
    faults.cache = "no-store"
    faults.patience = PATIENCE
    faults.breaks("pyodide-lock.json", "hangs")
    asks(here)
    assert not comes_to_an_end(here)
    faults.lift()
    here.find('[data-do="retry"]').click()
    here.plan()
    whole = ["pyodide.asm.wasm", "python_stdlib.zip", ".whl", GUIDE]
    assert {file: faults.count(file) for file in whole} == dict.fromkeys(whole, 1)


def test_a_place_that_hangs_ends_in_an_answer_that_says_so_and_heals(
    here: Planner, faults: Faults
) -> None:
    faults.patience = PATIENCE
    faults.breaks(PLACE, "hangs")
    asks(here).plan()
    assert "United States" in here.slot("notices").inner_text()
    assert not is_right(here)
    faults.lift()
    here.choose("2026-11-19").settle()
    here.choose("2026-11-20").settle()
    assert is_right(here)
    assert here.slot("notices").is_hidden()


@pytest.mark.parametrize("kind", ["missing", "login", "half", "hangs"])
def test_without_the_planners_script_no_answer_leaves_the_page_and_the_table_is_offered(
    here: Planner, faults: Faults, kind: str
) -> None:
    faults.breaks(SCRIPT, kind)
    here.page.goto(f"{here.url}?today=2026-11-23", wait_until="commit")
    here.choose("2026-11-20")
    before = here.page.url
    here.find('[name="interview"]').press("Enter")
    button = here.find('.fu-form button[type="submit"]')
    assert button.is_disabled()
    button.click(force=True)
    note = here.find(".fu-unstarted")
    note.wait_for(timeout=WAIT)
    assert here.page.url == before
    assert here.find('[name="interview"]').input_value() == "2026-11-20"
    assert "could not start" in note.inner_text()
    assert here.page.locator(note.locator("a").get_attribute("href") or "").count() == 1
    faults.mend()  # a line that is dropped is tried again by the browser, and the button goes
    note.get_by_role("button").click()
    here.is_ready()
    assert note.count() == 0


def test_without_any_script_of_ours_the_words_beside_the_button_lead_to_the_table(
    here: Planner, faults: Faults
) -> None:
    for name in (SCRIPT, "planner_watchdog.js"):
        faults.breaks(name, "missing")
    here.open()
    words = here.find(".fu-not-yet")
    words.wait_for()
    assert here.page.locator(words.locator("a").get_attribute("href") or "").count() == 1


def test_a_browser_older_than_those_stated_is_told_so(here: Planner, faults: Faults) -> None:
    faults.breaks(SCRIPT, "missing")  # as good as one that cannot be read
    here.page.add_init_script("CSS.supports = () => false")
    here.open()
    note = here.find(".fu-unstarted")
    note.wait_for()
    assert "too old" in note.inner_text()


def test_a_browser_without_what_the_runtime_needs_is_told_so(here: Planner) -> None:
    lacking = "WebAssembly.validate = () => false;"
    here.page.route("**/worker.js", lambda route: route.fulfill(
        response=(got := route.fetch()), body=lacking + got.text()))  # fmt: skip
    asks(here)
    assert not comes_to_an_end(here)
    assert "too old" in here.find(".fu-trouble").inner_text()
    assert here.find('[data-do="retry"]').is_hidden()


def test_a_site_renewed_during_a_visit_is_noticed_and_loading_it_again_goes_on(
    here: Planner, faults: Faults
) -> None:
    faults.breaks("pyodide.asm.wasm", "hangs")
    asks(here)
    faults.lift()
    faults.renewed = True
    assert not comes_to_an_end(here)
    assert "renewed" in here.find(".fu-trouble").inner_text()
    faults.renewed = False
    here.find('[data-do="retry"]').click()
    here.page.wait_for_load_state()
    here.find('[name="interview"]').wait_for()
    assert here.find('[name="interview"]').input_value() == "2026-11-20"
    here.is_ready().ask().plan()


def test_a_page_of_another_build_than_its_script_is_noticed(here: Planner) -> None:
    here.page.add_init_script(
        """document.addEventListener("readystatechange", () => {
          document.querySelector("followup-planner").dataset.build = "another";
        }, { once: true });"""
    )
    asks(here)
    assert not comes_to_an_end(here)
    assert "renewed" in here.find(".fu-trouble").inner_text()


def test_the_page_names_the_build_that_the_site_has(site: Path) -> None:
    (build,) = json.loads((site / "assets/followup/build.json").read_text()).values()
    html = (site / "index.html").read_text(encoding="utf-8")
    assert set(re.findall(r"assets/followup/build/(\w+)/", html)) == {build}
