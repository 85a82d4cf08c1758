"""Loading a folder: content in the guide's order, with places for edit links, or its problems."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_site.load.read import BrokenContentError, load

BASE = Path(__file__).parents[3] / "corpus" / "base"


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return shutil.copytree(BASE, tmp_path / "guide")


def test_every_value_of_the_mapping_is_text() -> None:
    def leaves(value: object) -> list[object]:
        if isinstance(value, dict):
            return [leaf for inner in value.values() for leaf in leaves(inner)]
        if isinstance(value, list):
            return [leaf for inner in value for leaf in leaves(inner)]
        return [value]

    assert all(isinstance(leaf, str) for leaf in leaves(load(BASE).mapping))


def test_stages_and_channels_come_in_the_order_of_the_guide() -> None:
    mapping = load(BASE).mapping
    assert list(mapping["stages"]) == ["bring_back", "ask_again"]
    assert list(mapping["channels"]) == ["email", "desk"]


def test_absent_files_hold_nothing() -> None:
    assert load(BASE).mapping.get("reasons", {}) == {}


def test_every_value_has_a_place_for_its_edit_link() -> None:
    position = load(BASE).positions["stages", "ask_again", "says", "done"]
    assert position.path.endswith("tests/corpus/base/stages/ask_again.yaml")
    assert (position.line, position.column) == (11, 9)


def test_a_guide_says_what_differs_and_the_shared_words_say_the_rest(guide: Path) -> None:
    own = "phrases:\n  by: no later than [latest]\n"
    (guide / "wording.yaml").write_text(own, encoding="utf-8")
    loaded = load(guide)
    phrases = loaded.mapping["wording"]["phrases"]
    assert phrases["by"] == "no later than [latest]"
    assert phrases["from"] == load(BASE).mapping["wording"]["phrases"]["from"]
    assert loaded.guidebook.words.say("by", latest="Friday") == "no later than Friday"
    assert loaded.positions["wording", "phrases", "by"].path.endswith("guide/wording.yaml")


def test_a_guidebook_of_broken_content_is_refused_with_all_problems(guide: Path) -> None:
    (guide / "rules.yaml").write_text("loan: soon\n", encoding="utf-8")
    loaded = load(guide)
    with pytest.raises(BrokenContentError) as refused:
        _ = loaded.guidebook
    assert str(refused.value).split("\n") == [str(problem) for problem in loaded.problems]


LETTERS = st.text(st.sampled_from("ab \n:-{}[]|'\"#,_.7"), max_size=8)
FILES = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yaml"))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(path=st.sampled_from(FILES), letters=LETTERS, where=st.floats(0, 1), cut=st.integers(0, 40))
def test_no_edit_of_a_file_makes_loading_fail(
    guide: Path, path: Path, letters: str, where: float, cut: int
) -> None:
    before = (BASE / path).read_text(encoding="utf-8")
    at = int(where * len(before))
    (guide / path).write_text(before[:at] + letters + before[at + cut :], encoding="utf-8")
    try:
        loaded = load(guide)
    finally:
        (guide / path).write_text(before, encoding="utf-8")
    assert loaded.problems or loaded.guidebook.title
