"""Several plans at once: kept on this device only when asked, listed, carried away, forgotten."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from tests.browser.axe import faults
from tests.browser.conftest import DESK, PHONE
from tests.browser.planner_page import TODAY, Planner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, FilePayload

FIRST, SECOND = ("Example Books", "Project coordinator"), ("Sample & Sons", "Editor")
HOSTILE = "<img src=x onerror=alert(1)> [title] {{7*7}} \u202egnp 👩🏽‍🚀 " + "x" * 400
OURS = "Object.keys(localStorage).filter((key) => key.startsWith('followup:'))"
BLOCKED = """Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError'); },
});"""
FULL = """Storage.prototype.setItem = () => {
  throw new DOMException('full', 'QuotaExceededError');
};"""

Devices = Callable[..., "BrowserContext"]
Tab = Callable[..., Planner]


@pytest.fixture
def device(browser: Browser) -> Iterator[Devices]:
    """A browser of a reader who was never here: what is stored in one is in no other."""
    made: list[BrowserContext] = []

    def new(script: str = "", **options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
        usual = {"viewport": PHONE, "timezone_id": "America/New_York", "locale": "en-US"}
        made.append(browser.new_context(**(usual | options)))
        if script:
            made[-1].add_init_script(script)
        return made[-1]

    yield new
    for each in made:
        each.close()


@pytest.fixture
def tab(site_url: str) -> Iterator[Tab]:
    """A tab of a device, at the planner; at the end our scripts must have made no errors."""
    errors: list[str] = []

    def opened(device: BrowserContext, today: str = TODAY) -> Planner:
        page = device.new_page()
        page.on("pageerror", lambda error: errors.append(str(error.stack)))
        return Planner(page, site_url).open(today=today).is_ready()

    yield opened
    assert [error for error in errors if "assets/followup" in error] == []


def plan(here: Planner, day: str) -> Planner:
    here.choose(day).ask().plan()
    return here.settle()


def name(here: Planner, names: tuple[str, str]) -> Planner:
    here.find("#fu-list-company").fill(names[0])
    here.find("#fu-list-role").fill(names[1])
    return here.settle()


def two(here: Planner) -> Planner:
    """Two applications: the first waits for Monday 30 November, the second's thank-you is due."""
    plan(here, "2026-11-20")
    here.step("thank_you").locator('[data-do="sent"]').click()
    here.find('[data-do="keep"]').click()
    name(here, FIRST)
    here.find('[data-do="list-add"]').click()
    plan(here, "2026-11-23")
    return name(here, SECOND)


def listed(here: Planner) -> list[tuple[str, str, str]]:
    """Of each plan in the list: its first name, the day of its next step, how that stands."""
    here.settle()
    return [
        (
            row.locator('[data-slot="name"]').inner_text(),
            row.locator("time").get_attribute("datetime") or "",
            row.get_attribute("data-state") or "",
        )
        for row in here.find(".fu-list-plan").all()
    ]


def press(here: Planner, first: str, action: str = "open") -> None:
    row = here.find(".fu-list-plan").filter(has_text=first)
    row.locator(f'[data-do="{action}"]').click()


def unfold(here: Planner) -> Planner:
    """Open what is folded below the list."""
    more = here.find(".fu-list-more")
    if more.get_attribute("open") is None:
        more.locator("summary").click()
    return here


def keys(here: Planner) -> list[str]:
    found: list[str] = here.page.evaluate(OURS)
    return found


def test_nothing_is_stored_until_the_reader_asks_for_it(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    assert keys(here) == []
    assert here.find(".fu-list").is_hidden()
    offer = here.slot("keep-offer").inner_text()
    assert "in this browser, on this device" in offer
    assert "Nothing leaves the device" in offer
    assert "shared computer" in offer
    here.heard()
    here.find('[data-do="keep"]').click()
    assert here.focused("id") == "fu-list-company", "the list needs a name"
    here.settle()
    assert here.heard() == ["Kept on this device. Changes are kept as you make them."]
    path = here.page.evaluate("location.pathname")
    assert [key.rpartition(":")[0] for key in keys(here)] == [f"followup:{path}:plan-1"]
    name(here, FIRST)
    before = here.page.evaluate("JSON.stringify(localStorage)")
    here.page.reload()
    here.plan().settle()
    assert here.page.evaluate("JSON.stringify(localStorage)") == before, "nothing had changed"
    assert here.slot("whose").inner_text() == "Example Books, Project coordinator"
    assert here.slot("behind").is_hidden()


def test_the_list_follows_the_days_with_what_is_due_on_top(device: Devices, tab: Tab) -> None:
    mine = device()
    here = two(tab(mine))
    assert listed(here) == [
        ("Sample & Sons", "2026-11-23", "now"),
        ("Example Books", "2026-11-30", "wait"),
    ]
    assert here.find(".fu-list h2").inner_text() == "Your applications"
    says = here.find(".fu-list-plan").first.inner_text()
    assert here.next() in says, "the engine's own sentence"
    later = tab(mine, "2026-12-02")
    assert later.find(".fu-plan").is_hidden()
    assert listed(later) == [
        ("Example Books", "2026-12-02", "now"),
        ("Sample & Sons", "2026-12-02", "now"),
    ]
    press(later, "Example Books")
    later.plan().settle()
    later.find(".fu-happened summary").first.click()
    later.find('[name="event.rejected"]').check()
    later.settle()
    assert [row[::2] for row in listed(later)] == [
        ("Sample & Sons", "now"),
        ("Example Books", "ended"),
    ]


def test_opening_another_plan_loses_nothing_and_back_leads_home(device: Devices, tab: Tab) -> None:
    here = two(tab(device()))
    here.find('[data-do="list-add"]').click()
    assert here.focused("name") == "interview"
    assert here.find('[name="interview"]').input_value() == ""
    assert here.find(".fu-plan").is_hidden()
    here.find('[name="interview"]').fill("2026-11-18")
    here.heard()
    press(here, "Example Books")
    here.plan().settle()
    assert here.step("thank_you").get_attribute("data-state") == "done"
    assert here.focused("dataset.slot") == "whose"
    assert any("Monday 30 November" in said for said in here.heard())
    assert here.find(".fu-list-open[aria-current]").count() == 1
    press(here, "Sample & Sons")
    here.settle()
    assert here.step("thank_you").get_attribute("data-state") == "now"
    values = here.find('[name="blank.company"]').evaluate_all(
        "all => all.map((each) => each.value)"
    )
    assert set(values) == {"Sample & Sons"}, "no field of the other plan stayed"
    here.page.go_back()
    here.settle()
    assert here.slot("whose").inner_text() == "Example Books, Project coordinator"
    here.page.go_back()
    here.settle()
    assert here.find('[name="interview"]').input_value() == "2026-11-18", (
        "never asked for, not lost"
    )
    assert len(listed(here)) == 2


def test_one_calendar_file_holds_of_all_plans_what_no_file_held(
    device: Devices, tab: Tab, tmp_path: Path
) -> None:
    here = two(tab(device()))

    def saved(action: str) -> dict[str, tuple[str, str]]:
        with here.page.expect_download() as download:
            here.find(f'[data-do="{action}"]').click()
        file = tmp_path / download.value.suggested_filename
        download.value.save_as(file)
        here.settle()
        entries = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        return {str(e["UID"]): (str(e["SUMMARY"]), str(e.decoded("DTSTART"))) for e in entries}

    assert here.slot("list-again").is_hidden()
    together = saved("list-calendar")
    assert [file.name for file in tmp_path.iterdir()] == ["follow-up-all-2026-11-23.ics"]
    thanks = "Say thank you: Sample & Sons, Editor"
    assert (thanks, "2026-11-23 09:00:00") in together.values()
    news = "Ask for news: Example Books, Project coordinator"
    assert (news, "2026-11-30 09:00:00") in together.values()
    assert here.slot("told-says").inner_text() == "Calendar file saved. Open it with your calendar."
    for button, words in (("calendar", "filed"), ("list-calendar", "told-says")):
        here.find(f'[data-do="{button}"]').click()
        here.settle()
        assert "nothing new to save" in here.slot(words).inner_text()
    own = saved("calendar-again")
    assert own.items() < together.items()
    assert saved("list-calendar-again") == together
    assert here.find(".fu-old").is_hidden()
    press(here, "Example Books")
    here.plan().settle()
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    assert "Monday 30 November" in here.slot("old-entries").inner_text(), "filed with the others"
    press(here, "Sample & Sons")
    here.settle()
    new = saved("list-calendar")
    assert new
    assert not new.keys() & together.keys()
    assert {title.partition(": ")[2] for title, _ in new.values()} == {
        "Example Books, Project coordinator"
    }
    said = here.slot("told-says").inner_text()
    assert said.endswith("to delete: Example Books, Project coordinator.")


def test_where_no_plan_has_a_day_to_come_there_is_no_calendar_file(
    device: Devices, tab: Tab
) -> None:
    here = two(tab(device()))
    for name in ("Example Books", "Sample & Sons"):
        press(here, name)
        here.plan().settle()
        here.find("details.fu-happened").evaluate("one => { one.open = true; }")
        here.find('[name="event.rejected"]').check()
        here.settle()
    here.find('[data-do="list-calendar"]').click()
    here.settle()
    assert here.slot("told-says").inner_text().startswith("There is nothing to save")


def test_one_file_takes_everything_to_another_device(
    device: Devices, tab: Tab, tmp_path: Path
) -> None:
    here = unfold(two(tab(device())))
    file = tmp_path / "plans.json"
    with here.page.expect_download() as download:
        here.find('[data-do="list-save"]').click()
    download.value.save_as(file)
    assert json.loads(file.read_text("utf-8"))["version"] == 1
    there = plan(tab(device()), "2026-11-19")
    there.slot("list-file").set_input_files(file)
    assert sorted(listed(there)) == sorted(listed(here))
    told = there.slot("told-says")
    assert told.inner_text() == "Plans added: 2. Brought up to date: 0. Left as they were: 0."
    press(there, "Example Books")
    there.plan().settle()
    assert there.step("thank_you").get_attribute("data-state") == "done"
    there.find("#fu-list-role").fill("Someone else")
    there.settle()
    there.slot("list-file").set_input_files(file)
    there.settle()
    assert told.inner_text().endswith("Left as they were: 2."), "the newer one stays"
    assert there.find("#fu-list-role").input_value() == "Someone else"


def give(here: Planner, data: bytes) -> None:
    """Restore from a file with these bytes."""
    file: FilePayload = {"name": "plans.json", "mimeType": "application/json", "buffer": data}
    here.slot("list-file").set_input_files(file)


def wrong(**change: Any) -> bytes:  # noqa: ANN401 - whatever a file may hold
    sound = {
        "id": "abcdefgh12", "revision": 1, "changed": "2026-11-23T10:00:00.000Z",
        "answers": {"interview": "2026-11-20"}, "facts": {}, "filed": [],
    }  # fmt: skip
    file = {"format": "followup-plans", "version": 1, "plans": [sound]}
    whole = {key: value for key, value in change.items() if key in file}
    file["plans"] = [sound | {key: value for key, value in change.items() if key not in file}]
    return json.dumps(file | whole).encode()


def test_a_file_that_is_not_ours_is_refused_in_a_sentence(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    refused = {
        b"": "not a list of plans",
        b"\x89PNG\r\n\x1a\n": "not a list of plans",
        b"[" * 100_000: "not a list of plans",
        wrong(format="other"): "not a list of plans",
        wrong(plans={}): "not a list of plans",
        wrong(id="../../x"): "not a list of plans",
        wrong(revision=1e99): "not a list of plans",
        wrong(facts={"blanks": {"company": "x" * 300_000}}): "not a list of plans",
        wrong(version=2): "another version",
        wrong(answers={"bought": "2026-11-20"}): "another guide",
        b" " * 5_000_001: "too large",
    }
    for data, sentence in refused.items():
        here.heard()
        give(here, data)
        here.settle()
        assert sentence in here.slot("told-says").inner_text(), data[:40]
        assert any(sentence in said for said in here.heard())
        assert keys(here) == []
    odd = wrong(facts={"__proto__": {}, "sent": 5, "x": 1, "blanks": {"company": HOSTILE, "y": 2}})
    give(here, odd)
    assert [row[0][:30] for row in listed(here)] == [HOSTILE[:30]]
    assert here.find(".fu-list img").count() == 0
    press(here, "onerror")
    here.plan().settle()
    assert here.slot("whose").inner_text().startswith("<img src=x onerror=alert(1)> [title]")
    assert here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_one_damaged_plan_keeps_no_sound_one_out(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    file = json.loads(wrong(facts={"blanks": {"company": "Sound Books"}}))
    (sound,) = file["plans"]
    damaged = sound | {"id": "damaged00", "revision": 0, "facts": {"blanks": {"company": "Torn"}}}
    file["plans"] = [damaged, sound, "nothing", sound | {"id": "other0000", "answers": {}}]
    give(here, json.dumps(file).encode())
    here.settle()
    assert [row[0] for row in listed(here)] == ["Sound Books"]
    said = here.slot("told-says").inner_text()
    assert "Plans added: 1." in said
    assert "not taken in: \u201cTorn\u201d \u201cNo name yet\u201d \u201cSound Books\u201d." in said


def test_a_plan_outlives_the_last_number_of_its_editions(device: Devices, tab: Tab) -> None:
    here = plan(tab(device()), "2026-11-20")
    give(here, wrong(revision=2**53 - 1, facts={"blanks": {"company": "Old Books"}}))
    here.settle()
    press(here, "Old Books")
    here.plan().settle()
    for name in ("New Books", "Newer Books"):
        here.find("#fu-list-company").fill(name)
        here.settle()
        here.page.reload()
        here.plan().settle()
        assert [row[0] for row in listed(here)] == [name]


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


def test_a_deleted_plan_comes_back_and_everything_can_be_forgotten(
    device: Devices, tab: Tab
) -> None:
    here = two(tab(device()))
    here.page.evaluate("localStorage.setItem('followup:/elsewhere/:plan-1:abcdefgh12', '{}')")
    here.heard()
    press(here, "Sample & Sons", "delete")
    assert here.focused("dataset.do") == "list-undo"
    assert [row[0] for row in listed(here)] == ["Example Books"]
    assert here.find('[name="interview"]').input_value() == "", "the plan on the page was that one"
    assert "Deleted: Sample & Sons, Editor." in here.heard()
    here.page.keyboard.press("Enter")
    assert [row[0] for row in listed(here)] == ["Sample & Sons", "Example Books"]
    assert "Sample & Sons" in here.focused("innerText")
    unfold(here).find('[data-do="list-forget"]').click()
    assert here.focused("dataset.do") == "list-forget-not"
    here.page.keyboard.press("Enter")
    assert here.focused("dataset.do") == "list-forget"
    assert len(keys(here)) == 3, "it asks first"
    here.find('[data-do="list-forget"]').click()
    here.find('[data-do="list-forget-all"]').click()
    here.settle()
    assert keys(here) == ["followup:/elsewhere/:plan-1:abcdefgh12"], "another guide's is not ours"
    assert here.find(".fu-list").is_hidden()
    assert here.find(".fu-plan").is_hidden()
    assert here.focused("dataset.slot") == "list-told"
    assert any("is deleted" in said for said in here.heard())
    here.page.reload()
    here.is_ready().settle()
    assert here.find('[name="interview"]').input_value() == ""
    assert "Sample" not in here.page.evaluate("JSON.stringify(history.state)")


@pytest.mark.parametrize(
    ("script", "sentence"), [(BLOCKED, "until you close this tab"), (FULL, "no room left")]
)
def test_without_storage_everything_works_for_the_visit(
    device: Devices, tab: Tab, script: str, sentence: str
) -> None:
    here = two(tab(device(script)))
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


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_the_list(device: Devices, tab: Tab, viewport: dict[str, int]) -> None:
    here = unfold(two(tab(device(viewport=viewport))))
    here.find('[data-do="list-forget"]').click()
    assert faults(here.page) == []
