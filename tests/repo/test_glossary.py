"""Promise: the glossary is true, and code is named in its words, not in words of its makers."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import tokenize

import pytest

from bootstrap.steps import ROOT
from followup_site.browser import in_pyodide

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

PARTICIPLES = frozenset(
    (
        *("begun", "broken", "built", "chosen", "drawn", "found", "given", "gone", "got"),
        *("held", "kept", "known", "left", "lost", "made", "meant", "met", "said", "seen"),
        *("sent", "shown", "spelt", "spoken", "taken", "told", "written"),
    )
)

FIRST_WORDS = """
    accept add allow answer append arrange ask bake build check choose clean close collect
    compare compile complain compute copy count cut decode describe draw dump echo edit ensure enter
    escape explain fence fetch fill find fold follow forget format group guess hash help hold
    indent insert install iterate join keep lay leave list load locate lock main make map mark
    match measure merge name normalize note pack pair parse place plan point prepare put quote
    raise read refuse remove rename render renew report run say serve share shorten show sort
    speak spell start suggest sum take tell tidy translate unpack update use verify work write

    are belongs can differs ends fits goes has is lacks leads matches may means needs opens
    passes reads rests speaks stands stays

    as by from in with without
"""
"""With what the name of a function may begin: a verb; in questions one too; or, of what is the same
in another form, a small word. A new verb is welcome, if none of these means the same."""

PAGE_FIRST_WORDS = """
    announce attach bind change clear download fail focus handle hide listen open preview print
    repair replace restore sanitize save schedule scroll search send set starts stop submit toggle
    try undo wait watch
"""
"""With what else a function of the page's scripts may begin: what a page does, beyond the above."""

CALLED_BY_BROWSERS = {"connectedCallback", "disconnectedCallback"}
"""The names that browsers call an element's methods by."""

FINISHED = ("src/followup", "src/followup_site", "scripts")

KEPT_NAMES = {
    *("calendar", "calendar_of_all", "overview"),  # `followup.api` promises them to others
    *("fact", "form", "parts", "whole_number", "words"),  # they declare fields, as types do
}


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions of a module and the methods of its classes, but for properties."""
    holders: list[ast.Module | ast.ClassDef] = [
        tree,
        *(node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)),
    ]
    found = [node for one in holders for node in one.body if isinstance(node, ast.FunctionDef)]
    return [node for node in found if not _is_property(node)]


def _is_property(node: ast.FunctionDef) -> bool:
    return any("property" in ast.unparse(each) for each in node.decorator_list)


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
    names = {name for found in _page_functions().values() for name in found}
    for path in ROOT.glob("planner/**/*.ts"):
        names.add(path.stem)
        lines = path.read_text(encoding="utf-8").splitlines()
        names.update(found[1] for line in lines if (found := DECLARED.match(line)))
    return names


def _page_functions() -> dict[str, list[str]]:
    """The functions of all scripts of the page and the methods of their classes, by script."""
    paths = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("planner/**/*.ts"))]
    command = [in_pyodide.find_node(), "tests/repo/page_functions.mjs", *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


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


def test_no_function_is_named_by_a_bare_participle() -> None:
    bare = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for path in sorted(ROOT.glob("src/**/*.py"))
        for node in _functions(ast.parse(path.read_text(encoding="utf-8")))
        if (word := node.name.strip("_")) in PARTICIPLES or re.fullmatch(r"[a-z]+ed", word)
    ]
    assert bare == []


def test_a_functions_name_begins_with_what_it_does() -> None:
    allowed = set(FIRST_WORDS.split())
    nouns = [
        f"{path.relative_to(ROOT)}: {node.name}"
        for folder in FINISHED
        for path in (ROOT / folder).glob("**/*.py")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
        if (name := node.name.lstrip("_")) not in KEPT_NAMES
        if name.partition("_")[0] not in allowed
    ]
    assert nouns == []


def test_a_function_of_the_page_is_named_by_what_it_does_too() -> None:
    allowed = {*FIRST_WORDS.split(), *PAGE_FIRST_WORDS.split()}
    named = _page_functions()
    nouns = [
        f"{path}: {name}"
        for path, names in named.items()
        for name in names
        if name not in CALLED_BY_BROWSERS
        if re.split(r"(?=[A-Z])", name)[0] not in allowed
    ]
    assert "findSlot" in named["planner/dom/find.ts"]
    assert nouns == []


def test_no_remark_is_made_in_words_that_only_its_makers_know() -> None:
    coined = [
        f"{path.relative_to(ROOT)}: {found[0]}"
        for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("scripts/**/*.py")]
        for text in _remarks(path.read_text(encoding="utf-8"))
        if (found := NEVER_SAID.search(text))
    ]
    assert sorted(coined) == []
