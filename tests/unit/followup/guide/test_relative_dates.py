"""Moments: read as content writes them, reached on a calendar."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import Unit
from followup.dates.business_days import BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.relative_dates import Anchor, RelativeDate
from followup.time_expressions.spans import Span

WEEKENDS = BusinessCalendar()
FRIDAY = dt.date(2026, 11, 20)
IDS = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True).filter(
    lambda name: name not in ("start", "end")
)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        (
            "5 business days after start",
            RelativeDate(Anchor("start"), Span(5, Unit.BUSINESS_DAY), "after"),
        ),
        ("1 week before other", RelativeDate(Anchor("other"), Span(1, Unit.WEEK), "before")),
        ("24 hours after start", RelativeDate(Anchor("start"), Span(24, Unit.HOUR), "after")),
        (
            "1 day after start of said",
            RelativeDate(Anchor("said", "start"), Span(1, Unit.DAY), "after"),
        ),
        (
            "1 day after end of said",
            RelativeDate(Anchor("said", "end"), Span(1, Unit.DAY), "after"),
        ),
        ("same day as start", RelativeDate(Anchor("start"))),
        ("same day as end of said", RelativeDate(Anchor("said", "end"))),
    ],
)
def test_the_whole_grammar_is_read(text: str, moment: RelativeDate) -> None:
    assert RelativeDate.parse(text) == moment


def test_a_named_number_stands_for_its_span_and_keeps_its_name() -> None:
    moment = RelativeDate.parse("wait after start", {"wait": Span(5, Unit.BUSINESS_DAY)})
    assert moment.span == Span(5, Unit.BUSINESS_DAY)
    assert moment.text == "wait after start"


def test_without_the_numbers_any_name_may_stand_for_a_span() -> None:
    moment = RelativeDate.parse("wait before start")
    assert (moment.figure, moment.span, moment.direction) == ("wait", None, "before")


@pytest.mark.parametrize("value", [None, 2, "5 days"])
def test_a_name_that_is_no_span_of_time_is_refused(value: object) -> None:
    figures = {} if value is None else {"wait": value}
    with pytest.raises(ValueError, match="“wait” is not a named span of time"):
        RelativeDate.parse("wait after start", figures)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "start",
        "after start",
        "5 days",
        "5 days after",
        "5 days after the start",
        "5 days since start",
        "same day start",
        "same day as Start",
        "middle of start",
        "5 days after middle of said",
    ],
)
def test_what_is_no_relative_date_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="is not a moment, such as 5 business days after X"):
        RelativeDate.parse(text)


@pytest.mark.parametrize("text", ["soon after start", "5 fortnights after start"])
def test_a_span_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a (named )?span of time"):
        RelativeDate.parse(text, {})


def test_an_edge_is_no_name_for_a_span() -> None:
    with pytest.raises(ValueError, match="is not a span of time"):
        RelativeDate.parse("end of said after start")


@given(
    number=st.integers(0, 50),
    unit=st.sampled_from(tuple(Unit)),
    direction=st.sampled_from(["after", "before"]),
    edge=st.sampled_from(["", "start of ", "end of "]),
    name=IDS,
)
def test_what_was_read_is_written_the_same(
    number: int, unit: str, direction: str, edge: str, name: str
) -> None:
    text = f"{number} {unit}{'' if number == 1 else 's'} {direction} {edge}{name}"
    assert RelativeDate.parse(text).text == text
    assert RelativeDate.parse(f"same day as {edge}{name}").text == f"same day as {edge}{name}"


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("2 business days after start", PlainDateTime(dt.date(2026, 11, 24))),
        ("2 business days before start", PlainDateTime(dt.date(2026, 11, 18))),
        ("24 hours before start", PlainDateTime(dt.date(2026, 11, 19), dt.time(18, 30))),
        ("1 day after start", PlainDateTime(dt.date(2026, 11, 21))),
        ("same day as start", PlainDateTime(FRIDAY)),
    ],
)
def test_it_leads_from_its_anchor_and_only_hours_keep_the_clock(
    text: str, reached: PlainDateTime
) -> None:
    start = PlainDateTime(FRIDAY, dt.time(18, 30))
    assert RelativeDate.parse(text).reach(start, WEEKENDS).date == reached
