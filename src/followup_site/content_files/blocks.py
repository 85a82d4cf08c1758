"""Reading on after a mistake: a file that is not YAML as a whole is read block by block."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from followup_site.content_files import yaml_mistakes
from followup_site.content_files.parsed_file import BROKEN, ParsedFile
from followup_site.content_files.problems import Position
from followup_site.content_files.syntax import explain
from followup_site.content_files.yaml_text import Composer, StopReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNMERGED = re.compile(r"^<{7} ", re.MULTILINE)
"""The line that Git writes where two versions of a file did not fit: told before YAML is read,
which would say something else of it."""


@lru_cache(maxsize=512)
def read_text(text: str, path: str) -> ParsedFile:
    """Read a file's text; its problems are in the result, what they touch is BROKEN or left out.

    The same text gives the same value, kept while a site is served: nobody may change it.
    """
    parsed = ParsedFile(path)
    unmerged = _UNMERGED.search(text)
    if unmerged:
        parsed.report(
            Position(path, text.count("\n", 0, unmerged.start()) + 1), *yaml_mistakes.UNMERGED
        )
        return parsed
    try:
        Composer(text, parsed).read_document()
    except StopReadingError:
        return parsed
    except yaml.MarkedYAMLError as error:
        return _read_blocks(text, path, error)
    if not parsed.values and not parsed.problems:
        parsed.value = {}
    return parsed


def _read_blocks(text: str, path: str, error: yaml.MarkedYAMLError) -> ParsedFile:
    """Read each top-level block alone, so that a mistake in one does not hide those in others."""
    parsed = ParsedFile(path)
    for first, block in _cut_blocks(text):
        composer = Composer(block, parsed, first)
        items = len(parsed.value) if isinstance(parsed.value, list) else 0
        try:
            composer.read_document()
        except StopReadingError:
            break
        except yaml.MarkedYAMLError as mistake:
            parsed.incomplete = True
            if not composer.passing:
                _report(mistake, block, parsed, first)
            if isinstance(parsed.value, list):
                parsed.value[items:] = [BROKEN]
            else:
                composer.put_broken(block)
    if not parsed.problems:
        _report(error, text, parsed, 0)
        parsed.value = BROKEN
    return parsed


def _report(error: yaml.MarkedYAMLError, text: str, parsed: ParsedFile, first: int) -> None:
    line, column, mistake = explain(error, text.split("\n"))
    position = Position(parsed.path, first + line + 1, column + 1)
    if all(problem.position.line != position.line for problem in parsed.problems):
        parsed.report(position, *mistake)


def _cut_blocks(text: str) -> Iterator[tuple[int, str]]:
    """Cut the text before each line that begins in the first column, but for comments."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if line[:1].strip() and line[0] != "#"] or [0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if lines[start].rstrip() != "---":
            yield start, "\n".join([*lines[start:end], ""])
