"""The plans of a file that the page saved are listed as on the page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


SAVED = {
    "format": "followup-plans",
    "version": 1,
    "plans": [
        {
            "id": "later00001",
            "answers": {"interview": "2026-11-20", "place": "US", "timeline": ""},
            "facts": {"sent": {"thank_you": "2026-11-21"}, "blanks": {"company": "Example Books"}},
        },
        {"id": "today00001", "answers": {"interview": "2026-11-23", "place": "XX"}, "facts": 5},
        {"id": "odd0000001", "answers": []},
        "odd",
    ],
}


def test_the_plans_of_a_saved_file_are_listed_as_on_the_page(run: Run, tmp_path: Path) -> None:
    file, dates_file = tmp_path / "plans.json", tmp_path / "all.ics"
    file.write_text(json.dumps(SAVED), encoding="utf-8")
    code, printed, _ = run("--plans", str(file), "--calendar", str(dates_file))
    assert code == 0
    assert [line.split("]")[0] for line in printed.splitlines()] == [
        "today00001 [now",
        "Example Books [wait",
        "odd0000001 [unclear",
    ]
    _, printed, _ = run("--plans", str(file), "--json")
    assert json.loads(printed)["plans"][1]["on"] == "2026-11-30", "after Thanksgiving"
    dated = dates_file.read_text(encoding="utf-8")
    assert "SUMMARY:Ask for news: Example Books" in dated
    assert "UID:today00001-thank_you-20261123@followup.invalid" in dated


def test_a_guide_that_asks_for_no_place_lists_its_plans_by_its_own(
    run: Run, repo: Path, tmp_path: Path
) -> None:
    base = repo / "tests/corpus/base"
    file = tmp_path / "plans.json"
    plans = [{"id": "one0000001", "answers": {"borrowed": "2026-11-20"}}]
    file.write_text(json.dumps(SAVED | {"plans": plans}), encoding="utf-8")
    code, printed, _ = run("--plans", str(file), "--json", content=base)
    assert code == 0
    (line,) = json.loads(printed)["plans"]
    _, printed, _ = run("borrowed=2026-11-20", "--json", content=base)
    reply = json.loads(printed)
    assert line | reply["next"] == line
    assert line["coming"] == [
        {"step": step["id"], "title": step["title"], "on": step["on"]}
        for step in reply["steps"]
        if step["on"]
    ]


@pytest.mark.parametrize("text", ["", "[]", '{"format": "followup-plans", "version": 2}'])
def test_a_file_that_holds_no_plans_is_refused(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "plans.json"
    file.write_text(text, encoding="utf-8")
    code, _, complaint = run("--plans", str(file))
    assert code == 2
    assert "not a file of plans" in complaint
