"""Every code that a guide's wording must have words for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

DATES = (
    "day",
    "day_with_year",
    "short_day",
    "letter_day",
    "letter_day_with_year",
    "letter_day_other",
    "letter_day_other_with_year",
    "day_and_month",
    "at_time",
    "time",
    "before_noon",
    "after_noon",
    "today",
    "tomorrow",
    "yesterday",
    "last_weekday",
    "on_weekday",
    "on_date",
    "in_numbers",
)
"""Every way a date may be written, and the words for days that are near."""

UNITS = ("hour", "day", "business day", "week", "month", "year")
"""Every unit of time, each with its noun for one and for any other number."""

LISTS = ("range", "comma", "last", "last_or")
"""How several things are joined."""

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
    "holidays",
)
"""How people say when something will happen, and the words they say it with."""

SENSES = ("about", "hour", "close", "within", "before", "after", "from")
"""How the words around a time make it to be meant: at an `hour`, by the `close` of its day."""

PERIODS = ("week", "weekend", "month", "quarter", "year")
"""The stretches of a calendar that have a name."""

PATTERNS = {
    "one_length": ("number", "unit"),
    "two_lengths": ("number", "number", "unit"),
    "bare_period": ("period",),
    "this_period": ("period",),
    "the_period": ("period",),
    "next_period": ("period",),
    "second_period": ("period",),
    "which_weekday": ("weekday",),
    "weekdays_listed": ("weekday", "weekday", "weekday"),
    "week_like": ("length", "weekday"),
    "this_weekday": ("weekday",),
    "weekday": ("weekday", "weekday?"),
    "second_weekday": ("weekday",),
    "day_of_month": ("weekday?", "ordinal"),
    "days_listed": ("day", "day", "day", "month"),
    "days_of_month": ("day", "day", "month", "year?"),
    "month": ("month", "year?"),
    "month_number": ("day", "year"),
    "quarter": ("ordinal", "year?"),
    "year": ("year",),
    "quarter_of": ("ordinal", "time"),
    "month_of": ("month", "time"),
    "weekday_of": ("weekday", "weekday?", "time"),
    "nth_weekday": ("ordinal", "weekday", "time"),
    "last_weekday": ("weekday", "time"),
    "weekday_after": ("weekday", "time"),
    "weekday_before": ("weekday", "time"),
    "nth_workday": ("ordinal", "time"),
    "day_of": ("ordinal", "time"),
    "nth_week": ("ordinal", "time"),
    "week_of": ("time",),
    "week_from": ("time",),
    "week_to": ("time",),
    "same_day": ("length",),
    "same_weekday": ("time",),
    "week_after": ("time",),
    "week_before": ("time",),
    "day_after": ("time",),
    "day_before": ("time",),
    "length_after": ("length", "time"),
    "first_lengths": ("length", "time"),
    "last_lengths": ("length", "time"),
    "day_itself": ("time",),
    "length_of": ("length", "time"),
    "length_before": ("length", "time"),
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

AROUND = ("time", "clock?")
"""The slots of the words around a time. A clock time there changes no day."""

AROUND_LENGTH: Mapping[str, tuple[str, ...]] = {"length": ("length",), "number": ("number", "unit")}
"""The slots of words that mean something else around a length, `over two weeks`, by the one that
tells them: the length, or its number and unit."""

PROOFREADING = (
    "demands",
    "orders",
    "joins",
    "by",
    "days",
    "other_day",
    "articles",
    "greetings",
    "beginnings",
    "abbreviations",
    "prepositions",
    "clauses",
    "persons",
)
"""The phrases by which faults in a message are known."""

LISTED_AS = ("holiday",)
"""The slots of the ways in which a calendar may list a holiday that people name shortly."""

PHRASES = (
    "from",
    "from_to",
    "from_to_same_day",
    "by",
    "waits_for",
    "done_on",
    "done_early",
    "done_late",
    "weekends_only_place",
    "note_weekends_only",
    "note_years",
    "note_estimated",
    "note_quiet",
    "note_region",
    "working_counted",
    "working_calendar",
    "working_same_day",
    "working_before_counted",
    "working_before_calendar",
    "working_edge_start",
    "working_edge_end",
    "working_skipped",
    "working_moved_on",
    "working_moved_back",
    "working_stands_in",
    "working_unsent",
    "clash_advice",
    "clash_raised_aim",
    "clash_raised_latest",
    "entry_named",
    "skipped_day",
    "weekend",
    "closed_by_reader",
    "paused",
    "fault_blank",
    "fault_demand",
    "fault_day",
    "fault_far_day",
    "fault_weekday",
    "fault_left_over",
    "fault_stand_in",
    "fault_bracket",
    "fault_seam",
    "fault_too_long",
    "sending_early",
    "sending_late",
    "timeline_none",
    "timeline_no_contact",
    "timeline_soon",
    "timeline_date",
    "timeline_dates",
    "timeline_length",
    "timeline_range",
    "timeline_within",
    "timeline_by",
    "timeline_open",
    "asked_nothing",
    "asked_latest",
)
"""Every phrase code the engine may ask for."""

ERRORS = (
    "missing",
    "not_a_date",
    "no_such_day",
    "wrong_weekday",
    "ambiguous_date",
    "date_out_of_range",
    "no_time_here",
    "unknown_option",
    "other_place",
    "timeline_not_understood",
    "timeline_backwards",
    "timeline_past",
    "timeline_over",
    "timeline_several",
    "timeline_unsure",
    "timeline_which",
    "timeline_too_far",
    "text_too_long",
    "unknown_question",
    "unknown_stage",
    "unknown_event",
    "unknown_blank",
    "not_a_plain_date",
    "sent_in_future",
    "sent_without",
    "too_early",
    "send_in_past",
    "unknown_message",
    "event_takes_no_answer",
    "unknown_version",
    "unknown_language",
    "unknown_field",
    "wrong_shape",
    "today_missing",
)
"""Every code a reader's problem may have; each has words in the guide's wording."""
