"""A small guide about something else passes every door, and its site speaks of nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bootstrap.steps import ROOT
from followup_site.commands import plan, site
from followup_site.load.read import load
from followup_site.load.verify import verify_guide

GUIDE = Path(__file__).parent / "return_a_purchase"
PLAN = ["--content", str(GUIDE), "--today", "2026-11-15", "bought=2026-11-12", "country=IL"]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide's own site, built as the guide in content/ is."""
    folder = tmp_path_factory.mktemp("other")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_CONTENT", str(GUIDE))
        assert site.build(folder, "--quiet", guide=ROOT) == 0, "the other guide does not build"
    return folder


def test_its_content_has_no_problem() -> None:
    assert verify_guide(load(GUIDE), GUIDE / "docs") == []


def test_its_dates_are_planned_by_its_own_weekend(capsys: pytest.CaptureFixture[str]) -> None:
    assert plan.main([*PLAN, "--json"]) == 0
    reply = json.loads(capsys.readouterr().out)
    assert reply["calendar"]["weekend"] == [4, 5]
    assert [step["id"] for step in reply["steps"]] == [
        "make_up_your_mind",
        "send_it_back",
        "ask_for_the_money",
        "complain",
        "let_it_rest",
    ]
    assert reply["steps"][0]["earliest"] is None
    assert reply["steps"][1]["latest"] == "2026-12-13"


def test_its_plan_is_told_in_its_own_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert plan.main(PLAN) == 0
    told = capsys.readouterr().out
    assert told.startswith("Decide whether you keep it. You have until Tuesday 8 December.")
    assert "10 business days after your return" in told


def test_its_pages_are_its_stages_and_no_others(built: Path) -> None:
    stages = sorted(path.name for path in (built / "stages").iterdir())
    assert stages == sorted(load(GUIDE).mapping["stages"])
    assert not (built / "messages").exists()
    assert not (built / "pages").exists()
    assert not (built / "channels").exists()
    assert "Returning a purchase" in (built / "index.html").read_text(encoding="utf-8")


def test_its_table_of_dates_goes_by_its_own_weekend_and_shows_no_empty_column(built: Path) -> None:
    home = (built / "index.html").read_text(encoding="utf-8")
    tables = re.findall(r"<table[^>]*f-glance.*?</table>", home, re.DOTALL)
    assert len(tables) == 1  # bought online, nothing has a date before the parcel comes
    cells = re.findall(r"<td.*?</td>", tables[0], re.DOTALL)
    assert len(cells) == 4 * 7
    assert not [cell for cell in cells if re.search("Friday|Saturday", cell)]


def test_its_planner_gets_its_own_guide_and_every_place(built: Path) -> None:
    guide = json.loads((built / "api" / "guide.json").read_text(encoding="utf-8"))
    assert list(guide["questions"]) == ["bought", "delivered", "where", "refund_date", "country"]
    israel = json.loads((built / "api" / "places" / "IL.json").read_text(encoding="utf-8"))
    assert israel["years"] == [2026, 2027]


def test_nothing_of_it_speaks_of_another_guides_subject(built: Path) -> None:
    other = re.compile(r"interview|recruiter|employer|\bjob\b", re.IGNORECASE)
    ours = ("engineering", "contributing", "search", "runtime", "notices")  # the project's own
    files = [
        path.relative_to(built)
        for ending in ("html", "json", "js", "css")
        for path in built.rglob(f"*.{ending}")
    ]
    found = [
        path
        for path in files
        if not set(path.parts) & {*ours}
        and other.search((built / path).read_text(encoding="utf-8"))
    ]
    assert found == []
