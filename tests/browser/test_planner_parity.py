"""Any state of a plan is the same on the page and in `scripts/plan.py --json`."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.both_ways import by_command, on_the_page
from tests.browser.conftest import PHONE
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

ID = "paritytest"


@dataclass(frozen=True)
class State:
    """A plan on some day: what a link holds of it, and the same as the command takes it.

    `blanks`, `edited` (a message's id and its text) and `timeline` are given to the command too,
    and on the page typed into the controls. `now` is an instant; without it, it is noon in New
    York. `next` is the headline where the command has none.
    """

    name: str
    today: str
    link: str
    typed: str
    blanks: dict[str, str] = field(default_factory=dict)
    edited: tuple[str, str] | None = None
    timeline: str = ""
    now: str = ""
    next: str = ""

    @property
    def facts(self) -> list[str]:
        """What the command takes."""
        blanks = [f"blank.{name}={text}" for name, text in self.blanks.items()]
        edited = [f"text.{self.edited[0]}={self.edited[1]}"] if self.edited else []
        timeline = [f"timeline={self.timeline}"] if self.timeline else []
        return [*shlex.split(self.typed), *timeline, *blanks, *edited]


STATES = [
    State(
        "the day of the interview, with its hour",
        "2026-11-20",
        "interview=2026-11-20T09:30&round=first&place=US",
        "interview=2026-11-20T09:30 place=US",
        {"your_name": "Alex Example", "company": "Example & Söhne <Books>", "role": "[company]"},
    ),
    State(
        "nothing was sent and everything is late",
        "2026-12-20",
        "interview=2026-11-20&round=first&place=US&contact=phone",
        "interview=2026-11-20 place=US contact=phone",
    ),
    State(
        "a final interview and several days in a row that they named",
        "2026-12-01",
        "interview=2026-11-19&round=final&timeline=2026-12-04~2026-12-18&place=US"
        "&sent.thank_you=2026-11-19",
        'interview=2026-11-19 round=final "timeline=4 December to 18 December 2026" place=US '
        "sent.thank_you=2026-11-19",
    ),
    State(
        "their date has passed, with a first message sent early and another day chosen",
        "2026-12-07",
        "interview=2026-11-17&round=middle&timeline=~2026-12-04&place=US"
        "&sent.thank_you=2026-11-18&send_on.first_follow_up=2026-12-09",
        'interview=2026-11-17 round=middle "timeline=by 4 December 2026" place=US '
        "sent.thank_you=2026-11-18 send_on.first_follow_up=2026-12-09",
        edited=("missed_date_email", "Dear [interviewer],\n\nWe met [interview day].\n"),
    ),
    State(
        "no end of the waiting is known, and a step is left out",
        "2026-12-10",
        "interview=2026-11-20&round=first&timeline=2026-12-04~&place=GB-SCT&skip=thank_you",
        'interview=2026-11-20 "timeline=not before 4 December 2026" place=GB-SCT skip.thank_you=',
    ),
    State(
        "they call, says the employer, and a recruiter stands between",
        "2026-11-30",
        "interview=2026-11-20&round=only&timeline=they-call&place=US&contact=recruiter"
        "&skip=thank_you,first_follow_up",
        'interview=2026-11-20 round=only "timeline=no contact" place=US contact=recruiter '
        "skip.thank_you= skip.first_follow_up=",
    ),
    State(
        "they answered with a new date, and worked on a holiday",
        "2026-12-03",
        "interview=2026-11-20&round=first&timeline=2026-11-30&place=US"
        "&sent.thank_you=2026-11-21&sent.first_follow_up=2026-11-25"
        "&event.new_date=2026-12-01,~2026-12-11&open=2026-11-26&closed=2026-12-14,2026-12-15",
        'interview=2026-11-20 "timeline=30 November 2026" place=US sent.thank_you=2026-11-21 '
        'sent.first_follow_up=2026-11-25 "event.new_date=2026-12-01 by 11 December 2026" '
        "open=2026-11-26 closed=2026-12-14 closed=2026-12-15",
    ),
    State(
        "over Christmas, with quiet days",
        "2026-12-22",
        "interview=2026-12-17&round=final&timeline=soon&place=DE-BY&contact=social",
        "interview=2026-12-17 round=final timeline=soon place=DE-BY contact=social",
    ),
    State(
        "both follow-ups are sent",
        "2026-12-09",
        "interview=2026-11-20&round=first&place=US&sent.thank_you=2026-11-20"
        "&sent.first_follow_up=2026-12-01&sent.second_follow_up=2026-12-09&contact=upwork",
        "interview=2026-11-20 place=US sent.thank_you=2026-11-20 "
        "sent.first_follow_up=2026-12-01 sent.second_follow_up=2026-12-09 contact=upwork",
    ),
    State(
        "there is nothing left to do",
        "2026-12-18",
        "interview=2026-11-20&round=first&place=US&sent.thank_you=2026-11-20"
        "&sent.first_follow_up=2026-12-01&sent.second_follow_up=2026-12-09&sent.move_on=2026-12-18",
        "interview=2026-11-20 place=US sent.thank_you=2026-11-20 sent.first_follow_up=2026-12-01 "
        "sent.second_follow_up=2026-12-09 sent.move_on=2026-12-18",
    ),
    State(
        "an offer has come",
        "2026-12-08",
        "interview=2026-11-20&round=first&place=US&sent.thank_you=2026-11-20&skip=first_follow_up"
        "&event.offer=2026-12-07",
        "interview=2026-11-20 place=US sent.thank_you=2026-11-20 skip.first_follow_up= "
        "event.offer=2026-12-07",
        next="Congratulations.",
    ),
    State(
        "it is another day where the employer is",
        "2026-11-24",
        "interview=2026-11-23T16:00&round=first&place=NZ&zone=Pacific/Auckland",
        "interview=2026-11-23T16:00 place=NZ",
        now="2026-11-23T18:00:00Z",
    ),
    State(
        "no place, and years that no calendar knows",
        "2040-05-03",
        "interview=2040-05-02&round=first&place=none",
        "interview=2040-05-02",
        timeline="two to four weeks",
    ),
]


@pytest.fixture(scope="module")
def here(browser: Browser, site_url: str) -> Iterator[Planner]:
    """One page with one engine and a clock that can be set; it opens every state as a link."""
    options: dict[str, Any] = {
        "viewport": PHONE,
        "timezone_id": "America/New_York",
        "locale": "en-US",
    }
    context = browser.new_context(**options)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.clock.set_system_time(f"{STATES[0].today}T17:00:00Z")
    here = Planner(page, site_url)
    page.goto(site_url)
    yield here.is_ready()
    context.close()
    assert errors == []


def give(here: Planner, selector: str, text: str) -> None:
    """Give a control a text as typing does, folded away or not."""
    here.find(selector).first.evaluate(
        """(control, text) => {
            control.value = text;
            control.dispatchEvent(new Event("input", { bubbles: true }));
            control.dispatchEvent(new Event("change", { bubbles: true }));
        }""",
        text,
    )


def enter(here: Planner, state: State) -> None:
    here.page.clock.set_system_time(state.now or f"{state.today}T17:00:00Z")
    here.follow(f"#plan=1-{ID}&{state.link}")
    here.plan().settle()
    if state.timeline:
        give(here, '[name="timeline"]', state.timeline)
    for name, text in state.blanks.items():
        give(here, f'[name="blank.{name}"]', text)
    if state.edited:
        message = f'[data-message="{state.edited[0]}"]'
        here.find(message).locator('[data-do="edit"]').evaluate("button => button.click()")
        give(here, f"{message} textarea", state.edited[1])
    here.settle()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_the_page_and_the_command_say_the_same(
    here: Planner, repo: Path, capsys: pytest.CaptureFixture[str], state: State
) -> None:
    enter(here, state)
    assert here.slot("from-link").inner_text().startswith("This plan came with the link")
    printed = by_command(repo, capsys, state.today, state.facts)
    shown = on_the_page(here)
    if state.next:
        assert shown.pop("next").startswith(state.next)
        assert printed.pop("next") == "There is nothing left to do."
    assert shown == printed
