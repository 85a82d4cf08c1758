"""Two wheels: the date logic alone, and the press with everything it writes pages from."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest


def _wheel(project: Path, folder: Path) -> Path:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        folder,
    ]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _metadata(wheel: Path) -> dict[str, list[str]]:
    with zipfile.ZipFile(wheel) as held:
        name = next(name for name in held.namelist() if name.endswith(".dist-info/METADATA"))
        fields = Parser().parsestr(held.read(name).decode())
    return {key: [str(value) for value in fields.get_all(key, [])] for key in set(fields)}


@pytest.mark.parametrize("project", ["src/followup", "."])
def test_a_wheel_is_the_same_bytes_each_time(repo: Path, project: str, tmp_path: Path) -> None:
    wheels = [_wheel(repo / project, tmp_path / folder) for folder in ("first", "second")]
    first, second = (hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels)
    assert first == second


def test_the_date_logic_depends_on_nothing(repo: Path, tmp_path: Path) -> None:
    fields = _metadata(_wheel(repo / "src" / "followup", tmp_path))
    assert "Requires-Dist" not in fields
    assert fields["License-Expression"] == ["MIT"]


def test_the_date_logic_can_be_packed_again_from_where_it_is_installed(
    repo: Path, tmp_path: Path
) -> None:
    wheel = _wheel(repo / "src" / "followup", tmp_path)
    with zipfile.ZipFile(wheel) as held:
        held.extractall(tmp_path / "installed")
    again = _wheel(tmp_path / "installed" / "followup", tmp_path / "again")
    assert again.read_bytes() == wheel.read_bytes()


def test_the_press_carries_its_macros_its_planner_and_the_house_words(
    repo: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(_wheel(repo, tmp_path)) as held:
        names = set(held.namelist())
    for folder in ("macros", "planner"):
        files = [file for file in (repo / folder).rglob("*") if file.is_file()]
        assert files
        assert {f"followup_site/{file.relative_to(repo).as_posix()}" for file in files} <= names
    assert {"followup_site/wording.yaml", "followup_site/in_pyodide.mjs"} <= names


def test_the_press_finds_its_parts_where_it_is_installed(repo: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(_wheel(repo, tmp_path)) as held:
        held.extractall(tmp_path / "installed")
    parts = "MACROS, PLANNER, WORDING"
    code = f"from followup_site import {parts}; print({parts}, sep='\\n')"
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=tmp_path / "installed", capture_output=True, check=True)
    found = [Path(line) for line in said.stdout.decode().splitlines()]
    assert [part.exists() and part.is_relative_to(tmp_path) for part in found] == [True] * 3
