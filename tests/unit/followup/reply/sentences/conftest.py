"""What the tests of a told plan share: a window, and a headline on a day."""

from __future__ import annotations

from typing import Any

Mapped = dict[str, Any]

WINDOW = {"earliest": "2 business days after start", "latest": "1 week after start"}


def begun(day: str, **answers: str) -> Mapped:
    return {"answers": {"start": day, **answers}}
