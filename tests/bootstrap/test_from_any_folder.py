"""Scripts run from any folder: what a person types means the folder they stand in."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap import tests_meant
from bootstrap.steps import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def _said(script: str, *words: str, place: Path) -> str:
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / script, *words],
        cwd=place,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_the_clones_own_guide_is_checked(tmp_path: Path) -> None:
    assert "no problems" in _said("check.py", place=tmp_path)


def test_in_a_guides_folder_that_guide_is_meant(tmp_path: Path) -> None:
    foia = _said("check.py", place=ROOT / "guides" / "foia")
    assert "no problems" in foia
    assert foia != _said("check.py", place=tmp_path)


def test_a_guide_is_named_from_where_the_person_stands() -> None:
    there = _said("check.py", "--guide", "foia", place=ROOT / "guides")
    assert there == _said("check.py", place=ROOT / "guides" / "foia")


def test_a_file_is_written_where_the_person_stands(tmp_path: Path) -> None:
    answers = ("interview=2026-11-20", "round=first", "place=US", "--today", "2026-11-20")
    assert _said("plan.py", *answers, "--calendar", "plan.ics", place=tmp_path)
    assert (tmp_path / "plan.ics").read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")


def test_translations_and_schemas_are_those_of_the_clone(tmp_path: Path) -> None:
    assert "es: " in _said("translations.py", place=tmp_path)
    assert _said("describe.py", "--check", place=tmp_path) == ""


def test_code_is_looked_at_where_the_person_stands(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text('"""A good file."""\n', encoding="utf-8")
    assert "All checks passed" in _said("lint.py", "good.py", place=tmp_path)


@pytest.mark.parametrize(
    ("place", "typed", "meant"),
    [
        (".", ["tests/bootstrap", "-q"], ["tests/bootstrap", "-q"]),
        ("tests", ["bootstrap", "-q"], ["{root}/tests/bootstrap", "-q"]),
        (
            "tests/bootstrap",
            ["test_scripts.py::test_x"],
            ["{root}/tests/bootstrap/test_scripts.py::test_x"],
        ),
        ("tests", ["-k", "bootstrap"], ["-k", "bootstrap"]),
        ("docs", ["tests/bootstrap"], ["tests/bootstrap"]),
        ("docs", ["--junitxml=out.xml"], ["--junitxml={root}/docs/out.xml"]),
    ],
)
def test_tests_are_named_from_where_the_person_stands(
    place: str, typed: list[str], meant: list[str]
) -> None:
    expected = [word.format(root=ROOT) for word in meant]
    assert tests_meant.from_here(typed, ROOT / place, ROOT) == expected


@pytest.mark.parametrize(
    ("words", "uses"),
    [
        ([], True),
        (["-k", "holiday"], True),
        (["tests/unit/followup", "-x"], False),
        (["tests/unit/followup/time_expressions/test_spans.py::test_x"], False),
        (["tests/unit/followup", "tests/browser/test_pages.py"], True),
        (["tests"], True),
        (["tests/repo/test_way_out.py"], True),
    ],
)
def test_browsers_are_wanted_only_by_tests_that_may_drive_them(
    words: list[str], *, uses: bool
) -> None:
    assert tests_meant.use_browsers(words, ROOT) is uses


def test_a_folder_of_no_guide_is_no_hindrance_to_showing_a_built_site(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / "serve.py", "--site", "not-there.zip"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert "There is no built site in not-there.zip" in ran.stdout
