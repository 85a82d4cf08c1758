"""The plan follows what the reader tells it: sent, left out, happened; and all of it taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.axe import PLANNER, faults
from tests.browser.followed_plan import BY_NOW, happens, press, sent_on, shown, shown_day, state

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner


def test_a_step_that_was_sent_moves_the_plan_on_and_undo_brings_it_back(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    before = here.next()
    button = press(here, "first_follow_up", "sent")
    assert state(here, "first_follow_up") == "done"
    assert button.get_attribute("aria-pressed") == "true"
    assert here.focused("dataset.do") == "sent"
    assert sent_on(here, "first_follow_up").input_value() == BY_NOW
    assert "once more on Tuesday 8 December" in here.next()
    assert here.heard() == [f"Marked as sent today. {here.next()}"]
    press(here, "first_follow_up", "undo")
    assert (state(here, "first_follow_up"), here.next()) == ("now", before)
    assert here.heard() == [f"Undone. {before}"]
    assert here.focused("dataset.do") == "sent"
    assert here.find('[data-do="undo"]:visible').count() == 0


def test_the_day_of_sending_may_be_another_past_day_and_the_plan_counts_from_it(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    press(here, "first_follow_up", "sent")
    here.heard()
    sent_on(here, "first_follow_up").fill("2026-11-27")
    here.settle()
    assert shown_day(here, "second_follow_up") == "2026-12-04"
    assert "sooner than advised" in here.step("first_follow_up").inner_text()
    assert here.heard() == [f"The day is changed. {here.next()}"]
    press(here, "first_follow_up", "sent")
    assert state(here, "first_follow_up") == "now"


def test_a_day_of_sending_that_has_not_come_is_told_beside_it_and_can_be_mended(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    press(here, "first_follow_up", "sent")
    here.heard()
    field = sent_on(here, "first_follow_up")
    field.fill("2026-12-24")
    here.settle()
    said = here.find('[id="sent.first_follow_up-error"]').inner_text()
    assert "has not come yet" in said
    assert field.get_attribute("aria-invalid") == "true"
    (heard,) = here.heard()
    assert heard in said
    field.fill("2026-11-30")
    here.settle()
    assert field.get_attribute("aria-invalid") is None
    assert not here.find('[id="sent.first_follow_up-error"]').is_visible()
    assert shown_day(here, "second_follow_up") == "2026-12-07"


REFUSED = "24 October is before your interview"


def test_what_cannot_be_is_refused_beside_its_step_when_a_link_brings_it(
    planner: OpenPlanner,
) -> None:
    here = planner().open(today="2026-11-25")
    told = "interview=2026-11-20&place=US&sent.first_follow_up=2026-10-24"
    here.follow(f"#plan=1-abcdefgh12&{told}").plan().settle()
    assert REFUSED in here.find('[id="sent.first_follow_up-error"]').inner_text()
    assert here.find('[id="sent.first_follow_up-error"]').is_visible()
    assert not here.slot("refused").is_visible()


def test_what_is_refused_of_a_step_that_is_not_in_the_plan_can_be_seen_above_it(
    planner: OpenPlanner,
) -> None:
    here = shown(planner(), today="2026-11-25")
    told = "interview=2026-11-20&place=US&open=2026-11-26&closed=2026-11-26"
    here.follow(f"#plan=1-abcdefgh12&{told}").plan().settle()
    here.slot("refused").wait_for()
    assert "both as open and as closed" in here.slot("refused").inner_text()
    told = "interview=2026-11-20&place=US&event.offer=2026-11-23&sent.first_follow_up=2026-10-24"
    here.follow(f"#plan=1-abcdefgh13&{told}").plan().settle()
    assert REFUSED in here.find(".fu-lead, .fu-about").all_inner_texts()[0]
    here.follow("#plan=1-abcdefgh14&interview=2026-11-20&place=US").plan().settle()
    assert not here.slot("refused").is_visible()


def test_a_message_is_copied_and_marked_as_sent_in_one_tap(planner: OpenPlanner) -> None:
    here = shown(planner(permissions=["clipboard-read", "clipboard-write"]))
    press(here, "first_follow_up", "copy-sent")
    assert "Kind regards" in here.page.evaluate("navigator.clipboard.readText()")
    assert state(here, "first_follow_up") == "done"
    assert here.focused("dataset.do") == "sent"
    (heard,) = here.heard()
    assert heard.startswith("Copied and marked as sent today. Fill in the blanks")


def test_a_step_can_be_left_out_and_put_back(planner: OpenPlanner) -> None:
    here = shown(planner())
    button = press(here, "first_follow_up", "skip")
    assert state(here, "first_follow_up") == "skipped"
    assert "You left out the first follow-up" in here.step("first_follow_up").inner_text()
    assert here.heard() == [f"Left out. {here.next()}"]
    assert button.inner_text().startswith("Put this step back in")
    button.click()
    here.settle()
    assert state(here, "first_follow_up") == "now"


def test_a_thank_you_that_is_too_late_has_become_part_of_the_next_step(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    said = here.step("thank_you").inner_text()
    assert "Now part of the next step" in said
    assert "Put your thanks into the follow-up" in said
    press(here, "thank_you", "sent")
    assert state(here, "thank_you") == "done", "it may have been sent all the same"


def test_an_answer_with_a_new_date_moves_the_plan_and_is_said_back(planner: OpenPlanner) -> None:
    here = shown(planner())
    happens(here, "new_date", "2 weeks")
    assert shown_day(here, "first_follow_up") == "2026-12-16"
    event = here.find('[data-event="new_date"]')
    assert "Your dates now follow what they told you" in event.inner_text()
    assert "counted from Tuesday 1 December" in here.find('[id="event.new_date-echo"]').inner_text()
    assert not here.find("#timeline-echo").is_visible()
    here.find('[name="event.new_date.date"]').fill("2026-11-24")
    here.settle()
    assert shown_day(here, "first_follow_up") == "2026-12-09"
    here.find('[name="event.new_date"]').uncheck()
    here.settle()
    assert state(here, "first_follow_up") == "now"


def test_an_answer_that_cannot_be_read_is_told_beside_it_once_and_the_plan_stands(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    happens(here, "new_date")
    here.heard()
    field = here.find('[name="event.new_date.answer"]')
    field.press_sequentially("when pigs fly")
    here.settle()
    assert here.heard() == [], "nobody is interrupted while they type"
    field.press("Tab")
    here.settle()
    assert "when pigs fly" in here.find('[id="event.new_date-open"]').inner_text()
    assert len(here.heard()) == 1
    assert here.step("first_follow_up").is_visible()
    here.find('[data-event="new_date"] [data-do="undo"]').click()
    here.settle()
    assert field.input_value() == ""
    assert not here.find('[id="event.new_date-open"]').is_visible()
    assert here.focused("name") == "event.new_date"


def test_after_an_event_that_ends_the_plan_its_words_are_the_large_sentence(
    planner: OpenPlanner,
) -> None:
    here = shown(planner())
    press(here, "first_follow_up", "sent")
    here.heard()
    happens(here, "offer")
    assert here.next().startswith("Congratulations.")
    assert here.heard() == [f"Noted for today. {here.next()}"]
    assert here.find("[data-step]").count() == 1
    assert state(here, "first_follow_up") == "done"
    here.find('[name="event.offer"]').uncheck()
    here.settle()
    assert state(here, "second_follow_up") == "wait"


def test_everything_is_told_by_keyboard(planner: OpenPlanner) -> None:
    here = shown(planner())
    press_key = here.page.keyboard.press
    here.step("first_follow_up").locator('[data-do="sent"]').focus()
    press_key("Space")
    here.settle()
    press_key("Tab")
    assert here.focused("dataset.do") == "undo"
    press_key("Tab")
    assert here.focused("name") == "sent.first_follow_up"
    here.find(".fu-happened > summary").focus()
    press_key("Enter")
    press_key("Tab")
    press_key("Space")
    here.settle()
    assert here.focused("name") == "event.new_date"
    assert here.find('[name="event.new_date.answer"]').is_visible()


def test_axe_finds_nothing_in_a_plan_that_is_followed(planner: OpenPlanner) -> None:
    here = shown(planner())
    press(here, "first_follow_up", "sent")
    press(here, "second_follow_up", "skip")
    happens(here, "new_date", "when pigs fly")
    assert faults(here.page, PLANNER) == []
    here.find('[name="event.new_date"]').uncheck()
    happens(here, "rejected")
    assert faults(here.page, PLANNER) == []
