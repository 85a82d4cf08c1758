"""What the tests of the law of dates share: the day that a moment is reached on."""

from __future__ import annotations

from typing import Any

Mapped = dict[str, Any]


def on(day: str, **answers: str) -> Mapped:
    """Answers that start on a day."""
    return {"answers": {"start": day, **answers}}
