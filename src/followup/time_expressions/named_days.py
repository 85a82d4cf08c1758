"""Days and periods by their own names, `next week`, `the 4th`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.dates.plain_datetime import PlainDateTime
from followup.dates.units import MONTHS_A_QUARTER, MONTHS_A_YEAR
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.date_ranges import (
    DAY,
    WEEK,
    DateRange,
    find_days,
    find_nth_day,
    find_weekday_from,
    make_months,
    make_one_day,
)
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from followup.time_expressions.context import Slots, TimeContext

_QUARTERS = 4  # of a year: `the 5th quarter` is none
_YEAR_AHEAD = 366  # days of a leap year: each number of a day comes in it again
_BRIDGE = DAY * 2  # from a holiday to a weekend with one working day between them
_COUNTED = ("week", "month", "year")  # the periods that are units of lengths too


def read_this_period(context: TimeContext, at: Slots) -> DateRange | None:
    """The one that holds the day it was said; at a weekend the week is the coming one."""
    whole = context.find_period(context.day, at.period[0])
    over = whole is not None and whole.end < context.day
    return context.find_period(context.day, at.period[0], 1) if over else whole


def read_the_period(context: TimeContext, at: Slots) -> DateRange | None:
    """`the week`: this one, but `early in the week` is in the coming one once that is over."""
    whole = read_this_period(context, at)
    return replace(whole, coming=True) if whole else None


def read_bare_period(context: TimeContext, at: Slots) -> DateRange | None:
    """`within the week`: by its end to some, a whole week to others."""
    whole = read_this_period(context, at)
    if whole is None or whole.period not in _COUNTED:
        return None
    reached = Span(1, Unit(whole.period)).count_after(PlainDateTime(context.day), context.calendar)
    context.ask_by_which(whole.end, reached.date.day)


def read_this_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """`this Friday`, said on a Friday, is today to some and in a week to others."""
    day = context.find_coming(at.weekday[0])
    if day - context.day == WEEK:
        context.ask_which(context.day, day)
    return make_one_day(day)


def read_next_period(context: TimeContext, at: Slots) -> DateRange | None:
    """The one after that. Of weekends, `next` is the coming one to some, not to others."""
    first, second = (context.find_period(context.day, at.period[0], ahead) for ahead in (0, 1))
    if at.period[0] == "weekend" and first and second:
        context.ask_which(first.start, second.start)
    return second


def read_second_period(context: TimeContext, at: Slots) -> DateRange | None:
    """The one after the next."""
    return None if at.period[0] == "weekend" else context.find_period(context.day, at.period[0], 2)


def read_which_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """`next Friday` is the coming one to some and the one after it to others."""
    day = context.find_coming(at.weekday[0])
    context.ask_which(day, day + WEEK)


def read_which_month(context: TimeContext, at: Slots) -> DateRange | None:
    """`next January`: the coming one, if it lies in the next year; else that or the one after."""
    first = next(
        found
        for year in (context.day.year, context.day.year + 1)
        if (found := make_months(year, at.month[0])).start > context.day
    )
    following = make_months(context.day.year + 1, at.month[0])
    if first.start < following.start:
        context.ask_which_month(first.start, following.start)
    return first


def read_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """The first one after the day it was said, or from that to the next other weekday."""
    first = context.find_coming(at.weekday[0])
    return DateRange(first, find_weekday_from(first, at.weekday[-1]))


def read_second_weekday(context: TimeContext, at: Slots) -> DateRange | None:
    """A week after the first one."""
    return make_one_day(context.find_coming(at.weekday[0]) + WEEK)


def read_day_of_month(context: TimeContext, at: Slots) -> DateRange | None:
    """The next day of that number, in this month or the first that has one.

    On a day of that number it is that day to some.
    """
    days = (context.day + DAY * ahead for ahead in range(_YEAR_AHEAD))
    named = (day for day in days if day.day == at.ordinal[0])
    day = next(named, None)
    if day == context.day and at.weekday != [day.weekday()]:
        day = next(named)
        if not at.weekday:
            context.ask_which(context.day, day)
    if day and at.weekday and at.weekday[0] != day.weekday():
        said = {
            "date": context.words.say_full_date(day),
            "weekday": context.words.weekdays[at.weekday[0]],
        }
        raise UnreadableTimelineError("wrong_weekday", **said)
    return make_one_day(day) if day else None


def read_weekdays_listed(context: TimeContext, at: Slots) -> DateRange | None:
    """`Monday, Tuesday or Wednesday`: from the first of them to the last."""
    first = context.find_coming(at.weekday[0])
    return DateRange(first, find_weekday_from(first, at.weekday[-1]))


def read_days_listed(context: TimeContext, at: Slots) -> DateRange | None:
    """`December 7, 8 or 9`: from the first of them to the last."""
    return read_days_of_month(context, replace(at, day=[at.day[0], at.day[-1]]))


def read_days_of_month(context: TimeContext, at: Slots) -> DateRange | None:
    """From one day to another of a month, the next one whose last day is not over.

    Of `30 to 4 December` the first is of the month before, of `November 30 to 4` the last of the
    month after.
    """

    def days(year: int) -> DateRange | None:
        ahead = at.leads == "month" and at.day[0] > at.day[1]
        return find_days(make_months(year, at.month[0] + ahead), *at.day)

    return days(at.year[0]) if at.year else context.find_yearly(days)


def read_worded_date(context: TimeContext, at: Slots) -> DateRange | None:
    """`December fourth`: the one that is not over yet on the day it was said."""

    def day(year: int) -> DateRange | None:
        found = find_nth_day(make_months(year, at.month[0]), at.ordinal[0])
        return make_one_day(found) if found else None

    return context.find_yearly(day)


def read_month(context: TimeContext, at: Slots) -> DateRange | None:
    """The month of that name that is not over yet on the day it was said."""
    if at.year:
        return make_months(at.year[0], at.month[0])
    return context.find_yearly(lambda year: make_months(year, at.month[0]))


def read_month_number(_: TimeContext, at: Slots) -> DateRange | None:
    """`1/2027`: the month of that number in a year."""
    return make_months(at.year[0], at.day[0]) if at.day[0] <= MONTHS_A_YEAR else None


def read_quarter(context: TimeContext, at: Slots) -> DateRange | None:
    """The quarter of that number that is not over yet on the day it was said."""
    number = at.ordinal[0]
    if number > _QUARTERS:
        return None

    def days(year: int) -> DateRange:
        first = MONTHS_A_QUARTER * (number - 1) + 1
        return make_months(year, first, MONTHS_A_QUARTER, "quarter")

    return days(at.year[0]) if at.year else context.find_yearly(days)


def read_year(context: TimeContext, at: Slots) -> DateRange | None:
    """The year of that number."""
    return context.find_period(context.day.replace(year=at.year[0], day=1), "year")


def read_holiday_week(context: TimeContext, at: Slots) -> DateRange | None:
    """The week that holds the first day of a holiday."""
    return context.find_period(at.holiday[0].start, "week")


def read_holiday_weekend(context: TimeContext, at: Slots) -> DateRange | None:
    """A holiday with the weekend that it touches, or is parted from by one day only."""
    day = at.holiday[0]
    for weekend in (context.find_period(day.start, "weekend", ahead) for ahead in (-1, 0)):
        if weekend and day.start <= weekend.end + _BRIDGE and weekend.start <= day.end + _BRIDGE:
            return DateRange(min(day.start, weekend.start), max(day.end, weekend.end))
    return None


def read_holiday(_: TimeContext, at: Slots) -> DateRange | None:
    """The days of a holiday."""
    return at.holiday[0]


READERS = {
    "this_period": read_this_period,
    "the_period": read_the_period,
    "bare_period": read_bare_period,
    "next_period": read_next_period,
    "second_period": read_second_period,
    "which_weekday": read_which_weekday,
    "which_month": read_which_month,
    "weekdays_listed": read_weekdays_listed,
    "this_weekday": read_this_weekday,
    "weekday": read_weekday,
    "second_weekday": read_second_weekday,
    "day_of_month": read_day_of_month,
    "days_listed": read_days_listed,
    "days_of_month": read_days_of_month,
    "worded_date": read_worded_date,
    "month": read_month,
    "month_number": read_month_number,
    "quarter": read_quarter,
    "year": read_year,
    "holiday_week": read_holiday_week,
    "holiday_weekend": read_holiday_weekend,
    "holiday": read_holiday,
}
"""The function for each kind of pattern."""
