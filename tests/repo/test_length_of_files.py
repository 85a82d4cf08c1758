"""A file of code can be read in one sitting."""

from __future__ import annotations

from bootstrap.steps import ROOT

MOST = 250
"""Lines; a file that needs more has more than one purpose."""

FOLDERS = ("src", "scripts", "tests", "planner", "macros")
KINDS = {".py", ".ts", ".mjs", ".js", ".css", ".jinja"}
MADE = {"planner/engine/contract.d.ts"}
"""Written by `scripts/describe.py`, and read by the compiler alone."""


def test_no_file_of_code_is_longer_than_can_be_read_at_once() -> None:
    lengths = {
        path.relative_to(ROOT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.suffix in KINDS and path.is_file()
    }
    assert len(lengths) > MOST
    longer = {name for name, lines in lengths.items() if lines > MOST}
    assert longer == MADE
