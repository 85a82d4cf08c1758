"""The times that were found in a text, brought to one reading, or to a question."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind
from followup.time_expressions.ambiguity import AmbiguousDayError, Choice
from followup.time_expressions.date_ranges import DAY
from followup.time_expressions.timeline import Timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from followup.language.patterns import UnreadableTimelineError
    from followup.language.wording import Words
    from followup.time_expressions.found import Found
    from followup.time_expressions.time_words import TimeWords

_MOST_OF_A_YEAR = DAY * 300
"""Nearly a year: so long a range may be of a thing, `the plans for 2027`, rather than a wait."""

_YEAR = re.compile(r"\d{4}")  # in digits: `the feast in 2027`, while `next year` is ahead
_END_OF_YEAR = (12, 31)  # a month and its day
_LENGTHS = ("timeline_length", "timeline_range")  # two weeks: of a wait, or of anything else
_NO_TIME = (
    "timeline_past",
    "timeline_backwards",
    "timeline_too_far",
    "no_such_day",
    "date_out_of_range",
)
"""Why a piece of a text may well be no time at all, or one that does not matter any more."""


@dataclass(frozen=True)
class Findings:
    """What was found in a text, in its order."""

    found: Sequence[Found[Timeline]]
    words: Words
    today: dt.date

    def settle(self) -> Timeline | None:
        """The one timeline of a text; None if there is none in it.

        Raises UnreadableTimelineError where there are several, or where one is not certain.
        """
        for one in self.found:
            if isinstance(one.refused, AmbiguousDayError) and not one.is_sure:
                one.refused.is_among = False
        self._refuse([one.refused for one in self.found if one.refused])
        read = self._leave_asides(list(self._list_apart()))
        soon = [one for one in self.found if one.reading and not one.reading.has_day]
        if not read and soon and soon[0].reading:
            return replace(soon[0].reading, sentence=soon[0].sentence)
        if not read:
            return None
        if len(read) > 1:
            read = self._join(read)
        if len(read) > 1:
            raise self._ask("timeline_several", read)
        only = read[0]
        if only.reading and self._is_sure(only):
            return replace(only.reading, sentence=only.sentence)
        raise self._ask("timeline_unsure", read)

    def _refuse(self, refused: Sequence[UnreadableTimelineError]) -> None:
        """Raise what is wrong with a time, unless there is another and this may be none."""
        readable = any(one.reading for one in self.found)
        serious = [one for one in refused if one.code not in _NO_TIME]
        for one in (*serious, *(() if readable else refused)):
            if one.code != "timeline_past":
                raise one

    def _list_apart(self) -> Iterator[Found[Timeline]]:
        """The times that differ, each once: of two that end on the same day the plainer one."""
        seen: list[Found[Timeline]] = []
        for one in self.found:
            if not one.reading or not one.reading.has_day:
                continue
            same = [
                other for other in seen if _find_end(one) and _find_end(one) == _find_end(other)
            ]
            if not same and _show_days(one) not in map(_show_days, seen):
                seen.append(one)
            elif same and one.reading.start is None:
                seen[seen.index(same[0])] = one
        yield from seen

    def _leave_asides(self, read: list[Found[Timeline]]) -> list[Found[Timeline]]:
        """Some times without those of something else, where one is surely that of an answer.

        So are those that are denied where their sentence has another: `not Monday, but Tuesday`.
        """
        sure = [one for one in read if self._is_sure(one)]
        kept = [
            one
            for one in read
            if not (one.is_aside and any(other.has_news for other in sure))
            and not (one.is_denied and one.sentence in (other.sentence for other in sure))
        ]
        return kept or read

    def _join(self, read: list[Found[Timeline]]) -> list[Found[Timeline]]:
        """Two times of a sentence that make one: `not before Monday, by Friday at the latest`."""
        if len(read) != 2 or read[0].sentence != read[1].sentence:  # noqa: PLR2004 (a pair)
            return read
        first, last = sorted(read, key=lambda one: bool(_find_end(one)))
        start, end = first.reading, last.reading
        if start and end and start.start and start.end is None and end.end:
            return (
                [self._make_range(last, start.start, end.end)] if start.start <= end.end else read
            )
        return [read[1]] if self._is_latest(read) else read

    def _is_latest(self, read: Sequence[Found[Timeline]]) -> bool:
        """Whether the second of two times is said to be the latest, and comes later."""
        one, other = (_find_end(each) for each in read)
        says = f" {read[1].typed.casefold()} "
        latest = self.words.timeline["sentences"]["latest"]
        return bool(one and other and one < other and any(f" {word} " in says for word in latest))

    def _make_range(self, one: Found[Timeline], start: dt.date, end: dt.date) -> Found[Timeline]:
        said = {
            "start": self.words.say_date(start, self.today),
            "end": self.words.say_date(end, self.today),
        }
        reading = Timeline(TimelineKind.GIVEN, start, end, "timeline_dates", said)
        return replace(one, reading=reading)

    def _is_sure(self, one: Found[Timeline]) -> bool:
        """Whether nothing may give it another meaning. A bare length may be that of anything.

        So may years in digits, `the feast in 2027`, and any of so long that are not said to be
        what will be.
        """
        is_length = one.reading is not None and one.reading.phrase in _LENGTHS
        may_be_other = is_length or _is_year(one) or (_is_long(one) and not one.is_ahead)
        return one.is_sure and (one.speaks_of_answer or not may_be_other)

    def _ask(self, code: str, read: Sequence[Found[Timeline]]) -> AmbiguousDayError:
        """The question which of some times is meant, each with the words it was found in."""
        choices = [
            Choice(day, one.reading.say(self.words, self.today), one.typed)
            for one in read
            if one.reading and (day := one.reading.end or one.reading.start)
        ]
        listed = self.words.join_choices([choice.says for choice in choices])
        doubt = AmbiguousDayError({}, code, times=listed, sentence=read[0].sentence)
        doubt.choices = tuple(choices)
        doubt.is_among = all(self._is_sure(one) for one in read)
        return doubt


def _find_end(one: Found[Timeline]) -> dt.date | None:
    return one.reading.end if one.reading else None


def _is_year(one: Found[Timeline]) -> bool:
    """Whether a time is whole years in digits, to the end of one: `2027`, `2027 to 2028`."""
    end = _find_end(one)
    is_end = end is not None and (end.month, end.day) == _END_OF_YEAR
    return _is_long(one) and is_end and _YEAR.search(one.typed) is not None


def _is_long(one: Found[Timeline]) -> bool:
    start, end = _show_days(one) or (None, None)
    return start is not None and end is not None and end - start > _MOST_OF_A_YEAR


def _show_days(one: Found[Timeline]) -> tuple[dt.date | None, dt.date | None] | None:
    return (one.reading.start, one.reading.end) if one.reading else None


def is_anchored(found: Found[Timeline], words: TimeWords) -> bool:
    """Whether words that name no time are counted from one: `a few days after the fair`."""
    if found.reading is None or found.reading.has_day:
        return False
    typed, sentence = map(words.vocabulary.make_plain, (found.typed, found.sentence))
    first, *others = sentence.partition(typed)[2].split() or ("",)
    second = next((word for word in others if word not in words.lists.small), "")
    return first in words.lists.anchors and second not in words.lists.no_anchors
