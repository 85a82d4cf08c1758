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
ALL = sorted(SCRIPTS.glob("*.py"))
LONGEST = 40

each_script = pytest.mark.parametrize("script", ALL, ids=lambda script: script.name)


@each_script
def test_a_script_is_short(script: Path) -> None:
    code = script.read_text(encoding="utf-8")
    about = ast.get_docstring(ast.parse(code), clean=False) or ""
    assert len(code.splitlines()) - len(about.splitlines()) <= LONGEST


@each_script
def test_a_script_explains_itself_before_anything_is_installed(script: Path) -> None:
    bare = [sys.executable, "-S", "-s", "-P"]  # no installed package, and no folder of the script's
    said = subprocess.run([*bare, script, "--help"], capture_output=True, text=True, check=True)
    assert f"python3 scripts/{script.name}" in said.stdout


@each_script
def test_an_old_python_reads_far_enough_to_be_turned_away(script: Path) -> None:
    for file in (script, SCRIPTS / "bootstrap" / "__init__.py"):
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
