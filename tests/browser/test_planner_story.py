"""One reader, day after day: from the interview to moving on, and once to an offer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.both_ways import by_command, on_the_page
from tests.browser.conftest import PHONE
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator

COMPANY, ROLE = "Example Books", "Project coordinator"


@dataclass
class Reader:
    """A reader with one tab, and what they have told the plan so far, as the command takes it."""

    here: Planner
    repo: Path
    capsys: pytest.CaptureFixture[str]
    today: str = ""
    facts: list[str] = field(default_factory=lambda: ["interview=2026-11-20", "place=US"])

    def comes_back(self, today: str) -> None:
        """Open the page anew on a later day: the plan is there and is said once."""
        self.today = today
        self.here.page.goto(f"{self.here.url}?today={today}")
        self.here.plan().settle()
        wait, *plan = self.here.heard()
        assert wait.startswith("Getting the calendar ready")
        assert plan == [self.here.next()]
        assert self.here.focused("tagName") == "BODY", "nothing takes the focus by itself"

    def does(self, button: Locator, *facts: str, did: str) -> None:
        """Press a button: what was done and what comes of it are said in one announcement."""
        self.here.heard()
        button.focus()
        button.press("Space")
        self.here.settle()
        assert self.here.heard() == [f"{did} {self.here.next()}"]
        assert button.evaluate("button => button === document.activeElement")
        self.facts.extend(facts)

    def sees(self, headline: str, *, ended: bool = False) -> None:
        """The headline, and that all of the plan is what the command says of the same facts."""
        assert self.here.next().startswith(headline)
        shown = on_the_page(self.here)
        printed = by_command(self.repo, self.capsys, self.today, self.facts)
        if ended:  # the command tells of the event, and has no next step
            shown.pop("next")
            printed.pop("next")
        assert shown == printed

    def button(self, step: str, action: str) -> Locator:
        return self.here.step(step).locator(f'[data-do="{action}"]:visible').first

    def happens(self, event: str) -> Locator:
        """The box to tick when something has happened."""
        fold = self.here.find(".fu-happened")
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()
        return self.here.find(f'[name="event.{event}"]')

    def keeps(self) -> None:
        """Have the plan kept on the device, under its names."""
        self.here.heard()
        self.here.find('[data-do="keep"]').click()
        self.here.settle()
        assert self.here.heard() == ["Kept on this device. Changes are kept as you make them."]
        self.here.find("#fu-list-company").fill(COMPANY)
        self.here.find("#fu-list-role").fill(ROLE)
        self.here.settle()
        assert self.here.heard() == [], "names are no news"
        self.facts += [f"blank.company={COMPANY}", f"blank.role={ROLE}"]

    def listed(self) -> tuple[str | None, str]:
        """How the plan stands in the list, and what the list says of it."""
        self.here.settle()
        row = self.here.find(".fu-list-plan")
        return row.get_attribute("data-state"), row.locator('[data-slot="says"]').inner_text()


@pytest.fixture
def reader(
    browser: Browser, site_url: str, repo: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[Reader]:
    """A reader who was never here, with a plan asked for on the day of the interview."""
    options: dict[str, Any] = {
        "viewport": PHONE,
        "timezone_id": "America/New_York",
        "locale": "en-US",
        "permissions": ["clipboard-read", "clipboard-write"],
    }
    context = browser.new_context(**options)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    here = Planner(page, site_url).open(today="2026-11-20").is_ready().settle()
    here.choose("2026-11-20").settle().heard()
    here.ask().plan().settle()
    assert here.heard() == [here.next()]
    assert here.focused("type") == "submit"
    yield Reader(here, repo, capsys, "2026-11-20")
    context.close()
    assert errors == []


def test_from_the_interview_to_moving_on(reader: Reader) -> None:
    here = reader.here
    reader.sees("Send a short thank-you note today. It is on time until Saturday 21 November.")
    reader.keeps()
    here.step("thank_you").locator('[data-do="copy-sent"]:visible').first.click()
    here.settle()
    assert f"the {ROLE} position" in here.page.evaluate("navigator.clipboard.readText()")
    (heard,) = here.heard()
    assert heard.startswith("Copied and marked as sent today. Fill in the blanks")
    assert heard.endswith(here.next())
    assert here.focused("dataset.do") == "sent", "the button pressed is gone"
    reader.facts.append("sent.thank_you=2026-11-20")
    waiting = "Nothing more to do today. If you have heard nothing, ask for news"
    reader.sees(f"{waiting} on Monday 30 November.")

    reader.comes_back("2026-11-25")
    reader.sees(f"{waiting} on Monday 30 November.")
    assert here.find(".fu-step[data-next] .fu-main:visible").count() == 0, "nothing presses"
    assert reader.listed() == ("wait", here.next())

    reader.comes_back("2026-11-30")
    reader.sees("Today is a good day to ask for news.")
    answered = reader.happens("new_date")
    reader.does(answered, did="Noted for today.")
    here.find('[name="event.new_date.answer"]').fill("by the 3rd")
    here.settle()
    assert here.heard() == [here.next()], "what comes of it, once"
    reader.facts.append("event.new_date=2026-11-30 by the 3rd")
    assert here.focused() == "event.new_date.answer"
    reader.sees(f"{waiting} on Friday 4 December.")

    reader.comes_back("2026-12-03")
    reader.sees(f"{waiting} tomorrow.")

    reader.comes_back("2026-12-09")
    reader.sees("Today is a good day to ask for news.")
    letter = here.step("first_follow_up").locator('[data-message="missed_date_email"]')
    assert "December 3" in letter.locator('[data-slot="body"]').inner_text()
    reader.does(
        reader.button("first_follow_up", "sent"),
        "sent.first_follow_up=2026-12-09",
        did="Marked as sent today.",
    )
    reader.sees("Give them time to answer. If no news comes, ask once more on Wednesday 16")

    reader.comes_back("2026-12-16")
    reader.sees("Today is a good day to ask once more.")
    reader.does(
        reader.button("second_follow_up", "sent"),
        "sent.second_follow_up=2026-12-16",
        did="Marked as sent today.",
    )
    reader.sees("You have done what you can here. If no answer comes, let this one go.")
    assert here.step("move_on").locator('[data-message="close_loop_email"]').count() == 1

    reader.comes_back("2027-01-11")
    reader.sees("You have done what you can here. If no answer comes, let this one go.")
    reader.does(
        reader.button("move_on", "sent"), "sent.move_on=2027-01-11", did="Marked as done today."
    )
    reader.sees("There is nothing left to do.")
    assert reader.listed()[0] == "ended"


def test_to_an_offer_that_was_ticked_too_early(reader: Reader) -> None:
    here = reader.here
    reader.keeps()
    reader.comes_back("2026-11-24")
    reader.sees("A late thank-you is still welcome. Send it today.")
    reader.does(
        reader.button("thank_you", "sent"), "sent.thank_you=2026-11-24", did="Marked as sent today."
    )
    reader.comes_back("2026-12-02")
    waiting = here.next()
    offer = reader.happens("offer")
    reader.does(offer, "event.offer=2026-12-02", did="Noted for today.")
    reader.sees("Congratulations. Thank them", ended=True)
    assert reader.listed()[0] == "ended"
    here.find('[data-event="offer"] [data-do="undo"]').click()
    here.settle()
    assert here.heard() == [f"Undone. {waiting}"]
    assert here.focused() == "event.offer"
    reader.facts.pop()
    reader.sees(waiting)
    reader.does(offer, "event.offer=2026-12-02", did="Noted for today.")
    reader.comes_back("2026-12-03")
    reader.sees("Congratulations. Thank them", ended=True)


def test_an_answer_that_cannot_be_read_is_there_to_be_mended_the_next_day(reader: Reader) -> None:
    here = reader.here
    reader.keeps()
    reader.happens("new_date").check()
    here.settle()
    here.find('[name="event.new_date.answer"]').fill("by 31 November")
    here.settle()
    here.page.goto(f"{here.url}?today=2026-11-23")
    here.plan().settle()
    error = here.find('[id="event.new_date-error"]')
    assert error.is_visible()
    assert here.next() in error.inner_text(), "it stands in the place of the next step"
    assert here.heard()[1:] == [here.next()]
    here.find('[name="event.new_date.answer"]').fill("by the 4th of December")
    here.settle()
    assert here.heard() == [here.next()]
    reader.today = "2026-11-23"
    reader.facts.append("event.new_date=2026-11-20 by the 4th of December")
    reader.sees("A late thank-you is still welcome. Send it today.")
