"""Several plans of one reader: in the order in which they need the reader, and in one calendar."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import icalendar
import pytest

from followup import api

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

HOSTILE = "<b>Ann</b>; [title], {x} \\ \u202egnp\r\nBEGIN:VEVENT"


@pytest.fixture(scope="session")
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide whose plans are named by two blanks: a step by tomorrow, one in a week, a rest."""
    made = guide(
        rules={
            "soon": {"earliest": "same day as start", "latest": "1 day after start"},
            "later": {"earliest": "5 business days after start"},
        },
        stages={"act": "soon", "again": "later", "rest": {"timing": "none"}},
        blanks={
            "who": {"asks": "Who?", "example": "A"},
            "what": {"asks": "What?", "example": "B"},
        },
    )
    made["guide"]["list"] = {"title": "Your things", "named_by": ["who", "what"]}
    return made


def one(name: str, start: str | None = "2026-11-20", **more: Any) -> Mapped:  # noqa: ANN401 (JSON)
    """A request as the page sends it on Tuesday 24 November 2026."""
    answers = {"start": start} if start else {}
    return {"version": 1, "id": name, "today": "2026-11-24", "answers": answers, **more}


def overview(content: Mapped, *requests: Any, places: Mapped | None = None) -> list[Mapped]:  # noqa: ANN401
    texts = (json.dumps(part) for part in (content, places or {}, requests))
    return list(json.loads(api.overview(*texts))["plans"])


def calendar(content: Mapped, *requests: Mapped, places: Mapped | None = None) -> str:
    texts = (json.dumps(part) for part in (content, places or {}, requests))
    return api.calendar_of_all(*texts)


def entries(text: str) -> dict[str, Any]:
    return {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(text).walk("VEVENT")}


def test_what_is_overdue_or_due_today_comes_first_and_what_has_ended_last(content: Mapped) -> None:
    plans = overview(
        content,
        one("over", events={"over": {"date": "2026-11-23"}}),
        one("unclear", None),
        one("left", sent={"act": "2026-11-20", "again": "2026-11-21"}),
        one("waits-long", "2026-11-23", sent={"act": "2026-11-23"}),
        one("waits", "2026-11-20", sent={"act": "2026-11-20"}),
        one("today", "2026-11-24"),
        one("overdue", "2026-11-20"),
    )
    found = [(plan["id"], plan["state"], plan["step"], plan["on"]) for plan in plans]
    assert found == [
        ("overdue", "late", "act", "2026-11-24"),
        ("today", "now", "act", "2026-11-24"),
        ("waits", "wait", "again", "2026-11-27"),
        ("waits-long", "wait", "again", "2026-11-30"),
        ("left", "now", "rest", None),
        ("unclear", "unclear", None, None),
        ("over", "ended", None, None),
    ]
    assert plans[-1]["title"] == "It is over"


def test_each_line_says_what_the_plans_own_reply_says(
    content: Mapped, us: Mapped, ask: Callable[..., Mapped]
) -> None:
    request = one("a", blanks={"who": "Ann", "what": "a lamp"})
    request["answers"]["place"] = "US"
    (line,) = overview(content, request, places={"US": us})
    reply = ask(content, us, **request)
    assert line | reply["next"] == line
    assert line["name"] == reply["name"] == "Ann, a lamp"
    assert line["coming"] == [
        {"step": step["id"], "title": step["title"], "on": step["on"]}
        for step in reply["steps"]
        if step["on"]
    ]
    assert line["coming"][-1]["on"] == "2026-11-30", "by the days of its own place"


@pytest.mark.parametrize("code", ["XX", "", 5, None, ["US"]])
def test_a_place_that_is_not_known_counts_weekends_alone(content: Mapped, code: object) -> None:
    request = one("a", sent={"act": "2026-11-20"})
    request["answers"]["place"] = code
    assert [plan["on"] for plan in overview(content, request)] == ["2026-11-27"]


def test_a_place_may_hold_for_all_plans_that_name_none(content: Mapped, us: Mapped) -> None:
    asked = one("a", sent={"act": "2026-11-20"})
    assert [plan["coming"][0]["on"] for plan in overview(content, asked, places={"": us})] == [
        "2026-11-30"
    ]


@pytest.mark.parametrize("requests", ["", "{", "{}", "null", "[1, null, []]", "[" * 100_000])
def test_requests_that_are_none_make_an_empty_list(content: Mapped, requests: str) -> None:
    assert json.loads(api.overview(json.dumps(content), "{}", requests))["plans"] == []
    text = api.calendar_of_all(json.dumps(content), "{}", requests)
    assert text == "", "a calendar without entries is none"


@pytest.mark.parametrize("broken", [{}, {"today": "x"}, {"version": 9}, {"answers": 5}, {"id": 5}])
def test_a_plan_that_cannot_be_read_spoils_no_other(content: Mapped, broken: Mapped) -> None:
    bad = {**one("bad"), **broken} if broken else {}
    plans = overview(content, bad, one("good"))
    assert [plan["id"] for plan in plans if plan["state"] == "late"][-1] == "good"
    assert len(plans) == 2
    assert {"good-act-20261124@followup.invalid"} < set(
        entries(calendar(content, bad, one("good")))
    )


def test_one_calendar_holds_the_very_entries_of_each_plans_own_file(content: Mapped) -> None:
    requests = [
        one("first", stamp="2026-11-24T08:30", blanks={"who": "Ann"}),
        one("second", "2026-11-24", stamp="2026-11-24T08:30", blanks={"who": HOSTILE}),
        one("nameless", stamp="2026-11-24T08:30"),
    ]
    together = calendar(content, *requests)
    found = entries(together)
    assert sorted(found) == [
        f"{plan}-{step}-{day}@followup.invalid"
        for plan, last in (("first", 20261127), ("nameless", 20261127), ("second", 20261201))
        for step, day in (("act", 20261124), ("again", last))
    ]
    for request in requests:
        own = api.calendar(json.dumps(content), "null", json.dumps(request))
        for block in re.findall(r"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", own, re.DOTALL):
            assert block in together
    titles = {str(entry["SUMMARY"]) for entry in found.values()}
    hostile = "<b>Ann</b>; [title], {x} \\ gnp BEGIN:VEVENT"
    assert titles == {"Act: Ann", "Again: Ann", "Act", "Again", *_titled(hostile)}
    assert together.count("BEGIN:VCALENDAR") == 1


def test_one_calendar_leaves_out_what_an_earlier_file_held_of_each_plan(content: Mapped) -> None:
    filed = [{"step": "act", "on": "2026-11-24"}, {"step": "again", "on": "2026-11-26"}]
    requests = [one("first", filed=filed), one("second", "2026-11-23")]
    assert sorted(entries(calendar(content, *requests))) == [
        "first-again-20261127@followup.invalid",
        "second-act-20261124@followup.invalid",
        "second-again-20261130@followup.invalid",
    ]
    all_filed = [{"step": "act", "on": "2026-11-24"}, {"step": "again", "on": "2026-11-27"}]
    assert calendar(content, one("first", filed=all_filed)) == ""


def test_plans_without_an_id_share_no_entry_and_lose_none(content: Mapped) -> None:
    requests = [one("", "2026-11-20"), one("", "2026-11-23"), one("", "2026-11-20")]
    requests[2]["blanks"] = {"who": "Ann"}
    del requests[0]["id"]
    assert len(overview(content, *requests)) == 3
    assert len(entries(calendar(content, *requests))) == 6
    again = calendar(content, *reversed(requests))
    assert entries(calendar(content, *requests)).keys() == entries(again).keys()


def _titled(name: str) -> set[str]:
    return {f"Act: {name}", f"Again: {name}"}


def test_of_two_requests_with_one_id_the_first_counts(content: Mapped) -> None:
    assert len(entries(calendar(content, one("a"), one("a", "2026-11-24")))) == 2
    assert [plan["on"] for plan in overview(content, one("a"), one("a", None))] == ["2026-11-24"]


def test_a_guide_that_names_no_blanks_has_plans_without_names(
    content: Mapped, ask: Callable[..., Mapped]
) -> None:
    plain = {**content, "guide": {k: v for k, v in content["guide"].items() if k != "list"}}
    reply = ask(plain, blanks={"who": "Ann"})
    assert reply["name"] is None
    assert [step["entry"] for step in reply["steps"]] == ["Act", "Again", "Rest"]
