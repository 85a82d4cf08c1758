"""Reading on after a slip: a file that is not YAML as a whole is read block by block."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import yaml

from followup_site.content_files import yaml_mistakes
from followup_site.content_files.parsed_file import BROKEN, Sheet
from followup_site.content_files.problems import Spot
from followup_site.content_files.syntax import explain
from followup_site.content_files.yaml_text import Composer, StopReadingError

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNMERGED = re.compile(r"^<{7} ", re.MULTILINE)


@lru_cache(maxsize=512)
def read_text(text: str, path: str) -> Sheet:
    """Read a file's text; its problems are in the sheet, what they touch is BROKEN or left out.

    The same text gives the same sheet, kept while a site is served: nobody may change it.
    """
    sheet = Sheet(path)
    unmerged = _UNMERGED.search(text)
    if unmerged:
        sheet.report(Spot(path, text.count("\n", 0, unmerged.start()) + 1), *yaml_mistakes.UNMERGED)
        return sheet
    try:
        Composer(text, sheet).document()
    except StopReadingError:
        return sheet
    except yaml.MarkedYAMLError as error:
        return _read_blocks(text, path, error)
    if not sheet.values and not sheet.problems:
        sheet.value = {}
    return sheet


def _read_blocks(text: str, path: str, error: yaml.MarkedYAMLError) -> Sheet:
    """Read each top-level block alone, so that a slip in one does not hide those in others."""
    sheet = Sheet(path)
    for first, block in _blocks(text):
        composer = Composer(block, sheet, first)
        items = len(sheet.value) if isinstance(sheet.value, list) else 0
        try:
            composer.document()
        except StopReadingError:
            break
        except yaml.MarkedYAMLError as slip:
            sheet.incomplete = True
            if not composer.passing:
                _report(slip, block, sheet, first)
            if isinstance(sheet.value, list):
                sheet.value[items:] = [BROKEN]
            else:
                composer.put_broken(block)
    if not sheet.problems:
        _report(error, text, sheet, 0)
        sheet.value = BROKEN
    return sheet


def _report(error: yaml.MarkedYAMLError, text: str, sheet: Sheet, first: int) -> None:
    line, column, slip = explain(error, text.split("\n"))
    spot = Spot(sheet.path, first + line + 1, column + 1)
    if all(problem.spot.line != spot.line for problem in sheet.problems):
        sheet.report(spot, *slip)


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Cut the text before each line that begins in the first column, but for comments."""
    lines = text.split("\n")
    starts = [n for n, line in enumerate(lines) if line[:1].strip() and line[0] != "#"] or [0]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        if lines[start].rstrip() != "---":
            yield start, "\n".join([*lines[start:end], ""])
