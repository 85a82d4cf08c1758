"""What was read of one file: plain values, and where each of them stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from followup_site.content_files.problems import Keys, Position, Problem


class Broken:
    """Stands where a value could not be read. Its problem has been said: checks pass it over."""

    def __repr__(self) -> str:
        """Show that something is missing here."""
        return "BROKEN"


BROKEN = Broken()
"""The only one of its kind, so that it is asked for by `is`."""

Value = str | Broken | dict[str, "Value"] | list["Value"]
"""A value as a file holds it: text, or names with values, or a list."""


@dataclass
class ParsedFile:
    """The values of one file, where they and their names stand, and what was wrong.

    `insides` are the positions of texts' first characters, where their lines are the file's lines.
    Below the keys of `doubled` a name stands twice: one of the two likely has a wrong name.
    An `incomplete` file may have lost names: nothing can be called missing from it.
    """

    path: str
    value: Value = BROKEN
    values: dict[Keys, Position] = field(default_factory=dict)
    names: dict[Keys, Position] = field(default_factory=dict)
    insides: dict[Keys, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    doubled: set[Keys] = field(default_factory=set)
    incomplete: bool = False

    def report(self, position: Position, what: str, fix: str) -> None:
        """Note a problem of this file."""
        self.problems.append(Problem(position, what, fix))
