"""Every code for the ways in which people say a time: patterns with slots, periods, senses."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMELINE = (
    "nothing",
    "soon",
    "no_contact",
    "contractions",
    "stands_for",
    "around",
    "patterns",
    "lengths",
    "units",
    "periods",
    "clock",
    "sentences",
    "numbers",
    "ordinals",
    "years",
    "feasts",
    "holidays",
    "past",
)
"""How people say when something will happen, and the words they say it with."""

MODIFIERS = ("about", "hour", "close", "within", "before", "after", "from")
"""What the words around a time say of it: at an `hour`, by the `close` of its day."""

PERIODS = ("week", "weekend", "month", "quarter", "year")
"""The periods of a calendar that have a name."""

PATTERNS = {
    "one_length": ("number", "unit"),
    "two_lengths": ("number", "number", "number?", "unit"),
    "length_and_half": ("number", "unit"),
    "sum_of_two": ("number", "unit", "number", "unit"),
    "sum_of_three": ("number", "unit", "number", "unit", "number", "unit"),
    "bare_period": ("period",),
    "this_period": ("period",),
    "the_period": ("period",),
    "next_period": ("period",),
    "second_period": ("period",),
    "which_weekday": ("weekday",),
    "which_month": ("month",),
    "weekdays_listed": ("weekday", "weekday", "weekday"),
    "next_workday": (),
    "week_like": ("length", "weekday"),
    "this_weekday": ("weekday",),
    "weekday": ("weekday", "weekday?"),
    "second_weekday": ("weekday",),
    "third_weekday": ("weekday",),
    "day_of_month": ("weekday?", "ordinal"),
    "days_listed": ("day", "day", "day", "month"),
    "weeks_from_end": ("ordinal?", "time"),
    "weekdays_from_end": ("ordinal?", "weekday", "time"),
    "days_from_end": ("ordinal?", "time"),
    "days_of_month": ("day", "day", "month", "year?"),
    "worded_date": ("month", "ordinal"),
    "day_and_month": ("day", "day"),
    "date_in_numbers": ("day", "day"),
    "next_date": ("time",),
    "from_now_to": ("time",),
    "weekday_and_numbers": ("weekday", "day", "day"),
    "weekday_and_dots": ("weekday", "day", "day"),
    "month": ("month", "year?"),
    "month_number": ("day", "year"),
    "quarter": ("ordinal", "year?"),
    "year": ("year",),
    "quarter_of": ("ordinal", "time"),
    "month_of": ("month", "time"),
    "nth_month": ("ordinal", "time"),
    "weekday_of": ("weekday", "weekday?", "time"),
    "dated_weekday": ("weekday", "time"),
    "nth_weekday": ("ordinal", "weekday", "time"),
    "last_weekday": ("weekday", "time"),
    "weekday_after": ("weekday", "time"),
    "weekday_before": ("weekday", "time"),
    "nth_workday": ("ordinal", "time"),
    "day_of": ("ordinal", "time"),
    "days_of": ("day", "day", "time"),
    "nth_week": ("ordinal", "time"),
    "week_number": ("number", "year?"),
    "week_of": ("time",),
    "weekend_of": ("time",),
    "week_from": ("time",),
    "week_to": ("time",),
    "same_day": ("length",),
    "from_tomorrow": ("length",),
    "same_weekday": ("time",),
    "week_after": ("time",),
    "week_before": ("time",),
    "day_after": ("time",),
    "day_before": ("time",),
    "length_starting": ("length", "time"),
    "length_after": ("length", "time"),
    "first_lengths": ("length", "time"),
    "last_lengths": ("length", "time"),
    "day_itself": ("time",),
    "length_of": ("length", "time"),
    "length_before": ("length", "time"),
    "in_year": ("time", "year"),
    "in_next_year": ("time", "period"),
    "two_times": ("time", "time"),
    "early": ("time",),
    "early_to_middle": ("time",),
    "middle": ("time",),
    "middle_to_late": ("time",),
    "late": ("time",),
    "later": ("time",),
    "first_half": ("time",),
    "second_half": ("time",),
    "last_week": ("time",),
    "end": ("time",),
    "holiday_week": ("holiday",),
    "holiday_weekend": ("holiday",),
    "holiday": ("holiday",),
}
"""The ways to name a time, in the order they are tried. Each of its patterns has these slots, in
any order; those with a `?` may be left out."""

LENGTHS = ("one_length", "two_lengths", "length_and_half", "sum_of_two", "sum_of_three")
"""The ways to name a length, in the order they are tried."""

AROUND = ("time", "clock?")
"""The slots of the words around a time. A clock time there changes no day."""

AROUND_LENGTH: Mapping[str, tuple[str, ...]] = {"length": ("length",), "number": ("number", "unit")}
"""The slots of words that mean something else around a length, `over two weeks`, by the one that
tells them: the length, or its number and unit."""

PAST: Mapping[str, tuple[str, ...]] = {
    "ago": ("length",),
    "before_yesterday": (),
    "last_weekday": ("weekday",),
    "weekday": ("weekday",),
    "day_of_month": ("ordinal",),
}
"""The ways to name a day that is over, with the slots of each."""

LISTED_AS = ("holiday",)
"""The slots of the ways in which a calendar may list a holiday that people name shortly."""
