"""Messages: filled in, marked where they are not, copied and mailed as they stand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import icalendar

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

CLIPBOARD = ["clipboard-read", "clipboard-write"]


def shown(here: Planner) -> Planner:
    """A plan whose first step is due today, its message unfolded."""
    return here.open(today="2026-11-20").choose("2026-11-20").ask().plan()


def fill(here: Planner, blank: str, text: str) -> None:
    fold = here.find(".fu-fill").first
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    here.find(f'[name="blank.{blank}"]').first.fill(text)
    here.settle()


def test_the_message_to_send_now_is_there_with_its_blanks_marked(planner: OpenPlanner) -> None:
    here = shown(planner())
    letter = here.find(".fu-letter").first
    assert letter.is_visible()
    marked = letter.locator("mark").all_inner_texts()
    assert "[your name]" in marked
    assert "today" in letter.inner_text(), "its date words are right for the day of sending"


def test_a_detail_given_once_fills_every_message(planner: OpenPlanner) -> None:
    here = shown(planner())
    fill(here, "your_name", "Alex Example")
    bodies = here.find(".fu-body").all_text_contents()
    assert len(bodies) >= 3
    assert all("Alex Example" in body for body in bodies)
    assert {field.input_value() for field in here.find('[name="blank.your_name"]').all()} == {
        "Alex Example"
    }


def test_blanks_still_empty_are_counted_down(planner: OpenPlanner) -> None:
    here = shown(planner())
    before = here.find(".fu-letter").first.locator("mark").count()
    left = here.slot("left")
    count = int(left.inner_text().split()[0])
    fill(here, "company", "Example Books")
    assert int(left.inner_text().split()[0]) == count - 1
    assert here.find(".fu-letter").first.locator("mark").count() < before


def test_copying_takes_the_text_as_shown_and_tells_of_blanks(planner: OpenPlanner) -> None:
    here = shown(planner(permissions=CLIPBOARD))
    here.find('[data-do="copy"]').first.click()
    here.settle()
    copied = here.page.evaluate("navigator.clipboard.readText()")
    assert copied == here.slot("body").text_content()
    assert here.find(".fu-done").first.inner_text() == here.heard()[-1]
    assert "blanks" in here.find(".fu-done").first.inner_text()


def test_where_copying_is_refused_the_text_is_selected(planner: OpenPlanner) -> None:
    here = planner()
    here.page.add_init_script(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
    )
    shown(here).find('[data-do="copy"]').first.click()
    here.settle()
    assert here.page.evaluate("getSelection().toString()").startswith("Dear")
    assert "selected" in here.find(".fu-done").first.inner_text()


def test_the_mail_button_hands_over_subject_and_lines(planner: OpenPlanner) -> None:
    here = shown(planner())
    fill(here, "role", "a&b=c?d#e+f")
    address = here.find('[data-do="mail"]').first.get_attribute("href") or ""
    assert "%0D%0A" in address
    assert "+" not in address
    given = parse_qs(urlsplit(address).query)
    assert given["body"][0].replace("\r\n", "\n") == here.slot("body").text_content()
    assert given["subject"][0] == here.slot("subject").text_content()


def test_a_message_too_long_for_an_address_is_copied_instead(planner: OpenPlanner) -> None:
    here = shown(planner(permissions=CLIPBOARD))
    fill(here, "company", "long " * 500)
    here.find('[data-do="mail"]').first.click()
    here.settle()
    assert "too long" in here.find(".fu-done").first.inner_text()
    assert here.page.evaluate("navigator.clipboard.readText()").startswith("Dear")


def test_what_is_spoken_has_its_points_at_hand_and_no_mail_button(planner: OpenPlanner) -> None:
    here = planner().open(today="2026-11-30").choose("2026-11-20").ask().plan()
    here.assume("contact").locator('[value="phone"]').check()
    here.settle()
    step = here.step("first_follow_up")
    spoken = step.locator('[data-message="voicemail"]')
    assert spoken.count() == 1
    assert spoken.locator('[data-do="mail"]').get_attribute("hidden") is not None
    points = spoken.locator('[data-slot="checklist"] li').all_text_contents()
    assert (len(points), points[0]) == (6, "Your name")
    written = here.step("move_on").locator('[data-message="close_loop_email"]')
    assert written.locator('[data-slot="checklist"]').get_attribute("hidden") is not None


def test_the_dates_are_saved_as_a_calendar_file(planner: OpenPlanner, tmp_path: Path) -> None:
    here = shown(planner())
    with here.page.expect_download() as download:
        here.find('[data-do="calendar"]').click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".ics"
    data = file.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")
    days = {event.decoded("dtstart") for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    assert dt.date(2026, 11, 30) in days
