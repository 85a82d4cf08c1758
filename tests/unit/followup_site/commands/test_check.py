"""The command that contributors run: what it prints, and the exit code it leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup_site.commands.check import main
from followup_site.commands.problem_lines import format_annotation
from followup_site.content_files import Position, Problem

BASE = Path(__file__).parents[3] / "corpus" / "base"


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    shutil.copytree(BASE, tmp_path / "guide")
    return Path("guide")


def test_a_sound_guide_is_counted(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--content", str(guide)]) == 0
    steps, rest = "2 stages, 1 page, 4 rules, 1 day", "2 messages, 1 tip, 1 reading, 4 examples"
    assert capsys.readouterr().out == f"checked 18 files: {steps}, {rest}; no problems\n"


def test_problems_are_printed_and_counted(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "tips.yaml").write_text("a: b\n", encoding="utf-8")
    assert main(["--content", str(guide)]) == 1
    printed = capsys.readouterr()
    assert printed.out.startswith("guide/tips.yaml:1:4: `a` should have parts with names")
    assert printed.err == "1 problem found\n"


def test_on_github_each_problem_is_an_annotation_too(
    guide: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    (guide / "tips.yaml").write_text("a: b\n", encoding="utf-8")
    assert main(["--content", str(guide)]) == 1
    assert "::error file=guide/tips.yaml,line=1,col=4::`a` should" in capsys.readouterr().out


def test_an_annotation_keeps_to_one_line_and_to_its_fields() -> None:
    problem = Problem(Position("a,b:c.yaml", 2, 3), "100 %\nwrong", "Mend it")
    expected = "::error file=a%2Cb%3Ac.yaml,line=2,col=3::100 %25%0Awrong. Mend it."
    assert format_annotation(problem) == expected


def test_a_number_of_the_guide_retyped_in_a_hand_written_page_is_found(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs = guide.parent / "docs"
    docs.mkdir()
    page = "# About\n\nKeep it for twenty business days.\n\n`value: 20 business days`\n\n"
    fenced = "```yaml\nvalue: 20 business days\n```\n"
    (docs / "about.md").write_text(page + fenced, encoding="utf-8")
    assert main(["--content", str(guide)]) == 1
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("docs/about.md:3:13: the number in “twenty business days” belongs to")


def test_a_folder_that_is_not_there_is_a_problem_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--content", "no/such/folder"]) == 1
    assert "there is no such folder" in capsys.readouterr().out
