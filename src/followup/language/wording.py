"""Dates, counts, lists and sentences in the reader's language, from words handed in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Unit
from followup.language.blanks import fill
from followup.language.codes import DATES, ERRORS, LISTS, PHRASES, PROOFREADING
from followup.language.patterns import fold, spell_out
from followup.language.time_codes import TIMELINE

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from followup.dates.plain_datetime import PlainDateTime


class ContentError(ValueError):
    """Content that does not hold together: where (a path of keys) and what is wrong."""

    def __init__(self, path: Sequence[str], message: str) -> None:
        """Name the place in the content as a path of keys, and the fault as a sentence."""
        super().__init__(f"{'.'.join(path)}: {message}")
        self.path = tuple(path)
        self.message = message


# What is made of the words of a guide is kept by them: each is itself alone.
@dataclass(frozen=True, eq=False)
class Words:
    """The words of one language. Months count from January, weekdays from Monday, both from 0."""

    months: tuple[str, ...]
    weekdays: tuple[str, ...]
    dates: Mapping[str, str]
    units: Mapping[str, Mapping[str, str]]
    lists: Mapping[str, str]
    phrases: Mapping[str, str]
    errors: Mapping[str, str]
    short_months: tuple[str, ...] = ()
    short_weekdays: tuple[str, ...] = ()
    small_words: tuple[str, ...] = ()
    day_endings: tuple[str, ...] = ()
    timeline: Mapping[str, Any] = field(default_factory=dict)
    proofreading: Mapping[str, Sequence[str]] = field(default_factory=dict)
    month_first: tuple[str, ...] = ()

    @classmethod
    def from_mapping(cls, wording: Mapping[str, Any]) -> Words:
        """Take the `wording` part of the content. Raises ContentError naming what is missing."""
        try:
            dates = _check_complete(wording["dates"], DATES, "dates")
            return cls(
                months=_read_names(dates["months"], 12, "months"),
                weekdays=_read_names(dates["weekdays"], 7, "weekdays"),
                short_months=_read_names(dates["short_months"], 12, "short_months"),
                short_weekdays=_read_names(dates["short_weekdays"], 7, "short_weekdays"),
                dates={name: text for name, text in dates.items() if isinstance(text, str)},
                units=_read_nouns(_check_complete(wording["units"], tuple(Unit), "units")),
                lists=_check_complete(wording["lists"], LISTS, "lists"),
                phrases=_check_complete(wording["phrases"], PHRASES, "phrases"),
                errors=_check_complete(wording["errors"], ERRORS, "errors"),
                small_words=tuple(dates["small_words"]),
                day_endings=tuple(dates["day_endings"]),
                timeline=_read_timeline(_check_complete(wording["timeline"], TIMELINE, "timeline")),
                proofreading=_check_complete(wording["proofreading"], PROOFREADING, "proofreading"),
                month_first=tuple(dates.get("month_first", ())),
            )
        except KeyError as missing:
            raise ContentError(("wording",), f"the part {missing} is missing") from None

    def in_country(self, place: str | None) -> Words:
        """The words as letters to a place write them, by its ISO 3166 code: `GB`, `US-CA`.

        Where a language writes dates in two orders, `month_first` lists the countries of one.
        """
        country = (place or "").partition("-")[0]
        if not country or not self.month_first or country in self.month_first:
            return self
        return _put_day_first(self)

    def say(self, code: str, **values: str) -> str:
        """A phrase with its blanks filled."""
        return fill(self.phrases[code], values)

    def say_error(self, code: str, **values: str) -> str:
        """A reader's problem as a sentence."""
        return fill(self.errors[code], values)

    def count(self, number: int, unit: Unit) -> str:
        """A number of units: `1 business day`, `5 business days`."""
        return f"{number} {self.say_unit(number, unit)}"

    def say_unit(self, number: int, unit: Unit) -> str:
        """The noun of a unit, in the form that goes with the number."""
        return self.units[unit]["one" if number == 1 else "other"]

    def say_range(self, start: str, end: str) -> str:
        """Two ends of a range as one phrase: `5 to 7`."""
        return fill(self.lists["range"], {"start": start, "end": end})

    def join_all(self, items: Sequence[str]) -> str:
        """Several things as one phrase: `a, b and c`; nothing for no items."""
        return self._join(items, "last")

    def join_choices(self, items: Sequence[str]) -> str:
        """Several things of which one is to be chosen: `a, b or c`; nothing for no items."""
        return self._join(items, "last_or")

    def _join(self, items: Sequence[str], last_join: str) -> str:
        if len(items) < 2:  # noqa: PLR2004 (one thing needs no joining word)
            return "".join(items)
        *before, last = items
        values = {"before": self.lists["comma"].join(before), "last": last}
        return fill(self.lists[last_join], values)

    def say_date(self, day: dt.date, today: dt.date) -> str:
        """A day with its weekday; the year is said when it is not today's."""
        return self._write("day", day, with_year=day.year != today.year)

    def say_full_date(self, day: dt.date) -> str:
        """A day with its weekday and its year, whatever today is."""
        return self._write("day", day, with_year=True)

    def say_short_date(self, day: dt.date) -> str:
        """A day as short as it can be said with its weekday: for lists of days."""
        parts = {
            "weekday": self.short_weekdays[day.weekday()],
            "month": self.short_months[day.month - 1],
        }
        return fill(self.dates["short_day"], {**parts, "day": str(day.day)})

    def say_letter_date(self, day: dt.date, today: dt.date) -> str:
        """A day as a letter writes it; the year is said when it is not today's."""
        return self._write("letter_day", day, with_year=day.year != today.year)

    def say_day_and_month(self, day: int, month: int) -> str:
        """A day of some year; months count from January = 1."""
        values = {"day": str(day), "month": self.months[month - 1]}
        return fill(self.dates["day_and_month"], values)

    def say_full_date_time(self, date_time: PlainDateTime) -> str:
        """A day with its year and, where it has one, its clock time."""
        return self._say_at(self.say_full_date(date_time.day), date_time)

    def say_date_time(self, date_time: PlainDateTime, today: dt.date) -> str:
        """A day and, where it has one, its clock time."""
        return self._say_at(self.say_date(date_time.day, today), date_time)

    def say_time(self, clock: dt.time) -> str:
        """A clock time as the language writes it."""
        values = {
            "hour": str(clock.hour),
            "hour_of_twelve": str(clock.hour % 12 or 12),
            "minute": f"{clock.minute:02}",
            "half": self.dates["before_noon" if clock.hour < 12 else "after_noon"],  # noqa: PLR2004
        }
        return fill(self.dates["time"], values)

    def say_on(self, day: dt.date, today: dt.date) -> str:
        """A day as the answer to *when*: `today`, `tomorrow`, `on Monday 30 November`."""
        near = {0: "today", 1: "tomorrow"}.get((day - today).days)
        return (
            self.dates[near]
            if near
            else fill(self.dates["on_date"], {"date": self.say_date(day, today)})
        )

    def say_relative(self, day: dt.date, today: dt.date) -> str:
        """A day as somebody writing today would name it.

        A bare weekday is used for two to six days back only: a week back it would be today's own
        name, and further back or ahead it would leave the reader guessing which one is meant.
        """
        back = (today - day).days
        near = {0: "today", 1: "yesterday", -1: "tomorrow"}.get(back)
        if near:
            return self.dates[near]
        if 2 <= back <= 6:  # noqa: PLR2004 (the days of one week)
            return fill(self.dates["on_weekday"], {"weekday": self.weekdays[day.weekday()]})
        return fill(self.dates["on_date"], {"date": self.say_letter_date(day, today)})

    def _say_at(self, date: str, date_time: PlainDateTime) -> str:
        if date_time.clock is None:
            return date
        return fill(self.dates["at_time"], {"date": date, "time": self.say_time(date_time.clock)})

    def _write(self, pattern: str, day: dt.date, *, with_year: bool) -> str:
        values = {
            "weekday": self.weekdays[day.weekday()],
            "day": str(day.day),
            "month": self.months[day.month - 1],
            "year": str(day.year),
        }
        return fill(self.dates[f"{pattern}_with_year" if with_year else pattern], values)


@lru_cache(maxsize=16)
def _put_day_first(words: Words) -> Words:
    """The words with dates in the other order, made once: much is made of them and kept."""
    other = {
        pattern: words.dates[pattern.replace("day", "day_other")]
        for pattern in ("letter_day", "letter_day_with_year")
    }
    return replace(words, dates={**words.dates, **other})


def _read_names(names: Sequence[str], how_many: int, what: str) -> tuple[str, ...]:
    if len(names) != how_many:
        raise ContentError(("wording", "dates", what), f"there are {len(names)}, not {how_many}")
    return tuple(names)


def _read_nouns(units: Mapping[str, Mapping[str, str]]) -> Mapping[str, Mapping[str, str]]:
    for unit in Unit:
        for form in ("one", "other"):
            if form not in units[unit]:
                raise ContentError(("wording", "units", unit), f"no word for {form}")
    return units


def _read_timeline(timeline: Mapping[str, Any]) -> Mapping[str, Any]:
    """How people say times, every contraction written out: so patterns see single words."""
    contractions = {fold(short): words for short, words in timeline["contractions"].items()}
    written = {name: part for name, part in timeline.items() if name != "contractions"}
    return {**spell_out(written, contractions), "contractions": contractions}


def _check_complete(texts: Mapping[str, Any], codes: Sequence[str], what: str) -> Mapping[str, Any]:
    missing = [code for code in codes if code not in texts]
    if missing:
        raise ContentError(("wording", what), f"no words for {', '.join(missing)}")
    return texts
