"""The plan in the reader's calendar: one file, old entries named, single dates linked."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import icalendar
from tests.browser.axe import faults

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

NAME = "Robin Placeholder"


def saved(here: Planner, folder: Path) -> dict[str, str]:
    """Save the calendar file: the day of each entry, by the entry's own name."""
    with here.page.expect_download() as download:
        here.find('[data-do="calendar"]').click()
    file = folder / "plan.ics"
    download.value.save_as(file)
    here.settle()
    entries = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert all(entry.walk("VALARM") for entry in entries)
    assert all(str(entry["DESCRIPTION"]) for entry in entries)
    return {str(entry["UID"]): str(entry.decoded("DTSTART")) for entry in entries}


def test_a_changed_plan_renews_its_entries_and_names_the_old_ones(
    planner: OpenPlanner, tmp_path: Path
) -> None:
    here = planner().open().choose("2026-11-20").ask().plan()
    here.settle()
    first = saved(here, tmp_path)
    assert here.slot("filed").is_visible()
    assert here.slot("old").is_hidden()
    here.page.reload()
    here.plan().settle()
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    old = here.slot("old-entries").inner_text()
    assert "Ask for news, Monday 30 November 2026" in old
    assert "Say thank you" not in old, "an entry whose day did not change is left alone"
    second = saved(here, tmp_path)
    assert first.keys() == second.keys()
    assert first != second
    assert here.slot("old-entries").inner_text() == old, "a new file may not have moved them"
    here.find('[data-do="old-gone"]').click()
    assert here.slot("old").is_hidden()
    assert here.focused("dataset.do") == "calendar"


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
    assert days == ["20261130/20261201"], "a whole day ends where the next begins"
    assert all(url.startswith((here.url, "blob:")) for url in asked), "the page itself asks nobody"
    assert faults(here.page) == []


def test_old_entries_are_told_readably(planner: OpenPlanner, tmp_path: Path) -> None:
    here = planner().open().choose("2026-11-20").ask().plan().settle()
    saved(here, tmp_path)
    here.assume("timeline").locator("input").fill("2 weeks")
    here.settle()
    assert here.slot("old").is_visible()
    assert faults(here.page) == []
