"""Messages made one's own: edited, held to the day of sending, noted where wrong, printed alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner


def first(here: Planner) -> Locator:
    """The message to send now."""
    return here.step("thank_you").locator('[data-message="thank_you_email"]')


def opened(here: Planner, today: str = "2026-11-20") -> Planner:
    return here.open(today=today).choose("2026-11-20").ask().plan()


def press(message: Locator, name: str) -> None:
    message.locator(f'[data-do="{name}"]').click()


def write(here: Planner, text: str, subject: str | None = None) -> None:
    """Edit the message to send now."""
    message = first(here)
    if not message.locator("textarea").is_visible():
        press(message, "edit")
    message.locator("textarea").fill(text)
    if subject is not None:
        message.locator('[data-slot="edit-subject"] input').fill(subject)
    here.settle()


def fill(here: Planner, blank: str, text: str) -> None:
    fold = first(here).locator(".fu-fill")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    fold.locator(f'[name="blank.{blank}"]').fill(text)
    fold.locator(f'[name="blank.{blank}"]').blur()
    here.settle()


def body(here: Planner) -> str:
    return first(here).locator(".fu-letter .fu-body").inner_text()


def notes(here: Planner) -> list[str]:
    """What is wrong in the first message, but for what is left to fill in."""
    wrong = 'li:not([data-fault="blank"], [data-fault="stand_in"])'
    return first(here).locator('[data-slot="faults"]').locator(wrong).all_inner_texts()


def test_a_reader_edits_a_message_with_its_blanks_and_sees_it_as_it_will_read(
    planner: OpenPlanner,
) -> None:
    here = opened(planner())
    press(first(here), "edit")
    box = first(here).locator("textarea")
    assert here.focused("tagName") == "TEXTAREA"
    assert "[interviewer]" in box.input_value()
    assert "[interview day]" in box.input_value()
    write(here, "Hello [interviewer],\n\nWe met [interview day] at [company].", "From [your name]")
    assert body(here) == "Hello Hiring Manager,\n\nWe met today at [company]."
    fill(here, "company", "Example Books")
    fill(here, "your_name", "Alex Example")
    assert body(here) == "Hello Hiring Manager,\n\nWe met today at Example Books."
    assert "[company]" in box.input_value(), "the edited text keeps its blanks"
    assert first(here).locator('.fu-letter [data-slot="subject"]').inner_text() == (
        "From Alex Example"
    )
    press(first(here), "edit-done")
    assert not box.is_visible()
    assert here.focused("dataset.do") == "edit"


def test_an_edit_stays_through_redraw_undo_and_reload_and_is_in_no_link(
    planner: OpenPlanner,
) -> None:
    here = opened(planner())
    write(here, "My own words, [your name] <b></textarea><script>window.hacked = 1</script>")
    here.assume("round").locator('[value="middle"]').check()
    here.settle()
    assert body(here).startswith("My own words")
    here.step("thank_you").locator('[data-do="sent"]').click()
    here.settle()
    here.step("thank_you").locator('[data-do="undo"]').click()
    here.settle()
    assert body(here).startswith("My own words")
    here.settle()
    address = here.page.url + " ".join(
        link.get_attribute("href") or "" for link in here.find(".fu-google a").all()
    )
    assert "own" not in address
    here.page.reload()
    here.plan().settle()
    assert body(here).startswith("My own words")
    assert body(here).endswith("<b></textarea><script>window.hacked = 1</script>")
    assert here.page.evaluate("window.hacked") is None
    press(first(here), "restore")
    here.settle()
    assert body(here).startswith("Dear")
    press(first(here), "restore")
    here.settle()
    assert body(here).startswith("My own words"), "what was given up can be had back"


def test_notes_come_and_go_with_what_is_wrong_and_are_said(planner: OpenPlanner) -> None:
    here = opened(planner())
    assert notes(here) == []
    here.heard()
    write(here, "Thank you for your time yesterday. Please let me know by Friday.")
    found = notes(here)
    assert len(found) == 2
    assert "presses" in found[0]
    assert "Write “today”" in found[1]
    assert any("presses" in said for said in here.heard())
    write(here, "Thank you for your time [interview day].")
    assert notes(here) == []


def test_the_name_of_another_company_left_over_is_noted(planner: OpenPlanner) -> None:
    here = opened(planner())
    fill(here, "company", "Old Books")
    fill(here, "company", "New Press")
    write(here, "I would love to work at Old Books, and at [company].")
    assert len(notes(here)) == 1
    assert "“Old Books”" in notes(here)[0]
    assert "“New Press”" in notes(here)[0]
    write(here, "I would love to work at [company].")
    assert notes(here) == []


def test_date_words_follow_the_day_of_sending_that_is_chosen(planner: OpenPlanner) -> None:
    here = opened(planner())
    step = here.step("thank_you")
    sending = step.locator('[data-slot="sending"]')
    assert sending.locator("summary").inner_text() == "Sending it today"
    sending.locator("summary").click()
    for day, word in [
        ("2026-11-21", "your time yesterday"),
        ("2026-11-23", "your time on Friday"),
        ("2026-11-27", "your time on Friday, November 20"),
    ]:
        sending.locator('input[type="date"]').fill(day)
        sending.locator('input[type="date"]').blur()
        here.settle()
        assert word in body(here)
    assert sending.locator("summary").inner_text() == "Sending it on Friday 27 November"
    assert "later than advised" in step.locator('[data-slot="sending-says"]').inner_text()
    sending.locator('input[type="date"]').fill("2026-11-19")
    sending.locator('input[type="date"]').blur()
    here.settle()
    assert "is over" in sending.locator('[data-slot="error"]').inner_text()
    assert "on Friday, November 20" in body(here)
    sending.locator("button", has_text="Today").click()
    here.settle()
    assert "your time today" in body(here)
    assert not step.locator('[data-slot="sending-says"]').is_visible()


def test_a_message_is_printed_alone_with_its_day_in_full(planner: OpenPlanner) -> None:
    here = opened(planner())
    here.page.evaluate("window.print = () => {}")
    press(first(here), "print-message")
    here.page.emulate_media(media="print")
    sheet = here.find(".fu-sheet")
    assert sheet.is_visible()
    assert "Friday 20 November 2026" in sheet.inner_text()
    assert body_of(sheet).startswith("Dear")
    assert not here.slot("next").is_visible()
    assert not here.page.locator("header").first.is_visible()
    here.page.emulate_media(media="screen")
    assert not sheet.is_visible()
    here.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert sheet.count() == 0
    press(first(here), "print-message")
    assert sheet.count() == 1
    here.page.keyboard.press("Tab")
    assert sheet.count() == 0, "some browsers never tell that they have printed"


def body_of(sheet: Locator) -> str:
    return sheet.locator(".fu-body").inner_text()
