"""When an entry rings, what stamps it, and that no text breaks a line."""

from __future__ import annotations

import datetime as dt
import json
import re
from typing import TYPE_CHECKING, Any, cast

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup import api
from followup.language.wording import ContentError
from followup.reply.icalendar import BETWEEN, Edition, Filing, write_calendar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.contract.reply import Reply

from tests.unit.followup.reply.icalendar.conftest import edition_of, lines, made

Mapped = dict[str, Any]


def unescaped(value: str) -> str:
    """A TEXT value as it was meant; fails on anything RFC 5545 does not allow unescaped."""
    assert re.fullmatch(r"(?:[^\\;,\x00-\x1f\x7f]|\\[\\;,nN])*", value), value
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_the_guide_says_at_what_time_it_rings(content: Mapped) -> None:
    guide = content["guide"] | {"reminders": {"at": "23:50"}}
    late = lines(made({**content, "guide": guide}))
    assert edition_of(late, "DTSTART")[0] == "20261120T235000"
    assert edition_of(late, "DTEND")[0] == "20261121T000500"


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
    found = edition_of(lines(made(book, blanks={"name": "Ann", "later": "soon"})), "DESCRIPTION")
    assert unescaped(found[0]) == (
        "on Friday 20 November\n\n"
        f"{BETWEEN}\nNote\n\nAbout Ann\n\nDear Ann,\n\nsee you; soon, or soon.\n\n"
        f"{BETWEEN}\nCall\n\nHello."
    )


def test_without_a_stamp_the_entries_bear_the_start_of_today(content: Mapped) -> None:
    assert set(edition_of(lines(made(content)), "DTSTAMP")) == {"20261120T000000Z"}
    assert set(edition_of(lines(made(content, stamp="soon")), "DTSTAMP")) == {"20261120T000000Z"}


@pytest.mark.parametrize("stamp", ["1970-01-01T00:00", "2019-12-31", "2199-12-31T23:59:58"])
def test_a_stamp_is_in_utc_to_the_second(content: Mapped, stamp: str) -> None:
    for text in edition_of(lines(made(content, stamp=stamp)), "DTSTAMP"):
        assert dt.datetime.fromisoformat(text).isoformat().startswith(stamp)


def test_a_request_that_is_none_gives_no_calendar(content: Mapped) -> None:
    assert api.calendar(json.dumps(content), "null", "[]") == ""


HARD = st.text(st.characters(codec="utf-8"), max_size=200) | st.text(
    "\r\n\x00\x0b\u2028,;:\\ é漢👩"
)


def filing(title: str, body: str) -> Mapping[str, Filing]:
    message = {"id": "m", "title": title, "channel": "c", "subject": title, "body": body}
    step = {"id": "act", "entry": title, "state": "now", "on": "2026-11-20", "when": "today"}
    reminder = {"start": "2026-11-20T09:00", "end": "2026-11-20T09:15"}
    reply = {"steps": [{**step, "reminder": reminder, "messages": [message]}]}
    return {"p": Filing(cast("Reply", reply))}


@given(HARD, HARD)
def test_no_text_at_all_breaks_a_line_or_is_lost(title: str, body: str) -> None:
    stamp = dt.datetime(2026, 11, 20, 9, 30)  # noqa: DTZ001 (in UTC, as the promise says)
    text = write_calendar(filing(title, body), Edition(title, stamp, "P"))
    found = [line for line in lines(text) if line.startswith(("SUMMARY", "DESCRIPTION", "X-WR"))]
    values = [unescaped(line.partition(":")[2]) for line in found]
    assert values[0] == values[1] == values[3] == plain(title)
    parts = ("today", f"{BETWEEN}\n{title}", title, body)
    assert values[2] == plain("\n\n".join(part for part in parts if part))
    (entry,) = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert [str(entry["SUMMARY"]), str(entry["DESCRIPTION"])] == values[1:3], "another reader too"


def plain(text: str) -> str:
    """What is promised to remain of a text: no control characters, no marks that turn it around."""
    one_kind_of_line_end = re.sub("\r\n|[\r\u2028\u2029]", "\n", text)
    turning = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    kept = (
        c for c in one_kind_of_line_end if c == "\n" or not (ord(c) < 32 or 127 <= ord(c) < 160)
    )
    return "".join(c for c in kept if c not in turning)
