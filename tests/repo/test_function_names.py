"""Promise: a function says by its name what it does, in Python as in the page's scripts."""

from __future__ import annotations

import ast
import re

from tests.repo.page_functions import list_page_functions

from bootstrap.steps import ROOT

PARTICIPLES = frozenset(
    (
        *("begun", "broken", "built", "chosen", "drawn", "found", "given", "gone", "got"),
        *("held", "kept", "known", "left", "lost", "made", "meant", "met", "said", "seen"),
        *("sent", "shown", "spelt", "spoken", "taken", "told", "written"),
    )
)

FIRST_WORDS = """
    accept add allow annotate answer append arrange ask bake begin build check choose clean
    close collect compare compile complain compute contract copy correct count cut decode
    describe do draw dump echo edit ensure enter escape explain fence fetch fill find finish
    fold follow forget format give group guess hash help hold indent insert install interpret
    iterate join judge keep land lay leave link list load locate lock lower main make map mark
    match measure mend merge move name negate normalize note pack pad pair parse place plan
    point prepare publish put quote raise reach read refuse remove rename render renew replace
    report resolve roll run say serve settle share shorten show skip sort speak spell start
    suggest sum take tell tidy translate trim try turn unpack update use verify work write

    are begins belongs can concerns differs ends fits follows goes greets has hides holds is
    knows lacks leads matches may means names needs opens passes reads repeats replaces rests
    runs speaks stands stays tells

    as by from in with without
"""
"""With what the name of a function may begin: a verb; in questions one too; or, of what is the same
in another form, a small word. A new verb is welcome, if none of these means the same."""

PAGE_FIRST_WORDS = """
    announce attach bind change clear download fail focus handle hide listen open preview print
    repair replace restore sanitize save schedule scroll search send set starts stop submit toggle
    undo wait watch
"""
"""With what else a function of the page's scripts may begin: what a page does, beyond the above."""

CALLED_BY_BROWSERS = {"connectedCallback", "disconnectedCallback"}
"""The names that browsers call an element's methods by."""

OF_LIBRARIES = {
    *("on", "handle", "log_message", "filter"),
    *("field_title_should_be_set", "dict_schema"),
}
"""How methods begin, or what they are called, that a library calls by names of its own."""

SHOWN_BY_TEMPLATES = "View"
"""Its methods are what templates may write, so each is called as what it shows: `topics`."""

FINISHED = ("src/followup", "src/followup_site", "scripts")

KEPT_NAMES = {
    *("calendar", "calendar_of_all", "overview"),  # `followup.api` promises them to others
    *("fact", "form", "parts", "whole_number", "words"),  # they declare fields, as types do
}


def _functions(tree: ast.Module) -> list[ast.FunctionDef]:
    """The functions of a module and the methods of its classes, but for properties."""
    holders: list[ast.Module | ast.ClassDef] = [
        tree,
        *(
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and node.name != SHOWN_BY_TEMPLATES
        ),
    ]
    found = [node for one in holders for node in one.body if isinstance(node, ast.FunctionDef)]
    return [node for node in found if not _is_property(node)]


def _is_property(node: ast.FunctionDef) -> bool:
    return any("property" in ast.unparse(each) for each in node.decorator_list)


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
        for node in _functions(ast.parse(path.read_text(encoding="utf-8")))
        if not node.name.startswith("__")
        if (name := node.name.lstrip("_")) not in KEPT_NAMES | OF_LIBRARIES
        if name.partition("_")[0] not in allowed | OF_LIBRARIES
    ]
    assert nouns == []


def test_a_function_of_the_page_is_named_by_what_it_does_too() -> None:
    allowed = {*FIRST_WORDS.split(), *PAGE_FIRST_WORDS.split()}
    named = list_page_functions()
    nouns = [
        f"{path}: {name}"
        for path, names in named.items()
        for name in names
        if name not in CALLED_BY_BROWSERS
        if re.split(r"(?=[A-Z])", name)[0] not in allowed
    ]
    assert "findSlot" in named["planner/dom/find.ts"]
    assert nouns == []
