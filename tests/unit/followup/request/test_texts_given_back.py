"""What a reader wrote comes back as plain text, in one line and not too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from followup.request.fields import LONGEST_ECHO, LONGEST_TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.request.conftest import HOSTILE, START, problems

Mapped = dict[str, Any]


def test_marks_that_cannot_be_seen_keep_no_date_from_being_read(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    pasted = "\ufeff\u200e20\u200f/\u200e11/2026\u200b"
    assert ask(content, answers={"start": pasted})["understood"]["dates"]["start"]["date"] == (
        "2026-11-20"
    )


def test_what_is_repeated_is_one_plain_line_and_otherwise_as_it_was_typed(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    (found,) = problems(ask(content, answers={"start": HOSTILE}))
    assert found == ("start", "“a b cde f g h <script>alert(1)</script>” is no date")


def test_what_a_reader_wrote_reaches_a_message_as_one_plain_line(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    reply = ask(content, answers=START, blanks={"name": HOSTILE + "[day]"})
    body = reply["steps"][0]["messages"][0]["body"]
    assert body == "Dear a b cde f g h <script>alert(1)</script>[day],\non Friday"


def test_what_looks_like_a_blank_in_an_error_is_not_filled(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    assert problems(ask(content, answers=START | {"colour": "[options]"})) == [
        ("colour", "“[options]” is none of red or blue")
    ]


@pytest.mark.parametrize("length", [LONGEST_ECHO, LONGEST_ECHO + 1, LONGEST_TEXT])
def test_a_problem_repeats_only_so_much_of_a_text(
    ask: Callable[..., Mapped], content: Mapped, length: int
) -> None:
    (found,) = problems(ask(content, answers={"start": "x" * length}))
    shown = "x" * LONGEST_ECHO + ("" if length == LONGEST_ECHO else "…")
    assert found == ("start", f"“{shown}” is no date")


def test_a_name_of_any_length_is_repeated_in_part(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    (found,) = problems(ask(content, **{"y" * 100_000: 1}))
    assert found == ("y" * LONGEST_ECHO + "…", f"nothing called “{'y' * LONGEST_ECHO}…”")


def test_the_longest_text_that_may_be_given_is_kept_whole(
    ask: Callable[..., Mapped], content: Mapped
) -> None:
    text = "x" * LONGEST_TEXT
    reply = ask(content, blanks={"name": text})
    assert reply["problems"] == []
    assert reply["steps"][0]["messages"][0]["body"].startswith(f"Dear {text},")
