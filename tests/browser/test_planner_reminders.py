"""The plan in the reader's calendar: one file, old entries named, single dates linked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import icalendar
from tests.browser.axe import PLANNER, faults

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Download
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

NAME = "Robin Placeholder"


def entries(file: Path) -> dict[str, str]:
    """The start of each entry of a calendar file, by the entry's own name."""
    found = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert all(entry.walk("VALARM") for entry in found)
    assert all(str(entry["DESCRIPTION"]) for entry in found)
    return {str(entry["UID"]): str(entry.decoded("DTSTART")) for entry in found}


def saved(here: Planner, folder: Path, button: str = "calendar") -> dict[str, str]:
    """Save a calendar file: the start of each entry, by the entry's own name."""
    with here.page.expect_download() as download:
        here.find(f'[data-do="{button}"]').click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    here.settle()
    return entries(file)


def told(here: Planner) -> str:
    return here.slot("filed").inner_text()


def test_a_later_file_holds_new_entries_alone_and_names_the_old_ones(
    planner: OpenPlanner, tmp_path: Path
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.settle()
    assert here.slot("again").is_hidden()
    first = saved(here, tmp_path)
    assert sorted(first.values()) == [
        "2026-11-23 09:00:00",
        "2026-11-30 09:00:00",
        "2026-12-07 09:00:00",
    ]
    assert told(here) == "Calendar file saved. Open it with your calendar."
    assert here.slot("old").is_hidden()
    here.page.reload()
    here.plan().settle()
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    old = here.slot("old-entries").inner_text()
    assert "Ask for news, Monday 30 November 2026" in old
    assert "Say thank you" not in old, "an entry whose day did not change is left alone"
    second = saved(here, tmp_path)
    assert second, "the steps whose days changed"
    assert not first.keys() & second.keys(), "many calendars refuse a file with a name they know"
    assert not any("thank_you" in name for name in second)
    assert "Delete the entries listed below" in told(here)
    assert here.slot("old-entries").inner_text() == old, "a new file takes nothing out"
    both = saved(here, tmp_path, "calendar-again")
    assert second.items() < both.items(), "for whoever never opened the first"
    assert sorted(name.split("-")[1] for name in both) == [
        "first_follow_up",
        "second_follow_up",
        "thank_you",
    ]
    here.find('[data-do="old-gone"]').click()
    assert here.slot("old").is_hidden()
    assert here.focused("dataset.do") == "calendar"


def test_where_there_is_nothing_new_no_file_is_saved_and_it_is_said(
    planner: OpenPlanner, tmp_path: Path
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan().settle()
    first = saved(here, tmp_path)
    saves: list[Download] = []

    def note(download: Download) -> None:
        saves.append(download)

    here.page.on("download", note)
    here.heard()
    here.find('[data-do="calendar"]').click()
    here.settle()
    assert "nothing new to save" in told(here)
    assert told(here) in here.heard()
    assert saves == []
    here.page.remove_listener("download", note)
    assert saved(here, tmp_path, "calendar-again") == first
    here.find(".fu-happened summary").first.click()
    here.find('[name="event.rejected"]').check()
    here.settle()
    assert here.find('[data-do="calendar"]').is_hidden()
    assert here.slot("no-file").inner_text().startswith("There is nothing to save")
    assert here.slot("old-entries").locator("li").count() == 3, "they are still in the calendar"
    assert faults(here.page, PLANNER) == []


def test_a_file_bears_the_guides_name_and_the_day_and_nobodys_name(
    planner: OpenPlanner, tmp_path: Path
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan().settle()
    here.find(".fu-fill summary").first.click()
    here.find('[name="blank.your_name"]').first.fill(NAME)
    here.settle()
    saved(here, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["follow-up-2026-11-23.ics"]


def test_an_entry_rings_on_the_readers_own_clock_whatever_zone_the_days_are_of(
    planner: OpenPlanner, tmp_path: Path
) -> None:
    here = planner(timezone_id="Asia/Kolkata").open().choose("2026-11-20").ask().plan().settle()
    assert (
        here.slot("entries-zone").inner_text() == "Each entry rings at 9:00 am on your own clock."
    )
    assert "2026-11-30 09:00:00" in saved(here, tmp_path).values()


def test_a_link_for_one_date_says_where_it_goes_and_carries_no_name(
    planner: OpenPlanner,
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    asked: list[str] = []
    here.page.on("request", lambda request: asked.append(request.url))
    here.find(".fu-fill summary").first.click()
    here.find('[name="blank.your_name"]').first.fill(NAME)
    here.settle()
    here.find(".fu-google summary").click()
    assert "Google" in here.find(".fu-google .fu-hint").inner_text()
    links = here.find(".fu-google li a").all()
    assert len(links) == 3
    for link in links:
        assert link.get_attribute("rel") == "noopener noreferrer"
        assert link.get_attribute("target") == "_blank"
        address = urlsplit(link.get_attribute("href") or "")
        assert address.netloc == "calendar.google.com"
        assert parse_qs(address.query).keys() == {"action", "text", "dates"}
        assert "Robin" not in address.query
    days = parse_qs(urlsplit(links[1].get_attribute("href") or "").query)["dates"]
    assert days == ["20261130T090000/20261130T091500"], "as in the file: the reader's own clock"
    assert all(url.startswith((here.url, "blob:")) for url in asked), "the page itself asks nobody"
    assert faults(here.page, PLANNER) == []


def test_old_entries_are_told_readably(planner: OpenPlanner, tmp_path: Path) -> None:
    here = planner().open().choose("2026-11-20").ask().plan().settle()
    saved(here, tmp_path)
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    assert here.slot("old").is_visible()
    assert faults(here.page, PLANNER) == []
