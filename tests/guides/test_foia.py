"""The guide to asking a federal agency for records: whole, right by the calendar, in its words."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from tests.browser.planner_page import Planner
from tests.conftest import served

from bootstrap.steps import ROOT
from followup import api
from followup_site.commands import plan, site
from followup_site.examples.guide_data import format_guide_json
from followup_site.load.read import load
from followup_site.load.verify import verify_guide
from followup_site.places import bake as places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

GUIDE = ROOT / "guides" / "foia"
CONTENT = GUIDE / "content"
YEARS = (2020, 2034)

Reply = Callable[..., dict[str, Any]]


def nth(year: int, month: int, weekday: int, n: int) -> dt.date:
    """The n-th weekday of a month, counted from its end if n is negative; Monday is 0."""
    days = [dt.date(year, month, 1) + dt.timedelta(days=n) for n in range(31)]
    found = [day for day in days if day.month == month and day.weekday() == weekday]
    return found[n - 1 if n > 0 else n]


def observed(day: dt.date) -> dt.date:
    """Saturday's holiday on the Friday before, Sunday's on the Monday after."""
    return day + dt.timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


def legal_holidays(year: int) -> list[dt.date]:
    """The eleven of 5 U.S.C. 6103(a), as they are observed, worked out from the law's own words."""
    fixed = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)]
    moving = [(1, 0, 3), (2, 0, 3), (5, 0, -1), (9, 0, 1), (10, 0, 2), (11, 3, 4)]
    days = [
        observed(dt.date(year, month, day)) for month, day in fixed if (month, year) != (6, 2020)
    ]
    return days + [nth(year, *where) for where in moving]


HOLIDAYS = [day for year in range(YEARS[0] - 1, YEARS[1] + 2) for day in legal_holidays(year)]


def working_days_after(start: dt.date, number: int) -> dt.date:
    """An independent count of working days: day zero is the start, open or closed."""
    # from a closed day numpy would first roll forward and count that day as day zero
    reached = np.busday_offset(start, number, roll="preceding", holidays=HOLIDAYS)
    return dt.date.fromisoformat(str(reached))


@pytest.fixture(scope="module")
def reply() -> Reply:
    """The engine's reply to a request of this guide at its place."""
    content = load(CONTENT).mapping
    guide = format_guide_json(content)
    place = json.dumps(places.bake_one("US", content["places"], YEARS))

    def answer(request: dt.date, **more: Any) -> dict[str, Any]:  # noqa: ANN401 (JSON)
        answers = {"request": request.isoformat()}
        asked = {"version": 1, "today": request.isoformat(), "answers": answers, **more}
        return dict(json.loads(api.answer(guide, place, json.dumps(asked))))

    return answer


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide's own site, by its own settings."""
    folder = tmp_path_factory.mktemp("foia")
    assert site.build(folder, "--quiet", guide=GUIDE) == 0, "the guide does not build"
    return folder


def test_its_content_and_its_examples_have_no_problem() -> None:
    assert verify_guide(load(CONTENT), GUIDE / "docs") == []


def test_it_has_examples_for_its_holidays_its_pauses_and_its_appeals() -> None:
    examples = load(CONTENT).mapping["examples"]
    assert len(examples) >= 25
    told = " ".join(example["name"] for example in examples)
    for word in ("Thanksgiving", "Inauguration Day", "Christmas", "shutdown", "appeal", "fees"):
        assert word in told


@pytest.mark.parametrize("year", range(2021, 2034))
def test_its_holidays_are_those_of_the_law(year: int) -> None:
    place = places.bake_one("US", load(CONTENT).mapping["places"], YEARS)
    weekdays = {
        day
        for text in place["closed"]
        if (day := dt.date.fromisoformat(text)).year == year and day.weekday() < 5
    }
    assert weekdays == {day for day in HOLIDAYS if day.year == year}


def test_an_answer_is_due_as_an_independent_count_of_working_days_says(reply: Reply) -> None:
    for start in (dt.date(2021, 1, 1) + dt.timedelta(days=17 * n) for n in range(250)):
        extended = {"events": {"extended": {"date": start.isoformat(), "answer": ""}}}
        due = reply(start)["days"]["answer_due"]["date"]
        assert due == working_days_after(start, 20).isoformat(), start
        longest = reply(start, **extended)["days"]["answer_due"]["date"]
        assert longest == working_days_after(start, 30).isoformat(), start


def test_an_appeal_is_open_for_ninety_days_and_ends_on_no_closed_day(reply: Reply) -> None:
    for start in (dt.date(2021, 1, 1) + dt.timedelta(days=19 * n) for n in range(100)):
        denied = {"events": {"denied": {"date": start.isoformat()}}}
        steps = {step["id"]: step for step in reply(start, **denied)["steps"]}
        last = start + dt.timedelta(days=90)
        while last.weekday() >= 5 or last in HOLIDAYS:
            last -= dt.timedelta(days=1)
        assert steps["appeal"]["latest"] == last.isoformat()


def test_its_plan_is_printed_at_its_own_place_without_being_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["--guide", str(GUIDE), "--today", "2026-11-09", "--json", "request=2026-11-09"]
    assert plan.main(words) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["calendar"]["code"] == "US"
    assert printed["days"]["answer_due"]["date"] == "2026-12-09"
    notes = [note for step in printed["steps"] for note in step["notes"]]
    assert notes == []  # nobody is asked to choose a place


def test_its_site_has_its_own_pages_and_one_place(built: Path) -> None:
    stages = sorted(path.name for path in (built / "stages").iterdir())
    assert stages == sorted(load(CONTENT).mapping["stages"])
    assert [path.name for path in (built / "api" / "places").iterdir()] == ["US.json"]
    assert "not legal advice" in (built / "about" / "index.html").read_text(encoding="utf-8")


def test_no_word_of_it_speaks_of_another_guides_subject(built: Path) -> None:
    other = re.compile(r"interview|recruiter|employer|\bjobs?\b|hiring", re.IGNORECASE)
    files = [
        path
        for ending in ("html", "json", "js", "css")
        for path in built.rglob(f"*.{ending}")
        if not {"runtime", "notices"} & set(path.parts)  # licences are in their authors' words
    ]
    assert [path for path in files if other.search(path.read_text(encoding="utf-8"))] == []


def test_no_source_claims_a_day_of_reading_that_nobody_kept() -> None:
    sources = load(CONTENT).mapping["guide"]["sources"].values()
    assert [source for source in sources if "checked_on" in source] == []
    assert all("version" in one for one in sources if one["kind"] == "law" and "url" not in one)


@pytest.fixture
def page(built: Path, browser: Browser) -> Iterator[Planner]:
    """The planner of this guide in a browser far from Washington."""
    errors: list[str] = []
    context = browser.new_context(timezone_id="Europe/London", locale="en-US")
    with served(built) as address:
        opened = context.new_page()
        opened.on("pageerror", lambda error: errors.append(str(error)))
        yield Planner(opened, address)
        context.close()
    assert errors == []


def test_a_reader_follows_a_request_from_silence_to_the_appeal_of_a_refusal(page: Planner) -> None:
    """One question, the count shown day by day, a refusal, and the letter that appeals it."""
    page.open(today="2026-12-03")
    page.find('[name="request"]').fill("2026-11-02")
    page.ask().plan()
    assert page.next() == "Their time is over. Ask today where your request stands."
    assert "the federal government (United States)" in page.slot("basis").inner_text()
    sent = page.step("send_request")
    assert sent.get_attribute("data-state") == "done"
    assert sent.locator(
        '[data-slot="follow"]'
    ).is_hidden()  # an answer says so: it is changed there

    count = page.step("ask_overdue").locator('[data-slot="working"]')
    count.locator("summary").first.click()
    named = count.locator('[data-slot="name"]').all_inner_texts()
    assert named[:2] == ["Counted from", "Not before"]
    assert "Thanksgiving Day" in (count.locator("svg").first.text_content() or "")

    page.find(".fu-happened > summary").click()
    page.find('[name="event.denied"]').check()
    page.find('[name="event.denied.date"]').fill("2026-12-01")
    appeal = page.step("appeal")
    appeal.wait_for(state="visible")
    page.settle()
    assert page.next() == "Read their letter, then appeal. You have until Monday 1 March 2027."
    assert page.step("ask_overdue").count() == 0
    letter = appeal.locator(".fu-body").inner_text()
    assert "Your letter is dated Tuesday, December 1." in letter
    assert "[reasons for the appeal]" in letter
