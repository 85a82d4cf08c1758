"""The planner's scripts hold no words: what they say stands in the content, and nothing idle."""

from __future__ import annotations

import re
from pathlib import Path

from followup.contract.kinds import TimelineKind
from followup_site import PLANNER, TEMPLATES
from followup_site.load.read import load

ROOT = Path(__file__).parents[4]
PREFIX = "planner_"
SCRIPTS = {
    script.relative_to(PLANNER).as_posix(): script.read_text(encoding="utf-8")
    for script in sorted(PLANNER.rglob("*.ts"))
}
MACRO = "\n".join(
    template.read_text(encoding="utf-8") for template in sorted(TEMPLATES.glob("planner*.html.j2"))
)


def given() -> set[str]:
    """The words that the page carries for the scripts."""
    wording = load(ROOT / "content").mapping["wording"]
    own = {name.removeprefix(PREFIX) for name in wording["page"] if name.startswith(PREFIX)}
    return own | set(wording["addresses"]) | set(re.findall(r'data-say="(\w+)"', MACRO))


def quoted() -> set[str]:
    """Every plain text in the scripts and every word the templates name."""
    found = {text for script in SCRIPTS.values() for text in re.findall(r'"(\w+)"', script)}
    return found | set(re.findall(rf"words\.{PREFIX}(\w+)", MACRO))


def test_every_word_asked_for_is_there() -> None:
    asked = {
        key
        for script in SCRIPTS.values()
        for key in re.findall(r'say\(\s*(?:\w+ \? )?"(\w+)"(?! \?)', script)
    }
    assert asked - given() == set()
    assert len(asked) > 20


def test_every_word_there_is_asked_for() -> None:
    families = tuple(
        start for script in SCRIPTS.values() for start in re.findall(r"`(\w+_)\$\{", script)
    )
    assert {word for word in given() - quoted() if not word.startswith(families)} == set()


def test_no_script_knows_what_a_guide_is_about() -> None:
    content = load(ROOT / "content").mapping
    subjects = {*content["questions"], *content["stages"], *content["messages"]}
    subjects -= {"place", "timeline", "round"}  # also kinds of question, and a verb of arithmetic
    found = {
        (name, subject)
        for name, script in SCRIPTS.items()
        for subject in subjects
        if re.search(rf"\b{subject}\b", script.replace(f'"{TimelineKind.NO_CONTACT}"', ""))
    }
    assert found == set()
