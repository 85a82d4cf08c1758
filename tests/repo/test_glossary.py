"""Promise: the glossary is true, and code is named in its words, not in words of its makers."""

from __future__ import annotations

import ast
import io
import re
import tokenize

import pytest
from tests.repo.page_functions import list_page_functions

from bootstrap.steps import ROOT

PAGE = ROOT / "docs" / "engineering" / "glossary.md"
ROW = re.compile(r"^\| (?P<word>[^|]+) \| (?P<means>[^|]+) \| (?P<where>`[^|]+`) \|$", re.MULTILINE)
WORDS = [
    (row["word"], re.findall(r"`([^`]+)`", row["where"]))
    for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))
    if row["word"] != "Word"
]
MOST = 30
COINED = {
    *("room", "door", "shelf", "outlook", "carrying", "told_line", "at_hand", "scene"),
    *(
        "senses",
        "stretch",
        "teller",
        "telling",
        "said_times",
        "said_days",
        "said_beside",
        "fitting",
    ),
    *("working_out", "which_day", "moment", "seams", "leaf", "mangled", "wholeness"),
    *("house", "rooms", "sheet", "slip", "spot", "spots", "stamps", "macros"),
    *("furnish", "straighten"),
}
"""Words that stood for a thing that the field has a word for."""
COINED_NOUNS = {"press"}
"""The same, of words that are verbs as well: the name of a constant is no verb."""
DECLARED = re.compile(r"^export (?:abstract |async )?(?:class|function|interface|type|const) (\w+)")


NEVER_SAID = re.compile(
    r"\b(press|doors?|scenes?|tellings?|shelves|outlooks?|the house|instants?|moments?"
    r"|stretch(es)?)\b",
    re.IGNORECASE,
)
"""Words that no docstring and no comment of the code needs either."""


def _remarks(text: str) -> list[str]:
    """The docstrings and comments of a module, those below its constants too."""
    alone = (node.value for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Expr))
    said = [str(one.value) for one in alone if isinstance(one, ast.Constant)]
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [*said, *(token.string for token in tokens if token.type == tokenize.COMMENT)]


def _python_names() -> set[str]:
    """The names of all modules, classes and functions, those of the tests too."""
    names = set()
    for path in [
        path for folder in ("src", "scripts", "tests") for path in (ROOT / folder).glob("**/*.py")
    ]:
        names.add(path.stem)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef | ast.FunctionDef):
                names.add(node.name)
    return names


def _page_names() -> set[str]:
    """The names of all scripts of the page, of what they give to others, and of all functions."""
    names = {name for found in list_page_functions().values() for name in found}
    for path in ROOT.glob("planner/**/*.ts"):
        names.add(path.stem)
        lines = path.read_text(encoding="utf-8").splitlines()
        names.update(found[1] for line in lines if (found := DECLARED.match(line)))
    return names


def _constant_names() -> set[str]:
    """The names of the constants of all modules, but for those of the tests."""
    paths = [*ROOT.glob("src/**/*.py"), *ROOT.glob("scripts/**/*.py")]
    return {
        node.id
        for path in paths
        for line in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(line, ast.Assign | ast.AnnAssign)
        for target in (line.targets if isinstance(line, ast.Assign) else [line.target])
        for node in ast.walk(target)
        if isinstance(node, ast.Name) and node.id.isupper()
    }


def _plain(name: str) -> str:
    """A name in lower case, its words joined by `_`, with one before and one behind."""
    return f"_{re.sub(r'(?<=[a-z])(?=[A-Z])', '_', name).lower().strip('_')}_"


def test_the_glossary_is_short_and_says_each_word_once() -> None:
    assert 20 < len(WORDS) <= MOST
    assert len({word for word, _ in WORDS}) == len(WORDS)


@pytest.mark.parametrize(("word", "places"), WORDS, ids=[word for word, _ in WORDS])
def test_a_word_is_used_where_the_glossary_says(word: str, places: list[str]) -> None:
    looked_for = re.compile(word.replace(" ", r"[\s_]*").replace("-", r"[\s_-]?"), re.IGNORECASE)
    for place in places:
        assert looked_for.search((ROOT / place).read_text(encoding="utf-8")), place


def test_no_name_is_made_of_a_word_that_only_its_makers_know() -> None:
    held = dict.fromkeys(_python_names() | _page_names(), COINED)
    held |= dict.fromkeys(_constant_names(), COINED | COINED_NOUNS)
    coined = {name for name, words in held.items() for word in words if f"_{word}_" in _plain(name)}
    assert sorted(coined) == []


def test_no_remark_is_made_in_words_that_only_its_makers_know() -> None:
    coined = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("scripts/**/*.py")]
        for text in _remarks(path.read_text(encoding="utf-8"))
        if (found := NEVER_SAID.search(text))
    ]
    assert sorted(coined) == []
