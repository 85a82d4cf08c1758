"""Days and periods by their own names, `next week`, `the 4th`: a function for each kind of pattern.

Each takes where it was said and what stands in the pattern's slots, and gives None where that
names no time after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.phrasing import UnreadableTimelineError
from followup.stretches import DAY, WEEK, Stretch, from_to, months, nth_day, one_day, weekday_from

if TYPE_CHECKING:
    from followup.scenes import Scene, Slots

_MONTHS_OF_QUARTER = 3
_QUARTERS = 4
_YEAR_AHEAD = 366
_BRIDGE = DAY * 2


def this_period(scene: Scene, at: Slots) -> Stretch | None:
    """The one that holds the day it was said."""
    return scene.period(scene.day, at.period[0])


def next_period(scene: Scene, at: Slots) -> Stretch | None:
    """The one after that. Of weekends, `next` is the coming one to some, not to others."""
    first, second = (scene.period(scene.day, at.period[0], ahead) for ahead in (0, 1))
    if at.period[0] == "weekend" and first and second:
        scene.ask_which(first.start, second.start)
    return second


def second_period(scene: Scene, at: Slots) -> Stretch | None:
    """The one after the next."""
    return None if at.period[0] == "weekend" else scene.period(scene.day, at.period[0], 2)


def which_weekday(scene: Scene, at: Slots) -> Stretch | None:
    """`next Friday` is the coming one to some and the one after it to others."""
    day = scene.coming(at.weekday[0])
    scene.ask_which(day, day + WEEK)


def weekday(scene: Scene, at: Slots) -> Stretch | None:
    """The first one after the day it was said, or from that to the next other weekday."""
    first = scene.coming(at.weekday[0])
    return Stretch(first, weekday_from(first, at.weekday[-1]))


def second_weekday(scene: Scene, at: Slots) -> Stretch | None:
    """A week after the first one."""
    return one_day(scene.coming(at.weekday[0]) + WEEK)


def day_of_month(scene: Scene, at: Slots) -> Stretch | None:
    """The next day of that number, in this month or the first that has one."""
    days = (scene.day + DAY * ahead for ahead in range(1, _YEAR_AHEAD))
    day = next((day for day in days if day.day == at.ordinal[0]), None)
    if day and at.weekday and at.weekday[0] != day.weekday():
        said = {"date": scene.words.full_date(day), "weekday": scene.words.weekdays[at.weekday[0]]}
        raise UnreadableTimelineError("wrong_weekday", **said)
    return one_day(day) if day else None


def days_of_month(scene: Scene, at: Slots) -> Stretch | None:
    """From one day to another of the same month: the next one whose last day is not over."""
    years = at.year or [scene.day.year, scene.day.year + 1]
    for year in years:
        whole = months(year, at.month[0])
        start, end = (nth_day(whole, number) for number in at.day)
        if start and end and (at.year or end >= scene.day):
            return from_to(start, end)
    return None


def month(scene: Scene, at: Slots) -> Stretch | None:
    """The month of that name that is not over yet on the day it was said."""
    over = at.month[0] < scene.day.month
    return months(at.year[0] if at.year else scene.day.year + over, at.month[0])


def quarter(scene: Scene, at: Slots) -> Stretch | None:
    """The quarter of that number that is not over yet on the day it was said."""
    number = at.ordinal[0]
    if number > _QUARTERS:
        return None
    over = _MONTHS_OF_QUARTER * number < scene.day.month
    year = at.year[0] if at.year else scene.day.year + over
    return months(year, _MONTHS_OF_QUARTER * (number - 1) + 1, _MONTHS_OF_QUARTER, "quarter")


def year(scene: Scene, at: Slots) -> Stretch | None:
    """The year of that number."""
    return scene.period(scene.day.replace(year=at.year[0], day=1), "year")


def holiday_week(scene: Scene, at: Slots) -> Stretch | None:
    """The week that holds the first day of a holiday."""
    return scene.period(at.holiday[0].start, "week")


def holiday_weekend(scene: Scene, at: Slots) -> Stretch | None:
    """A holiday with the weekend that it touches, or is parted from by one day only."""
    day = at.holiday[0]
    for weekend in (scene.period(day.start, "weekend", ahead) for ahead in (-1, 0)):
        if weekend and day.start <= weekend.end + _BRIDGE and weekend.start <= day.end + _BRIDGE:
            return Stretch(min(day.start, weekend.start), max(day.end, weekend.end))
    return None


def holiday(_: Scene, at: Slots) -> Stretch | None:
    """The days of a holiday."""
    return at.holiday[0]


READERS = {
    "this_period": this_period,
    "next_period": next_period,
    "second_period": second_period,
    "which_weekday": which_weekday,
    "weekday": weekday,
    "second_weekday": second_weekday,
    "day_of_month": day_of_month,
    "days_of_month": days_of_month,
    "month": month,
    "quarter": quarter,
    "year": year,
    "holiday_week": holiday_week,
    "holiday_weekend": holiday_weekend,
    "holiday": holiday,
}
"""The function for each kind of pattern."""
