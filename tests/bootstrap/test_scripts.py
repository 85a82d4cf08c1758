from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = ROOT / "scripts"
DOORS = sorted(SCRIPTS.glob("*.py"))
LONGEST = 40

each_door = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.name)


@each_door
def test_a_door_is_short(door: Path) -> None:
    code = door.read_text(encoding="utf-8")
    about = ast.get_docstring(ast.parse(code), clean=False) or ""
    assert len(code.splitlines()) - len(about.splitlines()) <= LONGEST


@each_door
def test_a_door_explains_itself_before_anything_is_installed(door: Path) -> None:
    bare = [sys.executable, "-S", "-s", "-P"]  # no installed package, and no folder of the door's
    said = subprocess.run([*bare, door, "--help"], capture_output=True, text=True, check=True)
    assert f"python3 scripts/{door.name}" in said.stdout


@each_door
def test_an_old_python_reads_far_enough_to_be_turned_away(door: Path) -> None:
    for file in (door, SCRIPTS / "bootstrap" / "__init__.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_turned_away_in_one_plain_line() -> None:
    as_if = f"import sys; sys.version_info = (3, 8, 1); sys.path.insert(0, {str(SCRIPTS)!r})"
    through = "import bootstrap; bootstrap.ensure_inside('', needs=('site',))"
    said = subprocess.run(
        [sys.executable, "-c", f"{as_if}; {through}"], capture_output=True, text=True, check=False
    )
    assert said.returncode == 1
    assert said.stderr.strip() == (
        "This is Python 3.8; Followup needs Python 3.11 or newer: python.org/downloads"
    )
