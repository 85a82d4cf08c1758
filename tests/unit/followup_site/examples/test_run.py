"""Worked examples: what they give goes to the engine as a page sends it, and lies are found out."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.unit.followup_site.examples.given import BOUGHT, example, failures, place

from followup import api
from followup.guide.guidebook import Guidebook
from followup_site.examples.guide_data import format_guide_json

if TYPE_CHECKING:
    from followup_site.examples.run import ExampleRunner
    from followup_site.load.read import Loaded


def test_every_example_of_the_small_guide_holds(loaded: Loaded, runner: ExampleRunner) -> None:
    assert list(runner.list_problems(loaded.content.examples.values(), place)) == []


def test_an_example_gets_the_reply_that_the_page_gets_byte_for_byte(
    loaded: Loaded, runner: ExampleRunner
) -> None:
    for each in loaded.content.examples.values():
        code = runner.find_place(each)
        days = place(code) if code else None
        outcome = runner.run(each, days)
        texts = (format_guide_json(loaded.mapping), json.dumps(days), json.dumps(outcome.request))
        compact = json.dumps(outcome.reply, ensure_ascii=False, separators=(",", ":"))
        assert compact == api.answer(*texts), each.name


def test_a_request_is_what_the_page_would_send(runner: ExampleRunner) -> None:
    given = {
        "bought": "Thu 12 Nov 2026",
        "where": "online",
        "country": "US-CA",
        "refund_date": "2 weeks",
        "today": "Sun 15 Nov 2026",
        "sent.send_it_back": "Fri 13 Nov 2026",
        "skip.make_up_your_mind": "yes",
        "event.refund_promised": "Sat 14 Nov 2026 14 to 30 days",
        "event.parcel_arrived": "Sat 14 Nov 2026",
        "open": "Sat 21 Nov 2026",
        "closed": "Mon 16 Nov 2026 and Tue 17 Nov 2026",
    }
    assert runner.make_request(example(given)) == {
        "version": 1,
        "id": "example",
        "today": "2026-11-15",
        "language": "en",
        "answers": {
            "bought": "2026-11-12",
            "where": "online",
            "country": "US-CA",
            "refund_date": "2 weeks",
        },
        "sent": {"send_it_back": "2026-11-13"},
        "skipped": ["make_up_your_mind"],
        "events": {
            "refund_promised": {"date": "2026-11-14", "answer": "14 to 30 days"},
            "parcel_arrived": {"date": "2026-11-14", "answer": ""},
        },
        "open": ["2026-11-21"],
        "closed": ["2026-11-16", "2026-11-17"],
    }


def test_without_a_today_it_is_the_last_day_given(runner: ExampleRunner) -> None:
    given = {
        "bought": "Thu 12 Nov 2026 18:30",
        "sent.send_it_back": "Fri 13 Nov 2026",
        "event.refunded": "Mon 16 Nov 2026",
    }
    request = runner.make_request(example(given))
    assert request["today"] == "2026-11-16"
    assert request["answers"]["bought"] == "2026-11-12T18:30"


def test_without_any_date_an_example_must_say_what_day_it_is(runner: ExampleRunner) -> None:
    with pytest.raises(ValueError, match="say what day it is"):
        runner.make_request(example({"where": "shop"}))


def test_an_example_happens_at_the_guides_default_place_unless_it_says_otherwise(
    runner: ExampleRunner,
) -> None:
    assert runner.find_place(example({})) == "IL"
    assert runner.find_place(example({"country": "DE-BY"})) == "DE-BY"
    assert runner.find_place(example({"country": "none"})) is None


def test_a_guide_without_a_default_place_knows_weekends_only(runner: ExampleRunner) -> None:
    without = replace(runner, default_place=None)
    assert without.find_place(example({})) is None


def test_a_guide_that_asks_no_place_may_still_name_one_in_an_example(
    loaded: Loaded, runner: ExampleRunner
) -> None:
    questions = {k: v for k, v in loaded.mapping["questions"].items() if k != "country"}
    guidebook = Guidebook.from_mapping({**loaded.mapping, "questions": questions})
    without = replace(runner, guidebook=guidebook)
    assert without.find_place(example({"place": "FR"})) == "FR"


def test_no_place_at_all_is_not_sent_as_an_answer(runner: ExampleRunner) -> None:
    request = runner.make_request(example({**BOUGHT, "country": "none"}))
    assert "country" not in request["answers"]


def test_answers_that_do_not_hold_fail_the_example(runner: ExampleRunner) -> None:
    (failure,) = failures(runner, {**BOUGHT, "colour": "red"}, {"next": "now"})
    assert failure.startswith("colour: ")


def test_every_example_that_fails_is_found_with_its_number(runner: ExampleRunner) -> None:
    broken = [
        example(BOUGHT, {"send_it_back": "now"}),
        example(BOUGHT, {"send_it_back": "wait"}),
        example({"bought": "Fri 12 Nov 2026"}, {"next": "now"}),
        example({**BOUGHT, "country": "XX"}, {"next": "now"}),
        example({"bought": "Thu 12 Nov 2026", "event.refunded": "soon"}, {"next": "now"}),
    ]
    found = list(runner.list_problems(broken, place))
    assert [one.number for one in found] == [0, 2, 3, 4]
    assert "expected “now”, got “wait”" in found[0].what
    assert "“Fri 12 Nov 2026” is a Thu, not a Fri" in found[1].what
    assert "There is no place “XX”" in found[2].what
    assert [one.is_unexpected for one in found] == [True, False, False, False]
    assert "“soon” does not begin with a date such as Fri 20 Nov 2026" in found[3].what
