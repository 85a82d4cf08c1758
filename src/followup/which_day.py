"""Words that are one day to some and another to others: what to write so that one is meant."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.phrasing import UnreadableTimelineError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator


@dataclass(frozen=True)
class Choice:
    """One of the days that may be meant, in words, and the answer that means it and no other."""

    date: dt.date
    says: str
    answer: str


class WhichDayError(UnreadableTimelineError):
    """Words that could be either of two days; `choices` is empty until the whole text is known."""

    def __init__(self, days: dict[dt.date, str]) -> None:
        """Take the two days, each in words; `about` tells which words are in doubt."""
        one, other = days.values()
        super().__init__("timeline_which", one=one, other=other)
        self.days = days
        self.said = ""
        self.choices: tuple[Choice, ...] = ()


@contextmanager
def about(said: str) -> Iterator[None]:
    """Say that a doubt is about these words; of words within words, the innermost are in doubt."""
    try:
        yield
    except WhichDayError as doubt:
        doubt.said = doubt.said or said
        raise


def written_out(said: str, date: str, *texts: str) -> str | None:
    """The first of some texts that has these words in it, with a date in their place."""
    words = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)", re.IGNORECASE)
    tried = (words.subn(lambda _: date, text) for text in texts)
    return next((text for text, times in tried if times), None)
