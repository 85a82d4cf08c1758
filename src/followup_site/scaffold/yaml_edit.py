"""Puts new parts into hand-written YAML: lines are added, and none that stands there is touched."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from followup_site.content_files import Position

# Characters of a line with braces, a convention; what is longer is written below its name.
_LONGEST_LINE = 110
_NEEDS_QUOTES = re.compile(r"""^[\[\]{}&*!|>'"%@`#,\s]|^[-?:](\s|$)|: |:$| #|\s$|^$""")
# What would end or divide a value within braces, or begin a remark there.
_NEVER_IN_BRACES = re.compile(r"[,\[\]{}\"#]|: ")


def format_scalar(text: str, indent: int = 0) -> str:
    """A text as the value of a field: plain, in quotes where YAML would trip, or below `|`."""
    trips = _NEEDS_QUOTES.search(text)
    if "\n" in text or (trips and re.search(r'["\\]', text)):
        margin = " " * (indent + 2)
        lines = (f"{margin}{line}".rstrip() for line in text.strip().split("\n"))
        return "\n".join(("|" if "\n" in text else "|-", *lines))
    return f'"{text}"' if trips else text


def format_block(fields: Mapping[str, str], indent: int = 0) -> str:
    """Fields with their texts, each on its own line; one without text is left out."""
    margin = " " * indent
    lines = (
        f"{margin}{name}: {format_scalar(text, indent)}\n" for name, text in fields.items() if text
    )
    return "".join(lines)


def format_braces(name: str, values: Mapping[str, str], indent: int) -> str:
    """Names with values in braces, as conditions and examples have them; below, where they must."""
    margin = " " * indent
    line = f"{margin}{name}: {{{', '.join(f'{key}: {text}' for key, text in values.items())}}}"
    if len(line) <= _LONGEST_LINE and not any(map(_NEVER_IN_BRACES.search, values.values())):
        return f"{line}\n"
    return f"{margin}{name}:\n{format_block(values, indent + 2)}"


def format_items(name: str, ids: Iterable[str]) -> str:
    """A list of ids below its name."""
    return "".join((f"{name}:\n", *(f"  - {one}\n" for one in ids)))


def append(path: Path, text: str) -> None:
    """Put a block at the end of a file, or make the file; apart, if the others stand apart."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    ended = before if before.endswith("\n") or not before else f"{before}\n"
    tops = re.findall(r"(\n\n)?^(?:[a-z]|- )", ended, re.MULTILINE)
    apart = "\n" if len(tops) > 1 and all(tops[1:]) else ""
    path.write_text(f"{ended}{apart}{text}", encoding="utf-8", newline="\n")


def insert(path: Path, line: int, text: str) -> None:
    """Put a block above a line, counted from 1."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    lines.insert(line - 1, text)
    path.write_text("".join(lines), encoding="utf-8", newline="\n")


def insert_item_below(path: Path, position: Position, name: str) -> None:
    """Put an id into a list, below the item whose text stands at a position."""
    insert(path, position.line + 1, f"{' ' * (position.column - 3)}- {name}\n")
