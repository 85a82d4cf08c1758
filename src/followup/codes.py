"""Every code that a guide's wording must have words for."""

from __future__ import annotations

DATES = (
    "day",
    "day_with_year",
    "short_day",
    "letter_day",
    "letter_day_with_year",
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
    "leads",
    "patterns",
    "lengths",
    "units",
    "numbers",
)
"""What people say of when they will answer."""

LEADS = ("about", "within", "before", "after", "from")
"""How a word in front makes a time to be meant."""

PATTERNS = {
    "one_length": ("number", "unit"),
    "two_lengths": ("number", "unit"),
    "this_period": ("period",),
    "next_period": ("period",),
    "second_period": ("period",),
    "which_weekday": ("weekday",),
    "weekday": ("weekday",),
    "weekday_of": ("weekday", "time"),
    "week_of": ("time",),
    "month": ("month", "year"),
    "day_of_month": ("day",),
    "length_after": ("length", "time"),
    "two_times": ("time",),
    "early": ("time",),
    "middle": ("time",),
    "late": ("time",),
    "end": ("time",),
    "holiday": ("holiday",),
}
"""The ways to name a time, in the order they are tried, and the slots each may have."""

PHRASES = (
    "from",
    "from_to",
    "from_to_same_day",
    "by",
    "waits_for",
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
    "working_unsent",
    "clash_advice",
    "clash_raised_aim",
    "clash_raised_latest",
    "skipped_day",
    "weekend",
    "closed_by_reader",
    "timeline_none",
    "timeline_no_contact",
    "timeline_soon",
    "timeline_date",
    "timeline_dates",
    "timeline_length",
    "timeline_range",
    "timeline_by",
    "timeline_open",
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
    "timeline_which",
    "timeline_too_far",
    "text_too_long",
    "unknown_question",
    "unknown_stage",
    "unknown_event",
    "unknown_blank",
    "not_a_plain_date",
    "sent_in_future",
    "event_takes_no_answer",
    "unknown_version",
    "unknown_language",
    "unknown_field",
    "wrong_shape",
    "today_missing",
)
"""Every code a reader's problem may have; each has words in the guide's wording."""
