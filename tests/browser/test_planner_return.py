"""Leaving and coming back: a reload, the Back button, a link to the plan, and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from tests.browser.planner_page import TODAY, WAIT

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

CLIPBOARD = ["clipboard-read", "clipboard-write"]
NAME = "Robin Placeholder"
PARTLY = (
    "#plan=1&interview=2026-11-20&interview=2026-11-10&place=../../x&sent.thank_you=2031-01-01"
    "&blank.your_name=Mallory&timeline=2026-12-04~2026-11-30&event.toString=2026-11-21"
    "&skip=__proto__,thank_you&closed=2026-11-25,x"
)
"""A link of which only two answers and a correction fit."""

A4 = {"width": 794, "height": 1123}


def told(planner: OpenPlanner) -> Planner:
    """A plan with answers, words of the reader's own, a name and a sent step."""
    here = planner(permissions=CLIPBOARD).open().choose("2026-11-20").ask().plan()
    here.find(".fu-time > summary").click()
    here.find('[name="interview-time"]').fill("18:30")
    here.assume("round").locator('[value="final"]').check()
    here.assume("timeline").locator("input").fill("14 to 30 days")
    here.page.evaluate(
        """document.querySelector("followup-planner").session.factStore.change("sent", (facts) => {
            facts.sent.thank_you = "2026-11-21";
            facts.closed.push("2026-11-25");
        })"""
    )
    here.find('[name="blank.your_name"]').first.evaluate(
        """(field, name) => {
            field.value = name;
            field.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        NAME,
    )
    here.settle().page.wait_for_function("location.hash.includes('sent.thank_you')")
    return here.settle()


def seen(here: Planner) -> dict[str, str | None]:
    """What the plan says of every step, and what it took for granted."""
    steps = {
        str(step.get_attribute("data-step")): step.locator('[data-slot="printed"]').text_content()
        for step in here.find("[data-step]").all()
    }
    return steps | {"next": here.next(), "round": here.find('[name="round"]:checked').input_value()}


def follow(planner: OpenPlanner, fragment: str) -> Planner:
    """Open the page at a link, on the tests' day."""
    here = planner()
    here.page.goto(f"{here.url}?today={TODAY}{fragment}")
    return here.is_ready()


@pytest.mark.parametrize(
    ("link", "said", "read"),
    [
        ("~2026-11-27", "by Friday 27 November 2026", "by Friday 27 November"),
        ("2026-11-27~", "not before Friday 27 November 2026", "not before Friday 27 November"),
        (
            "2026-12-04~2026-12-18",
            "Friday 4 December 2026 to Friday 18 December 2026",
            "Friday 4 December to Friday 18 December",
        ),
        ("2026-12-04", "Friday 4 December 2026", "Friday 4 December"),
        ("soon", "soon", "soon, with no date in it"),
        ("they-call", "no contact", "they will get in touch"),
    ],
)
def test_what_they_said_travels_as_the_days_it_was_read_as(
    planner: OpenPlanner, link: str, said: str, read: str
) -> None:
    here = follow(planner, f"#plan=1&interview=2026-11-20&timeline={link}").plan().settle()
    assert here.find('[name="timeline"]').input_value() == said
    assert here.find("#timeline-echo").text_content() == f"Read as {read}"
    assert f"timeline={link}" in unquote(here.page.url)


def test_reload_and_back_keep_everything_that_was_told(planner: OpenPlanner) -> None:
    here = told(planner)
    before = seen(here)
    here.page.reload()
    here.plan().settle()
    assert seen(here) == before
    assert here.find('[name="timeline"]').input_value() == "14 to 30 days"
    assert here.find('[name="interview-time"]').input_value() == "18:30"
    assert NAME in (here.find(".fu-body").last.text_content() or "")
    here.page.goto(f"{here.url}messages/")
    here.page.go_back()
    here.plan().settle()
    assert seen(here) == before
    stored = here.page.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")
    assert "2026-11-20" not in stored, "nothing of the plan is stored on the device"


def test_a_link_opens_the_same_plan_and_holds_no_words(planner: OpenPlanner) -> None:
    here = told(planner)
    before = seen(here)
    here.find('[data-do="link"]').click()
    here.settle()
    link = here.page.evaluate("navigator.clipboard.readText()")
    assert "today=" not in link
    for words in ("Robin", "Placeholder", "days", "14"):
        assert words not in unquote(link).split("&", 1)[1], words
    there = follow(planner, link[link.index("#") :]).plan().settle()
    assert seen(there) == before
    assert there.find(".fu-from-link").is_visible()
    assert NAME not in (there.find(".fu-plan").text_content() or "")


def test_the_address_keeps_to_the_last_plan_while_an_answer_is_wrong(planner: OpenPlanner) -> None:
    here = told(planner)
    before = here.page.evaluate("location.hash")
    here.find('[name="timeline"]').fill("by 31 November")
    here.settle()
    here.assume("round").locator('[value="first"]').check()
    here.settle()
    assert here.find("#timeline-error").text_content()
    assert here.page.evaluate("location.hash") == before


@pytest.mark.parametrize(
    ("fragment", "interview"),
    [
        ("#plan=2&interview=2026-11-20", ""),
        ("#plan=&interview=2026-11-20", ""),
        (f"#plan=1&interview=2026-11-20&x={'x' * 9000}", ""),
        ("#plan=1&interview=2026-02-30&round=%3Cimg%20src=x%20onerror=alert(1)%3E", ""),
        ("#plan=1&interview=%E0%A4%A&&=&__proto__=x&sent.constructor=2026-11-20", ""),
        (PARTLY, "2026-11-20"),
    ],
)
def test_a_link_that_does_not_fit_is_told_and_harmless(
    planner: OpenPlanner, fragment: str, interview: str
) -> None:
    here = follow(planner, fragment)
    if interview:
        here.plan()
        assert here.step("thank_you").get_attribute("data-state") == "skipped"
        assert "Mallory" not in (here.find(".fu-plan").text_content() or "")
    here.settle()
    assert here.find(".fu-from-link").is_visible()
    assert here.find(".fu-trouble").is_hidden()
    assert here.find('[name="interview"]').input_value() == interview
    assert here.find('[name="round"]:checked').input_value() == "first"


def test_a_printed_plan_stands_alone_with_full_dates(planner: OpenPlanner) -> None:
    here = told(planner)
    here.page.set_viewport_size({"width": A4["width"], "height": A4["height"]})
    here.page.emulate_media(media="print")
    text = here.page.locator("body").inner_text()
    assert "As of Monday 23 November 2026" in text
    assert "Friday 20 November 2026" in text
    steps = [
        step for step in here.find("[data-step] [data-slot='printed']").all() if step.inner_text()
    ]
    assert steps
    assert all("202" in step.inner_text() for step in steps)
    assert here.page.locator("a:visible, button:visible, input:visible, nav:visible").count() == 0
    for title in ("Step by step", "Your dates"):
        assert title not in text


def test_a_link_put_into_the_address_takes_the_place_of_the_plan_until_the_way_back(
    planner: OpenPlanner,
) -> None:
    here = told(planner)
    before = seen(here)
    here.page.evaluate("location.hash = '#plan=1&interview=2026-11-18&round=middle'")
    here.page.wait_for_function(
        "document.querySelector('[name=interview]').value === '2026-11-18'", timeout=WAIT
    )
    here.settle()
    assert here.find('[name="round"]:checked').input_value() == "middle"
    assert here.step("thank_you").get_attribute("data-state") != "done"
    here.page.evaluate("history.back()")
    here.page.wait_for_function(
        "document.querySelector('[name=interview]').value === '2026-11-20'", timeout=WAIT
    )
    assert seen(here.settle()) == before


def test_a_planner_that_left_the_page_heeds_its_history_no_more(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    here.page.evaluate(
        "window.gone = document.querySelector('followup-planner'); window.gone.remove()"
    )
    here.page.evaluate("location.hash = '#plan=1&interview=2026-11-18'")
    here.settle()
    value = here.page.evaluate("window.gone.querySelector('[name=interview]').value")
    assert value == ""
    assert not here.page.evaluate("history.state?.followup")
