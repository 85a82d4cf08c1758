"""A date without its year is read as the near one, or asked about: on any day of the year."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from followup.language.patterns import UnreadableTimelineError
from followup_site import WORDING
from followup_site.commands.phrases import make_reader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from followup.time_expressions.timeline_parser import TimelineReader

DAY = dt.timedelta(days=1)
FAR = DAY * 200
ENOUGH = 60
LEAP_DAY = 29
AHEAD = (1, 60)
BACK = (-1,)
YEARS = (2026, 2027)

WRAPPERS = {
    "en": ("by {}", "before {}", "after {}", "We will be in touch by {}."),
    "es": (
        "a más tardar el {}",
        "antes del {}",
        "después del {}",
        "Te diremos algo a más tardar el {}.",
    ),
}
FROM = {"by": (None, 0), "before": (None, -1), "after": (1, None)}
MEANT = ("by", "before", "after", "by")


@pytest.fixture(scope="module", params=["en", "es"])
def reader(request: pytest.FixtureRequest) -> TimelineReader:
    return make_reader(WORDING.parent, request.param)


def days(reader: TimelineReader) -> list[dt.date]:
    """The days after each holiday, the ends of months, and the days about a leap day."""
    holidays = [day + DAY for day in reader.calendar.closed if day.year in YEARS]
    months = [dt.date(year, month, 1) for year in YEARS for month in range(1, 13)]
    turns = [first - DAY * back for first in months for back in (0, 1)]
    leap = [dt.date(2028, 2, 28), dt.date(2028, 2, 29), dt.date(2028, 3, 1)]
    listed = sorted({*holidays, *turns} - {*leap})
    step = len(listed) / (ENOUGH - len(leap))
    return [*(listed[int(step * n)] for n in range(ENOUGH - len(leap))), *leap]


def outcomes(
    reader: TimelineReader, offsets: tuple[int, ...], name: Callable[[dt.date], str]
) -> Iterator[tuple[str, str, dt.date, dt.date, tuple[dt.date | None, dt.date | None] | None]]:
    language = "es" if reader.words.months[0] == "enero" else "en"
    for said_on in days(reader):
        here = replace(reader, start=said_on, today=said_on)
        for offset in offsets:
            day = said_on + DAY * offset
            for sense, wrapper in zip(MEANT, WRAPPERS[language], strict=True):
                text = wrapper.format(name(day))
                try:
                    timeline = here.read(text)
                except UnreadableTimelineError:
                    yield sense, text, said_on, day, None
                else:
                    yield sense, text, said_on, day, (timeline.start, timeline.end)


def test_there_are_enough_days(reader: TimelineReader) -> None:
    assert len(days(reader)) >= ENOUGH


def test_a_date_to_come_is_read_as_itself(reader: TimelineReader) -> None:
    def named(day: dt.date) -> str:
        return reader.words.say_day_and_month(day.day, day.month)

    for sense, text, said_on, day, read in outcomes(reader, AHEAD, named):
        moved = tuple(None if add is None else day + DAY * add for add in FROM[sense])
        assert read in (None, moved), (text, said_on)
        assert read is not None or day.day == LEAP_DAY or moved[1] == said_on - DAY, (text, said_on)


def test_a_date_that_is_over_is_asked_about(reader: TimelineReader) -> None:
    def named(day: dt.date) -> str:
        return reader.words.say_day_and_month(day.day, day.month)

    for _, text, said_on, _, read in outcomes(reader, BACK, named):
        assert read is None, (text, said_on)


def test_a_month_or_a_holiday_is_never_read_a_year_away(reader: TimelineReader) -> None:
    names = {day: name.split(" (")[0] for day, name in reader.calendar.closed.items()}
    near = {day + DAY * back: name for day, name in names.items() for back in (1, 20, -20)}
    for said_on, name in sorted(near.items()):
        if said_on.year not in YEARS:
            continue
        read = list(outcomes_of(reader, said_on, (name, reader.words.months[said_on.month - 2])))
        for start, end in read:
            assert (start or said_on) - said_on < FAR, (name, said_on)
            assert (end or said_on) - said_on < FAR, (name, said_on)


def outcomes_of(
    reader: TimelineReader, said_on: dt.date, names: tuple[str, ...]
) -> Iterator[tuple[dt.date | None, dt.date | None]]:
    here = replace(reader, start=said_on, today=said_on)
    language = "es" if reader.words.months[0] == "enero" else "en"
    for name in names:
        for wrapper in ("{}", *WRAPPERS[language]):
            try:
                timeline = here.read(wrapper.format(name))
            except UnreadableTimelineError:
                continue
            yield timeline.start, timeline.end
