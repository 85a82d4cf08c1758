"""The shapes of a request: every place that is not as it should be becomes a problem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from followup.language.date_parser import UnreadableDateError, read_date
from followup.language.patterns import UnreadableTimelineError
from followup.request.answers import Problem
from followup.time_expressions.ambiguity import AmbiguousDayError, Choice
from followup.time_expressions.timeline import Timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from followup.language.wording import Words

LONGEST_TEXT = 5000
"""The most characters one answer may have: a mail pasted as a whole fits."""

MOST_DAYS = 1000
"""The most days that a list of them may name: nobody corrects more, and each takes its time."""

LONGEST_ECHO = 100
"""The most characters of a reader's own text that a problem repeats."""

SLIPS = (
    "no_such_day",
    "wrong_weekday",
    "date_out_of_range",
    "timeline_backwards",
    "timeline_too_far",
)
"""What is wrong with a time that names a day which cannot be meant: it has to be put right."""

_OPEN_DATES = ("ambiguous_date", "date_which")
"""What is wrong with a date that is one of two."""

_READERS_OWN = ("text", "name", "place", "sentence")
"""Values in a problem's sentence that a reader may have typed, at any length: cut short."""

_UNSEEN = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks of no width or of direction, which pasting brings along; a date with one would not be read.
Unicode's joiners (200C, 200D) stay: words of some scripts and emoji are spelt with them."""

T = TypeVar("T")


class Fields:
    """The parts of one request in their shapes, and the problems met on the way.

    Nothing here raises for what a reader may have sent. A part that is null counts as left out.
    """

    def __init__(self, request: Mapping[str, object], today: dt.date, words: Words) -> None:
        """Take the request as it came; `today` and `words` are for reading the dates in it."""
        self.request = request
        self.today = today
        self.words = words
        self.problems: list[Problem] = []
        self.questions: list[Problem] = []

    @property
    def faulty(self) -> set[str]:
        """The fields that have a problem so far."""
        return {problem.field for problem in self.problems}

    def report(self, field: str, code: str, /, **values: str) -> None:
        """Put down what is wrong with a field, in words."""
        self.problems.append(make_problem(self.words, field, code, **values))

    def check_known(
        self, given: Collection[str], known: Collection[str], code: str, prefix: str = ""
    ) -> None:
        """Every name that is given must be known; each other one is a problem."""
        for name in dict.fromkeys(given):
            if name not in known:
                self.report(f"{prefix}{name}", code, name=name)

    def read_mapping(
        self, name: str, known: Collection[str], code: str, prefix: str
    ) -> dict[str, Any]:
        """A part that maps known names to values, without what is unknown."""
        given = self.request.get(name)
        if given is None:
            return {}
        if not isinstance(given, Mapping):
            self.report(name, "wrong_shape")
            return {}
        self.check_known(given, known, code, prefix)
        return {key: value for key, value in given.items() if key in known}

    def read_texts(
        self, name: str, known: Collection[str], code: str, prefix: str = ""
    ) -> dict[str, str]:
        """A part that maps known names to texts."""
        given = self.read_mapping(name, known, code, prefix)
        read = {key: self.read_text(f"{prefix}{key}", value) for key, value in given.items()}
        return {key: text for key, text in read.items() if text is not None}

    def read_names(self, name: str) -> list[str]:
        """A part that is a list of texts."""
        given = self.request.get(name)
        if given is None:
            return []
        if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
            self.report(name, "wrong_shape")
            return []
        return given

    def read_days(self, name: str, known: Collection[str], code: str) -> dict[str, dt.date]:
        """A part that maps known names to days."""
        given = self.read_mapping(name, known, code, f"{name}.")
        read = {key: self.read_day(f"{name}.{key}", value) for key, value in given.items()}
        return {key: day for key, day in read.items() if day}

    def read_day_list(self, name: str) -> frozenset[dt.date]:
        """A part that is a list of days; nothing, and a problem, of more than `MOST_DAYS`."""
        texts = dict.fromkeys(self.read_names(name))
        if len(texts) > MOST_DAYS:
            self.report(name, "too_many_days", most=str(MOST_DAYS))
            return frozenset()
        days = [self.read_day(name, text) for text in texts]
        return frozenset(day for day in days if day)

    def read_day(self, field: str, value: object) -> dt.date | None:
        """One day; None, and a problem, if it is not one."""
        text = self.read_text(field, "" if value is None else value)
        if text == "":
            self.report(field, "not_a_plain_date", text=text)
        return self.try_read(field, text or "", lambda t: read_date(t, self.words, self.today))

    def read_text(
        self, field: str, value: object, clean: Callable[[str], str] | None = None
    ) -> str | None:
        """One text; None, and a problem, if it is not a text or too long a one.

        It comes out on one line, unless `clean` makes something else of it.
        """
        if not isinstance(value, str):
            self.report(field, "wrong_shape")
        elif len(value) > LONGEST_TEXT:
            self.report(field, "text_too_long", most=str(LONGEST_TEXT))
        else:
            return (clean or keep_one_line)(value)
        return None

    def read_timeline(self, field: str, text: str, read: Callable[[str], Timeline]) -> Timeline:
        """What a text says of a time. What names no certain day is a question, and no problem.

        Until it is answered the latest of the days that may be meant holds, so that nothing is
        advised before any of them; where none may, or another, as if nothing was said.
        """
        try:
            return read(text) if text else Timeline()
        except UnreadableTimelineError as refused:
            wrong = make_problem(self.words, field, refused.code, **refused.values)
            if refused.code in SLIPS:
                self.problems.append(wrong)
                return Timeline()
            choices = refused.choices if isinstance(refused, AmbiguousDayError) else ()
            is_among = isinstance(refused, AmbiguousDayError) and refused.is_among
            holds = is_among and refused.code != "timeline_over"
            latest = _choose_latest(choices, read) if holds else None
            self.questions.append(replace(wrong, message=self._ask(wrong, latest), choices=choices))
            return latest or Timeline()

    def _ask(self, wrong: Problem, latest: Timeline | None) -> str:
        """A question, and what the plan goes by until it is answered."""
        if latest is None:
            return self.words.say("asked_nothing", question=wrong.message)
        said = latest.say(self.words, self.today)
        return self.words.say("asked_latest", question=wrong.message, time=said)

    def try_read(self, field: str, text: str, read: Callable[[str], T]) -> T | None:
        """What a text is read as; None if it is empty, or (and a problem) cannot be read."""
        if not text:
            return None
        try:
            return read(text)
        except UnreadableDateError as unreadable:
            wrong = make_problem(self.words, field, unreadable.code, **unreadable.values)
            days = unreadable.dates if unreadable.code in _OPEN_DATES else ()
            self.problems.append(replace(wrong, choices=self._list_choices(*days)))
            return None

    def ask_which_year(self, field: str, date: dt.date, near: dt.date) -> None:
        """Ask whether a date far from today is meant, or the same day near it; the first holds."""
        said = {"date": self.words.say_full_date(date), "near": self.words.say_full_date(near)}
        asked = make_problem(self.words, field, "date_far", **said)
        self.questions.append(replace(asked, choices=self._list_choices(near, date)))

    def _list_choices(self, *days: dt.date) -> tuple[Choice, ...]:
        return tuple(Choice(day, self.words.say_full_date(day), day.isoformat()) for day in days)


def _choose_latest(choices: Sequence[Choice], read: Callable[[str], Timeline]) -> Timeline | None:
    """The last of some answers; None if there are none that can be read."""
    last: Timeline | None = None
    for choice in choices:
        with suppress(UnreadableTimelineError):
            timeline = read(choice.answer)
            if last is None or timeline.ends_by >= last.ends_by:
                last = timeline
    return last


def make_problem(words: Words, field: str, code: str, /, **values: str) -> Problem:
    """A problem in words, with as much of the reader's own text as it takes to know it again."""
    shown = {
        name: _echo(value) if name in _READERS_OWN else value for name, value in values.items()
    }
    return Problem(_echo(field), code, shown, words.say_error(code, **shown))


def keep_one_line(text: str) -> str:
    """One line of plain text: no control characters, no marks of no width or of direction."""
    visible = _UNSEEN.sub("", text)
    spaced = (" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in visible)
    return " ".join("".join(spaced).split())


def keep_lines(text: str) -> str:
    """Plain text with its lines and the gaps in them; else as `keep_one_line`."""
    lines = _UNSEEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        "".join(" " if unicodedata.category(char) in ("Cc", "Cs") else char for char in line)
        for line in lines
    )


def _echo(text: str) -> str:
    plain = keep_one_line(text[: LONGEST_ECHO + 1])
    return f"{plain[:LONGEST_ECHO]}\u2026" if len(text) > LONGEST_ECHO else plain
