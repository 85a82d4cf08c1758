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
from followup.ics import BETWEEN, LINE, Edition, Filing, make_calendar
from followup.wording import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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


def test_an_entry_keeps_its_name_on_its_day_and_on_another_day_is_another(content: Mapped) -> None:
    first = lines(made(content, id="mine", stamp="2026-11-20T09:30"))
    later = lines(made(content, id="mine", stamp="2026-11-20T09:31", open=["2026-11-21"]))
    assert _of(first, "UID") == [
        "mine-act-20261120@followup.invalid",
        "mine-again-20261127@followup.invalid",
    ]
    assert _of(later, "UID") == [
        "mine-act-20261120@followup.invalid",
        "mine-again-20261126@followup.invalid",
    ]


def test_no_entry_ever_moves_so_none_needs_a_sequence(content: Mapped) -> None:
    """RFC 5545, 3.8.7.4: the number rises when days and times change, and no import reads it."""
    made_at = [lines(made(content, id="a", stamp=f"2026-11-20T09:30:0{n}")) for n in (1, 2)]
    assert [_of(found, "SEQUENCE") for found in made_at] == [[], []]
    assert [set(_of(found, "LAST-MODIFIED")) for found in made_at] == [
        {"20261120T093001Z"},
        {"20261120T093002Z"},
    ]
    assert [_of(found, "DTSTART") for found in made_at[:1]] == [_of(made_at[1], "DTSTART")]


def test_what_an_earlier_file_held_is_not_in_a_later_one(content: Mapped) -> None:
    filed = [{"step": "act", "on": "2026-11-20"}, {"step": "again", "on": "2026-11-26"}]
    later = lines(made(content, id="mine", filed=filed))
    assert _of(later, "UID") == ["mine-again-20261127@followup.invalid"], "that day is new"


@pytest.mark.parametrize("filed", [None, {}, "act", [5, None, [], {}, {"step": 5, "on": ["x"]}]])
def test_what_names_no_filed_entry_leaves_nothing_out(content: Mapped, filed: object) -> None:
    assert len(_of(lines(made(content, id="mine", filed=filed)), "UID")) == 2


def test_two_plans_have_different_names(content: Mapped) -> None:
    first, second = (lines(made(content, id=name)) for name in ("mine", "yours"))
    assert not set(_of(first, "UID")) & set(_of(second, "UID"))


NAMED = {"who": {"asks": "Who?", "example": "A"}}
SAME = {"start": "2026-11-20", "colour": "red", "place": "US", "said": "2 weeks"}


def named_by_answers(content: Mapped, us: Mapped, **request: Any) -> set[str]:  # noqa: ANN401 (JSON)
    """The plan's name in the entries of a request without an `id`."""
    guide = content["guide"] | {"list": {"named_by": ["who"]}}
    book = content | {"blanks": content["blanks"] | NAMED, "guide": guide}
    found = _of(lines(made(book, us, **({"answers": SAME} | request))), "UID")
    return {uid.partition("-")[0] for uid in found}


def test_the_same_answers_have_the_same_entries_whenever_and_however_they_are_given(
    content: Mapped, us: Mapped
) -> None:
    (name,) = named_by_answers(content, us)
    assert re.fullmatch(r"[0-9a-f]{20}", name)
    other_words = {**dict(reversed(SAME.items())), "start": " 20 Nov 2026 ", "said": " 2  Weeks"}
    assert named_by_answers(content, us, answers=other_words) == {name}
    for request in (
        {"today": "2026-11-23"},
        {"sent": {"act": "2026-11-20"}},
        {"events": {"moved": {"date": "2026-11-20", "answer": "1 week"}}},
        {"blanks": {"name": "Ann"}},
        {"stamp": "2026-11-20T10:00"},
        {"id": " "},
    ):
        assert named_by_answers(content, us, **request) == {name}, request


@pytest.mark.parametrize(
    "other",
    [
        {"answers": SAME | {"start": "2026-11-19"}},
        {"answers": SAME | {"start": "2026-11-20 15:00"}},
        {"answers": SAME | {"colour": "blue"}},
        {"answers": SAME | {"said": "3 weeks"}},
        {"answers": {name: answer for name, answer in SAME.items() if name != "said"}},
        {"answers": SAME | {"name": "Ann"}},
        {"blanks": {"who": "Sample & Sons"}},
        {"id": "mine"},
    ],
)
def test_two_plans_without_a_name_share_no_entry_if_anything_tells_them_apart(
    content: Mapped, us: Mapped, other: Mapped
) -> None:
    assert not named_by_answers(content, us) & named_by_answers(content, us, **other)


@pytest.mark.parametrize("name", ["", "a b\r\nATTENDEE:x", "é;,:", "x" * 500])
def test_a_plans_name_can_break_out_of_no_line(content: Mapped, name: str) -> None:
    for uid in _of(lines(made(content, id=name)), "UID"):
        assert re.fullmatch(r"[A-Za-z0-9.-]{1,64}-(act|again)-\d{8}@followup\.invalid", uid)


@pytest.mark.parametrize(
    ("one", "other"), [("a b", "ab"), ("é", "e"), ("x" * 64, "x" * 65), ("\ud800", "\ud801")]
)
def test_names_that_are_alike_are_not_the_same(content: Mapped, one: str, other: str) -> None:
    first, second = (set(_of(lines(made(content, id=name)), "UID")) for name in (one, other))
    assert not first & second


def test_the_guide_says_at_what_time_it_rings(content: Mapped) -> None:
    guide = content["guide"] | {"reminders": {"at": "23:50"}}
    late = lines(made({**content, "guide": guide}))
    assert _of(late, "DTSTART")[0] == "20261120T235000"
    assert _of(late, "DTEND")[0] == "20261121T000500"


@pytest.mark.parametrize("at", ["24:00", "nine", "", "9"])
def test_a_time_that_is_none_is_told_with_its_place(content: Mapped, at: str) -> None:
    guide = content["guide"] | {"reminders": {"at": at}}
    if not at:
        assert "DTSTART:20261120T090000" in lines(made({**content, "guide": guide}))
        return
    with pytest.raises(ContentError, match=f"`{at}` is not a clock time") as told:
        made({**content, "guide": guide})
    assert told.value.path == ("guide", "reminders", "at")


def test_letters_of_one_entry_do_not_run_into_each_other(content: Mapped) -> None:
    second = {**content["messages"]["note"], "title": "Call", "body": "Hello."}
    del second["subject"]
    stages = {
        **content["stages"],
        "act": {**content["stages"]["act"], "messages": ["note", "call"]},
    }
    book = {**content, "messages": content["messages"] | {"call": second}, "stages": stages}
    found = _of(lines(made(book, blanks={"name": "Ann", "later": "soon"})), "DESCRIPTION")
    assert unescaped(found[0]) == (
        "on Friday 20 November\n\n"
        f"{BETWEEN}\nNote\n\nAbout Ann\n\nDear Ann,\n\nsee you; soon, or soon.\n\n"
        f"{BETWEEN}\nCall\n\nHello."
    )


def test_without_a_stamp_the_entries_bear_the_start_of_today(content: Mapped) -> None:
    assert set(_of(lines(made(content)), "DTSTAMP")) == {"20261120T000000Z"}
    assert set(_of(lines(made(content, stamp="soon")), "DTSTAMP")) == {"20261120T000000Z"}


@pytest.mark.parametrize("stamp", ["1970-01-01T00:00", "2019-12-31", "2199-12-31T23:59:58"])
def test_a_stamp_is_in_utc_to_the_second(content: Mapped, stamp: str) -> None:
    for text in _of(lines(made(content, stamp=stamp)), "DTSTAMP"):
        assert dt.datetime.fromisoformat(text).isoformat().startswith(stamp)


def test_a_request_that_is_none_gives_no_calendar(content: Mapped) -> None:
    assert door.calendar(json.dumps(content), "null", "[]") == ""


HARD = st.text(st.characters(codec="utf-8"), max_size=200) | st.text(
    "\r\n\x00\x0b\u2028,;:\\ é漢👩"
)


def filing(title: str, body: str) -> Mapping[str, Filing]:
    message = {"id": "m", "title": title, "channel": "c", "subject": title, "body": body}
    step = {"id": "act", "entry": title, "state": "now", "on": "2026-11-20", "when": "today"}
    reminder = {"start": "2026-11-20T09:00", "end": "2026-11-20T09:15"}
    return {"p": Filing({"steps": [{**step, "reminder": reminder, "messages": [message]}]})}


@given(HARD, HARD)
def test_no_text_at_all_breaks_a_line_or_is_lost(title: str, body: str) -> None:
    stamp = dt.datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 (in UTC, as the promise says)
    text = make_calendar(filing(title, body), Edition(title, stamp, "P"))
    found = [line for line in lines(text) if line.startswith(("SUMMARY", "DESCRIPTION", "X-WR"))]
    values = [unescaped(line.partition(":")[2]) for line in found]
    assert values[0] == values[1] == values[3] == _plain(title)
    parts = ("today", f"{BETWEEN}\n{title}", title, body)
    assert values[2] == _plain("\n\n".join(part for part in parts if part))
    (entry,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [str(entry["SUMMARY"]), str(entry["DESCRIPTION"])] == values[1:3], "another reader too"


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
