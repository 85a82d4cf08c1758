"""Days and periods by their own names, `next week`, `the 4th`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    from_to,
    months,
    nth_day,
    one_day,
    weekday_from,
)
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext

_MONTHS_OF_QUARTER = 3
_QUARTERS = 4
_MONTHS = 12
_YEAR_AHEAD = 366
_BRIDGE = DAY * 2
_COUNTED = ("week", "month", "year")


def this_period(scene: TimeContext, at: Slots) -> DateRange | None:
    """The one that holds the day it was said; at a weekend the week is the coming one."""
    whole = scene.period(scene.day, at.period[0])
    over = whole is not None and whole.end < scene.day
    return scene.period(scene.day, at.period[0], 1) if over else whole


def the_period(scene: TimeContext, at: Slots) -> DateRange | None:
    """`the week`: this one, but `early in the week` is in the coming one once that is over."""
    whole = this_period(scene, at)
    return replace(whole, coming=True) if whole else None


def bare_period(scene: TimeContext, at: Slots) -> DateRange | None:
    """`within the week`: by its end to some, a whole week to others."""
    whole = this_period(scene, at)
    if whole is None or whole.period not in _COUNTED:
        return None
    reached = Span(1, Unit(whole.period)).after(PlainDateTime(scene.day), scene.calendar)
    scene.ask_by_which(whole.end, reached.instant.day)


def this_weekday(scene: TimeContext, at: Slots) -> DateRange | None:
    """`this Friday`, said on a Friday, is today to some and in a week to others."""
    day = scene.coming(at.weekday[0])
    if day - scene.day == WEEK:
        scene.ask_which(scene.day, day)
    return one_day(day)


def next_period(scene: TimeContext, at: Slots) -> DateRange | None:
    """The one after that. Of weekends, `next` is the coming one to some, not to others."""
    first, second = (scene.period(scene.day, at.period[0], ahead) for ahead in (0, 1))
    if at.period[0] == "weekend" and first and second:
        scene.ask_which(first.start, second.start)
    return second


def second_period(scene: TimeContext, at: Slots) -> DateRange | None:
    """The one after the next."""
    return None if at.period[0] == "weekend" else scene.period(scene.day, at.period[0], 2)


def which_weekday(scene: TimeContext, at: Slots) -> DateRange | None:
    """`next Friday` is the coming one to some and the one after it to others."""
    day = scene.coming(at.weekday[0])
    scene.ask_which(day, day + WEEK)


def which_month(scene: TimeContext, at: Slots) -> DateRange | None:
    """`next January`: the coming one, if it lies in the next year; else that or the one after."""
    first = next(
        found
        for year in (scene.day.year, scene.day.year + 1)
        if (found := months(year, at.month[0])).start > scene.day
    )
    following = months(scene.day.year + 1, at.month[0])
    if first.start < following.start:
        scene.ask_which_month(first.start, following.start)
    return first


def weekday(scene: TimeContext, at: Slots) -> DateRange | None:
    """The first one after the day it was said, or from that to the next other weekday."""
    first = scene.coming(at.weekday[0])
    return DateRange(first, weekday_from(first, at.weekday[-1]))


def second_weekday(scene: TimeContext, at: Slots) -> DateRange | None:
    """A week after the first one."""
    return one_day(scene.coming(at.weekday[0]) + WEEK)


def day_of_month(scene: TimeContext, at: Slots) -> DateRange | None:
    """The next day of that number, in this month or the first that has one.

    On a day of that number it is that day to some.
    """
    days = (scene.day + DAY * ahead for ahead in range(_YEAR_AHEAD))
    named = (day for day in days if day.day == at.ordinal[0])
    day = next(named, None)
    if day == scene.day and at.weekday != [day.weekday()]:
        day = next(named)
        if not at.weekday:
            scene.ask_which(scene.day, day)
    if day and at.weekday and at.weekday[0] != day.weekday():
        said = {"date": scene.words.full_date(day), "weekday": scene.words.weekdays[at.weekday[0]]}
        raise UnreadableTimelineError("wrong_weekday", **said)
    return one_day(day) if day else None


def weekdays_listed(scene: TimeContext, at: Slots) -> DateRange | None:
    """`Monday, Tuesday or Wednesday`: from the first of them to the last."""
    first = scene.coming(at.weekday[0])
    return DateRange(first, weekday_from(first, at.weekday[-1]))


def days_listed(scene: TimeContext, at: Slots) -> DateRange | None:
    """`December 7, 8 or 9`: from the first of them to the last."""
    return days_of_month(scene, replace(at, day=[at.day[0], at.day[-1]]))


def days_of_month(scene: TimeContext, at: Slots) -> DateRange | None:
    """From one day to another of the same month: the next one whose last day is not over."""

    def days(year: int) -> DateRange | None:
        whole = months(year, at.month[0])
        start, end = (nth_day(whole, number) for number in at.day)
        return from_to(start, end) if start and end else None

    return days(at.year[0]) if at.year else scene.of_a_year(days)


def worded_date(scene: TimeContext, at: Slots) -> DateRange | None:
    """`December fourth`: the one that is not over yet on the day it was said."""

    def day(year: int) -> DateRange | None:
        found = nth_day(months(year, at.month[0]), at.ordinal[0])
        return one_day(found) if found else None

    return scene.of_a_year(day)


def month(scene: TimeContext, at: Slots) -> DateRange | None:
    """The month of that name that is not over yet on the day it was said."""
    if at.year:
        return months(at.year[0], at.month[0])
    return scene.of_a_year(lambda year: months(year, at.month[0]))


def month_number(_: TimeContext, at: Slots) -> DateRange | None:
    """`1/2027`: the month of that number in a year."""
    return months(at.year[0], at.day[0]) if at.day[0] <= _MONTHS else None


def quarter(scene: TimeContext, at: Slots) -> DateRange | None:
    """The quarter of that number that is not over yet on the day it was said."""
    number = at.ordinal[0]
    if number > _QUARTERS:
        return None

    def days(year: int) -> DateRange:
        first = _MONTHS_OF_QUARTER * (number - 1) + 1
        return months(year, first, _MONTHS_OF_QUARTER, "quarter")

    return days(at.year[0]) if at.year else scene.of_a_year(days)


def year(scene: TimeContext, at: Slots) -> DateRange | None:
    """The year of that number."""
    return scene.period(scene.day.replace(year=at.year[0], day=1), "year")


def holiday_week(scene: TimeContext, at: Slots) -> DateRange | None:
    """The week that holds the first day of a holiday."""
    return scene.period(at.holiday[0].start, "week")


def holiday_weekend(scene: TimeContext, at: Slots) -> DateRange | None:
    """A holiday with the weekend that it touches, or is parted from by one day only."""
    day = at.holiday[0]
    for weekend in (scene.period(day.start, "weekend", ahead) for ahead in (-1, 0)):
        if weekend and day.start <= weekend.end + _BRIDGE and weekend.start <= day.end + _BRIDGE:
            return DateRange(min(day.start, weekend.start), max(day.end, weekend.end))
    return None


def holiday(_: TimeContext, at: Slots) -> DateRange | None:
    """The days of a holiday."""
    return at.holiday[0]


READERS = {
    "this_period": this_period,
    "the_period": the_period,
    "bare_period": bare_period,
    "next_period": next_period,
    "second_period": second_period,
    "which_weekday": which_weekday,
    "which_month": which_month,
    "weekdays_listed": weekdays_listed,
    "this_weekday": this_weekday,
    "weekday": weekday,
    "second_weekday": second_weekday,
    "day_of_month": day_of_month,
    "days_listed": days_listed,
    "days_of_month": days_of_month,
    "worded_date": worded_date,
    "month": month,
    "month_number": month_number,
    "quarter": quarter,
    "year": year,
    "holiday_week": holiday_week,
    "holiday_weekend": holiday_weekend,
    "holiday": holiday,
}
"""The function for each kind of pattern."""
