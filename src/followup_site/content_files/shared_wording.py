"""The house's words under a guide's own: a guide gives only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files.blocks import read_text
from followup_site.content_files.source import Source, show_path

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.content_files.parsed_file import Sheet, Value

SECTION = "wording"


def read_house(house: Path) -> Sheet:
    """The house's words in a language: a file that holds, for it is checked as a guide's own."""
    return read_text(house.read_text(encoding="utf-8"), show_path(house))


def house_in(house: Path, language: str) -> Path:
    """Where the house's words in another language lie, if it has some."""
    return house.parent / language / house.name


def lay_over(source: Source, sheet: Sheet) -> None:
    """Lay the guide's wording over the house's; what it does not say points to the house's file."""
    own = Source(source.folder)
    own.add((SECTION,), sheet)
    source.values = own.values | source.values
    source.names = own.names | source.names
    source.house = sheet.value
    source.mapping[SECTION] = _merge(sheet.value, source.mapping.get(SECTION, {}))


def _merge(house: Value, own: Value) -> Value:
    if not isinstance(house, dict) or not isinstance(own, dict):
        return own
    return {**house, **{name: _merge(house.get(name, {}), value) for name, value in own.items()}}
