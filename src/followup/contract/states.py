"""The states of a step and of a plan, and the sets of them that anything asks for."""

from __future__ import annotations

from enum import StrEnum


class StepState(StrEnum):
    """How a step of a plan stands on a day."""

    WAIT = "wait"
    """Its day is still to come, or it has no day yet."""
    NOW = "now"
    """Today is a day to act on it."""
    LATE = "late"
    """Its latest day is over, and it was not done."""
    DONE = "done"
    SKIPPED = "skipped"
    """The reader leaves it out, or another step has taken its place."""


SETTLED = frozenset({StepState.DONE, StepState.SKIPPED})
"""The states in which nothing is left to do."""


class PlanState(StrEnum):
    """How a whole plan stands, where that is not the state of its next step."""

    ENDED = "ended"
    UNCLEAR = "unclear"
    """It cannot be worked out from what was told."""
