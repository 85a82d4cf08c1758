"""Content files are read as text, each value with its place, and nothing in them is run."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_site.content_files import BROKEN, Source, Value, read_folder
from followup_site.content_files.blocks import read_text
from followup_site.content_files.characters import decode
from followup_site.load.read import load

BASE = Path(__file__).parents[3] / "corpus" / "base"


def value(text: str) -> Value:
    parsed = read_text(text, "a.yaml")
    assert parsed.problems == []
    return parsed.value


def folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def said(source: Source) -> list[str]:
    return [problem.what for problem in source.problems]


@pytest.mark.parametrize(
    "text", ["no", "yes", "on", "12:30", "010", "1e3", "2026-11-20", "~", "null"]
)
def test_what_yaml_would_turn_into_something_else_stays_what_was_typed(text: str) -> None:
    assert value(f"a: {text}\n") == {"a": text}
    assert value(f"{text}: a\n") == {text: "a"}


def test_blocks_and_quotes_are_read_as_yaml_reads_them() -> None:
    text = "a: |\n  one\n    two\nb: >-\n  three\n  four\n"
    text += "c: 'it''s'\nd: \"\\u00e9\"\ne: plain\n  text\n"
    expected = {"a": "one\n  two\n", "b": "three four", "c": "it's", "d": "é", "e": "plain text"}
    assert value(text) == expected


def test_every_value_and_every_name_has_its_line_and_column() -> None:
    parsed = read_text("a:\n  - b: c\n    d: |\n      e\n", "a.yaml")
    assert str(parsed.values["a", 0, "b"]) == "a.yaml:2:8"
    assert str(parsed.names["a", 0, "d"]) == "a.yaml:3:5"
    assert str(parsed.insides["a", 0, "d"]) == "a.yaml:4:7"


def test_a_place_inside_a_long_text_is_found(tmp_path: Path) -> None:
    source = read_folder(folder(tmp_path, guide="summary: |\n  one\n\n    two three\n"))
    text = "one\n\n  two three\n"
    position = source.find_inside_position(("guide", "summary"), text[: text.index("three")])
    assert (position.line, position.column) == (4, 9)


def test_a_place_in_a_folded_text_is_the_texts_own(tmp_path: Path) -> None:
    source = read_folder(folder(tmp_path, guide="summary: >-\n  one\n  two\n"))
    position = source.find_inside_position(("guide", "summary"), "one ")
    assert (position.line, position.column) == (1, 10)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_bytes(b"\xef\xbb\xbftitle: a\r\ntext: |\r\n  b\r\n  c\r\n")
    source = read_folder(tmp_path)
    assert source.mapping == {"guide": {"title": "a", "text": "b\nc\n"}}
    assert said(source) == []


def test_the_sound_blocks_around_a_mistake_are_still_read() -> None:
    parsed = read_text('a: "x\nb: wait: no\nc:\n  d: e\n\tf: g\nh: ok\n', "a.yaml")
    assert parsed.value == {"a": BROKEN, "b": BROKEN, "c": BROKEN, "h": "ok"}
    assert [problem.position.line for problem in parsed.problems] == [1, 2, 5]


def test_the_sound_items_around_a_mistake_in_a_list_are_still_read() -> None:
    parsed = read_text('- a: b\n- c: "d\n- e: f\n', "a.yaml")
    assert parsed.value == [{"a": "b"}, BROKEN, {"e": "f"}]
    assert len(parsed.problems) == 1


def test_aliases_are_never_followed() -> None:
    bomb = "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    parsed = read_text(f"a0: &a0 x\n{bomb}", "a.yaml")
    assert isinstance(parsed.value, dict)
    assert set(parsed.value.values()) == {BROKEN}


def test_what_editors_and_systems_leave_behind_is_passed_over(tmp_path: Path) -> None:
    for name in (".guide.yaml.swp", "guide.yaml~", ".DS_Store", "LICENSE", "notes.md"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert said(read_folder(folder(tmp_path, guide="title: a\n"))) == []


def test_a_folder_of_another_language_is_not_read_as_content(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "rules.yaml").write_text("not: read\n", encoding="utf-8")
    source = read_folder(folder(tmp_path, guide="languages:\n  - en\n  - es\n"))
    assert source.mapping == {"guide": {"languages": ["en", "es"]}}
    assert said(source) == []


def test_a_link_within_the_folder_may_stay(tmp_path: Path) -> None:
    folder(tmp_path, guide="title: a\n", tips="a: b\n")
    (tmp_path / "reasons.yaml").symlink_to("tips.yaml")
    source = read_folder(tmp_path)
    assert source.mapping["reasons"] == {"a": "b"}
    assert said(source) == []


def test_a_folder_that_is_not_there_is_told() -> None:
    assert said(read_folder(Path("no/such/folder"))) == ["there is no such folder"]


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    assert said(read_folder(tmp_path)) == ["guide.yaml is missing, so this folder is not a guide"]


def test_a_pipe_in_place_of_a_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    folder(tmp_path, guide="title: a\n")
    os.mkfifo(tmp_path / "tips.yaml")
    assert said(read_folder(tmp_path)) == ["this is not a file"]


def test_files_without_anything_in_them_hold_nothing(tmp_path: Path) -> None:
    source = read_folder(folder(tmp_path, guide="title: a\n", tips="", examples="# none yet\n"))
    assert source.mapping["tips"] == {}
    assert source.mapping["examples"] == []


LETTERS = st.text(st.sampled_from("ab \n\t:-{}[]|>'\"&*!#%@`,?.\u202e\x00\uffffé"), max_size=12)
FILES = sorted(path.relative_to(BASE) for path in BASE.rglob("*.yaml"))


@settings(max_examples=150, deadline=None)
@given(path=st.sampled_from(FILES), letters=LETTERS, where=st.floats(0, 1), cut=st.integers(0, 30))
def test_no_text_whatever_makes_reading_fail_and_every_problem_lies_in_the_file(
    path: Path, letters: str, where: float, cut: int
) -> None:
    text = (BASE / path).read_text(encoding="utf-8")
    at = int(where * len(text))
    broken = text[:at] + letters + text[at + cut :]
    decoded, problems = decode(broken.encode(), "a.yaml")
    parsed = read_text(decoded, "a.yaml")
    assert problems or parsed.problems or parsed.value is not BROKEN
    lines = broken.count("\n") + 2
    assert all(1 <= problem.position.line <= lines for problem in (*problems, *parsed.problems))


def test_a_name_that_cannot_be_shown_is_told_in_signs_that_can(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "stages").mkdir()
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/stages/\xff.yaml")).write_text("a: b\n")
    except OSError:
        pytest.skip("this machine's files have no such names")
    problems = read_folder(tmp_path).problems
    assert [problem.what for problem in problems] == [
        "this file's name has characters that cannot be shown"
    ]
    assert str(problems[0]).encode("utf-8")


def test_work_is_bounded_whatever_a_file_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "guide.yaml").write_text("title: x\n", encoding="utf-8")
    (tmp_path / "stages").mkdir()
    for number in range(10_000):
        (tmp_path / "stages" / f"a{number}.yaml").touch()
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "a.yaml").write_text(f"body: x{'[' * 4000}\n", encoding="utf-8")
    (tmp_path / "messages" / "b.yaml").write_text(f"body: {'x[' * 125_000}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    began = time.monotonic()
    told = "\n".join(map(str, load(tmp_path).problems))
    assert time.monotonic() - began < 60, "it hangs"
    assert "stages:1:1: this folder holds too many files: at most 500 are read." in told
    assert "a.yaml:1:7: this text has too many brackets: more than 100 are opened." in told
    assert "b.yaml:1:7: this text is too long: 250,000 characters, and at most 5,000" in told
