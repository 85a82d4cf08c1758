"""The calendar file, byte by byte as RFC 5545 wants it, and read back by another program."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

import icalendar
import pytest
from tests.unit.followup.reply.icalendar.conftest import lines, made

from followup import __version__

Mapped = dict[str, Any]

ODD = "A; B, C \\ D: “é” 漢字 👩🏽‍🚀\nsecond line"


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
            "UID:plan-1-act-20261120@followup.invalid",
            "DTSTAMP:20261120T093000Z",
            "LAST-MODIFIED:20261120T093000Z",
            "DTSTART:20261120T090000",
            "DTEND:20261120T091500",
            "SUMMARY:Act",
            "DESCRIPTION:on Friday 20 November\\n\\n--------------------\\nNote\\n\\nAbout An",
            " n\\n\\nDear Ann\\,\\n\\nsee you\\; soon\\, or [later].",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Act",
            "TRIGGER:PT0S",
            "END:VALARM",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "UID:plan-1-again-20261127@followup.invalid",
            "DTSTAMP:20261120T093000Z",
            "LAST-MODIFIED:20261120T093000Z",
            "DTSTART:20261127T090000",
            "DTEND:20261127T091500",
            "SUMMARY:Again",
            "DESCRIPTION:from Friday 27 November",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Again",
            "TRIGGER:PT0S",
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
    assert act["DTSTART"].dt == dt.datetime(2026, 11, 20, 9)  # noqa: DTZ001 (the reader's clock)
    assert act["DTEND"].dt == dt.datetime(2026, 11, 20, 9, 15)  # noqa: DTZ001
    assert again["DTSTART"].dt == dt.datetime(2026, 11, 30, 9)  # noqa: DTZ001 (over Thanksgiving)
    assert "Dear Ann; Bob, C,\n\nsee you; soon" in act["DESCRIPTION"]
    (alarm,) = act.walk("VALARM")
    assert alarm["TRIGGER"].dt == dt.timedelta(0)
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
        once = ("UID", "DTSTAMP", "LAST-MODIFIED", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION")
        for name in once:
            assert len(re.findall(rf"^{name}\b", text, re.MULTILINE)) == 1


def test_only_steps_still_to_come_are_in_the_calendar(content: Mapped) -> None:
    text = made(content, sent={"act": "2026-11-20"})
    assert [line for line in lines(text) if line.startswith("SUMMARY")] == ["SUMMARY:Again"]


def test_a_late_step_is_in_the_calendar_today(content: Mapped) -> None:
    text = made(content, today="2026-12-02", skipped=["again"])
    assert "DTSTART:20261202T090000" in lines(text)


@pytest.mark.parametrize(
    "told",
    [
        {"answers": {}},
        {"answers": {"start": "when it rains"}},
        {"skipped": ["act", "again"]},
        {"sent": {"act": "2026-11-20", "again": "2026-11-20"}},
        {"events": {"over": {"date": "2026-11-20"}}},
        {"filed": [{"step": "act", "on": "2026-11-20"}, {"step": "again", "on": "2026-11-27"}]},
    ],
)
def test_there_is_no_calendar_without_an_entry(content: Mapped, told: Mapped) -> None:
    assert made(content, **told) == ""
