"""The law of dates as properties that hold for any calendar, any rule and any day."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

import followup
from followup import api
from followup.contract.kinds import Bound, Unit
from followup.dates.business_days import DAY, BusinessCalendar
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.relative_dates import Anchor, RelativeDate
from followup.guide.rules import LANDINGS, Rule
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

SOURCE = Path(followup.__file__).parents[1]
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2027, 12, 31)
DAYS = st.dates(FIRST, LAST)
CLOCKS = st.none() | st.times().map(lambda clock: clock.replace(second=0, microsecond=0))
INSTANTS = st.builds(PlainDateTime, DAYS, CLOCKS)
CALENDARS = st.builds(
    BusinessCalendar,
    weekend=st.frozensets(st.integers(0, 6), max_size=6),
    years=st.just((2026, 2027)),
    closed=st.dictionaries(DAYS, st.just("holiday"), max_size=60),
    working=st.frozensets(DAYS, max_size=20),
    opened=st.frozensets(DAYS, max_size=5),
    shut=st.frozensets(DAYS, max_size=5),
)
SPANS = st.builds(
    Span,
    st.integers(0, 30),
    st.sampled_from([Unit.HOUR, Unit.DAY, Unit.BUSINESS_DAY, Unit.WEEK, Unit.MONTH]),
)
MOMENTS = st.builds(
    RelativeDate, st.just(Anchor("start")), st.none() | SPANS, st.sampled_from(["after", "before"])
)
BOUNDS = st.dictionaries(
    st.sampled_from(Bound),
    st.lists(MOMENTS, min_size=1, max_size=3).map(tuple),
    min_size=1,
)
RULES = st.builds(
    Rule,
    id=st.just("rule"),
    about=st.just("a wait"),
    source=st.just("us"),
    bounds=BOUNDS,
    land_on=st.sampled_from(LANDINGS),
)


def open_days_after(calendar: BusinessCalendar, start: dt.date, end: dt.date) -> list[dt.date]:
    """The open days strictly after `start` up to and including `end`, told one by one."""
    days = [start + DAY * n for n in range(1, (end - start).days + 1)]
    return [day for day in days if calendar.is_business_day(day)]


@given(calendar=CALENDARS, start=DAYS, number=st.integers(1, 60))
def test_the_nth_business_day_is_open_strictly_after_and_the_nth(
    calendar: BusinessCalendar, start: dt.date, number: int
) -> None:
    end = calendar.add_business_days(start, number).date
    assert end > start
    assert calendar.is_business_day(end)
    assert len(open_days_after(calendar, start, end)) == number


@given(calendar=CALENDARS, start=DAYS, number=st.integers(1, 60))
def test_before_is_the_mirror_of_after(
    calendar: BusinessCalendar, start: dt.date, number: int
) -> None:
    end = calendar.add_business_days(start, -number).date
    assert end < start
    assert calendar.is_business_day(end)
    assert len(open_days_after(calendar, end - DAY, start - DAY)) == number


@given(calendar=CALENDARS, day=DAYS)
def test_rolling_twice_is_rolling_once(calendar: BusinessCalendar, day: dt.date) -> None:
    ahead, back = calendar.roll_forward(day), calendar.roll_back(day)
    assert calendar.roll_forward(ahead) == ahead >= day
    assert calendar.roll_back(back) == back <= day
    assert open_days_after(calendar, back, ahead - DAY) == []


@given(calendar=CALENDARS, start=INSTANTS, span=SPANS, direction=st.sampled_from([1, -1]))
def test_counted_and_skipped_days_are_all_days_of_the_span_each_once(
    calendar: BusinessCalendar, start: PlainDateTime, span: Span, direction: int
) -> None:
    reached = (span.count_after if direction > 0 else span.count_before)(start, calendar)
    length = abs((reached.date.day - start.day).days)
    all_days = [start.day + DAY * direction * n for n in range(1, length + 1)]
    told = [*reached.counted, *(closed.date for closed in reached.skipped)]
    assert sorted(told) == sorted(all_days)


@given(calendar=CALENDARS, rule=RULES, start=INSTANTS)
def test_earliest_is_never_after_aim_or_latest(
    calendar: BusinessCalendar, rule: Rule, start: PlainDateTime
) -> None:
    window = rule.find_window(lambda _: start, calendar)
    for bound in (window.aim, window.latest):
        if window.earliest and bound:
            assert window.earliest.day <= bound.day
            assert window.earliest.opens <= bound.closes


@given(calendar=CALENDARS, rule=RULES, start=INSTANTS)
def test_every_bound_is_one_that_was_worked_out_or_was_raised_to_the_earliest(
    calendar: BusinessCalendar, rule: Rule, start: PlainDateTime
) -> None:
    window = rule.find_window(lambda _: start, calendar)
    raised = {clash.bound: clash for clash in window.clashes}
    worked = {
        bound: [entry.date for entry in window.working if entry.bound == bound]
        for bound in ("earliest", "aim", "latest")
    }
    assert (window.earliest is None) == (worked["earliest"] == [])
    for bound, date in ((Bound.AIM, window.aim), (Bound.LATEST, window.latest)):
        if bound in raised:
            assert date == window.earliest == raised[bound].raised_to
            assert raised[bound].date in worked[bound]
        elif worked[bound]:
            assert date in worked[bound]


@given(calendar=CALENDARS, rule=RULES, start=INSTANTS)
def test_no_bound_lands_on_a_closed_day_unless_it_may(
    calendar: BusinessCalendar, rule: Rule, start: PlainDateTime
) -> None:
    window = rule.find_window(lambda _: start, calendar)
    for bound in (window.earliest, window.aim, window.latest):
        if bound and not rule.lands_on_any_day:
            assert calendar.is_business_day(bound.day)


@given(calendar=CALENDARS, rule=RULES, start=INSTANTS)
def test_a_bound_moves_over_closed_days_only_and_in_its_own_direction(
    calendar: BusinessCalendar, rule: Rule, start: PlainDateTime
) -> None:
    for entry in rule.find_window(lambda _: start, calendar).working:
        if entry.rolled_from is None:
            assert entry.passed_over == ()
            continue
        back = entry.bound == "latest" and rule.land_on == "business day"
        passed = [closed.date for closed in entry.passed_over]
        step = -DAY if back else DAY
        assert passed == [entry.rolled_from + step * n for n in range(len(passed))]
        assert entry.date.day == passed[-1] + step
        assert not any(map(calendar.is_business_day, passed))


@given(
    rule=st.fixed_dictionaries(
        {"earliest": st.integers(0, 10)},
        optional={"aim": st.integers(0, 12), "latest": st.integers(0, 15)},
    ),
    landing=st.sampled_from([None, "next open day", "any day"]),
    today=st.dates(dt.date(2026, 11, 16), dt.date(2026, 12, 20)),
    done=st.sampled_from(["", "sent", "skipped"]),
)
def test_a_steps_day_and_state_are_those_the_law_names(  # noqa: PLR0913 (fixtures and cases)
    solve: Callable[..., Mapped],
    us: Mapped,
    *,
    rule: dict[str, int],
    landing: str | None,
    today: dt.date,
    done: str,
) -> None:
    us = {
        **us,
        "quiet": {},
    }  # on a quiet day a step goes on: tests of its own hold it
    bounds = {bound: f"{days} business days after start" for bound, days in rule.items()}
    request: Mapped = {"today": today.isoformat()}
    if done == "sent":  # which nobody can have done before the start
        request |= {"answers": {"start": "2026-11-16"}, "sent": {"act": "2026-11-16"}}
    request |= {"skipped": ["act"]} if done == "skipped" else {}
    step = solve(bounds | ({"land_on": landing} if landing else {}), us, **request)
    calendar = BusinessCalendar.from_mapping(us)
    aim, acts = dt.date.fromisoformat(step["aim"]), dt.date.fromisoformat(step["on"])
    not_before = max(aim, today)
    assert acts == (not_before if landing == "any day" else calendar.roll_forward(not_before))
    late = step["latest"] is not None and today.isoformat() > step["latest"]
    expected = "late" if late else "wait" if acts > today else "now"
    assert step["state"] == {"sent": "done", "skipped": "skipped"}.get(done, expected)


ANSWERING = """
import json, sys
from followup import api
for texts in json.load(sys.stdin):
    sys.stdout.write(api.answer(*texts))
"""


def test_the_same_requests_get_the_same_bytes_on_any_machine(
    guide: Callable[..., Mapped], us: Mapped
) -> None:
    content = guide(
        rules={
            "rule": {"earliest": "5 business days after start", "latest": "1 month after start"},
            "then": {"earliest": ["1 day after act", "1 week after start of said"]},
        },
        stages={"act": "rule", "again": "then"},
        days={"know": "same day as said"},
    )
    requests = [
        {
            "today": f"2026-11-{day}",
            "answers": {"start": f"2026-11-{start} 23:30", "said": said, "other": "yesterday"},
            "skipped": skipped,
            "closed": ["2026-11-27", "2026-12-01"],
            "nonsense": 1,
        }
        for day, start in itertools.product((20, 25, 30), (14, 21, 26))
        for said in ("", "2 weeks", "5 to 9 business days", "not before 1 June 2027")
        for skipped in ([], ["again", "act"])
    ]
    asked = [[json.dumps(part) for part in (content, us, request)] for request in requests]
    answers = {
        subprocess.run(
            [sys.executable, "-c", ANSWERING],
            env={"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": seed, "TZ": zone},
            input=json.dumps(asked).encode(),
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "Pacific/Kiritimati"), ("2", "Pacific/Pago_Pago"))
    }
    assert answers == {"".join(api.answer(*texts) for texts in asked).encode()}
