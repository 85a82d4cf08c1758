"""Promise: beside each constant stands what it means, so that nobody has to guess why it is so."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from itertools import pairwise

import pytest

from bootstrap.steps import ROOT

FOLDERS = ("src", "scripts")
CONSTANT = re.compile(r"_*[A-Z][A-Z0-9_]*")
DIRECTIVE = re.compile(r"#\s*(fmt|noqa|pragma|ruff|type)\b")
"""What a tool is told; it tells a reader nothing."""

REMARKED = {
    "a text below": 'DAYS = 5\n"""A week of work."""\n',
    "a text below several lines": 'DAYS = (\n    5,\n)\n"""A week of work."""\n',
    "a comment on its line": "DAYS = 5  # a week of work\n",
    "a comment inside": "DAYS = (\n    # a week of work\n    5,\n)\n",
    "a comment above": "# A week of work.\nDAYS = 5\n",
    "a comment above its group": "# As on a calendar.\nDAYS = 7\nMONTHS = 12\n",
    "a type variable": 'T = TypeVar("T")\n',
    "a type": "Facts = dict[str, str]\n",
    "a function's own name": "def count() -> int:\n    MOST = 5\n    return MOST\n",
}
BARE = {
    "nothing": "DAYS = 5\n",
    "nothing beside an annotation": "DAYS: int = 5\n",
    "a text above": '"""What the module is for."""\nDAYS = 5\n',
    "a comment apart": "# A week of work.\n\nDAYS = 5\n",
    "the comment of its neighbour": "MONTHS = 12  # of a year\nDAYS = 5\n",
    "a comment inside its neighbour": "MONTHS = (\n    # of a year\n    12,\n)\nDAYS = 5\n",
    "a word to a tool": "DAYS = 5  # noqa: X100\n",
}


def _find_bare(text: str) -> list[str]:
    """The constants of a module that have no remark: no text right below, and no comment.

    A comment stands on one of its lines, or in the lines above it, between which none is empty.
    """
    body = ast.parse(text).body
    lines, comments = text.splitlines(), _list_comments(text)
    bare = []
    for node, following in pairwise([*body, None]):
        if node and (names := _list_names(node)) and not _is_text(following):
            inside = set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
            if not (inside & comments or _list_lines_above(node.lineno, lines) & comments):
                bare += names
    return bare


def _list_names(node: ast.stmt) -> list[str]:
    """The constants that a statement sets."""
    if not isinstance(node, ast.Assign | ast.AnnAssign) or _is_type_variable(node.value):
        return []
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    found = [one.id for each in targets for one in ast.walk(each) if isinstance(one, ast.Name)]
    return [name for name in found if CONSTANT.fullmatch(name)]


def _is_type_variable(value: ast.expr | None) -> bool:
    return isinstance(value, ast.Call) and ast.unparse(value.func) in ("TypeVar", "ParamSpec")


def _is_text(node: ast.stmt | None) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )


def _list_comments(text: str) -> set[int]:
    """The lines with a comment for people."""
    return {
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT and not DIRECTIVE.match(token.string)
    }


def _list_lines_above(line: int, lines: list[str]) -> set[int]:
    """The lines above a line that are comments as a whole, up to the first empty one."""
    above = set()
    while line > 1 and lines[line - 2].strip():
        line -= 1
        if lines[line - 1].startswith("#"):
            above.add(line)
    return above


@pytest.mark.parametrize("text", REMARKED.values(), ids=REMARKED)
def test_a_constant_has_a_remark_by(text: str) -> None:
    assert _find_bare(text) == []


@pytest.mark.parametrize("text", BARE.values(), ids=BARE)
def test_a_constant_has_no_remark_by(text: str) -> None:
    assert _find_bare(text) == ["DAYS"]


def test_beside_each_constant_stands_what_it_means() -> None:
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    assert files
    bare = [
        f"{path.relative_to(ROOT)}: {name}"
        for path in files
        for name in _find_bare(path.read_text(encoding="utf-8"))
    ]
    assert bare == []
