"""Words that are one day to some and another to others: what to write so that one is meant."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.language.patterns import UnreadableTimelineError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True)
class Choice:
    """One of the days that may be meant, in words, and the answer that means it and no other."""

    date: dt.date
    says: str
    answer: str


class AmbiguousDayError(UnreadableTimelineError):
    """Words that could mean another day, or either of two.

    `choices` is empty until the whole text is known. `is_among` is whether the day that is meant
    is surely one of them.
    """

    def __init__(self, days: Mapping[dt.date, str], code: str = "", **values: str) -> None:
        """Take the days, each in words; `about` tells which words are in doubt.

        Without a code, two days are asked about. `written` may hold what to write for a day
        instead of its date.
        """
        both = dict(zip(("one", "other"), days.values(), strict=False))
        super().__init__(code or "timeline_which", **(values if code else both))
        self.days = days
        self.written: Mapping[dt.date, str] = {}
        self.said = ""
        self.is_among = True
        self.choices: tuple[Choice, ...] = ()


@contextmanager
def note_about(said: str) -> Iterator[None]:
    """Say that a doubt is about these words; of words within words, the innermost are in doubt."""
    try:
        yield
    except AmbiguousDayError as doubt:
        doubt.said = doubt.said or said
        raise


def write_out(said: str, date: str, *texts: str) -> str | None:
    """The first of some texts that has these words in it, with a date in their place."""
    words = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)", re.IGNORECASE)
    tried = (words.subn(lambda _: date, text) for text in texts)
    return next((text for text, times in tried if times), None)
