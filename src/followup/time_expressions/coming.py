"""Days of a period that is going on, `early in the week`: those to come, or those of the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from followup.time_expressions.date_ranges import DateRange

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.time_expressions.context import Slots, TimeContext

_MAY_BE_OF_NEXT = ("early", "early_to_middle", "middle", "first_half")
"""The parts of a period that may be meant of the next one, once most of them is over."""


def read_coming(
    kind: str,
    slots: Slots,
    context: TimeContext,
    read: Callable[[str, Slots], DateRange | None],
) -> DateRange | None:
    """The days of a kind of pattern; of `the week`, when they are over, those of the next.

    Of `the year` it is asked, where those that are over are nearer; and of any period where most
    of them is over, `mid-month` on the 20th.
    """
    days = read(kind, slots)
    if days is None or not any(time.coming for time in slots.time):
        return days
    is_nearly_over = kind in _MAY_BE_OF_NEXT and _is_nearly_over(days, context)
    if days.end >= context.day and not is_nearly_over:
        return days
    following = read(kind, replace(slots, time=_list_ahead(slots, context)))
    if following and is_nearly_over:
        context.ask_which_range(DateRange(context.day, days.end), following)
    if following and any(time.coming and time.period == "year" for time in slots.time):
        context.ask_if_over(days.end, following.start)
    return following


def _list_ahead(slots: Slots, context: TimeContext) -> list[DateRange]:
    """The times of a pattern, each period that is going on as the one after it."""
    ahead = [
        context.find_period(time.start, str(time.period), 1) if time.coming else time
        for time in slots.time
    ]
    return [time for time in ahead if time]


def _is_nearly_over(days: DateRange, context: TimeContext) -> bool:
    """Whether more days of a range are over than left, and one is."""
    return context.day <= days.end and context.day - days.start > days.end - context.day
