"""The promise about numbers, for the hand-written pages beside the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.check.numbers import find_retyped, list_numbers, without_code
from followup_site.content_files import Position, Problem
from followup_site.content_files.source import show_path

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from followup_site.models import Content


def find_problems(content: Content, docs: Path) -> Iterator[Problem]:
    """Every number of the guide that a page of the docs folder repeats."""
    known = list_numbers(content)
    for page in sorted(docs.glob("*.md")):
        text = without_code(page.read_text(encoding="utf-8"))
        for found in find_retyped(text, known):
            before = text[: found.start].split("\n")
            position = Position(show_path(page), len(before), len(before[-1]) + 1)
            what = f"the number in “{found.phrase}” belongs to the guide's content"
            yield Problem(
                position, what, "Say it without the number, or link to the page that has it"
            )
