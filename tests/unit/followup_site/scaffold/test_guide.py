"""A new guide is complete in its folder: it holds, plans, builds and grows there."""

from __future__ import annotations

import html
import json
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.commands import check, new, site
from followup_site.commands import plan as plan_command

if TYPE_CHECKING:
    import pytest


def test_a_new_guide_holds_plans_builds_and_grows_within_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ['title=A parcel: "lost"', "asks=When was it sent?", "called=the day it was sent"]
    assert new.main(["guide", "parcel", *words, "place=DE-BE"]) == 0
    guide = Path("parcel")
    assert check.main(["--guide", "parcel"]) == 0
    capsys.readouterr()
    plan = ["--guide", "parcel", "--today", "2026-11-20", "--json"]
    assert plan_command.main([*plan, "start=2026-11-20", "country=DE"]) == 0
    reply = json.loads(capsys.readouterr().out)
    assert reply["steps"][0]["earliest"] == "2026-11-27"
    assert "the day it was sent" in reply["steps"][0]["working"][0]["says"]
    stage = ["stage", "--guide", "parcel", "title=Ask the sender", "about=They can trace it."]
    wait = ["earliest=3 days after first_step", "example=The sender is asked three days later"]
    assert new.main([*stage, *wait]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["parcel"]
    assert site.build(guide.resolve() / "site", "--quiet", guide=guide.resolve()) == 0
    home = (guide / "site" / "index.html").read_text(encoding="utf-8")
    assert 'A parcel: "lost"' in html.unescape(home)
    assert (guide / "site" / "stages" / "ask_the_sender" / "index.html").exists()
