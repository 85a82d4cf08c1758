"""PyYAML's complaints in plain words, with the line as it should be written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_site.content_files import yaml_mistakes

if TYPE_CHECKING:
    import yaml

# A line that begins with a name and a colon, in a list or not: what stands before, and the name.
# The name may hold spaces here, so that a sentence with a colon in it is seen for one.
_NAME = re.compile(r"(\s*(?:- )?)([^\s:#\"'\[{][^:]*):(?:\s+|$)")
# What a person may have meant for an id, capitals and hyphens too; wrong ones are told of
# elsewhere.
_ID = re.compile(r"[A-Za-z0-9_-]+")
_BEGUN = ("scanning a simple", "scanning a quoted", "scanning an a", "parsing a flow")
"""What PyYAML was about, where the fault lies at its beginning and not where it gave up."""

_SIGNS = "@`%,}]|>*&!"
"""Signs that mean something to YAML at the beginning of a text."""

_INDENTED = (
    "this line is not indented like the lines it belongs to",
    "Line it up with them: the same number of spaces",
)
"""What is wrong and what to write where PyYAML stopped at the beginning of a line."""


@dataclass(frozen=True)
class _Place:
    """What PyYAML complained of, and the line and column (from 0) where it did."""

    problem: str
    line: str
    column: int

    @property
    def rest(self) -> str:
        return self.line[self.column :].strip()


def explain(
    error: yaml.MarkedYAMLError, lines: list[str]
) -> tuple[int, int, yaml_mistakes.Mistake]:
    """Where to look (line and column from 0), and the mistake, for an error PyYAML raised."""
    problem, context = error.problem_mark, error.context_mark
    began = (error.context or "").partition("while ")[2]
    mark = context if context and began.startswith(_BEGUN) else problem
    if mark is None:
        return 0, 0, ("this file cannot be read", "Compare it with a neighbouring file")
    line = lines[mark.line] if mark.line < len(lines) else ""
    mistake = _find_mistake(began, _Place(error.problem or "", line, mark.column))
    return mark.line, mark.column, mistake


def _find_mistake(began: str, place: _Place) -> yaml_mistakes.Mistake:
    line = place.line
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "this line is indented with a tab", "Indent it with spaces"
    if line.startswith(("...", "%", "---")):
        return yaml_mistakes.SECOND_DOCUMENT
    for said, explained in (*_WHILE.items(), *_PROBLEMS.items()):
        if said in began or said in place.problem:
            return explained(place)
    return _report_out_of_place(place)


def _report_not_a_pair(place: _Place) -> yaml_mistakes.Mistake:
    return yaml_mistakes.report_not_a_pair(place.line)


def _report_sign(place: _Place) -> yaml_mistakes.Mistake:
    return yaml_mistakes.report_beginning(place.rest[:1], place.rest)


def _refuse_divided(_place: _Place) -> yaml_mistakes.Mistake:
    return yaml_mistakes.SECOND_DOCUMENT


def _list_on_line(_place: _Place) -> yaml_mistakes.Mistake:
    what = "a list cannot begin on the line of its name"
    return what, "Begin the list on the next line, each item after `- `"


def _report_quotes(place: _Place) -> yaml_mistakes.Mistake:
    if "escape" in place.problem:
        what = "a backslash inside double quotes begins a code"
        return what, "Write the text in single quotes, or without quotes"
    what = f"the quotation mark opened here is not closed: `{yaml_mistakes.shorten(place.rest)}`"
    return what, "Close it at the end of the text, or take it out"


def _report_after_bar(place: _Place) -> yaml_mistakes.Mistake:
    bar = place.line[: place.column].rstrip()[-1:]
    return f"text stands on the same line as `{bar}`", "Begin the text on the next line, indented"


def _report_colon(place: _Place) -> yaml_mistakes.Mistake:
    found = _NAME.match(place.line)
    if found and found.end(2) == place.column and not _ID.fullmatch(found[2]):
        what = "the text has a colon in it, and YAML takes it for a name with a value"
        return what, "Put the text below its name and a bar: `text: |`"
    if found and found.end(2) == place.column:
        what = f"`{found[2]}:` is indented further than the line before it"
        return what, f"Line `{found[2]}:` up with the names beside it"
    if found:
        text = place.line[found.end() :].strip()
        what = "the text has a colon in it, and YAML takes it for a name with a value"
        return what, f"Put quotes around the text: {yaml_mistakes.quote(text)}"
    return "a colon stands where none can", "Put quotes around the text"


def _report_open_brace(place: _Place) -> yaml_mistakes.Mistake:
    sign = place.rest[:1]
    if not sign:
        return "something is missing here", "Finish the line above"
    if sign in "{[":
        close = "}" if sign == "{" else "]"
        fix = f"Close it with `{close}` on the same line; if it is text, put quotes around it"
        return f"`{sign}` is opened here and not closed", fix
    return _report_sign(place)


def _report_out_of_place(place: _Place) -> yaml_mistakes.Mistake:
    rest = place.rest
    if "\t" in place.line:
        return "a tab stands in this line", "Write a space instead"
    if not place.line[: place.column].strip(" -"):
        if rest.startswith(":"):
            return yaml_mistakes.NOT_A_NAME
        return _report_sign(place) if rest[:1] and rest[0] in _SIGNS else _INDENTED
    found = _NAME.match(place.line)
    if found and found.end() < place.column:
        return _report_after_closing(place.line[found.end() :].strip())
    if rest[:1] and not rest[0].isalnum():
        return _report_sign(place)
    return f"this line cannot be read ({place.problem})", "Compare it with the lines around it"


def _report_after_closing(text: str) -> yaml_mistakes.Mistake:
    if text[:1] in "\"'":
        other = "'" if text[0] == '"' else '"'
        what = "text goes on after the closing quotation mark"
        return what, f"Take the quotes out, or put {other} around the whole text"
    what = f"text goes on after the closing bracket of `{yaml_mistakes.shorten(text)}`"
    return what, f"Put quotes around the whole text: {yaml_mistakes.quote(text)}"


_WHILE = {
    "quoted scalar": _report_quotes,
    "simple key": _report_not_a_pair,
    "block scalar": _report_after_bar,
    "parsing a flow": _report_open_brace,
    "scanning an a": _report_sign,
}
"""By what PyYAML was about."""

_PROBLEMS = {
    "mapping values": _report_colon,
    "sequence entries": _list_on_line,
    "document start": _refuse_divided,
}
"""By what it complained of."""
