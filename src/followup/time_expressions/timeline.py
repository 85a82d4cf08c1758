"""A timeline as it was read: what kind it is, its days, and how it was understood."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.language.wording import Words
    from followup.time_expressions.lexicon import Vocabulary


@dataclass(frozen=True)
class Timeline:
    """A reading: its kind, its days (both inclusive) and how it was read (a phrase with values).

    Of a range both ends are kept, of `by Friday` there is no start, and of `not before Friday`,
    which is `open`, no end. `sentence` is where it was found in a longer text.
    """

    kind: TimelineKind = TimelineKind.NONE
    start: dt.date | None = None
    end: dt.date | None = None
    phrase: str = "timeline_none"
    values: Mapping[str, str] = field(default_factory=dict)
    sentence: str = field(default="", compare=False)

    @property
    def has_day(self) -> bool:
        """Whether a day is known of it."""
        return self.kind in (TimelineKind.GIVEN, TimelineKind.OPEN)

    @property
    def names_a_time(self) -> bool:
        """Whether a day is known of it, or that it will be soon."""
        return self.has_day or self.kind is TimelineKind.SOON

    @property
    def ends_by(self) -> dt.date:
        """Its last known day, to tell which of two is later; the first day there is of none."""
        return self.end or self.start or dt.date.min

    def say(self, words: Words, today: dt.date) -> str:
        """Its days in words; of a length the days that it leads to."""
        start, end = self.start, self.end
        said = {
            name: words.say_date(day, today)
            for name, day in (("start", start), ("end", end))
            if day
        }
        if end is None or start is None:
            return words.say("timeline_by" if end else self.phrase, **{**self.values, **said})
        if start == end:
            return words.say("timeline_date", date=said["end"])
        return words.say("timeline_dates", **said)


@lru_cache(maxsize=16)
def make_timeless(vocabulary: Vocabulary) -> Mapping[str, Timeline]:
    """Whole plain phrases without a time, each with what it means."""
    meant = {
        "nothing": Timeline(),
        "soon": Timeline(TimelineKind.SOON, phrase="timeline_soon"),
        "no_contact": Timeline(TimelineKind.NO_CONTACT, phrase="timeline_no_contact"),
    }
    return {
        vocabulary.make_plain(said): reading
        for part, reading in meant.items()
        for said in vocabulary.words.timeline[part]
    }
