"""A file's bytes as text: UTF-8 only, and no character that hides or reorders what is seen."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from followup_site.content_files.problems import Position, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 256 * 1024
"""The longest content file that is read. The longest useful one is about a tenth of it."""

# A check would work for minutes on a text of a quarter million brackets.
MOST_CHARACTERS = 5000
MOST_BRACKETS = 100
"""What one text may hold. The longest useful one has a fifth of it, and no reader gets further."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
"""The marks with which some editors begin a file, low byte first or high byte first."""

_REORDERING = {
    "\N{LEFT-TO-RIGHT MARK}",
    "\N{RIGHT-TO-LEFT MARK}",
    "\N{ARABIC LETTER MARK}",
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
}
"""Marks, embeddings, overrides and isolates for text that runs both ways: by them a line may be
shown otherwise than it is read."""

_NO_TEXT = {"\ufffe", "\uffff"}
"""Two code points that are no characters: YAML refuses them as they stand, and lets them pass as
escapes."""

_BREAKING = {"\x85", "\N{LINE SEPARATOR}", "\N{PARAGRAPH SEPARATOR}"}
"""Line breaks to YAML or to Python which most editors do not show as such."""

_FOREIGN_SPACE = re.compile(
    "^[ -]*(?:[a-z][a-z0-9_]*:)?(?P<space>[\N{NO-BREAK SPACE}\u2000-\u200a\u202f\u3000])"
)
"""A space that is none to YAML, where YAML needs one: before a line's words, or after a colon."""


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """Read a file's bytes as text without byte-order mark; with problems, the text is empty."""
    if len(data) > MOST_BYTES:
        what = f"this file is too long: {len(data):,} bytes, and at most {MOST_BYTES:,} are read"
        return "", [Problem(Position(path), what, "Split it, or take out what does not belong")]
    if data.startswith(_UTF16):
        fix = "Save it again as UTF-8: most editors have this under Save with Encoding"
        return "", [Problem(Position(path), "this file is saved as UTF-16, not as UTF-8", fix)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_report_not_utf8(data, error.start, path)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = list(_find_unwanted(text, path))
    return ("" if problems else text), problems


def find_unreadable(value: str) -> tuple[str, str] | None:
    """What is wrong with a value whose characters may have been written as escapes, if anything."""
    take_out = "Take it out, or write the words themselves"
    for character in value:
        if character == "\n":
            continue
        if unicodedata.category(character) == "Cs":
            return f"this is half a character: U+{ord(character):04X}", take_out
        seen = _name_kind(character)
        if seen:
            return f"{seen} is written here: U+{ord(character):04X}", take_out
    if len(value) > MOST_CHARACTERS:
        what = f"this text is too long: {len(value):,} characters, and at most {MOST_CHARACTERS:,}"
        return f"{what} are read", "Split it, or take out what does not belong"
    if value.count("[") > MOST_BRACKETS:
        what = f"this text has too many brackets: more than {MOST_BRACKETS} are opened"
        return what, "Take out what does not belong"
    return None


def _report_not_utf8(data: bytes, start: int, path: str) -> Problem:
    before = data[:start]
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8-sig", "replace")) + 1
    position = Position(path, before.count(b"\n") + 1, column)
    likely = data[start : start + 1].decode("cp1252", "replace")
    seen = (
        "" if likely == "\N{REPLACEMENT CHARACTER}" else f" (in Latin-1 or Windows-1252: {likely})"
    )
    what = f"this file is not saved as UTF-8: the byte {data[start]:02X} stands here{seen}"
    return Problem(
        position, what, "Save it again as UTF-8: most editors have this under Save with Encoding"
    )


def _find_unwanted(text: str, path: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        foreign = _FOREIGN_SPACE.match(line)
        if foreign:
            name = unicodedata.name(foreign["space"]).lower()
            what = f"this space is none to YAML: U+{ord(foreign['space']):04X} {name}"
            yield Problem(
                Position(path, number, foreign.start("space") + 1),
                what,
                "Type ordinary spaces here",
            )
        for column, character in enumerate(line, start=1):
            seen = _name_kind(character)
            if seen:
                name = unicodedata.name(character, "").lower()
                code = f"U+{ord(character):04X} {name}".strip()
                what = f"{seen} stands here: {code}"
                yield Problem(
                    Position(path, number, column), what, "Take it out, or type the words again"
                )


def _name_kind(character: str) -> str:
    if character in _REORDERING:
        return "an invisible character that changes the order in which text is shown"
    if character in _BREAKING:
        return "an invisible line break"
    if character in ("\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NO-BREAK SPACE}"):
        return "an invisible space"
    if (unicodedata.category(character) == "Cc" and character != "\t") or character in _NO_TEXT:
        return "an invisible control character"
    return ""
