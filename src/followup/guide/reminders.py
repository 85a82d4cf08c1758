"""The clock time at which a calendar reminds of a day to act, and how long its entry lasts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from followup.dates.plain_datetime import PlainDateTime

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.contract.reply import Reminder

RINGS_AT = dt.time(9)
"""The clock time of a guide that sets none: most people are up by then, and the day lies ahead."""

LENGTH = dt.timedelta(minutes=15)
"""How long an entry lasts. Calendars draw one without a length as an hour, or not at all."""


def read_clock(text: str) -> dt.time:
    """The clock time `HH:MM`. Raises ValueError for a text that is none."""
    try:
        return dt.datetime.strptime(text, "%H:%M").time()
    except ValueError:
        message = f"`{text}` is not a clock time"
        raise ValueError(message) from None


def choose_clock(guide: Mapping[str, Any]) -> dt.time:
    """The clock time at which a guide's reminders ring, on the reader's own clock."""
    at = guide.get("reminders", {}).get("at")
    return read_clock(at) if at else RINGS_AT


def make_reminder(start: dt.datetime) -> Reminder:
    """When an entry starts and ends, as `YYYY-MM-DDTHH:MM`.

    There is no time zone in it: it is the clock of whoever reads the calendar.
    """
    return {"start": _format_iso(start), "end": _format_iso(start + LENGTH)}


def _format_iso(at: dt.datetime) -> str:
    return PlainDateTime(at.date(), at.time()).iso
