"""A day, with a clock time where one was given."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

# Any other year is taken for a slip of the keyboard. 1970 is the first of Unix time; from the end
# of 2199 the longest span (`units.MOST`) still leads to a date that Python knows.
FIRST_YEAR = 1970
LAST_YEAR = 2199

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
"""ISO 8601 in its extended form, to the minute; a space may stand for the T, as in RFC 3339."""


@dataclass(frozen=True)
class PlainDateTime:
    """A calendar day and, if known, the wall-clock time on it.

    There is no time zone: day and clock are those of the place the guide speaks of.
    `clock` is None when only the day is known; what that means depends on the side of a
    window it stands on, so date-times are compared by `opens` and `closes`, never directly.
    """

    day: dt.date
    clock: dt.time | None = None

    @property
    def opens(self) -> tuple[dt.date, dt.time]:
        """When this date-time begins, as the start of a window: a bare day opens at midnight."""
        return self.day, self.clock or dt.time.min

    @property
    def closes(self) -> tuple[dt.date, dt.time]:
        """When this date-time is over, as the end of a window: a bare day lasts all day."""
        return self.day, self.clock or dt.time.max

    @property
    def iso(self) -> str:
        """`YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` where a clock time holds."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock:%H:%M}"

    @classmethod
    def from_iso(cls, text: str) -> PlainDateTime | None:
        """Read what `iso` writes (a space may stand for the T); None if it is something else.

        A day that does not exist, or lies outside FIRST_YEAR to LAST_YEAR, is None too.
        """
        found = _ISO.fullmatch(text.strip())
        if found is None:
            return None
        year, month, day, hour, minute = (
            None if part is None else int(part) for part in found.groups()
        )
        try:
            date = dt.date(year or 0, month or 0, day or 0)
            clock = None if hour is None else dt.time(hour, minute or 0)
        except ValueError:
            return None
        return cls(date, clock) if FIRST_YEAR <= date.year <= LAST_YEAR else None
