"""What has happened brings its letters, and the link to the guide's page on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.axe import PLANNER, faults
from tests.browser.followed_plan import happens, shown

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner


def told(here: Planner, event: str) -> Locator:
    """The block of what has happened."""
    return here.find(f'[data-happened="{event}"]')


def test_after_a_no_stand_the_letter_for_it_and_the_link_to_its_page(
    planner: OpenPlanner,
) -> None:
    here = happens(shown(planner()), "rejected")
    assert here.next().startswith("That stings")
    block = told(here, "rejected")
    assert block.locator("h3").inner_text() == "They said no"
    letter = block.locator('[data-message="ask_feedback_email"]')
    assert letter.locator('[data-slot="body"]').is_visible()
    assert "I would value a word of feedback" in letter.locator('[data-slot="body"]').inner_text()
    assert letter.locator('[data-do="copy"]').is_visible()
    assert letter.locator('[data-do="mail"]').get_attribute("href").startswith("mailto:")  # type: ignore[union-attr]
    assert letter.locator('[data-do="copy-sent"]').is_hidden()  # there is no step to mark
    link = block.locator('[data-slot="more"]')
    assert link.inner_text() == "After a no"
    link.click()
    here.page.wait_for_url("**/pages/after_a_no/")


def test_a_letter_for_what_happened_is_filled_in_and_edited_as_any_other(
    planner: OpenPlanner,
) -> None:
    here = happens(shown(planner()), "withdrew")
    letter = told(here, "withdrew").locator('[data-message="withdraw_email"]')
    letter.locator(".fu-fill > summary").click()
    letter.locator('[name="blank.company"]').fill("Acme")
    here.settle()
    assert "position at Acme" in letter.locator('[data-slot="body"]').inner_text()
    letter.locator('[data-do="edit"]').click()
    letter.locator("textarea").fill("Dear [interviewer], I withdraw from [company].")
    here.settle()
    assert letter.locator('[data-slot="body"]').inner_text().endswith("I withdraw from Acme.")
    assert letter.locator('[data-slot="edited"]').is_visible()


def test_another_offer_leaves_the_plan_and_taken_back_its_letter_goes(
    planner: OpenPlanner,
) -> None:
    here = happens(shown(planner()), "other_offer")
    assert told(here, "other_offer").locator('[data-message="other_offer_email"]').is_visible()
    assert here.step("first_follow_up").is_visible()
    assert faults(here.page, PLANNER) == []
    here.find('[name="event.other_offer"]').uncheck()
    here.settle()
    assert told(here, "other_offer").count() == 0


def test_an_event_without_letters_or_page_takes_no_space(planner: OpenPlanner) -> None:
    here = happens(shown(planner()), "offer")
    assert here.next().startswith("Congratulations")
    assert here.slot("happened").is_hidden()


def test_a_final_round_brings_its_own_thanks_and_leads_to_its_page(planner: OpenPlanner) -> None:
    here = planner().open(today="2026-11-20").choose("2026-11-20")
    here.assume("round").locator('[value="final"]').check()
    here.ask().plan().settle()
    step = here.step("thank_you")
    letters = step.locator("[data-message]")
    assert letters.first.get_attribute("data-message") == "final_round_email"
    link = step.locator('.fu-notes [data-slot="note-page"]').first
    assert link.inner_text() == "After a final round"
    assert str(link.get_attribute("href")).endswith("pages/after_final_round/")
