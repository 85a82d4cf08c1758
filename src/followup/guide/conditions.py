"""When something applies: equalities on what the reader answered and what has happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
        return not self.any_of or any(_all_equal(equalities, facts) for equalities in self.any_of)

    def names(self, subject: str, value: str) -> bool:
        """Whether it asks for this very equality anywhere."""
        return any(equalities.get(subject) == value for equalities in self.any_of)


ALWAYS = Condition()
"""The condition of what applies to everybody."""


def _all_equal(equalities: Mapping[str, str], facts: Facts) -> bool:
    return all(facts.get(subject) == value for subject, value in equalities.items())
