"""A new part of a guide, or a new guide, is made by answering questions, and it holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.corpus.corpus import BASE

from followup_site.commands import new
from followup_site.load.read import load
from followup_site.load.verify import verify_guide

GIVEN = {
    "stage": [
        *("title=Tell others: it is good", "about=Say what you thought of it.", "after=bring_back"),
        *("latest=2 weeks after borrowed", "example=Telling others takes two weeks at most"),
    ],
    "rule": [
        *(
            "about=how long a renewed book may be kept",
            "stage=bring_back",
            "when=renewed: happened",
        ),
        *("earliest=same day as renewed", "latest=4 weeks after renewed", "id=renewed_loan"),
        *("above=short_loan", "example=Renewing gives four more weeks"),
    ],
    "message": [
        *("title=A word of thanks", "where=ask_again", "channel=email", "subject=Thanks: the book"),
        r"body=Hello,\n\nIt was good: I read it twice, from cover to cover.\n\n[your name]",
    ],
    "tip": ["title=No pencil", "text=Write on paper: it is patient.", "topic=care"],
    "example": ["name=A Monday in spring", "given=borrowed: 2026-03-02, shelf: normal"],
}


MADE = {
    "stage": {"stages/tell_others_it_is_good.yaml", "guide.yaml", "rules.yaml", "examples.yaml"},
    "rule": {"rules.yaml", "stages/bring_back.yaml", "examples.yaml"},
    "message": {"messages/a_word_of_thanks.yaml", "stages/ask_again.yaml"},
    "tip": {"tips.yaml"},
    "example": {"examples.yaml"},
}


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small sound guide, in a folder of its own that one stands in."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(BASE, tmp_path / "content")
    return Path("content")


def texts(folder: Path) -> dict[str, str]:
    files = sorted(folder.rglob("*.yaml"))
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def problems(content: Path) -> list[str]:
    return [str(one) for one in verify_guide(load(content), content.parent / "docs")]


def only_added(before: str, after: str) -> bool:
    """Whether every line that stood there still does, in its order."""
    lines = iter(after.splitlines())
    return all(line in lines for line in before.splitlines())


@pytest.mark.parametrize("kind", GIVEN)
def test_what_is_new_holds_and_no_line_that_stood_there_is_touched(
    kind: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(content)
    assert new.main([kind, *GIVEN[kind]]) == 0, capsys.readouterr().err
    after = texts(content)
    assert problems(content) == []
    assert {name for name in after if after[name] != before.get(name)} == MADE[kind]
    assert all(only_added(text, after[name]) for name, text in before.items())
    printed = capsys.readouterr().out
    assert all(f"written: content/{name}" in printed for name in MADE[kind])


def test_all_of_them_together_hold_too_and_the_order_is_as_told(content: Path) -> None:
    for kind, given in GIVEN.items():
        assert new.main([kind, *given]) == 0
    loaded = load(content)
    assert problems(content) == []
    stages = ["bring_back", "tell_others_it_is_good", "ask_again"]
    assert list(loaded.mapping["stages"]) == stages
    lines = [line.rule for line in loaded.content.stages["bring_back"].timing]
    assert lines == ["renewed_loan", "short_loan", "loan"]
    assert loaded.content.examples[6].expect["bring_back"] == (
        "from Mon 2 Mar 2026 to Mon 30 Mar 2026"
    )


def test_a_person_is_asked_in_plain_words_and_asked_again_after_a_mistake(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    answers = ["No pencil", "", "It does not come off.", "caer", "care", ""]

    def talk(question: str) -> str:
        asked.append(question)
        return answers.pop(0)

    assert new.main(["tip"], talk) == 0
    assert asked == [
        "The tip, in a few words? ",
        "A short name for it, its id? [no_pencil] ",
        "The tip in full? ",
        "Below which heading? (care) ",
        "Below which heading? (care) ",
        "Where does it come from? (house_rules, editors) [editors] ",
    ]
    assert "there is no `caer`. Did you mean `care`?" in capsys.readouterr().out
    assert load(content).content.tips["no_pencil"].source == "editors"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["tip", "title=No pencil"], "text is missing. The tip in full? Write text=…"),
        (["tip", "id=keep_dry", "title=x"], "id: `keep_dry` is taken"),
        (["tip", "id=Keep Dry", "title=x"], "id: `Keep Dry` cannot be an id. Write `keep_dry`"),
        ([*("tip", "colour=red"), *GIVEN["tip"]], "colour= is not asked."),
        (["message", "title=x", "where=nowhere"], "where: there is no `nowhere`."),
        (["example", "name=x", "given=borrowed"], "`borrowed` is not a name with its value"),
        (["example", "name=x", "given=borrowed: 2026-11-31"], "“2026-11-31” is not a day"),
        (["example", "name=x", "given=borrowed: Fri 31 Nov 2026"], "is not a day of the calendar"),
        (
            ["rule", *GIVEN["rule"], "earliest=5 busy days after borrowed"],
            "earliest: “5 busy days”",
        ),
        (["rule", *GIVEN["rule"], "given=borrowed: 2026-11-02"], "gives `bring_back` no dates"),
        (["stange"], "there is nothing called `stange` to make. Did you mean `stage`?"),
        (["guide", "content"], "content is not empty"),
        (["guide", "new", "title=x", "asks=y", "called=z", "wait=some"], "wait: “some”"),
    ],
)
def test_an_answer_that_cannot_be_is_told_and_nothing_is_written(
    words: list[str], says: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(content)
    assert new.main(words) == new.WRONG_ANSWERS
    assert says in capsys.readouterr().err
    assert texts(content) == before
    assert not Path("new").exists()


def test_what_would_not_hold_is_not_written_unless_somebody_wants_to_mend_it(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = texts(content)
    given = ["tip", "title=A <b>", "id=a", "text=x", "topic=care"]
    assert new.main(given) == new.WRONG_CONTENT
    told = capsys.readouterr().err
    assert told.startswith("content/tips.yaml:")
    assert "Nothing is written." in told
    assert texts(content) == before
    assert new.main([*given, "anyway=yes"]) == new.WRONG_CONTENT
    assert load(content).problems


def test_all_that_is_missing_is_told_at_once(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = {
        "stage": ["title", "about", "earliest and latest", "example"],
        "rule": ["about", "when", "earliest and latest", "example"],
        "message": ["title", "subject", "body"],
        "tip": ["title", "text"],
        "example": ["name", "given"],
        "guide": ["title", "asks", "called"],
    }
    before = texts(content)
    for kind, names in missing.items():
        words = {
            "message": ["where=ask_again", "channel=email"],
            "rule": ["stage=bring_back"],
            "guide": ["new"],
        }
        asked = new.main([kind, *words.get(kind, []), "colour=red"])
        *told, unknown = capsys.readouterr().err.splitlines()
        assert asked == new.WRONG_ANSWERS
        assert set(names) <= {
            line.partition(" is missing")[0].partition(" are")[0] for line in told
        }
        assert unknown.startswith("colour= is not asked.")
    assert texts(content) == before
    assert not Path("new").exists()


def test_a_new_stage_that_changes_an_example_is_said_to_and_may_be_kept_to_some_plans(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content / "examples.yaml"
    old = (
        "- name: It is time\n  given: {borrowed: Mon 2 Nov 2026, sent.bring_back: Mon 9 Nov 2026}\n"
    )
    file.write_text(
        f"{file.read_text(encoding='utf-8')}{old}  expect: {{next: ask_again}}\n", encoding="utf-8"
    )
    given = GIVEN["stage"]
    assert new.main(["stage", *given]) == new.WRONG_CONTENT
    told = capsys.readouterr().err
    assert "expected “ask_again”, got “tell_others_it_is_good”" in told
    assert "Without the new stage everything holds" in told
    assert "`applies` makes it one of some plans only" in told
    assert "anyway=yes" in told
    assert new.main(["stage", *given, "applies=shelf: short"]) == 0, capsys.readouterr().err
    assert problems(content) == []


def test_content_that_does_not_hold_is_to_be_mended_first(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "tips.yaml").write_text("a: b\n", encoding="utf-8")
    assert new.main(["tip", *GIVEN["tip"]]) == new.WRONG_CONTENT
    assert "First mend this" in capsys.readouterr().err
    assert (content / "tips.yaml").read_text(encoding="utf-8") == "a: b\n"


def test_somebody_who_stops_leaves_nothing_behind(content: Path) -> None:
    def talk(_question: str) -> str:
        raise KeyboardInterrupt

    before = texts(content)
    assert new.main(["stage"], talk) == new.WRONG_ANSWERS
    assert texts(content) == before
