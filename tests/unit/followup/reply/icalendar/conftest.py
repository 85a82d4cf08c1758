"""What the tests of calendar files share: a guide with odd letters, its file and its lines."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from followup import api
from followup.reply.icalendar import LINE

if TYPE_CHECKING:
    from collections.abc import Callable


Mapped = dict[str, Any]

PROPERTY = re.compile(r"(?P<name>[A-Z-]+)(?P<parameters>(;[A-Z-]+=[^:;]+)*):(?P<value>.*)")


@pytest.fixture(scope="session")
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide with a step today, one later, one without dates, and a message with odd letters."""
    messages = {
        "note": {
            "title": "Note",
            "channel": "letter",
            "subject": "About [name]",
            "body": "Dear [name],\n\nsee you; soon, or [later].",
            "source": "us",
        }
    }
    return guide(
        rules={
            "soon": {"earliest": "same day as start", "latest": "2 days after start"},
            "later": {"earliest": "5 business days after start"},
        },
        stages={
            "act": {"timing": [{"rule": "soon"}], "messages": ["note"]},
            "again": "later",
            "rest": {"timing": "none"},
        },
        messages=messages,
        blanks={"name": {"asks": "Who?", "example": "A"}, "later": {"asks": "?", "example": "B"}},
    )


def made(content: Mapped, place: Mapped | None = None, **request: Any) -> str:  # noqa: ANN401 (JSON)
    asked = {"version": 1, "today": "2026-11-20", "answers": {"start": "2026-11-20"}, **request}
    return api.calendar(json.dumps(content), json.dumps(place), json.dumps(asked))


def lines(text: str) -> list[str]:
    """The file's content lines, unfolded, after a strict look at its bytes."""
    data = text.encode()
    assert data.endswith(b"\r\n")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert b"\n" not in data.replace(b"\r\n", b"")
    physical = data.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= LINE for line in physical)
    for line in physical:
        line.decode()  # a line may be folded between characters only
    unfolded = re.sub(rb"\r\n[ \t]", b"", data).decode().split("\r\n")[:-1]
    assert all(PROPERTY.fullmatch(line) for line in unfolded)
    return unfolded


def edition_of(found: list[str], name: str) -> list[str]:
    return [line.partition(":")[2] for line in found if re.match(rf"{name}[:;]", line)]
