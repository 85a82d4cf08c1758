"""What browsers load of ours is built for the browsers that we state, and for no newer ones."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import HOME, ROOT
from followup_site import PLANNER
from followup_site.browser import in_pyodide, planner_build
from followup_site.browser.pyodide_runtime import RuntimeMissingError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STYLES = ["planner.css", "anywhere.css", "site.css"]

FIRST_USE = ["planner.js", "planner_watchdog.js", "worker.js"]
VIEWS = "views.js"

# Unknown to some of the browsers in browsers.json: what holds it needs a way out beside it.
NEWER = ["light-dark(", "@starting-style", "@scope", "@position-try", "@function", "if("]

# Builds a script for the browsers stated and for the newest: both have to be the same.
AGAIN = """
const { createRequire } = require("node:module");
const esbuild = createRequire(process.argv[1])("esbuild");
const [, , target, format, ...files] = process.argv;
for (const file of files) {
  const code = require("node:fs").readFileSync(file, "utf8");
  const usual = { format: format || undefined, minify: true };
  const made = (target) => esbuild.transformSync(code, { ...usual, target }).code;
  const same = made(target.split(",")).length === made("esnext").length;
  if (!same) throw new Error(`${file} holds newer syntax`);
}
"""


@pytest.fixture(scope="module")
def built() -> Path:
    return planner_build.prepare(HOME)


def blocks(css: str) -> Iterator[list[str]]:
    """Each opened block as the list of what stands before its brace, the outermost first."""
    bare = re.sub(r'"(?:\\.|[^"\\])*"|/\*.*?\*/', "", css, flags=re.DOTALL)
    opened: list[str] = []
    for before, mark in re.findall(r"([^{};]*)([{};])", bare):
        if mark == "{":
            opened.append(before.strip())
            yield list(opened)
        elif mark == "}":
            opened.pop()


@pytest.mark.parametrize("name", STYLES)
def test_no_rule_stands_inside_another(built: Path, name: str) -> None:
    """Safari before 16.5 drops nested rules, and until 26.1 it ignores them on paper."""
    found = list(blocks((built / name).read_text(encoding="utf-8")))
    assert found
    for opened in found:
        rules = [each for each in opened if not each.startswith("@")]
        in_frames = any(each.startswith("@keyframes") for each in opened)
        assert len(rules) <= 1 or in_frames, opened
        assert not [each for each in rules if "&" in each], opened


def test_every_language_has_the_built_look_that_the_top_of_the_site_holds(
    built: Path, site: Path
) -> None:
    address = "assets/theme/site.css"
    assert (site / address).read_bytes() == (built / "site.css").read_bytes()
    assert not (site / "es" / address).exists()
    assert f'href="{address}"' in (site / "index.html").read_text(encoding="utf-8")
    assert f'href="../{address}"' in (site / "es" / "index.html").read_text(encoding="utf-8")


def test_the_sources_do_nest_their_rules() -> None:
    """Else the test above would say nothing."""
    sources = "".join(part.read_text(encoding="utf-8") for part in (PLANNER / "styles").iterdir())
    assert any(len([each for each in opened if each[:1] != "@"]) > 1 for opened in blocks(sources))


@pytest.mark.parametrize("name", STYLES)
def test_styles_hold_nothing_newer_without_a_way_out(built: Path, name: str) -> None:
    css = (built / name).read_text(encoding="utf-8")
    asked = re.compile(r"@supports[^{]*\{(?:[^{}]*\{[^{}]*\})*\}")
    assert [newer for newer in NEWER if newer in asked.sub("", css)] == []


def test_paper_has_its_rules_in_the_built_styles(built: Path) -> None:
    found = list(blocks((built / "planner.css").read_text(encoding="utf-8")))
    on_paper = [opened for opened in found if opened[0] == "@media print"]
    assert len([opened for opened in on_paper if len(opened) == 2]) > 10


@pytest.mark.parametrize(
    ("format_", "names"),
    [("esm", ["planner.js", VIEWS, "worker.js"]), ("", ["planner_watchdog.js"])],
)
def test_scripts_hold_no_syntax_newer_than_the_browsers_stated(
    built: Path, format_: str, names: list[str]
) -> None:
    stated = json.loads((PLANNER / "browsers.json").read_text(encoding="utf-8"))
    named = ",".join(f"{key}{stated[key]}" for key in stated)
    target = named if format_ else "es5"
    files = [str(built / name) for name in names]
    packages = str(HOME / "npm" / "here.js")
    done = subprocess.run(
        [in_pyodide.find_node(), "-e", AGAIN, packages, target, format_, *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_each_browser_is_named_to_readers_and_engineers_with_its_version() -> None:
    stated = json.loads((PLANNER / "browsers.json").read_text(encoding="utf-8"))
    told = [
        (ROOT / "content" / "wording.yaml").read_text(encoding="utf-8"),
        (ROOT / "content" / "es" / "wording.yaml").read_text(encoding="utf-8"),
        (ROOT / "docs" / "engineering" / "loading.md").read_text(encoding="utf-8"),
    ]
    for text in told:
        lines = [line for line in text.splitlines() if "Chrome" in line and "Edge" in line]
        assert len(lines) == 1, lines
        for name, version in stated.items():
            shown = name.replace("ios", "iOS").replace("edge", "Edge").replace("safari", "Safari")
            assert shown.lower() in lines[0].lower()
            assert version in lines[0]


def test_the_form_works_after_three_small_scripts(built: Path) -> None:
    """What shows an answer comes beside the engine, of which it is a hundredth."""
    scripts = {file.name: len(gzip.compress(file.read_bytes())) for file in built.glob("*.js")}
    assert sorted(scripts) == sorted([*FIRST_USE, VIEWS])
    assert sum(scripts[name] for name in FIRST_USE) <= 35_000
    assert scripts[VIEWS] <= 25_000


def test_it_is_built_once(built: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in built.iterdir()}
    assert planner_build.prepare(HOME) == built
    assert {file: file.stat().st_mtime_ns for file in built.iterdir()} == before


def test_a_source_that_cannot_be_built_is_named_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "npm").symlink_to(HOME / "npm")
    planner = tmp_path / "planner"
    (planner / "app").mkdir(parents=True)
    (planner / "engine").mkdir()
    (planner / "browsers.json").write_text('{"chrome": "111"}', encoding="utf-8")
    (planner / "app" / "planner.ts").write_text("let a = 1;\nlet b = ;\n", encoding="utf-8")
    (planner / "app" / "views.ts").write_text("", encoding="utf-8")
    (planner / "engine" / "worker.ts").write_text("", encoding="utf-8")
    monkeypatch.setattr(planner_build, "PLANNER", planner)
    with pytest.raises(planner_build.PlannerSourceError, match=r"planner\.ts:2:8"):
        planner_build.prepare(tmp_path)


def test_without_set_up_it_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeMissingError, match=r"npm\.stamp is missing"):
        planner_build.prepare(tmp_path)
