"""Spans of time: read as content writes them, added to a day, said in words."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import Unit
from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.dates.units import MOST
from followup.time_expressions.spans import Span, SpanRange, read_figure, say_figure

if TYPE_CHECKING:
    from followup.language.wording import Words

WEEKENDS_ONLY = BusinessCalendar()
STARTS = st.dates(dt.date(1970, 1, 1), dt.date(2199, 12, 31))
SPANS = st.sampled_from(tuple(Unit)).flatmap(
    lambda unit: st.integers(0, MOST[unit]).map(lambda number: Span(number, unit))
)


def instant(text: str) -> PlainDateTime:
    found = PlainDateTime.from_iso(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("24 hours", Span(24, Unit.HOUR)),
        ("1 hour", Span(1, Unit.HOUR)),
        ("1 day", Span(1, Unit.DAY)),
        ("0 days", Span(0, Unit.DAY)),
        ("5 business days", Span(5, Unit.BUSINESS_DAY)),
        ("1 business day", Span(1, Unit.BUSINESS_DAY)),
        ("2 weeks", Span(2, Unit.WEEK)),
        ("1 month", Span(1, Unit.MONTH)),
        ("10 years", Span(10, Unit.YEAR)),
        (" 2 weeks ", Span(2, Unit.WEEK)),
    ],
)
def test_a_span_is_a_number_and_a_unit(text: str, span: Span) -> None:
    assert Span.parse(text) == span


@pytest.mark.parametrize(
    "text",
    ["", "5", "days", "five days", "5 workdays", "-1 days", "1.5 days", "5  days", "12345 days"],
)
def test_anything_else_is_no_span_and_the_units_are_named(text: str) -> None:
    with pytest.raises(ValueError, match=r"hours, days, business days, weeks, months, years"):
        Span.parse(text)


@pytest.mark.parametrize("unit", list(Unit)[1:])  # the most hours are all that four digits can say
def test_a_span_longer_than_any_guide_needs_is_refused(unit: Unit) -> None:
    assert Span.parse(f"{MOST[unit]} {unit}s").number == MOST[unit]
    with pytest.raises(ValueError, match=f"at most {MOST[unit]} {unit}s"):
        Span.parse(f"{MOST[unit] + 1} {unit}s")


@pytest.mark.parametrize(
    ("text", "start", "after", "before"),
    [
        ("3 days", "2026-11-20", "2026-11-23", "2026-11-17"),
        ("2 weeks", "2026-11-20", "2026-12-04", "2026-11-06"),
        ("5 business days", "2026-11-20", "2026-11-27", "2026-11-13"),
        ("1 month", "2026-01-31", "2026-02-28", "2025-12-31"),
        ("1 month", "2028-01-31", "2028-02-29", "2027-12-31"),
        ("1 month", "2026-03-31", "2026-04-30", "2026-02-28"),
        ("12 months", "2026-02-28", "2027-02-28", "2025-02-28"),
        ("1 year", "2028-02-29", "2029-02-28", "2027-02-28"),
        ("4 years", "2028-02-29", "2032-02-29", "2024-02-29"),
        ("24 hours", "2026-11-20T18:30", "2026-11-21T18:30", "2026-11-19T18:30"),
        ("6 hours", "2026-11-20T18:30", "2026-11-21T00:30", "2026-11-20T12:30"),
        ("24 hours", "2026-11-20", "2026-11-21", "2026-11-19"),
        ("25 hours", "2026-11-20", "2026-11-22", "2026-11-18"),
        ("1 hour", "2026-11-20", "2026-11-21", "2026-11-19"),
        ("0 hours", "2026-11-20", "2026-11-20", "2026-11-20"),
        ("2 days", "2026-11-20T18:30", "2026-11-22", "2026-11-18"),
        ("2 business days", "2026-11-20T18:30", "2026-11-24", "2026-11-18"),
    ],
)
def test_a_span_leads_to_one_day_after_and_one_before(
    text: str, start: str, after: str, before: str
) -> None:
    span = Span.parse(text)
    assert span.count_after(instant(start), WEEKENDS_ONLY).date == instant(after)
    assert span.count_before(instant(start), WEEKENDS_ONLY).date == instant(before)


@given(SPANS, STARTS)
def test_counted_and_skipped_are_all_days_on_the_way(span: Span, start: dt.date) -> None:
    for reached, sign in (
        (span.count_after(PlainDateTime(start), WEEKENDS_ONLY), 1),
        (span.count_before(PlainDateTime(start), WEEKENDS_ONLY), -1),
    ):
        length = abs((reached.date.day - start).days)
        found = {*reached.counted, *(closed.date for closed in reached.skipped)}
        assert found == {start + dt.timedelta(days=sign * n) for n in range(1, length + 1)}
        assert len(reached.counted) + len(reached.skipped) == length


@given(SPANS, STARTS)
def test_no_span_of_any_allowed_length_leaves_the_calendar(span: Span, start: dt.date) -> None:
    assert span.count_before(PlainDateTime(start), WEEKENDS_ONLY).date.day <= start
    assert span.count_after(PlainDateTime(start), WEEKENDS_ONLY).date.day >= start


@given(SPANS, STARTS, st.integers(0, 3))
def test_a_longer_span_never_ends_earlier(span: Span, start: dt.date, more: int) -> None:
    longer = Span(span.number + more, span.unit)
    ends = [one.count_after(PlainDateTime(start), WEEKENDS_ONLY).date.day for one in (span, longer)]
    assert ends == sorted(ends)


@given(st.integers(0, 120), STARTS)
def test_a_number_of_months_keeps_the_day_of_the_month_or_takes_its_last(
    number: int, start: dt.date
) -> None:
    end = Span(number, Unit.MONTH).count_after(PlainDateTime(start), WEEKENDS_ONLY).date.day
    assert (end.year - start.year) * 12 + end.month - start.month == number
    assert end.day == start.day or (end + dt.timedelta(days=1)).month != end.month


@pytest.mark.parametrize(
    ("text", "said"),
    [("1 business day", "1 business day"), ("5 business days", "5 business days"), ("2", "2")],
)
def test_a_named_number_is_said_in_words(words: Words, text: str, said: str) -> None:
    assert say_figure(read_figure(text), words) == said


def test_a_named_range_is_read_and_said(words: Words) -> None:
    read = read_figure("14 to 30 days")
    assert read == SpanRange(Span(14, Unit.DAY), Span(30, Unit.DAY))
    assert say_figure(read, words) == "14 to 30 days"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("30 to 14 days", "goes backwards"),
        ("14 to 14 days", "goes backwards"),
        ("14 to 30", "is not a range"),
        ("14 to 30 moons", "is not a span"),
    ],
)
def test_a_range_that_cannot_be_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        SpanRange.parse(text)
