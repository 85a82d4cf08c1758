"""What a plan says in words: headlines, windows, workings, clashes, notes, assumptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

WINDOW = {"earliest": "2 business days after start", "latest": "1 week after start"}


def begun(day: str, **answers: str) -> Mapped:
    return {"answers": {"start": day, **answers}}


# Headlines


def headline(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    says: str,
    rule: Mapped = WINDOW,
    **request: Any,  # noqa: ANN401 (JSON)
) -> str:
    content = guide(
        rules={"rule": rule},
        stages={"act": {"timing": [{"rule": "rule"}], "says": {"now": says}}},
        days={"hear_by": "3 days after start", "seen_by": "1 day after seen"},
    )
    return str(ask(content, **request)["steps"][0]["says"])


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ("2026-11-23", "Done early, on Monday 23 November."),
        ("2026-11-24", "Done on Tuesday 24 November."),
        ("2026-11-27", "Done on Friday 27 November."),
        ("2026-11-28", "Done late, on Saturday 28 November."),
    ],
)
def test_a_step_that_was_done_says_when_and_whether_that_was_early_or_late(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], sent: str, said: str
) -> None:
    content = guide(rules={"rule": WINDOW}, stages={"act": {"timing": [{"rule": "rule"}]}})
    (step,) = ask(content, today="2026-11-30", sent={"act": sent}, **begun("2026-11-20"))["steps"]
    assert step["sent"] == {"date": sent, "says": said}


@pytest.mark.parametrize(
    ("says", "said"),
    [
        ("[on]", "on Tuesday 24 November"),
        ("[on date]", "Tuesday 24 November"),
        ("[earliest] [aim]", "Tuesday 24 November Tuesday 24 November"),
        ("[latest]", "Friday 27 November"),
        ("[days until]", "4 days"),
        ("[days left]", "7 days"),
        ("[start]", "Friday 20 November"),
        ("[act]", "Tuesday 24 November"),
        ("[said]", "Friday 4 December"),
        ("[seen]", "Sunday 22 November"),
        ("[hear by]", "Ahead: Monday 23 November."),
        ("[unheard of]", "[unheard of]"),
    ],
)
def test_a_headlines_blanks_are_filled(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], says: str, said: str
) -> None:
    told = begun("2026-11-20", said="2 weeks")
    events = {"seen": {"date": "2026-11-22"}}
    assert headline(guide, ask, says, events=events, **told) == said


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-23", "tomorrow / 1 day / 4 days"),
        ("2026-11-24", "today / 0 days / 3 days"),
        ("2026-11-26", "today / 0 days / 1 day"),
        ("2026-11-28", "on Monday 30 November / 2 days / 0 days"),
    ],
)
def test_a_headline_counts_from_today(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, said: str
) -> None:
    says = "[on] / [days until] / [days left]"
    assert headline(guide, ask, says, today=today) == said


def test_a_step_that_waits_its_turn_has_words_of_its_own(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    says = {name: name.title() for name in ("wait", "later", "now", "done", "skipped")}
    plain = {name: text for name, text in says.items() if name != "later"}
    stages = {"one": {"says": says}, "two": {"says": says}, "three": {"says": plain}}
    timed = {name: stage | {"timing": [{"rule": "rule"}]} for name, stage in stages.items()}
    content = guide(rules={"rule": WINDOW}, stages=timed)
    reply = ask(content, today="2026-11-20", **begun("2026-11-20"))
    assert [step["says"] for step in reply["steps"]] == ["Wait", "Later", "Wait"]
    assert reply["next"]["says"] == "Wait"


def test_a_day_without_a_date_leaves_no_gap(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    assert headline(guide, ask, "Wait. [seen by] Then ask.") == "Wait. Then ask."


def test_a_bound_with_a_clock_time_is_said_with_it(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rule = {"latest": "24 hours after start", "land_on": "any day"}
    said = headline(guide, ask, "by [latest]", rule, **begun("2026-11-20 18:30"))
    assert said == "by Saturday 21 November at 6:30 pm"


def test_each_state_has_its_own_headline_and_now_stands_in_for_one_that_is_missing(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    says = {"now": "Do it", "wait": "Wait", "done": "Done", "skipped": "Left out"}
    content = guide(
        rules={"rule": WINDOW}, stages={"act": {"timing": [{"rule": "rule"}], "says": says}}
    )
    told = [
        ask(content, **request)["steps"][0]["says"]
        for request in (
            {"today": "2026-11-20"},
            {"today": "2026-11-24"},
            {"today": "2026-11-30"},
            {"sent": {"act": "2026-11-20"}},
            {"skipped": ["act"]},
        )
    ]
    assert told == ["Wait", "Do it", "Do it", "Done", "Left out"]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-22", "Ahead: Monday 23 November."),
        ("2026-11-23", "Ahead: Monday 23 November."),
        ("2026-11-24", "Past: Monday 23 November."),
    ],
)
def test_a_day_to_know_is_past_from_the_day_after_it(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, said: str
) -> None:
    content = guide(days={"know": "3 days after start"})
    assert ask(content, today=today)["days"]["know"]["says"] == said


# Windows


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (WINDOW, "from Tuesday 24 November to Friday 27 November"),
        ({"earliest": "2 business days after start"}, "from Tuesday 24 November"),
        ({"latest": "2 days before start"}, "by Wednesday 18 November"),
        (
            {"earliest": "1 week after start", "latest": "5 business days after start"},
            "on Friday 27 November",
        ),
        (
            {"earliest": "2 hours after start", "latest": "26 hours after start"},
            "from Thursday 19 November at 8:30 pm to Friday 20 November at 8:30 pm",
        ),
        (
            {"earliest": "1 hour after start", "latest": "2 hours after start"},
            "from Thursday 19 November at 7:30 pm to Thursday 19 November at 8:30 pm",
        ),
    ],
)
def test_a_window_in_words(solve: Callable[..., Mapped], rule: Mapped, said: str) -> None:
    start = "2026-11-19 18:30" if "hour" in rule.get("earliest", "") else "2026-11-20"
    assert solve(rule, **begun(start))["when"] == said


def test_a_step_without_dates_has_no_window_to_say(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after seen"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    assert [step["when"] for step in ask(content)["steps"]] == ["", ""]


# Workings


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            {"earliest": "2 business days after start"},
            (
                "2 business days after the start (Friday 20 November) is Tuesday 24 November, "
                "counting Mon 23 Nov and Tue 24 Nov. "
                "Not counted: Sat 21 Nov (weekend) and Sun 22 Nov (weekend)."
            ),
        ),
        (
            {"earliest": "1 business day before start"},
            (
                "1 business day before the start (Friday 20 November) is Thursday 19 November, "
                "counting Thu 19 Nov."
            ),
        ),
        (
            {"earliest": "5 days after start"},
            "5 days after the start (Friday 20 November) is Wednesday 25 November.",
        ),
        (
            {"earliest": "1 week before start"},
            "1 week before the start (Friday 20 November) is Friday 13 November.",
        ),
        ({"earliest": "same day as start"}, "The day of the start: Friday 20 November."),
        (
            {"earliest": "0 business days after start"},
            "0 business days after the start (Friday 20 November) is Friday 20 November.",
        ),
        (
            {"earliest": "6 days after start"},
            (
                "6 days after the start (Friday 20 November) is Thursday 26 November. "
                "Closed: Thu 26 Nov (Thanksgiving Day). On to Friday 27 November."
            ),
        ),
    ],
)
def test_a_working_in_words(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, said: str
) -> None:
    assert solve(rule, us)["working"][0]["says"] == said


def test_a_latest_moves_back_in_words_with_every_day_it_passed(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    step = solve({"latest": "9 days after start"}, us, closed=["2026-11-27"])
    assert step["working"][1]["says"] == (
        "9 days after the start (Friday 20 November) is Sunday 29 November. "
        "Closed: Sun 29 Nov (weekend), Sat 28 Nov (weekend), Fri 27 Nov (closed, you said) "
        "and Thu 26 Nov (Thanksgiving Day). Back to Wednesday 25 November."
    )


@pytest.mark.parametrize(("number", "listed"), [(20, True), (21, False)])
def test_a_long_count_is_said_by_its_number_alone(
    solve: Callable[..., Mapped], number: int, *, listed: bool
) -> None:
    says = solve({"earliest": f"{number} business days after start"})["working"][0]["says"]
    assert says.startswith(f"{number} business days after the start (Friday 20 November) is ")
    assert (", counting Mon 23 Nov" in says) is listed


@pytest.mark.parametrize(("number", "listed"), [(50, True), (55, False)])
def test_a_long_list_of_days_left_out_is_not_said(
    solve: Callable[..., Mapped], number: int, *, listed: bool
) -> None:
    working = solve({"earliest": f"{number} business days after start"})["working"][0]
    assert (len(working["skipped"]) <= 20) is listed
    assert ("Not counted" in working["says"]) is listed


def test_a_working_names_the_edge_of_a_timeline_and_the_clock_time_of_its_start(
    solve: Callable[..., Mapped],
) -> None:
    told = begun("2026-11-20 18:30", said="1 to 2 weeks")
    starts, ends, hours = (
        solve({"earliest": moment}, **told)["working"][0]["says"]
        for moment in (
            "1 day after start of said",
            "3 days after end of said",
            "72 hours after start",
        )
    )
    assert starts.startswith("1 day after the start of their date (Friday 27 November) is")
    assert ends.startswith("3 days after the end of their date (Friday 4 December) is")
    assert hours == (
        "72 hours after the start (Friday 20 November at 6:30 pm) is Monday 23 November at 6:30 pm."
    )


# Notes


def notes(step: Mapped) -> dict[str, str]:
    return {note["id"]: note["says"] for note in step["notes"]}


def test_the_guides_own_notes_hold_under_their_conditions_in_every_state(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    own = {
        "always": {"says": "Be kind."},
        "blue": {"when": {"colour": "blue"}, "says": "Paint it."},
        "seen": {"when": {"seen": "happened"}, "says": "They saw."},
    }
    content = guide(
        rules={"rule": {"earliest": "1 business day after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "notes": own}},
    )
    assert list(notes(ask(content, us)["steps"][0])) == ["always"]
    blue = begun("2026-11-20", colour="blue")
    seen = {"events": {"seen": {"date": "2026-11-20"}}, "sent": {"act": "2026-11-20"}}
    assert notes(ask(content, us, **blue)["steps"][0])["blue"] == "Paint it."
    assert list(notes(ask(content, us, **blue, **seen)["steps"][0])) == ["always", "blue", "seen"]


def test_what_is_uncertain_is_not_said_of_a_settled_step(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    assert list(notes(solve(WINDOW, us))) == ["quiet"]
    assert notes(solve(WINDOW, us, sent={"act": "2026-11-20"})) == {}
    assert notes(solve(WINDOW, us, skipped=["act"])) == {}


@pytest.mark.parametrize(
    ("rule", "today", "quiet"),
    [
        (WINDOW, "2026-11-20", True),
        ({"earliest": "5 business days after start"}, "2026-11-20", False),
        ({"earliest": "4 business days after start"}, "2026-11-20", True),
        ({"earliest": "1 business day after start"}, "2026-11-27", True),
        ({"earliest": "1 business day after start"}, "2026-11-20", False),
        ({"latest": "1 day before start"}, "2026-11-18", False),
        ({"latest": "1 day before start"}, "2026-11-27", True),
    ],
    ids=["in the window", "after it", "its start", "today", "before", "open at once", "late"],
)
def test_a_quiet_day_in_the_window_or_to_act_on_is_noted(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, today: str, *, quiet: bool
) -> None:
    expected = {"quiet": "Quiet: Fri 27 Nov (Day after Thanksgiving)."} if quiet else {}
    assert notes(solve(rule, us, today=today)) == expected


@pytest.mark.parametrize(
    ("rule", "today", "on"),
    [
        (
            {
                "earliest": "3 business days after start",
                "latest": "5 business days after start",
            },
            "2026-11-26",
            "2026-11-30",
        ),
        ({"earliest": "3 business days after start"}, "2026-11-26", "2026-11-30"),
        ({"earliest": "4 business days after start"}, "2026-11-20", "2026-11-30"),
        (
            {
                "earliest": "3 business days after start",
                "latest": "4 business days after start",
            },
            "2026-11-26",
            "2026-11-27",
        ),
        ({"latest": "4 business days after start"}, "2026-11-30", "2026-11-30"),
    ],
    ids=["in a window", "without an end", "its first day", "its last day", "late"],
)
def test_a_quiet_day_is_passed_over_inside_a_window_and_moves_no_end_of_it(
    solve: Callable[..., Mapped], us: Mapped, rule: Mapped, today: str, on: str
) -> None:
    step = solve(rule, us, today=today, **begun("2026-11-20"))
    plain = solve(rule, {**us, "quiet": {}}, today=today, **begun("2026-11-20"))
    assert step["on"] == on
    assert [step[end] for end in ("earliest", "aim", "latest")] == [
        plain[end] for end in ("earliest", "aim", "latest")
    ]


def test_a_quiet_day_that_the_reader_opened_is_a_day_to_act(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "4 business days after start"}
    step = solve(rule, us, today="2026-11-26", open=["2026-11-27"], **begun("2026-11-20"))
    assert step["on"] == "2026-11-27"


def test_a_rule_that_lands_on_any_day_lands_on_a_quiet_one_too(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"latest": "3 days after start", "land_on": "any day"}
    step = solve(rule, us, today="2026-11-27", **begun("2026-11-26"))
    assert step["on"] == "2026-11-27"


def test_a_quiet_day_that_is_closed_is_not_noted(solve: Callable[..., Mapped], us: Mapped) -> None:
    quiet = {**us, "quiet": {"2026-11-26": "Week of Thanksgiving", "2026-11-28": "Weekend"}}
    assert notes(solve(WINDOW, quiet)) == {}
    assert notes(solve(WINDOW, us, closed=["2026-11-27"])) == {}


def test_an_estimated_holiday_that_was_left_out_or_rolled_over_is_noted(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    place = {**us, "estimated": ["2026-11-26"], "quiet": {}}
    said = {"estimated": "Estimated: Thu 26 Nov (Thanksgiving Day)."}
    assert notes(solve({"earliest": "4 business days after start"}, place)) == said
    assert notes(solve({"earliest": "6 days after start"}, place)) == said
    assert notes(solve({"earliest": "3 business days after start"}, place)) == {}


def test_an_estimated_holiday_the_reader_opened_is_not_noted(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    place = {**us, "estimated": ["2026-11-26"], "quiet": {}}
    rule = {"earliest": "4 business days after start"}
    assert notes(solve(rule, place, open=["2026-11-26"])) == {}


def test_years_whose_holidays_are_not_known_are_named_once_each(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    rule = {"earliest": "1 business day after start", "latest": "2 years after start"}
    assert notes(solve(rule, us, **begun("2026-12-31")))["years"] == "Weekends only for 2028."
    far = solve(rule, us, **begun("2029-12-30"))
    assert notes(far)["years"] == "Weekends only for 2029, 2030 and 2031."


def test_a_step_with_no_dates_says_nothing_of_the_place(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after seen"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    for place in (None, {**us, "regions": True}):
        assert [step["notes"] for step in ask(content, place)["steps"]] == [[], []]


ANY_DAY = {"latest": "24 hours after start", "land_on": "any day"}


def test_a_step_that_goes_by_no_open_days_says_nothing_of_the_holidays_left_out(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    far = begun("2035-11-20")
    for place in (None, us, {**us, "regions": True}):
        assert notes(solve(ANY_DAY, place, **far)) == {}
        counted = {"earliest": "1 business day after start", "land_on": "any day"}
        assert notes(solve(counted, place, **far)) != {}


def test_a_country_with_regions_says_so(solve: Callable[..., Mapped], us: Mapped) -> None:
    place = {**us, "regions": True}
    assert notes(solve({"earliest": "1 day after start"}, place)) == {
        "region": "Choose a part of United States."
    }


def test_what_is_not_decreed_is_said_of_a_plan_that_reaches_those_days(
    solve: Callable[..., Mapped], us: Mapped
) -> None:
    told = [
        {"says": "Not decreed yet.", "from": "2027-01-01", "to": "2027-12-31"},
        {"says": "Weekends may be worked.", "from": "2027-11-01"},
        {"says": "Cities have days of their own."},
    ]
    place = {**us, "notes": told}
    rule = {"earliest": "1 business day after start"}
    assert notes(solve(rule, place, **begun("2026-11-20"))) == {}
    assert notes(solve(rule, place, **begun("2027-03-01"))) == {"place_0": "Not decreed yet."}
    assert notes(solve(rule, place, **begun("2027-11-17"))) == {
        "place_0": "Not decreed yet.",
        "place_1": "Weekends may be worked.",
    }
    far = notes(solve(rule, place, **begun("2028-03-01")))
    assert far["place_0"] == "Weekends may be worked."
    assert "place_1" not in far


# What was taken for granted


def test_what_nobody_answered_is_a_stated_assumption(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], us: Mapped
) -> None:
    assumed = {
        "other": "no other day",
        "colour": "a red one",
        "said": "no date given",
        "place": "United States",
        "name": "nobody",
    }
    assert ask(guide(), us)["understood"]["assumed"] == assumed
    assert ask(guide())["understood"]["assumed"] == assumed | {"place": "no place"}
    answers = {"colour": "blue", "said": "1 week", "place": "US", "name": "Sam", "other": "today"}
    assert ask(guide(), us, **begun("2026-11-20", **answers))["understood"]["assumed"] == {}


def test_what_was_understood_is_said_back_in_full(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    answers = begun("20 nov, 6:30 pm", other="last Monday", said="not before 1 december")
    assert ask(guide(), **answers)["understood"] == {
        "timeline": {
            "kind": "open",
            "from": "2026-12-01",
            "to": None,
            "read_as": "not before Tuesday 1 December",
            "sentence": None,
        },
        "dates": {
            "start": {"date": "2026-11-20T18:30", "says": "Friday 20 November 2026 at 6:30 pm"},
            "other": {"date": "2026-11-16", "says": "Monday 16 November 2026"},
        },
        "assumed": {"colour": "a red one", "place": "no place", "name": "nobody"},
    }


@pytest.mark.parametrize(
    ("said", "kind", "read_as"),
    [
        ("we'll call you", "no contact", "they will call"),
        ("soon", "soon", "soon, they said"),
        ("none", "none", None),
    ],
)
def test_a_timeline_that_was_not_given_has_no_ends(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    said: str,
    kind: str,
    read_as: str | None,
) -> None:
    timeline = ask(guide(), **begun("2026-11-20", said=said))["understood"]["timeline"]
    none = {"from": None, "to": None, "sentence": None}
    expected = {"kind": kind, "read_as": read_as, **none} if read_as else None
    assert timeline == expected
