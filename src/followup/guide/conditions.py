"""When something applies: equalities on what the reader answered and what has happened."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

# What a guide's `when` asks of an event. Editors write it, so it is plain English.
HAPPENED = "happened"
NOT_HAPPENED = "not happened"

Facts = Mapping[str, str | None]
"""What holds for one reader: question, timeline or event -> option, reading, or (not) happened."""


@dataclass(frozen=True)
class Condition:
    """Any of several sets of equalities, all of a set; without any set it always holds."""

    any_of: tuple[Mapping[str, str], ...] = ()

    @classmethod
    def from_mapping(
        cls, when: Mapping[str, str] | Sequence[Mapping[str, str]] | None
    ) -> Condition:
        """Read a `when`: one mapping, a list of them, or nothing."""
        if not when:
            return cls()
        return cls((when,) if isinstance(when, Mapping) else tuple(when))

    def holds(self, facts: Facts) -> bool:
        """Whether the facts meet it. A fact that is not known equals nothing."""
        return not self.any_of or any(
            _are_all_equal(equalities, facts) for equalities in self.any_of
        )

    def names(self, subject: str, value: str) -> bool:
        """Whether it asks for this very equality anywhere."""
        return any(equalities.get(subject) == value for equalities in self.any_of)


def find_first_that_fits(conditions: Iterable[Condition], facts: Facts) -> int | None:
    """Find, from the top, the first condition that holds: its number from 0, None without one."""
    return next((n for n, one in enumerate(conditions) if one.holds(facts)), None)


def belongs(applies: Condition, facts: Facts, endings: Collection[str]) -> bool:
    """Whether a stage that applies under a condition is in the plan of these facts.

    `endings` are the events that happened and end a plan: after one, only what asks for it stays.
    """
    asks_for_it = any(applies.names(event, HAPPENED) for event in endings)
    return applies.holds(facts) and (not endings or asks_for_it)


ALWAYS = Condition()
"""The condition of what applies to everybody."""


def _are_all_equal(equalities: Mapping[str, str], facts: Facts) -> bool:
    return all(facts.get(subject) == value for subject, value in equalities.items())
