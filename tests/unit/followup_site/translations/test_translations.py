"""A guide in another language: its own facts, the translation's words, and what is left to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from followup.contract.kinds import Unit
from followup_site.commands import check, plan, translations
from followup_site.load.read import load
from followup_site.translations import list_statuses

BASE = Path(__file__).parents[3] / "corpus" / "base"

WORDS = {
    "guide.yaml": "title: Een boek lenen\n",
    "tips.yaml": "keep_dry:\n  title: Houd het droog\n",
    "stages/ask_again.yaml": "title: Vraag het nog eens\n",
    "examples.yaml": "A short loan ends at its hour: Kort is kort\n",
    "wording.yaml": """\
dates:
  today: vandaag
timeline:
  numbers:
    twee: 2
  soon:
    - gauw
""",
}


@pytest.fixture
def guide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sound guide, published in Dutch too, with a few words of it."""
    monkeypatch.chdir(tmp_path)
    folder = shutil.copytree(BASE, Path("guide"))
    about = (folder / "guide.yaml").read_text(encoding="utf-8")
    both = about.replace("language: en\n", "language: en\nlanguages:\n  - en\n  - nl\n")
    (folder / "guide.yaml").write_text(both, encoding="utf-8")
    for name, text in WORDS.items():
        path = folder / "nl" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _change(guide: Path, old: str, new: str) -> None:
    path = guide / "tips.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _left(guide: Path) -> dict[str, str]:
    """What there is to do about texts that are translated, by their paths."""
    translated = load(guide, "nl").translated
    assert translated
    return {one.path: one.kind for one in list_statuses(translated) if one.kind != "missing"}


def test_a_translation_gives_words_and_the_guide_its_facts(guide: Path) -> None:
    loaded = load(guide, "nl")
    assert loaded.problems == []
    assert loaded.mapping["guide"]["title"] == "Een boek lenen"
    assert loaded.mapping["guide"]["language"] == "nl"
    assert loaded.mapping["rules"] == {**load(guide).mapping["rules"]}
    assert loaded.guidebook.stages["ask_again"].title == "Vraag het nog eens"


def test_what_is_not_translated_stays_in_the_guides_own_language_and_is_listed(guide: Path) -> None:
    loaded = load(guide, "nl")
    assert (
        loaded.mapping["tips"]["keep_dry"]["text"]
        == load(guide).mapping["tips"]["keep_dry"]["text"]
    )
    assert loaded.translated
    missing = {one.path: one for one in list_statuses(loaded.translated) if one.kind == "missing"}
    assert "tips.keep_dry.text" in missing
    assert str(missing["tips.keep_dry.text"].position).startswith("guide/tips.yaml:3:")


def test_words_by_code_are_replaced_one_by_one_and_lists_as_a_whole(guide: Path) -> None:
    timeline = load(guide, "nl").mapping["wording"]["timeline"]
    assert timeline["numbers"] == {"twee": "2"}
    assert timeline["soon"] == ["gauw"]
    assert timeline["nothing"] == load(guide).mapping["wording"]["timeline"]["nothing"]


def test_an_example_is_translated_by_its_name_and_keeps_its_dates(guide: Path) -> None:
    own, other = load(guide).mapping["examples"], load(guide, "nl").mapping["examples"]
    assert [one["name"] for one in other][:2] == [own[0]["name"], "Kort is kort"]
    assert [one["expect"] for one in other] == [one["expect"] for one in own]


def test_phrases_of_one_language_are_none_of_another(guide: Path) -> None:
    listed = "said_on: Fri 20 Nov 2026\nplace: US\nphrases:\n  - said: soon\n    reads: soon\n"
    (guide / "phrases.yaml").write_text(listed, encoding="utf-8")
    assert "phrases" not in load(guide, "nl").mapping
    own = "phrases:\n  - said: gauw\n    reads: soon\n"
    (guide / "nl" / "phrases.yaml").write_text(own, encoding="utf-8")
    loaded = load(guide, "nl")
    assert loaded.problems == []
    assert loaded.mapping["phrases"]["said_on"] == "Fri 20 Nov 2026"
    assert loaded.mapping["phrases"]["phrases"] == [{"said": "gauw", "reads": "soon"}]


def test_phrases_read_otherwise_in_a_translation_are_a_problem_there(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = "said_on: Fri 20 Nov 2026\nplace: US\nphrases:\n  - said: soon\n    reads: soon\n"
    (guide / "phrases.yaml").write_text(listed, encoding="utf-8")
    own = "phrases:\n  - said: gauw\n    reads: no date\n"
    (guide / "nl" / "phrases.yaml").write_text(own, encoding="utf-8")
    assert check.main(["--content", "guide"]) == 1
    assert "guide/nl/phrases.yaml:3:12: “gauw”: expected “no date”" in capsys.readouterr().out


def test_a_guide_that_lists_a_language_without_a_folder_falls_back_altogether(guide: Path) -> None:
    shutil.rmtree(guide / "nl")
    loaded = load(guide, "nl")
    assert loaded.problems == []
    assert loaded.mapping["guide"]["title"] == "Borrowing a book"


def test_a_text_is_older_than_its_source_once_that_says_something_else(guide: Path) -> None:
    assert _left(guide)["tips.keep_dry.title"] == "new"
    assert translations.main(["nl", "--content", "guide", "--accept"]) == 0
    assert _left(guide) == {}
    _change(guide, "Keep it dry", "Keep  it\n    dry")
    assert _left(guide) == {}
    _change(guide, "Keep  it\n    dry", "Keep it warm")
    assert _left(guide) == {"tips.keep_dry.title": "older"}


def test_texts_are_accepted_by_the_beginning_of_their_path(guide: Path) -> None:
    assert translations.main(["nl", "--content", "guide", "--accept", "wording", "tips"]) == 0
    left = _left(guide)
    assert set(left) == {
        "guide.title",
        "stages.ask_again.title",
        "examples.A short loan ends at its hour",
    }
    assert translations.main(["nl", "--content", "guide", "--accept"]) == 0
    assert _left(guide) == {}


def test_the_list_says_where_what_to_do_and_what_both_say(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    translations.main(["nl", "--content", "guide", "--accept"])
    _change(guide, "Keep it dry", "Keep it warm")
    capsys.readouterr()
    assert translations.main(["--content", "guide"]) == 0
    told = capsys.readouterr().out
    expected = (
        "guide/tips.yaml:2:10: tips.keep_dry.title has changed in the source. Read both, mend it if"
        " need be, then accept it.\n  source:\n    Keep it warm\n  translation:\n"
        "    Houd het droog\n"
    )
    assert expected in told
    assert told.splitlines()[-1].endswith("missing, 1 changed in the source, 0 not accepted yet.")


def test_the_check_counts_what_a_translation_lacks_and_lets_it_pass(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.main(["--content", str(guide)]) == 0
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith("in nl: ")
    assert "texts missing" in said


def test_a_language_that_the_guide_is_not_published_in_is_refused_in_a_sentence(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert translations.main(["fr", "--content", str(guide)]) == 2
    assert "no translation into “fr”: it is published in nl." in capsys.readouterr().err


def test_a_plan_is_printed_in_the_language_asked_for(
    guide: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--content", "guide", "--today", "2026-11-02", "borrowed=2026-11-02"]
    assert plan.main([*asked, "--language", "nl"]) == 0
    assert "Vraag het nog eens" in capsys.readouterr().out
    assert load(guide).guide.all_languages == ["en", "nl"]


def test_the_shared_words_in_a_language_serve_every_guide_in_it(guide: Path) -> None:
    about = (guide / "guide.yaml").read_text(encoding="utf-8")
    (guide / "guide.yaml").write_text(about.replace("  - nl\n", "  - es\n"), encoding="utf-8")
    shutil.rmtree(guide / "nl")
    loaded = load(guide, "es")
    assert loaded.problems == []
    assert loaded.guidebook.words.weekdays[0] == "lunes"
    assert loaded.translated
    paths = [one.path for one in list_statuses(loaded.translated)]
    assert "guide.title" in paths
    assert not [path for path in paths if path.startswith("wording.")]


def test_a_guide_written_in_another_language_speaks_the_shared_words_in_it(guide: Path) -> None:
    about = (guide / "guide.yaml").read_text(encoding="utf-8")
    alone = about.replace("language: en\nlanguages:\n  - en\n  - nl\n", "language: es\n")
    (guide / "guide.yaml").write_text(alone, encoding="utf-8")
    shutil.rmtree(guide / "nl")
    words = load(guide).guidebook.words
    assert words.count(2, Unit.BUSINESS_DAY) == "2 días hábiles"
    assert "two" not in words.timeline["numbers"]
