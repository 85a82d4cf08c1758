"""New parts are put into hand-written YAML so that they are read back as they were meant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.corpus.corpus import BASE

from followup_site.load.read import load
from followup_site.scaffold.yaml_edit import append, format_braces, format_scalar


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small sound guide, in a folder of its own that one stands in."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BASE, tmp_path / "content")
    return Path("content")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("It is here", "It is here"),
        ("One: two", '"One: two"'),
        ("[your name]", '"[your name]"'),
        ("Number #2", "Number #2"),
        ("Number #2 and #3", '"Number #2 and #3"'),
        ("yes", "yes"),
        ('"Well": he said', '|-\n  "Well": he said'),
        ("It is 5 o'clock", "It is 5 o'clock"),
        ("two\nlines", "|\n  two\n  lines"),
    ],
)
def test_a_text_is_written_so_that_it_is_read_back(text: str, written: str, content: Path) -> None:
    assert format_scalar(text) == (written if " #" not in text else f'"{text}"')
    tip = f"a:\n  title: {format_scalar(text, 2)}\n  text: x\n  topic: care\n  source: editors\n"
    (content / "tips.yaml").write_text(tip, encoding="utf-8")
    assert load(content).content.tips["a"].title.rstrip("\n") == text


def test_values_that_braces_would_cut_stand_below() -> None:
    assert format_braces("given", {"a": "b", "c": "d"}, 2) == "  given: {a: b, c: d}\n"
    assert format_braces("given", {"a": "b, c"}, 2) == "  given:\n    a: b, c\n"


def test_what_is_appended_stands_apart_where_the_others_do(tmp_path: Path) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text("# All of them.\na:\n  b: c\n\nd:\n  e: f", encoding="utf-8")
    append(path, "g:\n  h: i\n")
    assert path.read_text(encoding="utf-8").endswith("  e: f\n\ng:\n  h: i\n")
