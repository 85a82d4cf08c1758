"""Promise: engine, published schema and page have one contract, and a wrong word in it is seen."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import HOME, ROOT
from followup.contract.kinds import Bound, TimelineKind
from followup.contract.states import StepState
from followup_site.browser import in_pyodide
from followup_site.commands import describe

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum
    from pathlib import Path

    Checks = Callable[[str], str]

MODULES = HOME / "npm" / "node_modules"
SCHEMA = ROOT / describe.SCHEMA
TYPES = ROOT / describe.TYPES


def test_schema_and_page_types_are_those_of_the_engine() -> None:
    """Each is made from the one before; what is committed is what is made."""
    made = describe.make_contract_files(ROOT)
    assert {ROOT / path for path in made} == {SCHEMA, TYPES}
    for path, text in made.items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, path


@pytest.mark.parametrize("kind", [StepState, Bound, TimelineKind])
def test_a_closed_list_has_the_same_words_in_all_three(kind: type[StrEnum]) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    assert schema["$defs"][kind.__name__]["enum"] == list(kind)
    pattern = rf"export type {kind.__name__} = (.*);"
    written = re.search(pattern, TYPES.read_text(encoding="utf-8"))
    assert written
    assert written[1] == " | ".join(f'"{word}"' for word in kind)


def said_by(command: list[str]) -> str:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout


@pytest.fixture
def mypy(tmp_path: Path) -> Checks:
    """What mypy says of a text of Python."""

    def check(text: str) -> str:
        file = tmp_path / "tried.py"
        file.write_text(text, encoding="utf-8")
        return said_by([sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", str(file)])

    return check


@pytest.fixture
def tsc(tmp_path: Path) -> Checks:
    """What TypeScript says of a text of the page's scripts."""

    def check(text: str) -> str:
        file = tmp_path / "tried.ts"
        file.write_text(text, encoding="utf-8")
        program = MODULES / "typescript" / "bin" / "tsc"
        words = ("--noEmit", "--strict", "--allowImportingTsExtensions", "--ignoreConfig")
        command = [in_pyodide.find_node(), str(program), *words, str(file)]
        return said_by(command)

    return check


def test_a_wrong_state_fails_the_check_of_pythons_types(mypy: Checks) -> None:
    text = """
from followup.contract.kinds import Bound, TimelineKind
from followup.contract.states import StepState
from followup.contract.reply import Next

step: Next = {"step": "a", "state": %s, "on": None, "says": ""}
"""
    assert "Success" in mypy(text % "StepState.WAIT")
    assert 'TypedDict item "state" has type "StepState"' in mypy(text % '"watt"')


def test_a_wrong_state_fails_the_check_of_the_pages_types(tsc: Checks) -> None:
    text = f"""
import type {{ Next }} from "{TYPES}";
export const step: Next = {{ step: "a", state: "%s", on: null, says: "" }};
"""
    assert tsc(text % "wait") == ""
    assert "Type '\"watt\"' is not assignable to type 'StepState'" in tsc(text % "watt")
