"""What of a guide's facts has grown old: sources to look at again, holidays that run out."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.time_expressions.spans import Span
from followup_site.content_files import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.content_files import Keys
    from followup_site.load.read import Loaded

_RECHECK_AFTER = "1 year"
"""Where the guide does not say: a convention."""


def find_stale(loaded: Loaded, today: dt.date) -> Iterator[Problem]:
    """Everything somebody should see to in content that holds, each where it stands.

    A source is due from the day after its `checked_on` and the guide's `recheck_after` have
    passed; holidays from a year before the last day that is built in, for plans reach some months
    ahead. What was never checked has no `checked_on`, and is not due.
    """
    guide, source = loaded.guide, loaded.content.source
    limit = Span.parse(guide.recheck_after or _RECHECK_AFTER)
    for keys, called, checked_on in _find_checked(loaded):
        checked = PlainDateTime(dt.date.fromisoformat(checked_on))
        if today > limit.count_after(checked, BusinessCalendar.from_mapping(None)).date.day:
            what = f"the {called} was last looked at on {checked_on}"
            fix = "See whether it still says so, and write the day you looked"
            yield Problem(source.find_position(keys), what, fix)
    last = guide.holiday_years.ends[1]
    if today >= dt.date(last - 1, 12, 31):
        what = f"the holidays that are built in end with {last}"
        fix = "Write a later year, once the holidays of that year are known"
        yield Problem(source.find_position(("guide", "holiday_years", "to")), what, fix)


def _find_checked(loaded: Loaded) -> Iterator[tuple[Keys, str, str]]:
    """Every day that somebody looked: where it stands, what they looked at, and the day."""
    for name, source in loaded.guide.sources.items():
        if source.checked_on:
            yield ("guide", "sources", name, "checked_on"), f"source `{name}`", source.checked_on
    places = loaded.content.places
    if places and places.checked_on:
        yield ("places", "checked_on"), "list of places", places.checked_on
