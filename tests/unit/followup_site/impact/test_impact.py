from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from followup_site.commands import impact
from followup_site.impact.report import escape_plain
from followup_site.impact.scenarios import make_scenarios
from followup_site.load.read import load

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[4]
GUIDES = {"content": ROOT / "content", "other": ROOT / "tests/guides/return_a_purchase"}

Report = Any


@pytest.fixture
def report_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The report of what some edits of a guide move, each `file: (old text, new text)`."""

    def report(edits: dict[str, tuple[str, str]], guide: str = "content") -> str:
        edited = tmp_path / "content"
        shutil.copytree(GUIDES[guide], edited)
        for name, (old, new) in edits.items():
            text = (edited / name).read_text(encoding="utf-8")
            assert old in text, f"{name} no longer says {old}"
            (edited / name).write_text(text.replace(old, new, 1), encoding="utf-8")
        assert impact.main([str(GUIDES[guide]), "--content", str(edited)]) == 0
        return capsys.readouterr().out

    return report


def test_no_change_moves_nothing(report_of: Report) -> None:
    said = report_of({}, "other")
    assert "**No dates move.**" in said
    assert "**No messages change.**" in said


def test_a_longer_wait_moves_dates_from_what_to_what(report_of: Report) -> None:
    said = report_of({"figures.yaml": ("value: 5 business days", "value: 6 business days")})
    assert "**Dates move in " in said
    assert "### Ask for news: earliest day and best day" in said
    assert "| Fri 7 Jan 2028 | Mon 10 Jan 2028 | interview=Sat 1 Jan 2028, place=US" in said
    assert "**No messages change.**" in said


def test_another_word_in_a_message_moves_no_date_and_shows_the_difference(
    report_of: Report,
) -> None:
    said = report_of({"messages/thank_you_email.yaml": ("I enjoyed", "I ```` @everyone liked")})
    assert "**No dates move.**" in said
    assert "<code>thank_you_email</code>: changed" in said
    assert "`````diff" in said, "the text cannot leave its fence"
    assert "+Thank you for your time [interview day]. I ```` @everyone liked" in said


def test_a_title_is_shown_as_it_is_and_calls_nobody() -> None:
    assert escape_plain("**@team** <b> [x](http://y) #1") == (
        "\\*\\*@\u200bteam\\*\\* \\<b\\> \\[x\\]\\(http:\u200b//y\\) \\#1"
    )


@pytest.mark.parametrize("guide", GUIDES)
def test_the_grid_is_fixed_and_of_several_hundred_situations_that_all_hold(guide: str) -> None:
    loaded = load(GUIDES[guide])
    grid = make_scenarios(loaded, loaded)
    assert 100 <= len(grid) <= 600
    assert [one.request for one in grid] == [one.request for one in make_scenarios(loaded, loaded)]
    assert len({json.dumps(one.request) + str(one.place) for one in grid}) == len(grid)


def test_the_grid_covers_every_option_and_event() -> None:
    loaded = load(GUIDES["content"])
    content, grid = loaded.mapping, make_scenarios(loaded, loaded)
    for name, question in content["questions"].items():
        for option in question.get("options", ()):
            assert any(one.request["answers"].get(name) == option for one in grid), option
    for event in content["events"]:
        assert any(event in one.request["events"] for one in grid), event
    for stage in list(content["stages"])[:-1]:
        assert any(stage in one.request["sent"] for one in grid), stage


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no Git on this machine")
def test_an_older_version_comes_from_git(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(GUIDES["other"], content)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "Begin")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)  # noqa: S607
    figures = content / "figures.yaml"
    changed = figures.read_text(encoding="utf-8").replace("10 business days", "9 business days")
    figures.write_text(changed, encoding="utf-8")
    assert impact.main(["HEAD", "--content", str(content)]) == 0
    assert "**Dates move in " in capsys.readouterr().out


@pytest.mark.parametrize("base", ["no-such-branch", "--output=x"])
def test_a_version_that_does_not_exist_is_said_plainly(
    base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert impact.main(["--content", str(GUIDES["content"]), "--", base]) == 2
    said = capsys.readouterr().err
    assert f"called {base}. Name a branch" in said


def test_content_that_does_not_hold_is_not_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = tmp_path / "content"
    shutil.copytree(GUIDES["content"], content)
    (content / "stages" / "thank_you.yaml").unlink()
    assert impact.main([str(GUIDES["content"]), "--content", str(content)]) == 1
    assert "does not hold, so there is nothing to compare" in capsys.readouterr().err
