"""A date among the words of a time: its day, or the doubt about it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.date_parser import UnreadableDateError, read_date
from followup.language.patterns import UnreadableTimelineError
from followup.time_expressions.ambiguity import AmbiguousDayError
from followup.time_expressions.date_ranges import DateRange, make_one_day

if TYPE_CHECKING:
    from followup.time_expressions.context import TimeContext

_CLOCK_OF_ISO = re.compile(r"(?<=\d{4}-\d\d-\d\d)t\d\d:\d\d(?::\d\d)?$")
"""Behind a date of ISO 8601. Its T is small here, as all letters of a plain text."""


def read_dated(text: str, context: TimeContext) -> DateRange | None:
    """The day of a date, whatever its hour; None if the text is none.

    Raises UnreadableTimelineError for a date that is over, does not exist or may be another.
    """
    try:
        return make_one_day(
            read_date(_CLOCK_OF_ISO.sub("", text), context.words, context.day, ahead=True)
        )
    except UnreadableDateError as unreadable:
        if unreadable.code == "not_a_date":
            return None
        if unreadable.dates and unreadable.code != "wrong_weekday":
            days = {day: context.words.say_date(day, context.day) for day in unreadable.dates}
            raise AmbiguousDayError(days, unreadable.code, **unreadable.values) from None
        raise UnreadableTimelineError(unreadable.code, **unreadable.values) from None
