"""Time zones: days and times are the other side's, with the reader's own beside them."""

from __future__ import annotations

import datetime as dt
import subprocess
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bootstrap.steps import HOME
from followup_site import PLANNER
from followup_site.browser import in_pyodide

if TYPE_CHECKING:
    from pathlib import Path

    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

SATURDAY_MORNING = "2026-11-21T15:00:00Z"
"""Ten o'clock in New York, and Sunday already in Auckland."""

STORY = "#plan=1&interview=2026-11-20T18:30&round=first&place=US&zone=America/New_York"

SUNDAY = "Today is Saturday 21 November in New York, but Sunday 22 November where you are."
LATEST = "6:30 pm on Saturday 21 November in New York is {} where you are."
READERS = {
    "America/New_York": "",
    "America/Toronto": "",
    "Asia/Kolkata": LATEST.format("5:00 am on Sunday 22 November"),
    "Pacific/Auckland": f"{SUNDAY} This plan goes by New York.\n"
    + LATEST.format("12:30 pm on Sunday 22 November"),
    "Pacific/Kiritimati": f"{SUNDAY} This plan goes by New York.\n"
    + LATEST.format("1:30 pm on Sunday 22 November"),
}


WITHOUT_TYPES = """
const { createRequire } = require("node:module");
const esbuild = createRequire(process.argv[1])("esbuild");
const code = require("node:fs").readFileSync(process.argv[2], "utf8");
process.stdout.write(esbuild.transformSync(code, { loader: "ts" }).code);
"""


def as_javascript(script: Path) -> str:
    """A script of the planner that imports no other, as a browser reads it."""
    packages = str(HOME / "npm" / "here.js")
    command = [in_pyodide.find_node(), "-e", WITHOUT_TYPES, packages, str(script)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def reader(planner: OpenPlanner, zone: str, now: str, address: str = "") -> Planner:
    """A reader with a clock of their own, in a context no other test's clock is set in."""
    here = planner(now, timezone_id=zone, locale="en-GB")
    here.page.goto(f"{here.url}{address}")
    return here.is_ready()


def place(here: Planner, name: str) -> Planner:
    """Say where, by the box that searches."""
    here.assume("place")
    here.settle().find('[name="place"]').fill(name)
    here.page.get_by_role("option", name=name, exact=True).click()
    return here.settle()


def says(here: Planner) -> str:
    """The place as the sentence of assumptions has it."""
    return here.find('[data-assumption="place"] [data-slot="says"]').inner_text()


def test_the_same_story_gives_the_same_days_wherever_its_reader_is(planner: OpenPlanner) -> None:
    replies = {}
    for zone, beside in READERS.items():
        here = reader(planner, zone, SATURDAY_MORNING, STORY).plan()
        assert here.slot("lead-clocks").inner_text() == beside, zone
        assert here.find(".fu-chip").first.inner_text().split("\n")[-1].endswith("21 Nov"), zone
        replies[zone] = here.page.evaluate(
            "JSON.stringify(document.querySelector('followup-planner').session.reply)"
        )
        assert here.step("thank_you").get_attribute("data-state") == "now", zone
    assert len(set(replies.values())) == 1


def test_the_zone_is_offered_where_it_differs_and_chosen_by_keyboard(planner: OpenPlanner) -> None:
    here = reader(planner, "Pacific/Auckland", SATURDAY_MORNING)
    assert here.find('[data-slot="fold"]').get_attribute("open") is None
    assert here.find(".fu-chip").first.inner_text().endswith("22 Nov")
    place(here, "United States")
    assert says(here) == "United States, in your own time zone"
    here.find('[name="zone"]').focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        here.page.keyboard.press(key)
    here.settle()
    assert here.find('[name="zone"]').input_value() == "New York, Eastern Time"
    assert says(here) == "United States, New York time"
    assert here.focused() == "zone"
    assert here.find(".fu-chip").first.inner_text().endswith("21 Nov")
    here.choose("2026-11-20").find(".fu-time summary").first.click()
    here.find('[name="interview-time"]').fill("18:30")
    assert here.slot("clocks").inner_text() == (
        "6:30 pm on Friday 20 November in New York is "
        "12:30 pm on Saturday 21 November where you are."
    )
    here.ask().plan()
    here.step("thank_you").locator('[data-do="sent"]').click()
    here.settle()
    assert "zone=America/New_York" in here.page.url
    assert "sent.thank_you=2026-11-21" in here.page.url
    kept = here.page.url
    here.page.reload()
    here.plan().settle()
    assert (here.page.url, says(here)) == (kept, "United States, New York time")
    assert here.find('[name="zone"]').input_value() == "New York, Eastern Time"


@pytest.mark.parametrize(
    ("where", "said", "beside"),
    [
        ("Japan", "Japan, Tokyo time", "Today is Sunday 22 November in Tokyo"),
        ("California, United States", "California, United States, Los Angeles time", ""),
        ("Canada", "Canada", ""),  # some of it has New York's clocks
    ],
)
def test_a_place_whose_clocks_are_known_needs_no_answer(
    planner: OpenPlanner, where: str, said: str, beside: str
) -> None:
    here = reader(planner, "America/New_York", "2026-11-21T16:00:00Z")
    place(here, where).choose("2026-11-19").ask().plan()
    assert says(here) == said
    assert here.slot("lead-clocks").inner_text().startswith(beside)
    assert here.find('[data-slot="fold"]').evaluate("fold => fold.open") is (said != where)
    assert "zone=" not in here.page.url


NO_ZONES = ["Nowhere/City", "+05:00", "../../x", "%3Cimg%20src=x%3E", "a" * 2000, "__proto__", ""]


def test_a_zone_that_is_none_is_left_out_of_a_link(planner: OpenPlanner) -> None:
    story = STORY.replace("America/New_York", NO_ZONES[0])
    here = reader(planner, "America/New_York", SATURDAY_MORNING, f"?today=2026-11-23{story}").plan()
    assert "left out" in here.slot("from-link").inner_text()
    assert here.find('[name="zone"]').input_value() == ""
    assert here.slot("lead-clocks").is_hidden()
    assert here.find(".fu-chip").first.inner_text().endswith("23 Nov")  # ?today= is heeded as ever
    read = "link => document.querySelector('followup-planner').session.link.read(link)"
    for zone in NO_ZONES:
        plan = here.page.evaluate(read, STORY.replace("America/New_York", zone))
        assert plan["left"] == ["zone"], zone
        assert "zone" not in plan["answers"], zone


def test_a_zone_nobody_knows_is_asked_for_again(planner: OpenPlanner) -> None:
    here = reader(planner, "America/New_York", SATURDAY_MORNING).choose("2026-11-20")
    here.find(".fu-time summary").first.click()
    here.find('[data-do="zone"]').click()
    here.settle()
    assert here.focused() == "zone"
    here.page.keyboard.type("Atlantis")
    here.ask()
    assert here.slot("problems").inner_text() == (
        "Choose a time zone from the list, or clear the box"
    )
    here.slot("problems").locator("a").click()
    assert here.focused() == "zone"
    here.page.keyboard.type("Kolkata")
    here.page.keyboard.press("ArrowDown")
    here.page.keyboard.press("Enter")
    here.ask().plan()
    assert says(here) == "United States, Kolkata time"


def test_hours_go_by_the_clock_on_the_wall_when_summer_time_begins(planner: OpenPlanner) -> None:
    story = STORY.replace("2026-11-20T18:30", "2026-03-07T14:00")
    here = reader(planner, "Pacific/Auckland", "2026-03-07T20:00:00Z", story).plan()
    assert "is 8:00 am on Sunday 8 March" in here.slot("clocks").inner_text()
    assert "2:00 pm on Sunday 8 March in New York is 7:00 am on Monday 9 March" in (
        here.slot("lead-clocks").inner_text()
    )


def test_midnight_passes_on_an_open_page_and_the_focus_stays(planner: OpenPlanner) -> None:
    here = reader(planner, "Pacific/Auckland", "2026-11-22T04:30:00Z", STORY).plan().settle()
    chip = here.find(".fu-chip").first
    chip.focus()
    assert chip.inner_text().endswith("21 Nov")
    before = here.step("thank_you").get_attribute("data-state")
    here.page.clock.set_system_time("2026-11-22T05:30:00Z")
    here.heard()
    here.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    here.settle()
    assert chip.inner_text().endswith("22 Nov")
    assert (before, here.step("thank_you").get_attribute("data-state")) == ("now", "late")
    assert chip.evaluate("chip => chip === document.activeElement")
    assert here.heard() == [here.next()]


MOMENTS = [
    ("America/New_York", "2026-03-08"),  # from 02:00 on to 03:00
    ("America/New_York", "2026-11-01"),
    ("Australia/Lord_Howe", "2026-04-05"),  # half an hour back
    ("Australia/Lord_Howe", "2026-10-04"),
    ("Europe/London", "2026-03-29"),
    ("Europe/London", "2026-10-25"),
    ("Pacific/Auckland", "2026-09-27"),
    ("Asia/Kathmandu", "2026-11-20"),
    ("Pacific/Apia", "2011-12-30"),  # a day that never was
    ("Africa/Cairo", "2026-04-24"),  # midnight is skipped
]


def test_every_quarter_of_an_hour_is_the_instant_it_is(planner: OpenPlanner) -> None:
    """Also of hours that come twice or not at all, as Python's zoneinfo has them."""
    page = reader(planner, "Pacific/Auckland", SATURDAY_MORNING).page
    script = as_javascript(PLANNER / "dates" / "clock.ts")
    page.route(
        "**/planner/dates/clock.js",
        lambda route: route.fulfill(body=script, content_type="text/javascript"),
    )
    wanted = {}
    for zone, day in MOMENTS:
        first = dt.datetime.fromisoformat(day)
        for quarter in range(96):
            moment = first + dt.timedelta(minutes=15 * quarter)
            instant = moment.replace(tzinfo=ZoneInfo(zone)).timestamp()
            wanted[f"{zone} {moment:%Y-%m-%dT%H:%M}"] = int(instant * 1000)
    found = page.evaluate(
        """async (asked) => {
            const clock = await import(new URL("planner/dates/clock.js", location.href));
            return Object.fromEntries(asked.map((each) => {
                const [zone, moment] = each.split(" ");
                return [each, clock.findTimestamp(moment, zone)];
            }));
        }""",
        list(wanted),
    )
    assert found == wanted
