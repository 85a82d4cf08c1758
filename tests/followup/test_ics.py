"""The calendar file, byte by byte as RFC 5545 wants it, and read back by another program."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import __version__, door
from followup.ics import LINE, Edition, make_calendar

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

ODD = "A; B, C \\ D: “é” 漢字 👩🏽‍🚀\nsecond line"
PROPERTY = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(;[A-Z-]+=[^:;]+)*):(?P<value>.*)")


@pytest.fixture(scope="session")
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide with a step today, one later, one without dates, and a message with odd letters."""
    messages = {
        "note": {
            "title": "Note",
            "channel": "letter",
            "subject": "About [name]",
            "body": "Dear [name],\n\nsee you; soon, or [later].",
            "source": "us",
        }
    }
    return guide(
        rules={
            "soon": {"earliest": "same day as start", "latest": "2 days after start"},
            "later": {"earliest": "5 business days after start"},
        },
        stages={
            "act": {"timing": [{"rule": "soon"}], "messages": ["note"]},
            "again": "later",
            "rest": {"timing": "none"},
        },
        messages=messages,
        blanks={"name": {"asks": "Who?", "example": "A"}, "later": {"asks": "?", "example": "B"}},
    )


def made(content: Mapped, place: Mapped | None = None, **request: Any) -> str:  # noqa: ANN401 (JSON)
    asked = {"version": 1, "today": "2026-11-20", "answers": {"start": "2026-11-20"}, **request}
    return door.calendar(json.dumps(content), json.dumps(place), json.dumps(asked))


def lines(text: str) -> list[str]:
    """The file's content lines, unfolded, after a strict look at its bytes."""
    data = text.encode()
    assert data.endswith(b"\r\n")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert b"\n" not in data.replace(b"\r\n", b"")
    physical = data.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= LINE for line in physical)
    for line in physical:
        line.decode()  # a line may be folded between characters only
    unfolded = re.sub(rb"\r\n[ \t]", b"", data).decode().split("\r\n")[:-1]
    assert all(PROPERTY.fullmatch(line) for line in unfolded)
    return unfolded


def unescaped(value: str) -> str:
    """A TEXT value as it was meant; fails on anything RFC 5545 does not allow unescaped."""
    assert re.fullmatch(r"(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_a_plan_is_these_very_bytes(content: Mapped) -> None:
    text = made(content, id="plan-1", stamp="2026-11-20T09:30", blanks={"name": "Ann", "later": ""})
    assert text == "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            f"PRODID:-//Followup//Followup {__version__}//EN",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:A guide",
            "BEGIN:VEVENT",
            "UID:plan-1-act@followup.invalid",
            "DTSTAMP:20261120T093000Z",
            "SEQUENCE:3622170",
            "DTSTART;VALUE=DATE:20261120",
            "DTEND;VALUE=DATE:20261121",
            "SUMMARY:Act",
            "DESCRIPTION:on Friday 20 November\\n\\nAbout Ann\\n\\nDear Ann\\,\\n\\nsee you\\; s",
            " oon\\, or [later].",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Act",
            "TRIGGER:PT9H",
            "END:VALARM",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:plan-1-again@followup.invalid",
            "DTSTAMP:20261120T093000Z",
            "SEQUENCE:3622170",
            "DTSTART;VALUE=DATE:20261127",
            "DTEND;VALUE=DATE:20261128",
            "SUMMARY:Again",
            "DESCRIPTION:from Friday 27 November",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Again",
            "TRIGGER:PT9H",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    )


def test_another_program_reads_the_days_and_the_texts_back(content: Mapped, us: Mapped) -> None:
    stages = {**content["stages"], "act": {**content["stages"]["act"], "title": ODD}}
    text = made({**content, "stages": stages}, us, blanks={"name": "Ann; Bob, C"})
    calendar: Any = icalendar.Calendar.from_ical(text)
    act, again = calendar.walk("VEVENT")
    assert act["SUMMARY"] == ODD
    assert act["DTSTART"].dt == dt.date(2026, 11, 20)
    assert act["DTEND"].dt == dt.date(2026, 11, 21)  # the day after: an end is not part of it
    assert again["DTSTART"].dt == dt.date(2026, 11, 30)  # over Thanksgiving
    assert "Dear Ann; Bob, C,\n\nsee you; soon" in act["DESCRIPTION"]
    (alarm,) = act.walk("VALARM")
    assert alarm["TRIGGER"].dt == dt.timedelta(hours=9)
    assert alarm["ACTION"] == "DISPLAY"


def test_a_calendar_invites_nobody_and_blocks_no_time(content: Mapped) -> None:
    names = {line.partition(":")[0].partition(";")[0] for line in lines(made(content))}
    assert not names & {"METHOD", "ATTENDEE", "ORGANIZER", "TZID", "RRULE"}
    assert "TRANSP:TRANSPARENT" in lines(made(content))


def test_every_component_that_begins_ends(content: Mapped) -> None:
    stack = []
    for line in lines(made(content)):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            stack.append(value)
        elif name == "END":
            assert stack.pop() == value
    assert stack == []


def test_what_rfc_5545_requires_stands_once_in_each_event(content: Mapped) -> None:
    event = re.findall(
        r"BEGIN:VEVENT\n(.*?)\nBEGIN:VALARM", "\n".join(lines(made(content))), re.DOTALL
    )
    assert len(event) == 2
    for text in event:
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION"):
            assert len(re.findall(rf"^{name}\b", text, re.MULTILINE)) == 1


def test_only_steps_still_to_come_are_in_the_calendar(content: Mapped) -> None:
    text = made(content, sent={"act": "2026-11-20"})
    assert [line for line in lines(text) if line.startswith("SUMMARY")] == ["SUMMARY:Again"]
    text = made(content, skipped=["act", "again"])
    assert not [line for line in lines(text) if line.startswith("SUMMARY")]


def test_a_late_step_is_in_the_calendar_today(content: Mapped) -> None:
    text = made(content, today="2026-12-02", skipped=["again"])
    assert "DTSTART;VALUE=DATE:20261202" in lines(text)


def test_without_an_answer_the_calendar_is_empty_and_still_whole(content: Mapped) -> None:
    text = lines(made(content, answers={}))
    assert text[0] == "BEGIN:VCALENDAR"
    assert text[-1] == "END:VCALENDAR"
    assert "BEGIN:VEVENT" not in text


def test_the_same_plan_made_again_keeps_its_names_and_raises_its_sequence(content: Mapped) -> None:
    first = lines(made(content, id="mine", stamp="2026-11-20T09:30"))
    second = lines(made(content, id="mine", stamp="2026-11-20T09:31", open=["2026-11-21"]))
    assert _of(first, "UID") == _of(second, "UID")
    assert int(_of(second, "SEQUENCE")[0]) == int(_of(first, "SEQUENCE")[0]) + 1


def test_two_plans_have_different_names(content: Mapped) -> None:
    first, second = (lines(made(content, id=name)) for name in ("mine", "yours"))
    assert not set(_of(first, "UID")) & set(_of(second, "UID"))


@pytest.mark.parametrize("name", ["", "a b\r\nATTENDEE:x", "é;,:", "x" * 500])
def test_a_plans_name_can_break_out_of_no_line(content: Mapped, name: str) -> None:
    for uid in _of(lines(made(content, id=name)), "UID"):
        assert re.fullmatch(r"[A-Za-z0-9.-]{1,70}@followup\.invalid", uid)


def test_without_a_stamp_the_entries_bear_the_start_of_today(content: Mapped) -> None:
    assert set(_of(lines(made(content)), "DTSTAMP")) == {"20261120T000000Z"}
    assert set(_of(lines(made(content, stamp="soon")), "DTSTAMP")) == {"20261120T000000Z"}


@pytest.mark.parametrize("stamp", ["1970-01-01T00:00", "2019-12-31", "2199-12-31T23:59"])
def test_a_sequence_is_a_number_that_calendars_take(content: Mapped, stamp: str) -> None:
    for number in _of(lines(made(content, stamp=stamp)), "SEQUENCE"):
        assert 0 <= int(number) < 2**31


def test_a_request_that_is_none_gives_an_empty_calendar(content: Mapped) -> None:
    text = door.calendar(json.dumps(content), "null", "[]")
    assert "BEGIN:VEVENT" not in lines(text)


HARD = st.text(st.characters(codec="utf-8"), max_size=200) | st.text(
    "\r\n\x00\x0b\u2028,;:\\ é漢👩"
)


def reply(title: str, body: str) -> Mapped:
    message = {"id": "m", "channel": "c", "subject": title, "body": body, "blanks_left": []}
    step = {"id": "act", "entry": title, "state": "now", "on": "2026-11-20", "when": "today"}
    return {"p": {"steps": [{**step, "messages": [message]}]}}


@given(HARD, HARD)
def test_no_text_at_all_breaks_a_line_or_is_lost(title: str, body: str) -> None:
    stamp = dt.datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 (in UTC, as the promise says)
    text = make_calendar(reply(title, body), Edition(title, stamp, "P"))
    found = [line for line in lines(text) if line.startswith(("SUMMARY", "DESCRIPTION", "X-WR"))]
    values = [unescaped(line.partition(":")[2]) for line in found]
    assert values[0] == values[1] == values[3] == _plain(title)
    assert values[2] == _plain("\n\n".join(part for part in ("today", title, body) if part))


def _plain(text: str) -> str:
    """What is promised to remain of a text: no control characters, no marks that turn it around."""
    one_kind_of_line_end = re.sub("\r\n|[\r\u2028\u2029]", "\n", text)
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    kept = (
        c for c in one_kind_of_line_end if c == "\n" or not (ord(c) < 32 or 127 <= ord(c) < 160)
    )
    return "".join(c for c in kept if c not in turning)


def _of(found: list[str], name: str) -> list[str]:
    return [line.partition(":")[2] for line in found if re.match(rf"{name}[:;]", line)]
