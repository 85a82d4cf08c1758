from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from followup_site.commands import stale as stale_command
from followup_site.load.read import load
from followup_site.load.stale import find_stale

CONTENT = Path(__file__).resolve().parents[4] / "content"
GUIDE = load(CONTENT)


def _said(today: dt.date) -> list[str]:
    return [problem.sentences for problem in find_stale(GUIDE, today)]


def test_a_source_holds_to_the_last_day_of_its_limit_and_is_due_on_the_next() -> None:
    checked = dt.date.fromisoformat(GUIDE.mapping["guide"]["sources"]["article"]["checked_on"])
    last = checked.replace(year=checked.year + 1)
    assert not any("`article`" in said for said in _said(last))
    assert any("`article`" in said for said in _said(last + dt.timedelta(1)))


def test_a_source_that_is_due_is_named_with_its_place_and_what_to_do() -> None:
    due = next(find_stale(GUIDE, dt.date(2029, 1, 1)))
    assert due.position.path.endswith("content/guide.yaml")
    line = (CONTENT / "guide.yaml").read_text(encoding="utf-8").splitlines()[due.position.line - 1]
    assert line.strip().startswith("checked_on:")
    assert "See whether it still says so, and write the day you looked" in due.sentences


def test_the_list_of_places_is_a_source_too() -> None:
    assert any("list of places" in said for said in _said(dt.date(2029, 1, 1)))


def test_holidays_are_due_from_a_year_before_their_end() -> None:
    last = int(GUIDE.mapping["guide"]["holiday_years"]["to"])
    assert not any("holidays" in said for said in _said(dt.date(last - 1, 12, 30)))
    assert any("holidays" in said for said in _said(dt.date(last - 1, 12, 31)))


def test_the_command_says_how_much_is_due_and_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert stale_command.main(["--content", str(CONTENT), "--today", "2040-01-01"]) == 1
    said = capsys.readouterr()
    assert "::error file=" in said.out
    assert said.err.endswith("things to see to\n")


def test_a_guide_whose_facts_are_young_has_nothing_to_see_to(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert stale_command.main(["--content", str(CONTENT), "--today", "2026-11-24"]) == 0
    assert capsys.readouterr().out == "nothing to look at again yet\n"


def test_a_day_that_is_none_is_refused_in_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        stale_command.main(["--today", "soon"])
    assert "soon is not a date like 2026-11-20" in capsys.readouterr().err
