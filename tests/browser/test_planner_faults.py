"""When the engine cannot come up the page says so plainly, and points to the table on the page.

Every file broken in some way, with the browser's cache at work: `test_planner_loading`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Route
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

pytestmark = pytest.mark.starts_python


def impatient(html: str) -> str:
    return html.replace("data-timeout-ms=", 'data-timeout-ms="1500" data-usually=')


def says(here: Planner) -> str:
    trouble = here.find(".fu-trouble")
    trouble.wait_for(state="visible")
    return trouble.inner_text()


def leads_to_the_table(here: Planner) -> bool:
    address = here.find(".fu-trouble a").get_attribute("href") or ""
    return address.startswith("#") and here.page.locator(address).count() == 1


def test_without_scripts_a_note_leads_to_the_table(planner: OpenPlanner) -> None:
    here = planner(java_script_enabled=False)
    here.page.goto(here.url)
    note = here.find("noscript .fu-note")
    assert note.is_visible()
    assert not here.find("form").is_visible()
    address = note.locator("a").get_attribute("href") or ""
    assert here.page.locator(address).count() == 1
    assert here.page.locator("main table").count() > 0


def test_without_webassembly_the_page_says_so(planner: OpenPlanner) -> None:
    here = planner()
    here.page.add_init_script("delete globalThis.WebAssembly")
    here.open().choose("2026-11-20").ask()
    assert "WebAssembly" in says(here)
    assert here.status == "failed"
    assert leads_to_the_table(here)


def test_a_policy_that_forbids_webassembly_is_named_as_such(planner: OpenPlanner) -> None:
    here = planner()
    policy = "script-src 'self' 'unsafe-inline' blob:; worker-src 'self' blob:"

    def forbid(route: Route) -> None:
        response = route.fetch()
        headers = response.headers | {"content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    here.page.route(f"{here.url}?*", forbid)
    here.open().choose("2026-11-20").ask()
    assert "WebAssembly" in says(here)


@pytest.mark.parametrize("part", ["**/assets/followup/build/*/worker.js", "**/api/guide.json?*"])
def test_a_missing_part_is_told_at_once_and_a_retry_brings_the_plan(
    planner: OpenPlanner, part: str
) -> None:
    here = planner()
    here.page.route(part, lambda route: route.fulfill(status=404, body="not found"))
    here.open().choose("2026-11-20").ask()
    assert "could not be worked out" in says(here)
    assert here.status == "failed"
    assert not here.slot("progress").is_visible()
    here.page.unroute(part)
    here.find('[data-do="retry"]').click()
    assert here.focused("type") == "submit", "the button that was pressed is gone"
    here.plan()
    assert not here.find(".fu-trouble").is_visible()
    assert here.status == "ready"


def ends_its_work(here: Planner) -> bool:
    """Whether no worker of the planner is left, once the browser has ended what is to end."""
    for _ in range(50):
        if not [each for each in here.page.workers if "search" not in each.url]:
            return True
        here.page.wait_for_timeout(200)
    return False


def test_a_part_that_never_comes_ends_the_wait(planner: OpenPlanner) -> None:
    here = planner()
    here.page.route("**/runtime/*/pyodide.asm.wasm", lambda _: None)
    here.open(changed=impatient).choose("2026-11-20").ask()
    assert "in time" in says(here)
    assert ends_its_work(here)
    assert leads_to_the_table(here)


def test_an_answer_that_fails_is_told_and_trying_again_starts_the_engine_anew(
    planner: OpenPlanner,
) -> None:
    here = planner()
    broken = "JSON.stringify = () => { throw new Error('spoiled'); };"

    def spoil(route: Route) -> None:
        response = route.fetch()
        once = f"addEventListener('message', () => {{ {broken} }}, {{ once: true }});"
        route.fulfill(response=response, body=once + response.text())

    here.page.route("**/worker.js", spoil)
    here.open().is_ready().choose("2026-11-20").ask()
    assert "Something went wrong" in says(here)
    assert here.status == "ready"
    here.page.unroute("**/worker.js")
    here.find('[data-do="retry"]').click()
    here.plan()
    assert here.status == "ready"


def test_where_blob_workers_are_refused_a_worker_from_a_file_serves(planner: OpenPlanner) -> None:
    here = planner()
    policy = "worker-src 'self'"

    def forbid(route: Route) -> None:
        response = route.fetch()
        headers = response.headers | {"content-security-policy": policy}
        route.fulfill(response=response, headers=headers)

    here.page.route(f"{here.url}?*", forbid)
    here.open().choose("2026-11-20").ask().plan()


def test_nothing_is_fetched_for_a_reader_who_saves_data_until_the_form_is_touched(
    planner: OpenPlanner,
) -> None:
    here = planner()
    here.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    here.open().page.wait_for_timeout(1500)
    assert here.status == "idle"
    here.choose("2026-11-20").is_ready()


def test_the_engine_starts_by_itself_when_the_page_is_idle(planner: OpenPlanner) -> None:
    planner().open().is_ready()
