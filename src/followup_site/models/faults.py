"""A fault of the content, named by its keys: before it is known where they stand in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_site.content_files import Keys


@dataclass(frozen=True)
class Fault:
    """What is wrong with the value at some keys, and what to write instead.

    `at_name` points to the name before the value, not to the value. `before` is the part of a text
    before the fault, where the fault lies within a text. `unknown` is the id that names nothing, or
    the answer that cannot be given, if that is the fault: the same in many places is told once.
    """

    keys: Keys
    what: str
    fix: str
    at_name: bool = False
    before: str | None = None
    unknown: str = ""
