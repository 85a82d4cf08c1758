"""PyYAML's complaints in plain words, with the line as it should be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup_site.content_files import slips

if TYPE_CHECKING:
    import yaml

_NAME = re.compile(r"(\s*(?:- )?)([^\s:#\"'\[{][^:]*):(?:\s+|$)")
_BEGUN = ("scanning a simple", "scanning a quoted", "scanning an a", "parsing a flow")
"""What PyYAML was about, where the fault lies at its beginning and not where it gave up."""

_INDENTED = (
    "this line is not indented like the lines it belongs to",
    "Line it up with them: the same number of spaces",
)


def explain(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, int, slips.Slip]:
    """Where to look (line and column from 0), and the slip, for an error PyYAML raised."""
    problem, context = error.problem_mark, error.context_mark
    began = (error.context or "").partition("while ")[2]
    unfinished = began.startswith(_BEGUN)
    mark = context if context and unfinished else problem
    if mark is None:
        return 0, 0, ("this file cannot be read", "Compare it with a neighbouring file")
    line = lines[mark.line] if mark.line < len(lines) else ""
    slip = _slip(error.problem or "", error.context or "", line, mark.column)
    return mark.line, mark.column, slip


def _slip(problem: str, context: str, line: str, column: int) -> slips.Slip:
    rest = line[column:].strip()
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "this line is indented with a tab", "Indent it with spaces"
    if "quoted scalar" in context:
        return _quotes(problem, rest)
    if "simple key" in context:
        return slips.not_a_pair(line)
    if "block scalar" in context:
        return _after_bar(line, column)
    if problem.startswith("mapping values"):
        return _colon(line, column)
    if problem.startswith("sequence entries"):
        what = "a list cannot begin on the line of its name"
        return what, "Begin the list on the next line, each item after `- `"
    if "document start" in problem or line.startswith(("...", "%", "---")):
        return slips.SECOND_DOCUMENT
    if "parsing a flow" in context:
        return _open_brace(rest)
    if "scanning an a" in context:
        return slips.text_begins_with(rest[:1], rest)
    return _out_of_place(problem, line, column)


def _quotes(problem: str, rest: str) -> slips.Slip:
    if "escape" in problem:
        what = "a backslash inside double quotes begins a code"
        return what, "Write the text in single quotes, or without quotes"
    what = f"the quotation mark opened here is not closed: {slips.short(rest)}"
    return what, "Close it at the end of the text, or take it out"


def _after_bar(line: str, column: int) -> slips.Slip:
    bar = line[:column].rstrip()[-1:]
    return f"text stands on the same line as `{bar}`", "Begin the text on the next line, indented"


def _colon(line: str, column: int) -> slips.Slip:
    found = _NAME.match(line)
    if found and found.end(2) == column:
        what = f"`{found[2]}:` is indented further than the line before it"
        return what, f"Line `{found[2]}:` up with the names beside it"
    if found:
        text = line[found.end() :].strip()
        what = "the text has a colon in it, and YAML takes it for a name with a value"
        return what, f"Put quotes around the text: {slips.quoted(text)}"
    return "a colon stands where none can", "Put quotes around the text"


def _open_brace(rest: str) -> slips.Slip:
    sign = rest[:1]
    if not sign:
        return "something is missing here", "Finish the line above"
    if sign in "{[":
        close = "}" if sign == "{" else "]"
        fix = f"Close it with `{close}` on the same line; if it is text, put quotes around it"
        return f"`{sign}` is opened here and not closed", fix
    return slips.text_begins_with(sign, rest)


def _out_of_place(problem: str, line: str, column: int) -> slips.Slip:
    before, rest = line[:column], line[column:].strip()
    if not before.strip(" -"):
        if rest.startswith(":"):
            return slips.NOT_A_NAME
        if rest[:1] and rest[0] in "@`%,}]|>*&!":
            return slips.text_begins_with(rest[0], rest)
        return _INDENTED
    found = _NAME.match(line)
    if found and found.end() < column:
        return _after_closing(line[found.end() :].strip())
    if rest[:1] and not rest[0].isalnum():
        return slips.text_begins_with(rest[0], rest)
    return f"this line cannot be read ({problem})", "Compare it with the lines around it"


def _after_closing(text: str) -> slips.Slip:
    if text[:1] in "\"'":
        other = "'" if text[0] == '"' else '"'
        what = "text goes on after the closing quotation mark"
        return what, f"Take the quotes out, or put {other} around the whole text"
    what = f"text goes on after the closing bracket of `{slips.short(text)}`"
    return what, f"Put quotes around the whole text: {slips.quoted(text)}"
