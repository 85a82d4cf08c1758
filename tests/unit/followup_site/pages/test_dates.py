"""The dates on the pages are those of the engine, in the table and in the worked examples."""

from __future__ import annotations

from tests.unit.followup_site.pages.conftest import baked, changed, loaded, rendered, with_parts

from followup_site.pages import date_table, worked_examples


def test_the_table_of_dates_is_the_engines() -> None:
    tables = date_table.make_tables(loaded(), baked())
    first = next(table for table in tables if "a first interview" in table.labels)
    rows = dict(first.rows)
    assert list(rows) == list(loaded().guidebook.words.weekdays)
    assert first.steps[:2] == ("Say thank you", "Ask for news")
    assert rows["Monday"][:2] == ("by Tuesday", "Monday to Wednesday the week after")
    assert rows["Friday"][:2] == ("by Saturday", "Friday the week after to Tuesday, 2 weeks on")
    assert rows["Sunday"][0] == "by Monday the week after"


def test_options_with_the_same_dates_share_a_table_and_none_is_left_out() -> None:
    tables = date_table.make_tables(loaded(), baked())
    shown = [label for table in tables for label in table.labels]
    options = loaded().mapping["questions"]["round"]["options"].values()
    assert sorted(shown) == sorted(option["says"] for option in options)
    assert len({table.rows for table in tables}) == len(tables)


def test_a_guide_that_asks_for_no_table_has_none() -> None:
    guide = {k: v for k, v in loaded().mapping["guide"].items() if k != "glance"}
    form, below = changed(guide=guide)["index.md"].split("</followup-planner>")
    assert "<table" not in below
    assert 'href="#glance"' not in form


def test_a_worked_example_shows_what_was_given_and_how_each_date_came_about() -> None:
    shown = worked_examples.list_examples(loaded(), baked())
    assert len(shown) == len(loaded().mapping["examples"])
    with_dates = [result for example in shown for result in example.results if result.working]
    assert with_dates
    page = rendered()["examples.md"]
    for result in with_dates:
        assert result.working[0].replace("'", "&#39;") in page


def test_an_example_may_show_what_is_not_in_the_plan() -> None:
    given = {"interview": "Mon 14 Sep 2026", "event.offer": "Fri 18 Sep 2026", "place": "US"}
    left_out = ("next", "hear_by", "first_follow_up")
    expect = dict.fromkeys(left_out, "not in the plan")
    example = {"name": "x", "given": given, "expect": expect}
    (shown,) = worked_examples.list_examples(with_parts(examples=[example]), baked())
    assert [(result.title, result.when) for result in shown.results] == [
        ("Your plan", "There is nothing left to do."),
        ("You can expect to hear by", "Not in the plan"),
        ("Ask for news", "Not in the plan"),
    ]


def test_the_answers_of_an_example_are_said_and_not_coded() -> None:
    shown = worked_examples.list_examples(loaded(), baked())
    said = {answer for example in shown for _, answer in example.given}
    codes = {"first", "final", "US", "DE-BY"}
    assert not said & codes
    assert "United States" in said
