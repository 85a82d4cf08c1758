"""The words that all guides share, under a guide's own: a guide gives only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files.blocks import read_text
from followup_site.content_files.source import Source, show_path

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.content_files.parsed_file import ParsedFile, Value

SECTION = "wording"
"""The part of a guide, and the file, that is laid over the shared one."""


def read_shared(shared: Path) -> ParsedFile:
    """The shared words in a language: a file that holds, for it is checked as a guide's own."""
    return read_text(shared.read_text(encoding="utf-8"), show_path(shared))


def find_shared(shared: Path, language: str) -> Path:
    """Where the shared words in another language lie, if it has some."""
    return shared.parent / language / shared.name


def lay_over(source: Source, parsed: ParsedFile) -> None:
    """Lay the guide's wording over the shared; what it does not say points to the shared file."""
    own = Source(source.folder)
    own.add((SECTION,), parsed)
    source.values = own.values | source.values
    source.names = own.names | source.names
    source.shared = parsed.value
    source.mapping[SECTION] = _merge(parsed.value, source.mapping.get(SECTION, {}))


def _merge(shared: Value, own: Value) -> Value:
    if not isinstance(shared, dict) or not isinstance(own, dict):
        return own
    return {**shared, **{name: _merge(shared.get(name, {}), value) for name, value in own.items()}}
