"""Measuring works, and its tables hold what they say. How long anything takes is not asserted."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import ROOT
from followup_bench import bench_command
from followup_bench.measures import MEASURES
from followup_bench.table import ratios, say_seconds, table
from followup_bench.versions import NotMeasuredError, Version

if TYPE_CHECKING:
    from pathlib import Path

FEW = ["--repetitions", "1", "--only"]


def _rows(printed: str) -> list[list[str]]:
    """The cells of every row of a printed table, without its head."""
    lines = [line for line in printed.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("name", ["days", "plans", "content"])
def test_a_measure_prints_every_row_with_its_time_and_its_ratio(
    name: str, repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench_command.main([*FEW, name], repo) == 0
    rows = _rows(capsys.readouterr().out)
    assert [row[0] for row in rows] == list(MEASURES[name].rows.values())
    assert all(re.fullmatch(r"[\d.,]+ (s|ms|µs)", row[1]) for row in rows)
    assert rows[0][2] == "1.00"


@pytest.mark.skipif(
    not (ROOT / ".git").exists() or shutil.which("git") is None,
    reason="this folder is no clone, or there is no Git on this machine",
)
def test_an_older_version_stands_beside_this_one(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench_command.main([*FEW, "days", "HEAD"], repo) == 0
    printed = capsys.readouterr().out
    assert "| HEAD | Times HEAD |" in printed
    assert all(re.match(r"[\d.,]+ ", row[3]) and float(row[4]) for row in _rows(printed))


def test_a_version_that_there_is_not_is_said_in_a_sentence(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bench_command.main([*FEW, "days", "no-such-version"], repo) == 2
    says = "There is no version called no-such-version. Name a branch, a tag or a commit.\n"
    assert capsys.readouterr().err == says


def test_what_a_version_cannot_do_is_said_by_the_error_itself(tmp_path: Path) -> None:
    nothing = Version("", tmp_path, tmp_path / "made")
    with pytest.raises(NotMeasuredError, match=r"^ZeroDivisionError"):
        nothing.run("-c", "1 / 0")


def test_a_version_is_measured_by_its_own_programs_or_not_at_all(tmp_path: Path) -> None:
    own = tmp_path / "src" / "followup_bench" / "programs"
    own.mkdir(parents=True)
    (own / "days.py").write_text("print('{\"ours\": 0.5}')\n", encoding="utf-8")
    version = Version("old", tmp_path, tmp_path / "made")
    assert version.measure_seconds("days.py") == {"ours": 0.5}
    with pytest.raises(NotMeasuredError, match=r"^it has no src/followup_bench/programs/plans\.py"):
        version.measure_seconds("plans.py")


def test_ratios_are_taken_within_each_repetition() -> None:
    rounds = [
        {"ours": 1.0, "theirs": 2.0},
        {"ours": 4.0, "theirs": 8.0},
        {"ours": 1.0, "theirs": 3.0},
    ]
    printed = table({"ours": "Ours", "theirs": "Theirs"}, rounds)
    assert _rows(printed) == [
        ["Ours", "1.00 s", "1.00"],
        ["Theirs", "3.00 s", "2.00 (2.00 to 3.00)"],
    ]


def test_a_base_that_could_not_be_measured_has_dashes() -> None:
    printed = table({"ours": "Ours"}, [{"ours": 0.5}], "v1", [])
    assert _rows(printed) == [["Ours", "500 ms", "1.00", "-", "-"]]


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(75.25, "75.2 s"), (0.9996, "1,000 ms"), (0.0123, "12.3 ms"), (4.5e-8, "0.045 µs")],
)
def test_a_time_is_said_in_three_digits(seconds: float, text: str) -> None:
    assert say_seconds(seconds) == text


def test_a_thing_beside_itself_has_no_spread() -> None:
    assert ratios([1.0, 2.0], [1.0, 2.0]) == "1.00"
