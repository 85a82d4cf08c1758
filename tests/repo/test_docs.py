"""What the hand-written pages name is there: scripts and their options, files, links, headings."""

from __future__ import annotations

import importlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "HACKING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")
_SCRIPT = re.compile(r"scripts/(\w+)\.py((?: +[^\s`#;,)>]+)*)")
_COMMAND = re.compile(r"python3 scripts/(\w+)\.py((?: [^\s`#]+)*)")
_IMPORT = re.compile(r"^from (followup[\w.]*) import (\w+)$", re.MULTILINE)
_IN_CODE = re.compile(r"`([^`\s]+)`")
_FILE = re.compile(r"(?:\.?[\w-]+/)+(?:[\w.-]+\.\w+)?")
_OURS = ("content/", "docs/", "guides/", "macros/", "planner/", "scripts/", "src/", "tests/")

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def _headings(text: str) -> set[str]:
    """The anchors of a page, as GitHub and MkDocs make them."""
    found = re.findall(r"^#+ (.+)$", _FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in found}


@each_page
def test_every_link_leads_to_a_file_that_is_there_and_a_heading_in_it(page: Path) -> None:
    for link in _LINK.findall(_FENCE.sub("", page.read_text(encoding="utf-8"))):
        path, _, heading = link.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), f"{page.name} links to {link}"
        if heading:
            assert heading in _headings(target.read_text(encoding="utf-8")), link


@each_page
def test_every_file_and_folder_that_is_named_is_there(page: Path) -> None:
    for named in _IN_CODE.findall(page.read_text(encoding="utf-8")):
        if named.startswith(_OURS) and _FILE.fullmatch(named):
            assert (ROOT / named).exists(), f"{page.name} names {named}"


def _rows() -> list[list[str]]:
    """The table of changes in HACKING: what to change, where it stands, what to look for."""
    text = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    table = text.split("| You want to change |")[1].split("\n\n")[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in table]


def test_there_is_a_row_for_twenty_changes_and_more() -> None:
    assert len(_rows()) >= 20


@pytest.mark.parametrize(("change", "files", "names"), _rows(), ids=lambda cell: cell[:40])
def test_what_somebody_wants_to_change_stands_where_the_table_says(
    change: str, files: str, names: str
) -> None:
    paths = [ROOT / name for name in _IN_CODE.findall(files)]
    assert paths, change
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths)
    for name in _IN_CODE.findall(names):
        assert re.search(rf"\b{re.escape(name)}\b", text), f"{change}: no {name} in {files}"


@pytest.mark.parametrize("record", DECISIONS, ids=lambda record: record.stem)
def test_a_decision_says_its_day_what_else_could_be_and_why(record: Path) -> None:
    text = record.read_text(encoding="utf-8")
    assert re.match(r"# .+\n\nDate: \d{4}-\d\d-\d\d\n\n\S", text)
    _, alternatives, reason = re.split(r"\n## (?:Alternatives|Reason)\n\n", text)
    assert alternatives.startswith("- ")
    assert reason.strip()


def test_the_list_of_decisions_has_each_under_its_own_title() -> None:
    listed = (ROOT / "docs" / "engineering" / "decisions.md").read_text(encoding="utf-8")
    titles = [record.read_text(encoding="utf-8").splitlines()[0][2:] for record in DECISIONS]
    lines = [
        f"- [{title}](../decisions/{record.name})"
        for title, record in zip(titles, DECISIONS, strict=True)
    ]
    assert [line for line in listed.splitlines() if line.startswith("- ")] == lines


def test_the_architecture_fits_on_two_screens() -> None:
    page = (ROOT / "docs" / "engineering" / "architecture.md").read_text(encoding="utf-8")
    assert len(page.splitlines()) <= 130


def _options_named() -> dict[str, set[str]]:
    """The options that the pages give to each script they name."""
    named: dict[str, set[str]] = {}
    for page in PAGES:
        for script, arguments in _SCRIPT.findall(page.read_text(encoding="utf-8")):
            options = {word for word in arguments.split() if word.startswith("--")}
            named.setdefault(script, set()).update(options)
    return named


@pytest.mark.parametrize(("script", "options"), sorted(_options_named().items()))
def test_every_script_that_is_named_is_there_and_knows_its_options(
    script: str, options: set[str]
) -> None:
    asked = [sys.executable, "-S", "-s", str(ROOT / "scripts" / f"{script}.py"), "--help"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    missing = {option for option in options if option not in said}
    assert not missing, f"scripts/{script}.py --help does not name {missing}"


@each_page
def test_what_a_page_takes_from_a_package_is_there_and_can_do_what_it_calls(page: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    for block in blocks:
        for package, name in re.findall(
            r"^from (followup[\w.]*) import (\w+)$", block, re.MULTILINE
        ):
            module = importlib.import_module(f"{package}.{name}")
            called = set(re.findall(rf"\b{name}\.(\w+)\(", block))
            assert called <= set(dir(module)), page.name


def test_every_script_is_named_for_those_who_work_on_the_code() -> None:
    hacking = (ROOT / "HACKING.md").read_text(encoding="utf-8")
    scripts = {path.name for path in (ROOT / "scripts").glob("*.py")}
    assert scripts == {name for name in scripts if f"scripts/{name}" in hacking}


def _commands_to_read_by() -> list[list[str]]:
    """The commands of the pages that change nothing and soon end, as they stand there."""
    reading = ("check", "plan", "stale", "translations")
    found = [
        [f"scripts/{script}.py", *arguments.split()]
        for page in PAGES[:3]
        for script, arguments in _COMMAND.findall(page.read_text(encoding="utf-8"))
        if script in reading and "--accept" not in arguments
    ]
    return [list(words) for words in dict.fromkeys(map(tuple, found))]


@pytest.mark.parametrize("words", _commands_to_read_by(), ids=" ".join)
def test_a_command_does_what_the_page_says_when_it_is_copied_from_there(words: list[str]) -> None:
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.strip()
