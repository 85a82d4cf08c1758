"""The pictures in docs/engineering, of folders and of modules, are the truth about the code."""

from __future__ import annotations

import ast
import graphlib
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"
PICTURE = ROOT / "docs" / "engineering" / "architecture.md"
MODULES = PICTURE.with_name("modules.md")

PACKAGES = ("followup", "followup_site", "followup_bench")
IN_FOLDERS = ("followup", "followup_site")
ONLY_KNOWN_TO = {
    "yaml": ("followup_site.content_files", "followup_site.plugin"),
    "jinja2": ("followup_site.pages.render",),
    "mkdocs": ("followup_site.plugin",),
    "holidays": ("followup_site.places.holidays_source",),
    "nh3": ("followup_site.safe_html",),
    "markdown": ("followup_site.safe_html",),
}
PAGE = ROOT / "planner"
KNOWS_AS_A_TYPE = {("list", "app/session.ts"), ("state", "app/session.ts")}
IMPORTS = re.compile(r'^import (type )?(?:\{[^}]*\} from )?"(\.[^"]+)";', re.MULTILINE)
WORDS_OF_THE_GUIDE = re.compile(r"\b(interview|recruiter|hiring|employer)", re.IGNORECASE)


def _modules(package: str) -> dict[str, str]:
    """The modules of a package as the list has them, from top to bottom, with their purpose.

    What is drawn further to the right stands in the folder above it: `dates.business_days`.
    """
    text = MODULES.read_text(encoding="utf-8")
    block = text.split(f"<!-- modules of {package} -->")[1].split("```")[1]
    modules, folder = {}, ""
    for line in filter(str.strip, block.splitlines()[1:]):
        name, purpose = line.split(maxsplit=1)
        inside = line.startswith(" ")
        folder = folder if inside else name
        modules[f"{folder}.{name}" if inside else name] = purpose
    return modules


def _is_cut(folder: str, package: str) -> bool:
    """Whether the list shows what stands in a folder; else the folder is one module."""
    return any(name.startswith(f"{folder}.") for name in _modules(package))


def _files(package: str) -> dict[str, list[Path]]:
    """The Python files of each module; a module is a module, or a folder of them."""
    modules: dict[str, list[Path]] = {}
    for path in sorted((SOURCE / package).rglob("*.py")):
        parts = path.relative_to(SOURCE / package).with_suffix("").parts
        name = ".".join(parts) if _is_cut(parts[0], package) else parts[0]
        modules.setdefault(name.removesuffix(".__init__"), []).append(path)
    modules.pop("__init__")
    return modules


def _imports(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever in the file it does, as dotted names."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written out in full"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _section(name: str, package: str, modules: Collection[str]) -> str | None:
    """The module of a package that a dotted name leads into, if it does."""
    top, _, rest = name.partition(".")
    inside = [module for module in modules if f"{rest}.".startswith(f"{module}.")]
    return max(inside, key=len) if top == package and inside else None


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_is_in_the_picture_and_nothing_else_is(package: str) -> None:
    assert set(_modules(package)) == set(_files(package))


@pytest.mark.parametrize("package", PACKAGES)
def test_a_module_says_its_purpose_as_the_picture_does(package: str) -> None:
    for module, purpose in _modules(package).items():
        home = SOURCE / package / module.replace(".", "/")
        path = home / "__init__.py" if home.is_dir() else home.with_suffix(".py")
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        assert said.splitlines()[:1] == [purpose], path


@pytest.mark.parametrize("package", PACKAGES)
def test_a_module_imports_only_module_that_stand_below_it(package: str) -> None:
    below = list(_modules(package))
    for module, paths in _files(package).items():
        allowed = set(below[below.index(module) :])
        for path in paths:
            names = set(_imports(path))
            used = {found for name in names if (found := _section(name, package, below))}
            wrong = used - allowed - {module.partition(".")[0]}
            assert not wrong, f"{path} imports {wrong}, which stand above it"


def test_the_date_logic_imports_the_standard_library_and_itself_alone() -> None:
    for paths in _files("followup").values():
        for path in paths:
            tops = {name.partition(".")[0] for name in _imports(path)}
            assert tops <= {*sys.stdlib_module_names, "followup"}, path


def test_the_date_logic_never_asks_the_clock() -> None:
    for path in sorted((SOURCE / "followup").rglob("*.py")):
        calls = (
            node.func
            for node in ast.walk(ast.parse(path.read_text()))
            if isinstance(node, ast.Call)
        )
        called = {call.attr for call in calls if isinstance(call, ast.Attribute)}
        assert not called & {"today", "now", "utcnow"}, path
        assert "time" not in set(_imports(path)), path


def _names(package: str) -> dict[str, Path]:
    """The files of all modules of a package by their dotted names."""
    files = sorted((SOURCE / package).rglob("*.py"))
    dotted = (".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in files)
    return {name.removesuffix(".__init__"): path for name, path in zip(dotted, files, strict=True)}


def _top(name: str) -> str:
    """The folder, or the module beside the folders, that a dotted name leads into."""
    return name.split(".")[1] if "." in name else ""


def _used(path: Path, known: Collection[str]) -> set[str]:
    """The modules of a package that a file imports."""
    found = set(_imports(path)) & set(known)
    return {one for one in found if not any(other.startswith(f"{one}.") for other in found)}


def _folder_imports(package: str) -> dict[str, set[str]]:
    """The folders of a package, and of each the folders that its modules import."""
    known = _names(package)
    used: dict[str, set[str]] = {_top(name): set() for name in known}
    for name, path in known.items():
        used[_top(name)] |= {_top(one) for one in _used(path, known)} - {_top(name), ""}
    del used[""]
    return used


@pytest.mark.parametrize("package", IN_FOLDERS)
def test_a_folder_imports_those_that_are_drawn_for_it_and_no_other(package: str) -> None:
    drawn = _arrows(package)
    assert set(_folder_imports(package)) == set(drawn)
    for folder, used in _folder_imports(package).items():
        assert used == drawn[folder] or drawn[folder] == set(drawn) - {folder}, folder


def test_nothing_but_a_command_imports_a_command() -> None:
    for name, path in _names("followup_site").items():
        if _top(name) != "commands":
            wrong = {one for one in _imports(path) if one.startswith("followup_site.commands")}
            assert not wrong, f"{path} imports {wrong}"


@pytest.mark.parametrize("package", PACKAGES)
def test_no_module_imports_itself_by_way_of_others(package: str) -> None:
    known = _names(package)
    graph = {name: _used(path, known) - {name} for name, path in known.items()}
    assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(known)


@pytest.mark.parametrize(("library", "modules"), ONLY_KNOWN_TO.items())
def test_a_library_is_known_to_its_one_module_only(library: str, modules: tuple[str, ...]) -> None:
    users = {
        name
        for name, path in _names("followup_site").items()
        if any(one.partition(".")[0] == library for one in _imports(path))
    }
    homes = {
        user: [module for module in modules if f"{user}.".startswith(f"{module}.")]
        for user in users
    }
    assert all(homes.values()), homes
    assert {module for found in homes.values() for module in found} == set(modules)


def _arrows(package: str) -> dict[str, set[str]]:
    """The folders of a package, or of the page's scripts, as drawn, with those that each imports.

    `any of them` stands for all others.
    """
    text = PICTURE.read_text(encoding="utf-8")
    block = text.split(f"<!-- folders of {package} -->")[1].split("```")[1]
    heading, *lines = block.removeprefix("text\n").rstrip().splitlines()
    holds, imports = heading.index("holds"), heading.index("imports")
    drawn = {line[:holds].strip(): line[imports:].strip() for line in lines}
    return {
        folder: set(drawn) - {folder} if words == "any of them" else set(words.split())
        for folder, words in drawn.items()
    }


def _page_imports(script: Path) -> Iterator[tuple[bool, Path]]:
    """What a script of the page imports: whether as types alone, and which script."""
    for types, address in IMPORTS.findall(script.read_text(encoding="utf-8")):
        yield bool(types), (script.parent / address).resolve().relative_to(PAGE)


def test_the_page_has_the_folders_of_the_picture_and_no_script_beside_them() -> None:
    scripts = [path.relative_to(PAGE).parts for path in PAGE.rglob("*.[jt]s")]
    assert {len(parts) for parts in scripts} == {2}
    assert {folder for folder, _ in scripts} == set(_arrows("planner"))


def test_a_folder_of_the_page_imports_those_of_its_line_alone() -> None:
    used: dict[str, set[str]] = {folder: set() for folder in _arrows("planner")}
    for script in sorted(PAGE.rglob("*.ts")):
        home = script.relative_to(PAGE).parts[0]
        for types, imported in _page_imports(script):
            assert imported.suffix == ".ts", script
            if not (types and (home, imported.as_posix()) in KNOWS_AS_A_TYPE):
                used[home] |= {imported.parts[0]} - {home}
    assert used == _arrows("planner")


@pytest.mark.parametrize("package", [*IN_FOLDERS, "planner"])
def test_no_line_of_a_picture_names_a_folder_above_it(package: str) -> None:
    arrows = _arrows(package)
    order = list(arrows)
    for place, folder in enumerate(order):
        assert arrows[folder] <= set(order[place + 1 :]), folder


def test_nothing_in_code_or_layout_speaks_of_the_guides_subject() -> None:
    folders = ((SOURCE, "*.py"), (ROOT / "macros", "*.*"), (ROOT / "planner", "*.*"))
    for folder, pattern in folders:
        for path in sorted(folder.rglob(pattern)):
            assert WORDS_OF_THE_GUIDE.findall(path.read_text(encoding="utf-8")) == [], path
