"""Plans as an iCalendar file (RFC 5545): one all-day entry for each step still to come."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

LINE = 75
"""The most octets of one line, its end not counted (RFC 5545, 3.1)."""

_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_FIRST_DAY = dt.datetime(2020, 1, 1)
_MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class Edition:
    """What the calendar is called and when it was made; `stamp` is in UTC."""

    name: str
    stamp: dt.datetime
    product: str

    @property
    def sequence(self) -> int:
        """A number that rises from one edition to the next, by the minute."""
        return max(0, (self.stamp - _FIRST_DAY) // _MINUTE)


def make_calendar(replies: Mapping[str, Mapping[str, Any]], edition: Edition) -> str:
    """The calendar text of plans by their ids, CRLF line ends, lines folded at 75 octets.

    UIDs hang on the id of the plan and of the step. Each step that waits, may be taken now or is
    late gets a whole day (its `on`), transparent, with an alarm at nine that morning. Without steps
    to come the calendar is empty.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_text(edition.product)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(edition.name)}",
    ]
    for plan_id, reply in replies.items():
        for step in reply["steps"]:
            if step["on"] and step["state"] in ("wait", "now", "late"):
                lines += _event(plan_id, step, edition)
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(plan_id: str, step: Mapping[str, Any], edition: Edition) -> list[str]:
    day, title = dt.date.fromisoformat(step["on"]), _text(step["entry"])
    return [
        "BEGIN:VEVENT",
        f"UID:{_identifier(plan_id)}-{step['id']}@followup.invalid",
        f"DTSTAMP:{edition.stamp:%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{edition.sequence}",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{title}",
        f"DESCRIPTION:{_text(_description(step))}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{title}",
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
    ]


def _description(step: Mapping[str, Any]) -> str:
    """The window in words, then each message as it would be sent that day."""
    parts = [step["when"]]
    for message in step["messages"]:
        parts += [part for part in (message["subject"], message["body"]) if part]
    return "\n\n".join(part for part in parts if part)


def _identifier(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9.-]", "", text)[:64] or "plan"


def _text(text: str) -> str:
    """A TEXT value: no control characters or direction marks, the four special ones escaped."""
    lines = re.split("\r\n|[\r\n\u2028\u2029]", _DIRECTION_MARKS.sub("", text))
    plain = ["".join(char for char in line if unicodedata.category(char) != "Cc") for line in lines]
    return "\\n".join(re.sub(r"([\\;,])", r"\\\1", line) for line in plain)


def _folded(line: str) -> str:
    """The line folded on character borders: continuation lines begin with a space."""
    parts: list[str] = []
    current, length = "", 0
    for char in line:
        size = len(char.encode())
        if length + size > LINE:
            parts.append(current)
            current, length = " ", 1
        current += char
        length += size
    return "\r\n".join([*parts, current])
