"""Every way in which content can be wrong gives one message that hands over the fix."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from followup_site.check_command import everything
from followup_site.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping

CORPUS = Path(__file__).parents[1] / "broken"
BASE = CORPUS / "base"


@dataclass(frozen=True)
class Case:
    """One way to break the sound guide, and every message that a contributor then reads."""

    theme: str
    name: str
    changes: list[Mapping[str, Any]]
    expect: list[str] = field(default_factory=list)
    faults: int = 1

    def __str__(self) -> str:
        return f"{self.theme}: {self.name}"

    def make(self, folder: Path) -> Path:
        """Write the broken guide into a folder called guide."""
        guide = folder / "guide"
        shutil.copytree(BASE, guide)
        for change in self.changes:
            _apply(change, guide)
        return guide


def cases(theme: str) -> list[Case]:
    """The cases of one file of the corpus."""
    text = (CORPUS / f"{theme}.yaml").read_text(encoding="utf-8")
    return [
        Case(
            theme,
            case["name"],
            case.get("changes", [case]),
            case.get("expect", []),
            case.get("faults", 1),
        )
        for case in yaml.safe_load(text)
    ]


def _apply(change: Mapping[str, Any], guide: Path) -> None:
    if "remove" in change:
        (guide / change["remove"]).unlink()
    for old, new in change.get("rename", {}).items():
        (guide / new).parent.mkdir(exist_ok=True)
        (guide / old).rename(guide / new)
    for old, new in change.get("link", {}).items():
        (guide / old).rename(guide.parent / "elsewhere.yaml")
        (guide / old).symlink_to(new if new == "nothing.yaml" else guide.parent / "elsewhere.yaml")
    if "file" in change:
        _write(change, guide / change["file"])


def _write(change: Mapping[str, Any], path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    if "bytes" in change:
        path.write_bytes(bytes.fromhex(change["bytes"]))
    elif "text" in change:
        path.write_text(change["text"] * int(change.get("times", 1)), encoding="utf-8")
    else:
        before = path.read_text(encoding="utf-8")
        assert before.count(change["from"]) >= 1, f"{path.name} has no “{change['from']}”"
        path.write_text(before.replace(change["from"], change["to"], 1), encoding="utf-8")


THEMES = ("yaml_slips", "files", "shape", "names", "promises", "examples")
CASES = [case for theme in THEMES for case in cases(theme)]


@pytest.fixture(autouse=True)
def _stand_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name files from the folder one stands in."""
    monkeypatch.chdir(tmp_path)


def messages(guide: Path) -> list[str]:
    return [str(problem) for problem in everything(load(guide), guide.parent / "docs")]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_broken_file_gives_exactly_the_messages_of_the_corpus(case: Case, tmp_path: Path) -> None:
    case.make(tmp_path)
    assert messages(Path("guide")) == case.expect


@pytest.mark.parametrize("case", CASES, ids=str)
def test_one_fault_gives_one_message(case: Case) -> None:
    assert len(case.expect) == case.faults


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_message_names_the_place_the_fault_and_what_to_write(case: Case) -> None:
    for message in case.expect:
        place, said = message.split(": ", 1)
        assert place.rsplit(":", 2)[0].startswith("guide")
        assert said.count(". ") >= 1 or "? " in said
        assert said.endswith((".", "?"))
        assert not said[0].isupper() or case.theme == "examples"


def test_the_corpus_has_at_least_eighty_cases_with_names_of_their_own() -> None:
    assert len(CASES) >= 80
    assert len({str(case) for case in CASES}) == len(CASES)


def test_the_sound_guide_has_no_problems(tmp_path: Path) -> None:
    case = Case("none", "sound", [])
    assert messages(case.make(tmp_path)) == []


def test_faults_of_every_kind_are_told_in_one_run(tmp_path: Path) -> None:
    chosen = ["an anchor", "a misspelt field", "an unknown channel", "markup in a text"]
    cases = [case for case in CASES if case.name in chosen]
    changes = [change for case in cases for change in case.changes]
    Case("all", "at once", changes).make(tmp_path)
    told = messages(Path("guide"))
    fixes = {message.split(": ", 1)[1] for case in cases for message in case.expect}
    assert {message.split(": ", 1)[1] for message in told} == fixes
