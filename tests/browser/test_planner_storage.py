"""The browser's storage: full, blocked, shared by two tabs, or holding anything at all."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.browser.kept_plans import FIRST, SECOND, keys, listed, name, plan, press, two, unfold
from tests.browser.planner_page import TODAY

if TYPE_CHECKING:
    from tests.browser.conftest import Devices, Tab

BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); },
});"""
FULL = """Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};"""


def test_more_plans_than_can_be_kept_are_told_of(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    here.page.evaluate(
        """() => {
        const { planStore } = document.querySelector("followup-planner").session.several;
        const record = { revision: 1, changed: "2026-11-23T10:00:00.000Z", facts: {}, filed: [],
          answers: { interview: "2026-11-20" } };
        const made = (_, at) => ({ ...record, id: `kept${at + 10000}` });
        planStore.merge(Array.from({ length: 501 }, made));
        }"""
    )
    here.settle()
    assert len(keys(here)) == 500
    assert here.find("[data-plan]").count() == 501
    assert "500 plans at most" in here.slot("list-limits").inner_text()


@pytest.mark.parametrize(
    ("script", "sentence"), [(BLOCKED, "until you close this tab"), (FULL, "no room left")]
)
def test_without_storage_everything_works_for_the_visit(
    device: Devices, tab: Tab, script: str, sentence: str
) -> None:
    here = two(tab(device(), script=script))
    assert [row[0] for row in listed(here)] == ["Sample & Sons", "Example Books"]
    assert sentence in here.slot("list-limits").inner_text()
    press(here, "Example Books")
    here.plan().settle()
    assert here.step("thank_you").get_attribute("data-state") == "done"
    press(here, "Example Books", "delete")
    here.find('[data-do="list-undo"]').click()
    assert len(listed(here)) == 2
    unfold(here)
    with here.page.expect_download() as download:
        here.find('[data-do="list-save"]').click()
    assert len(json.loads(download.value.path().read_text("utf-8"))["plans"]) == 2


def test_a_tab_that_fell_behind_never_overwrites_what_is_newer(device: Devices, tab: Tab) -> None:
    mine = device()
    here = plan(tab(mine), "2026-11-20")
    here.find('[data-do="keep"]').click()
    name(here, FIRST)
    there = tab(mine).plan().settle()
    assert there.slot("whose").inner_text() == "Example Books, Project coordinator"
    here.heard()
    name(there, SECOND)
    here.settle()
    assert here.slot("behind").is_visible()
    assert any("changed in another tab" in said for said in here.heard())
    name(here, ("Older", "Tab"))
    stored = (
        "Object.values(localStorage).find((text) => text.includes('plan') || text.includes('id'))"
    )
    assert "Sample & Sons" in here.page.evaluate(stored)
    assert "Older" not in here.page.evaluate(stored)
    here.find('[data-do="behind-newer"]').click()
    here.settle()
    assert here.slot("behind").is_hidden()
    assert here.find("#fu-list-company").input_value() == "Sample & Sons"
    assert here.focused("dataset.slot") == "whose"
    name(here, FIRST)
    there.settle()
    there.find('[data-do="behind-mine"]').click()
    there.settle()
    assert there.slot("behind").is_hidden()
    assert "Sample & Sons" in there.page.evaluate(stored)
    here.settle()
    assert here.slot("behind").is_visible()
    here.find('[data-do="behind-newer"]').click()
    press(there, "Sample & Sons", "delete")
    here.settle()
    assert "deleted in another tab" in here.slot("told-says").inner_text()
    name_again = here.find('[data-do="keep"]')
    assert name_again.is_visible(), "what is on the page is still there, and kept only when asked"
    assert keys(here) == []


def test_what_lies_in_the_storage_may_be_anything(device: Devices, tab: Tab) -> None:
    here = two(tab(device()))
    here.page.evaluate(
        """() => {
        const [key] = Object.keys(localStorage).filter((key) => key.startsWith('followup:'));
        const start = key.slice(0, key.lastIndexOf(':') + 1);
        const put = (id, value) => localStorage.setItem(start + id, value);
        const sound = JSON.parse(localStorage.getItem(key));
        put('broken000', '{');
        put('array0000', '[]');
        put('null00000', 'null');
        put('older0000', JSON.stringify({ ...sound, id: 'older0000', revision: 'x' }));
        put('another00', JSON.stringify(sound));
        put('__proto__', JSON.stringify({ ...sound, id: '__proto__' }));
        put('strange00', JSON.stringify({ ...sound, id: 'strange00', filed: [5],
          answers: { interview: 'when pigs fly', place: '../../x', round: {} },
          facts: { sent: 'x', events: { no: 5 }, closed: [7], blanks: [] } }));
        }"""
    )
    here.page.goto(here.url + f"?today={TODAY}")
    here.is_ready()
    assert [row[0] for row in listed(here)] == ["Sample & Sons", "Example Books", "No name yet"]
    press(here, "No name yet")
    here.settle()
    assert here.find("#interview-error").is_visible()
    assert "fu-problems" in here.focused("className"), "what is wrong with it has the focus"
    unfold(here).find('[data-do="list-forget"]').click()
    here.find('[data-do="list-forget-all"]').click()
    assert keys(here) == []
