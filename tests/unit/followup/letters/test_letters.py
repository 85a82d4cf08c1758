"""Messages in the reader's own words, and on the day the reader means to send them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def content(guide: Callable[..., Mapped], wording: Mapped) -> Mapped:
    says = {"sending_early": "not before [earliest]", "sending_late": "by [latest]"}
    return guide(
        rules={
            "rule": {"earliest": "2 business days after start", "latest": "9 days after start"},
            "first": {"earliest": "1 day after start", "land_on": "any day"},
        },
        stages={
            "act": {"timing": [{"rule": "rule"}], "messages": ["note", "call"]},
            "begin": "first",
        },
        messages={
            "note": {
                "title": "Note",
                "channel": "letter",
                "subject": "From [name]",
                "body": "We spoke [day].\n\nMore of [extra].",
            },
            "call": {"title": "Call", "channel": "letter", "body": "Hello, [name]."},
        },
        blanks={
            "name": {"asks": "Who?", "example": "Sam"},
            "extra": {"asks": "More?", "example": "this", "optional": "yes"},
            "day": {"day_of": "start", "example": "on Monday"},
        },
        wording={**wording, "phrases": {**wording["phrases"], **says}},
    )


@pytest.fixture
def letter(ask: Callable[..., Mapped], content: Mapped) -> Callable[..., Mapped]:
    """The first message of the step, with what the reader wrote in place of it."""

    def letter(edit: Mapped, **request: Any) -> Mapped:  # noqa: ANN401 (JSON)
        reply = ask(content, texts={"note": edit}, **request)
        assert reply["problems"] == []
        return dict(reply["steps"][0]["messages"][0])

    return letter


def test_an_edited_message_reads_as_it_was_written_with_its_blanks_filled(
    letter: Callable[..., Mapped],
) -> None:
    edit = {
        "subject": "Hello from [name]",
        "body": "  We met [day], [name].\n\n\tIt rained.\n[extra]",
    }
    got = letter(edit, blanks={"name": "Kim"})
    assert got["subject"] == "Hello from Kim"
    assert got["body"] == "We met on Friday, Kim.\n\n It rained."
    assert got["blanks_left"] == []
    assert got["text"] == {
        "subject": "Hello from [name]",
        "body": "  We met [day], [name].\n\n It rained.\n[extra]",
        "edited": True,
    }


def test_a_blank_filled_after_the_edit_is_filled_and_one_left_is_counted(
    letter: Callable[..., Mapped],
) -> None:
    edit = {"body": "[name] and [somebody else]"}
    assert letter(edit)["blanks_left"] == ["name"]
    assert letter(edit, blanks={"name": "Kim"})["body"] == "Kim and [somebody else]"


def test_what_was_not_edited_stays_as_the_guide_says_it(letter: Callable[..., Mapped]) -> None:
    assert letter({"body": "x"})["subject"] == "From [name]"
    assert letter({"subject": "x"})["body"] == "We spoke on Friday."
    assert letter({"subject": "From [name]"})["text"]["edited"] is False
    assert letter({})["text"]["edited"] is False
    assert letter({"body": ""})["body"] == ""


def test_a_message_without_a_subject_gets_none(ask: Callable[..., Mapped], content: Mapped) -> None:
    reply = ask(content, texts={"call": {"subject": "x", "body": "y"}})
    call = reply["steps"][0]["messages"][1]
    assert (call["subject"], call["body"], call["text"]["subject"]) == (None, "y", None)


def test_what_cannot_be_seen_is_taken_out_and_lines_stay(letter: Callable[..., Mapped]) -> None:
    body = letter({"body": "One\r\nTwo\u202e\x07\rThree\u200b <b>&amp;\ud800"})["body"]
    assert body == "One\nTwo \nThree <b>&amp; ".strip()


@pytest.mark.parametrize(
    ("chosen", "says"),
    [
        ("2026-11-23", "not before Tuesday 24 November"),
        ("2026-11-24", ""),
        ("2026-11-27", ""),
        ("2026-11-28", "by Friday 27 November"),
    ],
)
def test_a_day_of_sending_outside_the_window_is_said(
    ask: Callable[..., Mapped], content: Mapped, chosen: str, says: str
) -> None:
    step = ask(content, send_on={"act": chosen})["steps"][0]
    assert step["sending"] == {"on": chosen, "says": says}


def test_without_a_choice_it_goes_out_on_the_steps_own_day(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    steps = ask(content)["steps"]
    assert steps[0]["sending"] == {"on": "2026-11-24", "says": ""}
    late = ask(content, send_on={"begin": "2027-11-24"})["steps"][1]
    assert late["sending"] == {"on": "2027-11-24", "says": ""}
    sent = ask(content, sent={"act": "2026-11-20"}, send_on={"act": "2026-12-24"})["steps"][0]
    assert sent["sending"] == {"on": "2026-11-20", "says": ""}


def test_a_day_of_sending_that_is_over_is_refused_unless_it_was_sent(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    asked = {"today": "2026-11-25", "send_on": {"act": "2026-11-24"}}
    over = ask(content, **asked)
    assert [problem["field"] for problem in over["problems"]] == ["send_on.act"]
    assert over["steps"][0]["sending"]["on"] == "2026-11-25"
    assert ask(content, **asked, sent={"act": "2026-11-24"})["problems"] == []
