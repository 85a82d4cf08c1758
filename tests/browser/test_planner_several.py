"""Several plans at once: kept on this device only when asked, listed, deleted, in one calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import icalendar
import pytest
from tests.browser.axe import PLANNER, faults
from tests.browser.conftest import DESK, PHONE
from tests.browser.kept_plans import FIRST, keys, listed, name, plan, press, two, unfold

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import Devices, Tab


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
    for company in ("Example Books", "Sample & Sons"):
        press(here, company)
        here.plan().settle()
        here.find("details.fu-happened").evaluate("one => { one.open = true; }")
        here.find('[name="event.rejected"]').check()
        here.settle()
    here.find('[data-do="list-calendar"]').click()
    here.settle()
    assert here.slot("told-says").inner_text().startswith("There is nothing to save")


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


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_in_the_list(device: Devices, tab: Tab, viewport: dict[str, int]) -> None:
    here = unfold(two(tab(device(viewport=viewport))))
    here.find('[data-do="list-forget"]').click()
    assert faults(here.page, PLANNER) == []
