"""A time of day as people write it, `5pm`, `17:30 CET`, `noon`: known, never taken for a day."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from followup.dates.plain_datetime import FIRST_YEAR, LAST_YEAR
from followup.language.patterns import plain

if TYPE_CHECKING:
    from followup.language.wording import Words

_DIGITS = r"(?:[01]?\d|2[0-4])"
_MINUTES = r"(?::[0-5]\d|[.h][0-5]\d)"
_FOUR = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")


class ClockTimes:
    """The times of day of one language."""

    def __init__(self, words: Words) -> None:
        """Take the words of one language."""
        self.words = words.timeline["clock"]

    def is_clock(self, text: str) -> bool:
        """Whether a plain text is a time of day, or from one to another, and nothing else."""
        for prefix in self._range_words:
            if text.startswith(f"{prefix} "):
                return self._is_range(text.removeprefix(f"{prefix} "))
        bare = text
        while (shorter := self._ending.sub("", bare)) != bare:
            bare = shorter
        if _FOUR.fullmatch(bare):
            return bare != text or not FIRST_YEAR <= int(bare) <= LAST_YEAR
        return self._is_named(bare) or self._is_written(bare, has_ending=bare != text)

    def _is_range(self, text: str) -> bool:
        """Whether a text is from one time of day to another."""
        found = self._written.fullmatch(self._ending.sub("", text))
        return self.is_clock(text) and found is not None and found["first"] is not None

    def _is_named(self, text: str) -> bool:
        return text in {plain(name) for name in self.words["times"]}

    def _is_written(self, text: str, *, has_ending: bool) -> bool:
        """Hours alone are a time of day only with something behind them: `5pm`."""
        found = self._written.fullmatch(text)
        return found is not None and (has_ending or any(found.group(2, 3)))

    @cached_property
    def _range_words(self) -> tuple[str, ...]:
        """The words before a range, `between 9 and 11 am`, the longest first."""
        return tuple(sorted(map(plain, self.words["ranges"]), key=len, reverse=True))

    @cached_property
    def _written(self) -> re.Pattern[str]:
        one = rf"{_DIGITS}({_MINUTES})?"
        joined = rf"(?: ?(?:{self._endings}))? ?(?:-|to|until|till|and|a|y|hasta)(?: las?)? ?"
        return re.compile(rf"(?P<first>{one}{joined})?{one}")

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(rf"(?:(?<=\d)| )(?:{self._endings})\.?$")

    @cached_property
    def _endings(self) -> str:
        endings = sorted(map(plain, self.words["endings"]), key=len, reverse=True)
        return "|".join(map(re.escape, endings))
