"""What the other side said of when they will answer: read as a start and an end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from followup.contract.kinds import TimelineKind
from followup.dates.plain_datetime import LAST_YEAR
from followup.language.date_parser import in_order_of
from followup.language.patterns import LONGEST, UnreadableTimelineError, matches
from followup.time_expressions.ambiguity import AmbiguousDayError, Choice, note_about, write_out
from followup.time_expressions.context import TimeContext
from followup.time_expressions.date_ranges import DAY
from followup.time_expressions.findings import Findings, is_anchored
from followup.time_expressions.found_times import TimeFinder, TooMuchError
from followup.time_expressions.lexicon import make_vocabulary
from followup.time_expressions.modifiers import ABOUT, find_modifiers
from followup.time_expressions.parser import TimeParser
from followup.time_expressions.short_lengths import cut_sentences_to_wait
from followup.time_expressions.time_words import TimeWords
from followup.time_expressions.timeline import Timeline, make_timeless

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from followup.dates.business_days import BusinessCalendar
    from followup.language.wording import Words
    from followup.time_expressions.date_ranges import DateRange
    from followup.time_expressions.durations import Length
    from followup.time_expressions.lexicon import Vocabulary
    from followup.time_expressions.sentences import Sentence

_LONG = ("month", "quarter", "year")
"""The periods by which nothing happens that is said on their first day."""


@dataclass(frozen=True)
class TimelineReader:
    """Reads the other side's own words, in one language; nothing is learnt or guessed.

    `start` is the day it was said: day 0 of every length, and what `next week` is next to.
    `named` are the days that go by a name of the guide's: `two weeks after the visit`; its words
    in `other_days` tell of another day than that of an answer.
    """

    words: Words
    calendar: BusinessCalendar
    start: dt.date
    today: dt.date
    named: Mapping[str, dt.date] = field(default_factory=dict)
    other_days: tuple[str, ...] = ()

    def read(self, text: str) -> Timeline:
        """Read `by the end of next week`, `two to four weeks`, `after Thanksgiving`, or nothing.

        In a longer text, a mail or a few sentences, the time is looked for.

        Raises UnreadableTimelineError for what is not understood, could mean two things, or
        lies before the day it was said; for two things it is an AmbiguousDayError with its choices.
        """
        text = self._vocabulary.write_years_in_digits(text)
        try:
            sentences = list(cut_sentences_to_wait(text, self._vocabulary))
            timeline = self._read_whole(text, sentences) or self._read_inside(sentences)
        except AmbiguousDayError as doubt:
            doubt.choices = doubt.choices or tuple(self._list_choices(text, doubt))
            raise
        except UnreadableTimelineError as refused:
            whole = {"text": text.strip()} if "text" in refused.values else {}
            raise UnreadableTimelineError(refused.code, **{**refused.values, **whole}) from None
        if timeline is None:
            raise UnreadableTimelineError("timeline_not_understood", text=text.strip())
        return timeline

    def _read_whole(self, text: str, sentences: Sequence[Sentence]) -> Timeline | None:
        """A text that is one time and nothing else; a time never goes on in another sentence."""
        if len(sentences) > 1 or any(self._time_words.is_divided(one.words) for one in sentences):
            return None
        return self._read(self._vocabulary.make_plain(text))

    def _read_inside(self, sentences: Sequence[Sentence]) -> Timeline | None:
        """What is said in a longer text; None if nothing in it is understood."""
        words = self._time_words
        try:
            listed = TimeFinder(words, self._read_single).find(sentences)
            found = [one for one in listed if not is_anchored(one, words)]
        except TooMuchError:
            return None
        for one in found:
            if isinstance(one.refused, AmbiguousDayError):
                one.refused.choices = tuple(self._list_choices(one.typed, one.refused))
        settled = Findings(found, self.words, self.today).settle()
        return settled or self._find_timeless_inside(sentences)

    def _read_single(self, text: str) -> Timeline | None:
        """A piece of a text that is a time and nothing else."""
        timeline = self._read(self._vocabulary.make_plain(text))
        return timeline if timeline and timeline.names_a_time else None

    def _find_timeless_inside(self, sentences: Sequence[Sentence]) -> Timeline | None:
        """A sentence that names no time and is known all the same: `we will call you soon`."""
        found = [(one, each) for each in sentences for one in self._find_timeless_in(each)]
        first = {reading.kind: (reading, sentence) for reading, sentence in reversed(found)}
        for kind in (TimelineKind.SOON, TimelineKind.NO_CONTACT, TimelineKind.NONE):
            if kind in first:
                reading, sentence = first[kind]
                return replace(reading, sentence=sentence.typed)
        return None

    def _find_timeless_in(self, sentence: Sentence) -> Iterator[Timeline]:
        """What a sentence says without a time, as a whole or in some of its words."""
        said = self._vocabulary.make_plain(sentence.typed)
        if said in self._timeless:
            yield self._timeless[said]
        elif not any(self._time_words.names(sentence, n) for n in range(len(sentence.words))):
            for phrase, reading in self._timeless.items():
                if reading.kind is not TimelineKind.NONE and f" {phrase} " in f" {said} ":
                    yield reading

    def _list_choices(self, text: str, doubt: AmbiguousDayError) -> Iterator[Choice]:
        """The text with each of the days written out, as far as it can be read then."""
        plain = self._vocabulary.make_plain(text)
        sayings = (doubt.said, *self._vocabulary.list_short_for(doubt.said))
        for day, says in doubt.days.items():
            instead = doubt.written.get(day) or self.words.say_full_date(day)
            written = (write_out(said, instead, text.strip(), plain) for said in sayings)
            answer = next(filter(None, written), "")
            if answer and self._leads_on(answer):
                yield Choice(day, says, answer)

    def _leads_on(self, text: str) -> bool:
        """Whether a text can be read, or is in doubt about other words."""
        try:
            return self._read(self._vocabulary.make_plain(text)) is not None
        except UnreadableTimelineError as refused:
            return isinstance(refused, AmbiguousDayError)

    def _read(self, said: str) -> Timeline | None:
        if not said:
            return Timeline()
        if len(said) > LONGEST:
            return None
        readings = (self._interpret(*found) for found in find_modifiers(said, self._vocabulary))
        return next((reading for reading in readings if reading), None)

    def _interpret(self, sense: str, said: str) -> Timeline | None:
        """What a text means in a sense; None if it names no time."""
        if sense == ABOUT and said in self._timeless:
            return self._timeless[said]
        length = self._times.read_length(said)
        if length:
            return self._count_length(sense, length)
        days = self._times.read(said)
        with note_about(said):
            if days and sense == "after" and self._is_early(said):
                TimeContext(self.words, self.calendar, self.start).ask_which(days.start, days.end)
            return self._make_days(sense, days) if days else None

    def _is_early(self, said: str) -> bool:
        """Whether a time is the beginning of another: after it, some of that is left."""
        patterns = self.words.timeline["patterns"]
        return any(slots for slots in matches(patterns["early"], said))

    def _count_length(self, sense: str, length: Length) -> Timeline:
        """A length, counted from the day it was said."""
        days = length.count_after(self.start, self.calendar)
        start, end = self._check(days.start), self._check(days.end)
        if sense in ("from", "after"):
            return self._make_open(start if sense == "from" else end)
        said = {"span": length.say(self.words), "start": self._say(self.start)}
        said |= {"first": self._say(start), "end": self._say(end)}
        if sense != ABOUT:
            return Timeline(TimelineKind.GIVEN, None, end, "timeline_within", said)
        phrase = "timeline_range" if length.is_range else "timeline_length"
        return Timeline(TimelineKind.GIVEN, start, end, phrase, said)

    def _make_days(self, sense: str, days: DateRange) -> Timeline:
        """The days that are meant, seen from the words around them."""
        start, end = days.start, days.end
        if sense == "from":
            return self._make_open(max(start, self.start) if end >= self.start else start)
        if sense == "after":
            return self._make_open(end + DAY)
        if sense == "before":
            return self._by(end if days.period == "end" else start - DAY)
        if sense == "within":
            return self._by(self._find_end_of(days))
        return self._give_range(start, end)

    def _find_end_of(self, days: DateRange) -> dt.date:
        """The end that `by` means: `by December` could be by its first day or by its last."""
        coming = days.start > self.start - DAY * (days.period in _LONG)
        if days.period and days.start != days.end and coming:
            TimeContext(self.words, self.calendar, self.start).ask_which(days.start, days.end)
        return days.end

    def _make_open(self, start: dt.date) -> Timeline:
        said = {"start": self._say(self._check(start))}
        return Timeline(TimelineKind.OPEN, start, None, "timeline_open", said)

    def _by(self, end: dt.date) -> Timeline:
        """An end alone: nothing was said of a first day."""
        said = {"end": self._say(self._check(end))}
        return Timeline(TimelineKind.GIVEN, None, end, "timeline_by", said)

    def _give_range(self, start: dt.date, end: dt.date) -> Timeline:
        start = max(start, self.start)
        said = {"start": self._say(start), "end": self._say(self._check(end))}
        if start == end:
            return Timeline(TimelineKind.GIVEN, start, end, "timeline_date", {"date": said["end"]})
        return Timeline(TimelineKind.GIVEN, start, end, "timeline_dates", said)

    def _check(self, day: dt.date) -> dt.date:
        """The day, refused if it is over before it was said, or if no calendar reaches it."""
        if day < self.start:
            values = {"date": self._say(day), "start": self._say(self.start)}
            raise UnreadableTimelineError("timeline_past", **values)
        if day.year > LAST_YEAR:
            raise UnreadableTimelineError("timeline_too_far")
        return day

    def _say(self, day: dt.date) -> str:
        return self.words.say_date(day, self.today)

    @property
    def _timeless(self) -> Mapping[str, Timeline]:
        return make_timeless(self._vocabulary)

    @cached_property
    def _time_words(self) -> TimeWords:
        named = map(self._vocabulary.make_plain, self.named)
        names = self._times.holidays.names
        return TimeWords(self._vocabulary, names, tuple(named), self.other_days)

    @cached_property
    def _vocabulary(self) -> Vocabulary:
        return make_vocabulary(self.words)

    @cached_property
    def _times(self) -> TimeParser:
        named = {self._vocabulary.make_plain(name): day for name, day in self.named.items()}
        words = in_order_of(self.words, self.calendar.code)
        context = TimeContext(words, self.calendar, self.start, named)
        return TimeParser(context, self._vocabulary)
