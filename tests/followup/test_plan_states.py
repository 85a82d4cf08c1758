"""Steps and their states, sentence by sentence of the law of dates; what is in a plan at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


def begun(day: str, **answers: str) -> Mapped:
    """Answers that start on a day."""
    return {"answers": {"start": day, **answers}}


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2026-11-16", "2026-11-24"),
        ("2026-11-24", "2026-11-24"),
        ("2026-11-25", "2026-11-25"),
        ("2026-11-26", "2026-11-27"),
        ("2026-11-28", "2026-11-30"),
    ],
    ids=["before", "the day", "after", "a holiday", "Saturday"],
)
def test_on_is_the_first_open_day_neither_before_aim_nor_before_today(
    solve: Callable[..., Mapped], us: Mapped, today: str, day: str
) -> None:
    rule = {"earliest": "1 day after start", "aim": "2 business days after start"}
    assert solve(rule, {**us, "quiet": {}}, today=today)["on"] == day


def test_on_is_any_day_if_it_lands_on_any(solve: Callable[..., Mapped], us: Mapped) -> None:
    rule = {"earliest": "1 day after start", "land_on": "any day"}
    assert solve(rule, us, today="2026-11-20")["on"] == "2026-11-21"
    assert solve(rule, us, today="2026-11-26")["on"] == "2026-11-26"


RULE = {"earliest": "2 business days after start", "latest": "4 business days after start"}


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-11-20", "wait"),
        ("2026-11-23", "wait"),
        ("2026-11-24", "now"),
        ("2026-11-25", "now"),
        ("2026-11-26", "wait"),
        ("2026-11-27", "now"),
        ("2026-11-28", "late"),
        ("2026-11-30", "late"),
    ],
)
def test_late_after_latests_day_else_wait_while_on_is_after_today_else_now(
    solve: Callable[..., Mapped], us: Mapped, today: str, state: str
) -> None:
    assert solve(RULE, us, today=today)["state"] == state


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-25", "2026-12-25"])
def test_done_if_sent_whatever_the_day(solve: Callable[..., Mapped], today: str) -> None:
    assert solve(RULE, today=today, sent={"act": "2026-11-20"})["state"] == "done"
    both = solve(RULE, today=today, sent={"act": "2026-11-20"}, skipped=["act"])
    assert both["state"] == "done"


@pytest.mark.parametrize("today", ["2026-11-20", "2026-11-25", "2026-12-25"])
def test_skipped_if_the_reader_left_it_out(solve: Callable[..., Mapped], today: str) -> None:
    assert solve(RULE, today=today, skipped=["act"])["state"] == "skipped"


def test_no_latest_never_late(solve: Callable[..., Mapped]) -> None:
    assert solve({"earliest": "1 day after start"}, today="2199-12-31")["state"] == "now"


def test_states_go_by_whole_days(solve: Callable[..., Mapped]) -> None:
    rule = {
        "earliest": "2 hours after start",
        "latest": "24 hours after start",
        "land_on": "any day",
    }
    evening = begun("2026-11-20 18:30")
    assert solve(rule, today="2026-11-20", **evening)["state"] == "now"
    assert solve(rule, today="2026-11-21", **evening)["state"] == "now"
    assert solve(rule, today="2026-11-22", **evening)["state"] == "late"


def chain(guide: Callable[..., Mapped], **stages: Any) -> Mapped:  # noqa: ANN401 (JSON)
    """Two steps: `first` two business days after the start, `then` five after `first`."""
    rules = {
        "soon": {"earliest": "2 business days after start"},
        "later": {"earliest": "5 business days after first"},
    }
    return guide(rules=rules, stages={"first": "soon", "then": "later"} | stages)


def states(reply: Mapped) -> dict[str, str]:
    return {step["id"]: step["state"] for step in reply["steps"]}


def test_next_is_the_first_step_in_guide_order_neither_done_nor_skipped(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide, rest={"timing": "none"})
    days = {"today": "2026-12-02"}
    assert ask(content, **days)["next"]["step"] == "first"
    assert ask(content, **days, sent={"first": "2026-11-24"})["next"]["step"] == "then"
    assert ask(content, **days, skipped=["first"])["next"]["step"] == "then"
    assert ask(content, **days, sent={"then": "2026-11-24"})["next"]["step"] == "first"
    assert ask(content, **days, skipped=["first", "then"])["next"]["step"] == "rest"
    assert ask(content, **days, skipped=["first", "then", "rest"])["next"] is None


def test_an_unsent_step_used_as_an_anchor_stands_for_its_on(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide)
    ahead, passed, sent = (
        ask(content, **request)["steps"][1]
        for request in (
            {"today": "2026-11-20"},
            {"today": "2026-11-28"},
            {"today": "2026-11-28", "sent": {"first": "2026-11-25"}},
        )
    )
    assert (ahead["working"][0]["anchor_date"], ahead["on"]) == ("2026-11-24", "2026-12-01")
    assert (passed["working"][0]["anchor_date"], passed["on"]) == ("2026-11-30", "2026-12-07")
    assert (sent["working"][0]["anchor_date"], sent["on"]) == ("2026-11-25", "2026-12-02")
    assert "the first is not sent yet" in ahead["working"][0]["says"]
    assert "not sent" not in sent["working"][0]["says"]


def test_a_skipped_step_used_as_an_anchor_stands_for_its_aim_so_that_what_follows_comes(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(chain(guide), today="2026-12-04", skipped=["first"])
    second = reply["steps"][1]
    assert (second["working"][0]["anchor_date"], second["state"]) == ("2026-11-24", "now")
    assert "not sent" not in second["working"][0]["says"]


GIVING_WAY = {"timing": [{"rule": "early"}], "gives_way_to": "first"}


def giving_way(guide: Callable[..., Mapped], **other: Any) -> Mapped:  # noqa: ANN401 (JSON)
    rules = {
        "early": {"earliest": "same day as start", "latest": "1 day after start"},
        "soon": {"earliest": "2 business days after start"},
        "before": {"latest": "1 day before start"},
        "seen": {"earliest": "1 day after seen"},
    }
    return guide(rules=rules, stages={"thanks": GIVING_WAY, "first": "soon"} | other)


@pytest.mark.parametrize(
    ("today", "state"),
    [("2026-11-20", "now"), ("2026-11-23", "late"), ("2026-11-24", "skipped")],
)
def test_a_stage_gives_way_once_the_others_earliest_has_come(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], today: str, state: str
) -> None:
    reply = ask(giving_way(guide), today=today)
    assert states(reply)["thanks"] == state
    if state == "skipped":
        assert reply["steps"][0]["says"] == "Skipped."
        assert reply["next"]["step"] == "first"


def test_a_stage_gives_way_once_the_other_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-20", sent={"first": "2026-11-20"})
    assert states(reply) == {"thanks": "skipped", "first": "done"}


def test_a_stage_does_not_give_way_to_one_that_the_reader_left_out(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-25", skipped=["first"])
    assert states(reply) == {"thanks": "late", "first": "skipped"}


def test_only_the_unsent_one_gives_way(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(giving_way(guide), today="2026-11-25", sent={"thanks": "2026-11-20"})
    assert states(reply)["thanks"] == "done"


def test_a_stage_gives_way_to_one_that_is_open_at_once(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    assert states(ask(giving_way(guide, first="before")))["thanks"] == "skipped"


def test_a_stage_does_not_give_way_to_one_that_has_no_date_yet(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = giving_way(guide, first="seen")
    assert states(ask(content, today="2026-11-25"))["thanks"] == "late"
    seen = {"events": {"seen": {"date": "2026-11-23"}}}
    assert states(ask(content, today="2026-11-25", **seen))["thanks"] == "skipped"


def test_a_stage_gives_way_to_one_without_timing_once_that_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = giving_way(guide, first={"timing": "none"})
    assert states(ask(content))["thanks"] == "now"
    assert states(ask(content, sent={"first": "2026-11-20"}))["thanks"] == "skipped"


def test_timing_none_waits_until_every_dated_step_is_done_or_skipped_then_it_is_now(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = chain(guide, rest={"timing": "none"})
    assert states(ask(content, sent={"first": "2026-11-20"}))["rest"] == "wait"
    reply = ask(content, sent={"first": "2026-11-20"}, skipped=["then"])
    assert states(reply)["rest"] == "now"
    rest = reply["steps"][2]
    assert [rest["earliest"], rest["aim"], rest["latest"], rest["on"]] == [None] * 4
    assert states(ask(content, skipped=["first", "then", "rest"]))["rest"] == "skipped"


def test_a_moment_whose_event_has_not_happened_gives_no_date_and_says_what_it_waits_for(
    solve: Callable[..., Mapped],
) -> None:
    rule = {"earliest": ["1 day after start", "2 days after seen"]}
    step = solve(rule)
    assert (step["state"], step["earliest"], step["on"]) == ("wait", None, None)
    assert step["says"] == "Waits for It was seen."
    assert step["working"] == []


def test_an_event_in_the_future_is_allowed(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(rules={"rule": {"earliest": "1 day after seen"}}, stages={"act": "rule"})
    step = ask(content, events={"seen": {"date": "2026-12-01"}})["steps"][0]
    assert (step["on"], step["state"]) == ("2026-12-02", "wait")


# What waits for what


def test_what_a_step_waits_for_is_named_through_the_step_it_is_counted_from(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {
        "seen": {"earliest": "1 day after seen"},
        "later": {"earliest": "1 week after first"},
    }
    content = guide(rules=rules, stages={"first": "seen", "then": "later"})
    assert [step["says"] for step in ask(content)["steps"]] == ["Waits for It was seen."] * 2


def test_a_step_that_was_sent_is_an_anchor_whatever_it_waited_for(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {
        "seen": {"earliest": "1 day after seen"},
        "later": {"earliest": "1 week after first"},
    }
    content = guide(rules=rules, stages={"first": "seen", "then": "later"})
    first, then = ask(content, sent={"first": "2026-11-19"})["steps"]
    assert (first["state"], first["says"]) == ("done", "Done.")
    assert then["earliest"] == "2026-11-26"


def test_a_skipped_step_that_waited_says_that_it_is_skipped(
    solve: Callable[..., Mapped],
) -> None:
    step = solve({"earliest": "1 day after seen"}, skipped=["act"])
    assert (step["state"], step["says"]) == ("skipped", "Skipped.")


@pytest.mark.parametrize("anchor", ["other", "said", "start of said", "rest", "gone"])
def test_a_step_waits_for_whatever_has_no_date(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], anchor: str
) -> None:
    content = guide(
        rules={
            "rule": {"earliest": f"1 day after {anchor}"},
            "any": {"earliest": "1 day after start"},
        },
        stages={
            "act": "rule",
            "rest": {"timing": "none"},
            "gone": {"timing": [{"rule": "any"}], "applies": {"colour": "blue"}},
        },
    )
    step = ask(content)["steps"][0]
    assert (step["state"], step["on"]) == ("wait", None)


def test_an_open_timeline_has_a_start_and_no_end_to_count_from(
    solve: Callable[..., Mapped],
) -> None:
    told = begun("2026-11-20", said="not before 1 December 2026")
    assert solve({"earliest": "1 day after start of said"}, **told)["earliest"] == "2026-12-02"
    assert solve({"earliest": "1 day after said"}, **told)["says"] == "Waits for their date."


def test_a_day_to_know_waits_in_silence(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 day after seen", "never": {"timing": []}, "known": "1 day after start"},
        rules={"rule": {"earliest": "1 day after know"}},
        stages={"act": "rule"},
    )
    reply = ask(content)
    assert list(reply["days"]) == ["known"]
    assert reply["steps"][0]["says"] == "Waits for It was seen."


def test_a_step_without_a_line_that_fits_waits_without_a_date(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": {"timing": [{"when": {"colour": "blue"}, "rule": "rule"}]}},
    )
    red, blue = (
        ask(content, **begun("2026-11-20", colour=it))["steps"][0] for it in ("red", "blue")
    )
    assert (red["state"], red["on"], red["working"]) == ("wait", None, [])
    assert blue["on"] == "2026-11-23"


# Which line holds, which stage applies, what an ending leaves


def test_from_the_top_the_first_line_that_fits_holds(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    rules = {f"rule{days}": {"earliest": f"{days} days after start"} for days in (3, 4, 5, 6)}
    lines = [
        {"when": {"said": "given", "colour": "blue"}, "rule": "rule3"},
        {"when": {"said": "given"}, "rule": "rule4"},
        {"when": {"moved": "happened"}, "rule": "rule5"},
        {"rule": "rule6"},
    ]
    content = guide(rules=rules, stages={"act": {"timing": lines}})

    def line(**request: Any) -> str:  # noqa: ANN401 (JSON)
        return str(ask(content, **request)["steps"][0]["working"][0]["rule"])

    assert line() == "rule6"
    assert line(**begun("2026-11-20", said="1 week", colour="blue")) == "rule3"
    assert line(**begun("2026-11-20", said="1 week")) == "rule4"
    assert line(events={"moved": {"date": "2026-11-20"}}) == "rule5"
    assert line(events={"moved": {"date": "2026-11-20", "answer": "1 week"}}) == "rule4"


def test_a_choice_nobody_made_counts_as_its_assumed_one(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            "act": {"timing": [{"rule": "rule"}], "applies": {"colour": "red"}},
            "paint": {"timing": [{"rule": "rule"}], "applies": {"colour": "blue"}},
        },
    )
    assert list(states(ask(content))) == ["act"]
    assert list(states(ask(content, **begun("2026-11-20", colour="blue")))) == ["paint"]


def test_a_choice_nobody_made_and_nobody_assumes_equals_nothing(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            name: {"timing": [{"rule": "rule"}], "applies": {"colour": name}}
            for name in ("red", "blue")
        },
    )
    del content["questions"]["colour"]["assumed"]
    reply = ask(content)
    assert (states(reply), reply["problems"]) == ({}, [])
    assert list(states(ask(content, **begun("2026-11-20", colour="blue")))) == ["blue"]


def test_a_stage_that_does_not_apply_stays_in_the_plan_once_it_is_sent(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "applies": {"seen": "not happened"}}},
    )
    seen = {"events": {"seen": {"date": "2026-11-20"}}}
    assert states(ask(content)) == {"act": "wait"}
    assert states(ask(content, **seen)) == {}
    assert states(ask(content, **seen, sent={"act": "2026-11-20"})) == {"act": "done"}


def test_after_an_ending_only_what_is_done_or_asks_for_that_ending_stays(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    timing = {"timing": [{"rule": "rule"}]}
    content = guide(
        rules={"rule": {"earliest": "1 day after start"}},
        stages={
            "act": timing,
            "again": timing,
            "leave": {"timing": [{"rule": "rule"}], "applies": {"over": "happened"}},
            "rest": {"timing": "none"},
        },
    )
    sent = {"sent": {"act": "2026-11-20"}, "skipped": ["again"]}
    assert list(states(ask(content, **sent))) == ["act", "again", "rest"]
    over = ask(content, **sent, events={"over": {"date": "2026-11-20"}})
    assert states(over) == {"act": "done", "leave": "wait"}
    assert over["next"]["step"] == "leave"


def test_after_an_ending_there_are_no_days_to_know_though_a_step_may_count_from_one(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 week after start"},
        rules={"rule": {"earliest": "1 day after know"}},
        stages={"leave": {"timing": [{"rule": "rule"}], "applies": {"over": "happened"}}},
    )
    assert list(ask(content)["days"]) == ["know"]
    assert list(ask(content, events={"seen": {"date": "2026-11-20"}})["days"]) == ["know"]
    over = ask(content, events={"over": {"date": "2026-11-20"}})
    assert over["days"] == {}
    assert over["steps"][0]["earliest"] == "2026-11-30"  # Saturday 28, moved on to Monday


def test_an_event_that_ends_nothing_leaves_the_plan_as_it_is(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    seen = {"events": {"seen": {"date": "2026-11-20"}}}
    assert states(ask(chain(guide), **seen)) == {"first": "wait", "then": "wait"}


# The timeline, asked again


def test_an_event_that_asks_the_timeline_replaces_it_counted_from_its_own_day(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    told = begun("2026-11-20", said="2 weeks")
    moved = {"events": {"moved": {"date": "2026-11-25", "answer": "1 week"}}}
    assert ask(guide(), **told)["understood"]["timeline"]["to"] == "2026-12-04"
    assert ask(guide(), **told, **moved)["understood"]["timeline"]["to"] == "2026-12-02"


@pytest.mark.parametrize("said", ["1 week", "not before 1 December 2026", "we'll call you"])
@pytest.mark.parametrize("happened", ["2026-11-20", "2026-11-26", "2026-12-10"])
@pytest.mark.parametrize("answer", [{}, {"answer": ""}, {"answer": "nothing"}])
def test_such_an_event_without_an_answer_leaves_no_timeline_whatever_was_said_before(
    guide: Callable[..., Mapped],
    ask: Callable[..., Mapped],
    said: str,
    happened: str,
    answer: Mapped,
) -> None:
    moved = {"moved": {"date": happened, **answer}}
    rules = {"told": {"earliest": "1 day after said"}, "again": {"earliest": "2 days after moved"}}
    lines = [
        {"when": {"said": "none", "moved": "happened"}, "rule": "again"},
        {"rule": "told"},
    ]
    content = guide(rules=rules, stages={"act": {"timing": lines}})
    reply = ask(content, **begun("2026-11-20", said=said), events=moved)
    assert reply["understood"]["timeline"] is None
    assert [entry["rule"] for entry in reply["steps"][0]["working"]] == ["again"]


def test_an_event_that_does_not_ask_the_timeline_leaves_it_alone(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    told = begun("2026-11-20", said="1 week")
    reply = ask(guide(), **told, events={"seen": {"date": "2026-12-20"}})
    assert reply["understood"]["timeline"]["to"] == "2026-11-27"


@pytest.mark.parametrize(
    ("answer", "to"), [("1 week", "2026-12-03"), ("", None)], ids=["answered", "not answered"]
)
def test_of_several_such_events_the_latest_one_holds_whether_it_was_answered_or_not(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped], answer: str, to: str | None
) -> None:
    asks = {"title": "Again", "asks": "timeline"}
    content = guide(events={"a": asks, "b": asks, "c": asks})
    events = {
        "a": {"date": "2026-11-25", "answer": "2 weeks"},
        "b": {"date": "2026-11-24", "answer": "1 month"},
        "c": {"date": "2026-11-26", "answer": answer},
    }
    timeline = ask(content, events=events)["understood"]["timeline"]
    assert (timeline and timeline["to"]) == to


def test_with_a_required_answer_missing_there_are_no_steps_and_no_days(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    content = guide(
        days={"know": "1 day after start"},
        rules={"rule": {"earliest": "1 day after start"}},
        stages={"act": "rule", "rest": {"timing": "none"}},
    )
    reply = ask(content, answers={"said": "1 December 2026"})
    assert (reply["next"], reply["steps"], reply["days"]) == (None, [], {})
    missing = {"field": "start", "message": "Enter the day of the start", "choices": []}
    assert reply["problems"] == [missing]
    assert reply["understood"]["timeline"]["to"] == "2026-12-01"
