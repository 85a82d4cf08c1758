"""Every way in which content can be wrong gives one message that hands over the fix."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpus.corpus import CASES, Case

from followup_site.load.read import load
from followup_site.load.verify import load_translations, verify_guide, verify_translation


@pytest.fixture(autouse=True)
def _stand_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages name files from the folder one stands in."""
    monkeypatch.chdir(tmp_path)


def messages(guide: Path) -> list[str]:
    loaded = load(guide)
    problems = verify_guide(loaded, guide.parent / "docs")
    others = [] if problems else load_translations(loaded)
    return [
        str(problem) for problem in (*problems, *(p for o in others for p in verify_translation(o)))
    ]


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
