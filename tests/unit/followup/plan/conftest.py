"""What the tests of the states of steps share: chains of steps, and their states."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


Mapped = dict[str, Any]


def begun(day: str, **answers: str) -> Mapped:
    """Answers that start on a day."""
    return {"answers": {"start": day, **answers}}


def chain(guide: Callable[..., Mapped], **stages: Any) -> Mapped:  # noqa: ANN401 (JSON)
    """Two steps: `first` two business days after the start, `then` five after `first`."""
    rules = {
        "soon": {"earliest": "2 business days after start"},
        "later": {"earliest": "5 business days after first"},
    }
    return guide(rules=rules, stages={"first": "soon", "then": "later"} | stages)


def states(reply: Mapped) -> dict[str, str]:
    return {step["id"]: step["state"] for step in reply["steps"]}
