"""What a contributor reads when a file does not hold, and the places such a message names."""

from __future__ import annotations

from dataclasses import dataclass

Keys = tuple[str | int, ...]
"""The way to a value in the content: names of files, ids, fields, and places in lists from 0."""


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file. Lines and columns count from 1, as editors do."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the place so that editors and terminals make it a link."""
        return f"{self.path}:{self.line}:{self.column}"


def join_sentences(what: str, fix: str = "") -> str:
    """What is wrong and what to do about it as one text; a full stop ends what asks nothing."""
    return " ".join(part if part.endswith("?") else f"{part}." for part in (what, fix) if part)


@dataclass(frozen=True, order=True)
class Problem:
    """One fault: where it is, what is wrong in plain words, and what to write instead.

    `what` and `fix` are without a full stop at the end; printing puts it.
    """

    position: Position
    what: str
    fix: str

    def __str__(self) -> str:
        """Write `path:line:column: what is wrong. What to write instead.`."""
        return f"{self.position}: {self.sentences}"

    @property
    def sentences(self) -> str:
        """What is wrong, and what to write instead, for whoever shows the place apart."""
        return join_sentences(self.what, self.fix)
