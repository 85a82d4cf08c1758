"""Messages: filled in, marked where they are not, copied and mailed as they stand."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

CLIPBOARD = ["clipboard-read", "clipboard-write"]
REFUSE = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"


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


@pytest.mark.engines
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
    here.page.add_init_script(REFUSE)
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


SAMPLES = {
    "Japanese": "お返事をお待ちしています。",
    "Hindi": "मैं आपके उत्तर की प्रतीक्षा कर रहा हूँ। ",
    "Arabic": "أتطلع إلى ردكم. ",
    "Cyrillic": "Жду вашего ответа. ",
}
LEAVES = """navigation.addEventListener('navigate', (event) => {
  window.left = event.destination.url;
  event.preventDefault();
});"""


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_a_letter_of_any_script_that_is_too_long_opens_a_mail_with_its_subject_and_is_copied(
    planner: OpenPlanner, sample: str
) -> None:
    here = shown(planner(permissions=CLIPBOARD))
    fill(here, "role", sample.strip())
    fill(here, "company", "Example")
    letter = here.find("[data-message]").first
    letter.locator('[data-do="edit"]').click()
    text = sample * (400 // len(sample))
    letter.locator("textarea").fill(text)
    here.settle()
    subject = letter.locator('[data-slot="subject"]').text_content()
    assert sample.strip() in (subject or "")
    address = letter.locator('[data-do="mail"]').get_attribute("href") or ""
    assert len(address.encode()) <= 1900
    assert parse_qs(urlsplit(address).query) == {"subject": [subject]}
    here.page.evaluate(LEAVES)
    here.heard()
    letter.locator('[data-do="mail"]').click()
    here.settle()
    said = letter.locator(".fu-done").inner_text()
    assert "opens an email with the subject" in said
    assert said in here.heard()
    assert here.page.evaluate("window.left") == address
    assert here.page.evaluate("navigator.clipboard.readText()").strip() == text.strip()


def test_a_subject_that_is_too_long_too_opens_an_empty_mail(planner: OpenPlanner) -> None:
    here = shown(planner(permissions=CLIPBOARD))
    fill(here, "role", "編集者" * 100)
    letter = here.find("[data-message]").first
    here.page.evaluate(LEAVES)
    letter.locator('[data-do="mail"]').click()
    here.settle()
    assert "come back to copy the subject" in letter.locator(".fu-done").inner_text()
    assert here.page.evaluate("window.left") == "mailto:"
    assert here.page.evaluate("navigator.clipboard.readText()").startswith("Dear")


def test_where_copying_is_refused_too_the_mail_opens_and_the_text_is_selected(
    planner: OpenPlanner,
) -> None:
    here = planner()
    here.page.add_init_script(REFUSE)
    shown(here)
    fill(here, "skills", "long " * 500)
    letter = here.find("[data-message]").first
    here.page.evaluate(LEAVES)
    letter.locator('[data-do="mail"]').click()
    here.settle()
    assert "copying is not allowed here" in letter.locator(".fu-done").inner_text()
    assert here.page.evaluate("getSelection().toString()").startswith("Dear")
    assert here.page.evaluate("window.left").startswith("mailto:?subject=")


def test_what_is_spoken_shows_its_points_and_no_mail_button(planner: OpenPlanner) -> None:
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
    assert dt.datetime(2026, 11, 30, 9) in days  # noqa: DTZ001 (the reader's own clock)
