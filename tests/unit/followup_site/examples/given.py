"""Examples of the small guide, made up on the spot, and what fails of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from followup_site.models.examples import Example
from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup_site.examples.run import ExampleRunner

Mapped = dict[str, Any]

BOUGHT = {"bought": "Thu 12 Nov 2026", "today": "Sun 15 Nov 2026"}


def place(code: str) -> places.Place:
    return places.bake_one(code, {}, (2026, 2027))


def example(given: Mapped, expect: Mapped | None = None) -> Example:
    return Example.model_construct(name="An example", given=given, expect=expect or {})


def failures(runner: ExampleRunner, given: Mapped, expect: Mapped) -> tuple[str, ...]:
    return runner.run(example(given, expect), place("IL")).failures
