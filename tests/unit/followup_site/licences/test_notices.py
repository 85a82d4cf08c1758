"""All that a published site holds has a notice: what it is, which version, and its full terms."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatch
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from bootstrap.steps import HOME
from followup_site.licences import notices

ROOT = Path(__file__).resolve().parents[4]
NPM = HOME / "npm" / "node_modules"
PARTS: list[dict[str, Any]] = notices.read_list()["parts"]
LOOK_AGAIN = "look inside it again, and mend src/followup_site/licences/notices.toml"

# Where an npm package says its terms; Pyodide brings none along.
IN_NPM = {
    "@preact/signals-core": "LICENSE",
    "accessible-autocomplete": "LICENSE.txt",
    "cldr-subdivisions-full": "LICENSE",
    "lit-html": "LICENSE",
}

# How a source map names a file of an npm package.
PATHS = re.compile(r"node_modules/((?:@[^/]+/)?[^/]+)/")


def named(name: str) -> dict[str, Any]:
    """The part with a name."""
    (found,) = (part for part in PARTS if part["name"] == name)
    return found


def locked() -> dict[str, str]:
    """The versions of locks/site.txt."""
    text = (ROOT / "locks" / "site.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", text, re.MULTILINE))


def npm_locked() -> dict[str, str]:
    """The versions of package-lock.json."""
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    return {
        path.removeprefix("node_modules/"): one.get("version", "") for path, one in packages.items()
    }


def mapped(folder: Path) -> set[str]:
    """The npm packages that the source maps of a folder name."""
    maps = [json.loads(file.read_text(encoding="utf-8")) for file in folder.rglob("*.map")]
    assert maps
    return {found for one in maps for path in one["sources"] for found in PATHS.findall(path)}


def inside(host: str) -> set[str]:
    return {part["name"] for part in PARTS if part.get("inside") == host}


def site_packages() -> Path:
    return Path(str(distribution("mkdocs-material").locate_file("")))


def test_every_file_of_the_site_belongs_to_a_part(site: Path) -> None:
    patterns = [pattern for part in PARTS for pattern in part.get("files", ())]
    lost = []
    for file in site.rglob("*"):
        path = file.relative_to(site).as_posix().removeprefix("es/")
        if file.is_file() and not any(fnmatch(path, pattern) for pattern in patterns):
            lost.append(path)
    assert not lost, (
        "these have no part in src/followup_site/licences/notices.toml: add one, with its terms"
    )


def test_no_part_is_named_that_the_site_has_no_file_of(site: Path) -> None:
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    for part in PARTS:
        if "languages" in part:
            continue
        for pattern in part.get("files", ()):
            assert any(fnmatch(file, pattern) for file in files), (part["name"], pattern)


@pytest.mark.parametrize("notice", notices.list_notices("en", "ja", "th"), ids=lambda one: one.name)
def test_a_part_has_its_terms_in_full_and_says_where_its_source_is(notice: notices.Notice) -> None:
    assert len(notice.text) > 200
    assert notice.licence
    assert notice.source or notice.group == "own"


def test_versions_are_those_of_the_locks() -> None:
    found = {
        part["name"]: notice.version
        for part, notice in zip(PARTS, notices.list_notices("en", "ja", "th"), strict=True)
    }
    for part in PARTS:
        if "npm" in part:
            assert found[part["name"]] == npm_locked()[part["npm"]]
        elif "distribution" in part and "inside" not in part and part["group"] != "own":
            assert found[part["name"]] == locked()[part["distribution"]]


def test_what_is_inside_a_part_was_looked_into_in_the_version_that_is_locked() -> None:
    versions = locked() | npm_locked()
    for host, version in notices.read_list()["looked_into"].items():
        assert version == versions[host], f"{host} is {versions[host]} now: {LOOK_AGAIN}"
    assert {part["inside"] for part in PARTS if "inside" in part} == set(
        notices.read_list()["looked_into"]
    )


def test_every_library_in_the_themes_scripts_and_styles_has_a_notice() -> None:
    assert mapped(site_packages() / "material" / "templates") <= inside("mkdocs-material"), (
        LOOK_AGAIN
    )


def test_every_library_in_the_search_for_a_place_has_a_notice() -> None:
    folder = NPM / "accessible-autocomplete" / "dist"
    libraries = {"preact", "core-js"}
    script = json.loads((folder / "accessible-autocomplete.min.js.map").read_text(encoding="utf-8"))
    assert {name for path in script["sources"] for name in PATHS.findall(path)} == libraries
    assert libraries <= inside("accessible-autocomplete"), LOOK_AGAIN
    built = (folder / "accessible-autocomplete.min.js").read_text(encoding="utf-8")
    assert f'version:"{named("core-js")["version"]}"' in built, LOOK_AGAIN


@pytest.mark.parametrize("name", ["lunr", "clipboard"])
def test_a_library_that_says_its_version_in_the_theme_says_the_one_of_its_notice(name: str) -> None:
    scripts = (site_packages() / "material" / "templates").rglob("*.min.js")
    texts = [script.read_text(encoding="utf-8") for script in scripts]
    assert any(
        re.search(rf"{name}.{{0,80}}{re.escape(named(name)['version'])}", text) for text in texts
    )


def test_every_set_of_icons_that_a_page_or_a_style_draws_has_a_notice(site: Path) -> None:
    drawn = re.compile(r"""<path[^>]*? d=["']([^"']+)["']""")
    icons = site_packages() / "material" / "templates" / ".icons"
    sets: dict[str, set[str]] = {}
    for icon in icons.rglob("*.svg"):
        for path in drawn.findall(icon.read_text(encoding="utf-8")):
            sets.setdefault(path, set()).add(icon.relative_to(icons).parts[0])
    told = {part["icons"] for part in PARTS if "icons" in part}
    files = [*site.rglob("*.html"), *(site / "assets" / "stylesheets").glob("*.css")]
    paths = {path for file in files for path in drawn.findall(file.read_text(encoding="utf-8"))}
    known = [sets[path] for path in paths if path in sets]
    assert len(known) > 10
    assert all(found & told for found in known), LOOK_AGAIN


@pytest.mark.parametrize(
    "part", [part for part in PARTS if "mark" in part], ids=lambda one: one["name"]
)
def test_what_is_compiled_into_python_leaves_its_mark_and_version_in_it(
    part: dict[str, Any],
) -> None:
    module = (NPM / "pyodide" / "pyodide.asm.wasm").read_bytes()
    assert part["mark"].encode() in module, LOOK_AGAIN
    assert part.get("version", "").encode() in module, LOOK_AGAIN


def test_python_and_its_compiler_are_those_that_pyodide_names() -> None:
    about = json.loads((NPM / "pyodide" / "pyodide-lock.json").read_text())["info"]
    assert about["python"] == named("CPython")["version"]
    assert about["platform"] == "emscripten_" + named("Emscripten")["version"].replace(".", "_")


@pytest.mark.parametrize(("package", "file"), IN_NPM.items())
def test_terms_that_are_kept_are_those_of_the_package(package: str, file: str) -> None:
    (part,) = (one for one in PARTS if one.get("npm") == package)
    (name,) = part["kept"]
    kept = (notices.KEPT / f"{name}.txt").read_text(encoding="utf-8")
    assert kept.split() == (NPM / package / file).read_text(encoding="utf-8").split(), (
        f"copy {package}/{file} to src/followup_site/licences/{name}.txt"
    )


def test_a_licence_that_a_package_of_npm_names_is_the_one_of_its_notice() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    for part in PARTS:
        if "npm" in part:
            assert packages[f"node_modules/{part['npm']}"]["license"] == part["licence"]


def test_no_text_is_kept_for_nobody() -> None:
    used = {name for part in PARTS for name in part.get("kept", ())}
    assert {file.stem for file in notices.KEPT.glob("*.txt")} == used


def test_what_the_search_needs_for_other_languages_alone_is_neither_shipped_nor_told(
    site: Path,
) -> None:
    assert not (site / "assets" / "javascripts" / "lunr" / "wordcut.js").exists()
    assert "wordcut" not in {notice.name for notice in notices.list_notices("en", "es")}
    assert "wordcut" in {notice.name for notice in notices.list_notices("en", "th")}
    assert "TinySegmenter" in {notice.name for notice in notices.list_notices("ja-JP")}


def test_a_part_whose_text_has_moved_says_what_to_mend() -> None:
    part = {**named("holidays"), "installed": ["no/such/LICENSE"]}
    with pytest.raises(
        notices.NoTextError, match=r"of holidays, 0 files end in no/such/LICENSE\. Say"
    ):
        notices._make_notice(part)


@pytest.mark.parametrize("language", ["", "es/"])
def test_the_page_and_the_text_hold_every_part(site: Path, language: str) -> None:
    page = (site / language / "notices" / "index.html").read_text(encoding="utf-8")
    text = (site / language / "assets" / "followup" / notices.FILE).read_text(encoding="utf-8")
    assert text == notices.as_text("en", "es")
    for notice in notices.list_notices("en", "es"):
        assert f"{notice.name} {notice.version}".strip() in text
        assert page.count(f">{notice.name}<") >= 1
        assert notice.version in page
    assert page.count('<details class="f-notice">') == len(notices.list_notices("en", "es"))


def test_every_pages_foot_leads_to_the_page_of_its_language(site: Path) -> None:
    for file in site.rglob("*.html"):
        path = file.relative_to(site)
        if path.parts[0] == "assets" or path.parts[:2] == ("es", "assets"):
            continue
        html = file.read_text(encoding="utf-8")
        foot = html[html.index('<div class="md-copyright">') :]
        address = re.findall(r'<p><a href="([^"]+)"', foot)[0]
        own = site / "es" if path.parts[0] == "es" else site
        if file.name != "404.html":  # shown at any depth: its addresses begin at the top
            assert (file.parent / address).resolve() == (own / "notices").resolve(), path


def test_the_terms_are_not_searched(site: Path) -> None:
    for language in ("", "es/"):
        index = json.loads((site / language / "search" / "search_index.json").read_text())
        assert not [doc for doc in index["docs"] if doc["location"].startswith("notices/")]
