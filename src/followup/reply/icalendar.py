"""Plans as an iCalendar file (RFC 5545): an entry at a local clock time for each step to come.

What stands in it was tried on real calendar programs: docs/engineering/calendars.md.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from followup.contract.reply import Message, Reminder, Reply, Step

LINE = 75
"""The most octets of one line, its end not counted (RFC 5545, 3.1)."""

BETWEEN = "-" * 20
"""The line above each message of an entry, so that they do not run into each other."""

_PLAIN_NAME = re.compile(r"[A-Za-z0-9.-]{1,64}")
"""A plan's name that goes into a UID as it is: nothing in it has to be escaped (RFC 5545, 3.3.11).
A UUID, of 36 characters, fits; one made to be long does not."""

_DIGITS = 20
"""Of a digest in hexadecimal, four bits each: short, and still the same for no two plans."""

_DIRECTION_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Unicode's embeddings, overrides and isolates: with them an entry may show in another order."""


@dataclass(frozen=True)
class Edition:
    """What the calendar is called and when it was made; `stamp` is in UTC."""

    name: str
    stamp: dt.datetime
    product: str


class Entry(NamedTuple):
    """A step to come, the day of its entry (YYYY-MM-DD) and the times."""

    step: Step
    day: str
    reminder: Reminder


@dataclass(frozen=True)
class Filing:
    """A plan's reply and which of its entries an earlier file held, as pairs of step and day."""

    reply: Reply
    filed: Collection[tuple[str, str]] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """The steps to come that no earlier file held."""
        for step in self.reply["steps"]:
            reminder = step["reminder"]
            day = reminder["start"][: len("YYYY-MM-DD")] if reminder else ""
            if reminder and (step["id"], day) not in self.filed:
                yield Entry(step, day, reminder)


def write_calendar(filings: Mapping[str, Filing], edition: Edition) -> str:
    """The calendar text of plans by their names, CRLF line ends, lines folded at 75 octets.

    A UID holds the plan's name, the step and the entry's day, so an entry never moves: another day
    is another entry. Times bear neither Z nor a zone: nine o'clock is nine on the reader's clock.
    Without entries there is no calendar (RFC 5545, 3.6, wants at least one): the text is empty.
    """
    entries = [
        line
        for name, filing in filings.items()
        for entry in filing.entries
        for line in _write_event(name, entry, edition)
    ]
    if not entries:
        return ""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_escape_text(edition.product)}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escape_text(edition.name)}",
        *entries,
        "END:VCALENDAR",
    ]
    return "".join(f"{_fold(line)}\r\n" for line in lines)


def _write_event(name: str, entry: Entry, edition: Edition) -> list[str]:
    step, day, reminder = entry.step, entry.day.replace("-", ""), entry.reminder
    title, stamp = _escape_text(step["entry"]), f"{edition.stamp:%Y%m%dT%H%M%SZ}"
    return [
        "BEGIN:VEVENT",
        f"UID:{_make_plain(name)}-{step['id']}-{day}@followup.invalid",
        f"DTSTAMP:{stamp}",
        f"LAST-MODIFIED:{stamp}",  # without it some programs that merge files keep the older text
        f"DTSTART:{_format_local(reminder['start'])}",
        f"DTEND:{_format_local(reminder['end'])}",
        f"SUMMARY:{title}",
        f"DESCRIPTION:{_escape_text(_write_description(step))}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{title}",
        "TRIGGER:PT0S",  # at the start itself: one counted from a whole day rings by UTC in places
        "END:VALARM",
        "END:VEVENT",
    ]


def make_digest(text: str) -> str:
    """A short name for a text: 80 bits of its SHA-256, so no two plans of a reader share it."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]


def _make_plain(name: str) -> str:
    """A plan's name as it may stand in a UID: as it is, or where it is not plain its digest."""
    return name if _PLAIN_NAME.fullmatch(name) else make_digest(name)


def _format_local(date_time: str) -> str:
    """A date-time as `20261130T090000`: local time, without a zone (RFC 5545, 3.3.5, form 1)."""
    return f"{dt.datetime.fromisoformat(date_time):%Y%m%dT%H%M%S}"


def _write_description(step: Step) -> str:
    """The window in words, then each message as it would be sent that day, below a line."""
    parts: Sequence[str] = [step["when"], *(_write_letter(message) for message in step["messages"])]
    return "\n\n".join(part for part in parts if part)


def _write_letter(message: Message) -> str:
    parts = (f"{BETWEEN}\n{message['title']}", message["subject"], message["body"])
    return "\n\n".join(part for part in parts if part)


def _escape_text(text: str) -> str:
    """A TEXT value: no control characters or direction marks, the four special ones escaped."""
    lines = re.split("\r\n|[\r\n\u2028\u2029]", _DIRECTION_MARKS.sub("", text))
    plain = ["".join(char for char in line if unicodedata.category(char) != "Cc") for line in lines]
    return "\\n".join(re.sub(r"([\\;,])", r"\\\1", line) for line in plain)


def _fold(line: str) -> str:
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
