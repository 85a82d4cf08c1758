"""A guide about nothing, in words of its own: rules, stages and other parts are put in."""

from __future__ import annotations

import copy
import json
from typing import Any

from followup import api
from followup.language.codes import ERRORS, PHRASES
from followup_site import WORDING
from followup_site.content_files import read_folder

Mapped = dict[str, Any]

DATES = {
    "months": "January February March April May June July August September October November "
    "December",
    "short_months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "weekdays": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "short_weekdays": "Mon Tue Wed Thu Fri Sat Sun",
    "small_words": "at on of the",
    "day_endings": "st nd rd th",
    "month_first": "US",
}
PATTERNS = {
    "day": "[weekday] [day] [month]",
    "day_with_year": "[weekday] [day] [month] [year]",
    "short_day": "[weekday] [day] [month]",
    "letter_day": "[weekday], [month] [day]",
    "letter_day_with_year": "[weekday], [month] [day], [year]",
    "letter_day_other": "[weekday] [day] [month]",
    "letter_day_other_with_year": "[weekday] [day] [month] [year]",
    "day_and_month": "[day] [month]",
    "at_time": "[date] at [time]",
    "time": "[hour_of_twelve]:[minute] [half]",
    "before_noon": "am",
    "after_noon": "pm",
    "today": "today",
    "tomorrow": "tomorrow",
    "yesterday": "yesterday",
    "last_weekday": "last [weekday]",
    "in_numbers": "[day]/[month] or [month]/[day]",
    "on_weekday": "on [weekday]",
    "on_date": "on [date]",
}
SENTENCES = {
    "from": "from [earliest]",
    "from_to": "from [earliest] to [latest]",
    "from_to_same_day": "on [earliest]",
    "by": "by [latest]",
    "waits_for": "Waits for [what].",
    "done_on": "Done on [date].",
    "done_early": "Done early, on [date].",
    "done_late": "Done late, on [date].",
    "weekends_only_place": "no place",
    "working_counted": "[span] after [anchor] ([start]) is [date], counting [counted].",
    "working_before_counted": "[span] before [anchor] ([start]) is [date], counting [counted].",
    "working_calendar": "[span] after [anchor] ([start]) is [date].",
    "working_before_calendar": "[span] before [anchor] ([start]) is [date].",
    "working_same_day": "The day of [anchor]: [date].",
    "working_edge_start": "the start of [anchor]",
    "working_edge_end": "the end of [anchor]",
    "working_skipped": "Not counted: [days].",
    "working_moved_on": "Closed: [days]. On to [date].",
    "working_moved_back": "Closed: [days]. Back to [date].",
    "working_stands_in": "[anchor] is not known, so [start] stands in.",
    "working_unsent": "[anchor] is not sent yet.",
    "entry_named": "[title]: [name]",
    "skipped_day": "[date] ([why])",
    "weekend": "weekend",
    "closed_by_reader": "closed, you said",
    "paused": "stopped",
    "clash_advice": "Other advice: [date], [says].",
    "clash_raised_aim": "Best was [date], raised to [raised].",
    "clash_raised_latest": "Latest was [date], raised to [raised].",
    "note_weekends_only": "Weekends only.",
    "note_years": "Weekends only for [years].",
    "note_estimated": "Estimated: [days].",
    "note_quiet": "Quiet: [days].",
    "note_region": "Choose a part of [place].",
    "timeline_none": "nothing said",
    "timeline_no_contact": "they will call",
    "timeline_date": "[date]",
    "timeline_dates": "[start] to [end]",
    "timeline_soon": "soon, they said",
    "timeline_length": "[span] from [start]: [end]",
    "timeline_range": "[span] from [start]: [first] to [end]",
    "timeline_within": "within [span] of [start]: by [end]",
    "timeline_by": "by [end]",
    "timeline_open": "not before [start]",
    "asked_nothing": "[question]; as if nothing",
    "asked_latest": "[question]; [time] so far",
}
SHARED: Any = read_folder(WORDING.parent).mapping["wording"]
"""The words of every guide; how people say a time is taken from there."""
UNITS = ("hour", "day", "business day", "week", "month", "year")

QUESTIONS = {
    "start": {
        "kind": "date",
        "asks": "When was the start?",
        "called": "the start",
        "required": "yes",
        "missing": "Enter the day of the start",
        "time": "may be given",
    },
    "other": {"kind": "date", "asks": "Any other day?", "empty_says": "no other day"},
    "colour": {
        "kind": "choice",
        "asks": "Which colour?",
        "options": {
            "red": {"label": "Red", "says": "a red one"},
            "blue": {"label": "Blue", "says": "a blue one"},
        },
        "assumed": "red",
    },
    "said": {
        "kind": "timeline",
        "asks": "When did they say?",
        "called": "their date",
        "counted_from": "start",
        "empty_says": "no date given",
    },
    "place": {"kind": "place", "asks": "Where?"},
    "name": {"kind": "text", "asks": "Who?", "empty_says": "nobody"},
}
EVENTS = {
    "moved": {"title": "It moved", "asks": "timeline"},
    "seen": {"title": "It was seen"},
    "over": {"title": "It is over", "ends": "yes"},
}
SAYS = {"wait": "Wait.", "now": "Now.", "late": "Late.", "done": "Done.", "skipped": "Skipped."}
US = {
    "version": 1,
    "code": "US",
    "name": "United States",
    "weekend": [5, 6],
    "years": [2026, 2027],
    "closed": {
        "2026-11-11": "Veterans Day",
        "2026-11-26": "Thanksgiving Day",
        "2026-12-25": "Christmas Day",
        "2027-01-01": "New Year's Day",
    },
    "estimated": [],
    "working": {},
    "quiet": {"2026-11-27": "Day after Thanksgiving"},
    "regions": False,
}


class Quiet(dict[str, Any]):
    """Content that is too much to be written out with a test that failed."""

    def __repr__(self) -> str:
        """Say how many there are."""
        return f"<{len(self)} parts>"


def wording_of_all() -> Mapped:
    return {
        "dates": {**{name: text.split() for name, text in DATES.items()}, **PATTERNS},
        "units": {unit: {"one": unit, "other": f"{unit}s"} for unit in UNITS},
        "lists": {
            "range": "[start] to [end]",
            "comma": ", ",
            "last": "[before] and [last]",
            "last_or": "[before] or [last]",
        },
        "phrases": {**{code: code for code in PHRASES}, **SENTENCES},
        "errors": {code: code for code in ERRORS},
        "timeline": Quiet(SHARED["timeline"]),
        "proofreading": SHARED["proofreading"],
    }


def guide_of(**parts: Mapped) -> Mapped:
    """The guide with rules and stages put in. A stage may be the name of its rule alone."""
    stages = {}
    for name, stage in parts.pop("stages", {}).items():
        given = {"timing": [{"rule": stage}]} if isinstance(stage, str) else stage
        stages[name] = {"title": name.title(), "called": f"the {name}", "says": SAYS, **given}
    rules = {
        name: {"about": name, "source": "us", **rule}
        for name, rule in parts.pop("rules", {}).items()
    }
    days = {
        name: {
            "about": name,
            "source": "us",
            "says": {"ahead": "Ahead: [on date].", "past": "Past: [on date]."},
            **({"timing": [{"on": day}]} if isinstance(day, str) else day),
        }
        for name, day in parts.pop("days", {}).items()
    }
    figures = {
        name: {"about": name, "value": value, "source": "us"}
        for name, value in parts.pop("figures", {}).items()
    }
    content: Mapped = {
        "version": 1,
        "guide": {"title": "A guide", "language": "en", "sources": {"us": {"title": "Ourselves"}}},
        "questions": QUESTIONS,
        "events": EVENTS,
        "rules": rules,
        "days": days,
        "figures": figures,
        "stages": stages,
        "messages": {},
        "channels": {"letter": {"title": "Letter", "kind": "text"}},
        "blanks": {},
        "wording": wording_of_all(),
    }
    return Quiet(copy.deepcopy({**content, **parts}))


def asked_of(guide: Mapped, place: Mapped | None = None, **request: Any) -> Mapped:  # noqa: ANN401 (JSON)
    """The reply of the engine, through its JSON, on Friday 20 November 2026."""
    asked = {"version": 1, "today": "2026-11-20", "answers": {"start": "2026-11-20"}, **request}
    texts = (json.dumps(part, ensure_ascii=False) for part in (guide, place, asked))
    return dict(json.loads(api.answer(*texts)))
