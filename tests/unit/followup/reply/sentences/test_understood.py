"""What was understood of a request is said back, and what was assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.reply.sentences.conftest import begun

Mapped = dict[str, Any]


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
