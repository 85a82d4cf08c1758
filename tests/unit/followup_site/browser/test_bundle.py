"""What the planner fetches lies in the built site, at the addresses others may rely on."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import pytest

from bootstrap.steps import HOME
from followup_site.browser import bundle, pyodide_runtime

if TYPE_CHECKING:
    from pathlib import Path

DATA = bundle.Data(
    guide={"version": 1, "stages": {"zebra": {}, "ant": {}}},
    places={"XX-Y": {"code": "XX-Y", "name": "Ypsilon, Éxample"}},
    index=[{"code": "XX", "name": "Éxample", "regions": []}],
    time_zones={"Nowhere/Here": "XX"},
    zones={"XX": ["Nowhere/Here"]},
    planner='<followup-planner data-status="idle"><p>Élan</p></followup-planner>\n',
    licences="Terms\n",
)


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("written")
    bundle.write(folder, DATA, HOME)
    return folder


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("guide.json", DATA.guide),
        ("places/XX-Y.json", DATA.places["XX-Y"]),
        ("places.json", DATA.index),
        ("time_zones.json", DATA.time_zones),
        ("zones.json", DATA.zones),
    ],
)
def test_data_lies_at_its_address(written: Path, address: str, value: object) -> None:
    assert json.loads((written / "api" / address).read_text(encoding="utf-8")) == value


def test_the_order_of_the_guide_is_kept(written: Path) -> None:
    text = (written / "api" / "guide.json").read_text(encoding="utf-8")
    assert text == '{"version":1,"stages":{"zebra":{},"ant":{}}}\n'


def test_letters_are_written_as_themselves(written: Path) -> None:
    assert "É" in (written / "api" / "places.json").read_text(encoding="utf-8")


def build_of(written: Path) -> Path:
    """The folder of what the planner fetches."""
    assets = written / "assets" / "followup"
    return assets / "build" / str(json.loads((assets / "build.json").read_text())["build"])


def told(script: Path) -> dict[str, Any]:
    """What a script knows of other files."""
    (found,) = re.findall(r'\{"runtime":.*?"site":"[./]+"\}', script.read_text(encoding="utf-8"))
    return cast("dict[str, Any]", json.loads(found))


def test_the_pages_plumbing_and_the_runtime_are_all_there(written: Path) -> None:
    assets = written / "assets" / "followup"
    for_pages = {"planner.js", "planner.css", "planner_watchdog.js"}
    at_top = {"planner.html", "build.json", "build", "runtime", "licences.txt"}
    assert {file.name for file in assets.iterdir()} == for_pages | at_top
    fetched = {"views.js", "worker.js", "anywhere.css", "planner.html", "place_hashes.json"}
    fetched |= {"accessible-autocomplete.min.js"} | for_pages
    assert {file.name for file in build_of(written).iterdir()} == fetched
    published = {file.name: file for file in (assets / "runtime").rglob("*") if file.is_file()}
    for file in pyodide_runtime.prepare(HOME).iterdir():
        assert published.pop(file.name).read_bytes() == file.read_bytes()
    assert published == {}


@pytest.mark.parametrize("script", ["planner.js", "worker.js"])
def test_scripts_know_every_file_that_they_fetch_by_its_size_and_hash(
    written: Path, script: str
) -> None:
    file = build_of(written) / script
    files = told(file)
    assets, here = file.parent / files["assets"], file.parent / files["here"]
    known = [(assets, each) for each in files["runtime"]["parts"].values()]
    known += [(here, each) for each in files["folder"].values()]
    known += [(file.parent / files["site"] / "api", each) for each in files["data"].values()]
    assert len(known) > 10
    for folder, each in known:
        body = (folder / each["address"].partition("?")[0]).read_bytes()
        assert each["size"] == len(body)
        assert each["sha256"] == hashlib.sha256(body).hexdigest()
    (hashes,) = [each for _, each in known if "place_hashes" in each["address"]]
    assert json.loads((here / hashes["address"]).read_text()) == {
        code: hashlib.sha256(
            (written / "api" / "places" / f"{code}.json").read_bytes()
        ).hexdigest()[:16]
        for code in DATA.places
    }


def test_a_page_elsewhere_gets_this_build_from_the_steady_address(written: Path) -> None:
    steady = written / "assets" / "followup" / "planner.js"
    files = told(steady)
    assert steady.parent / files["here"] == build_of(written)
    assert files["build"] == build_of(written).name


def test_pages_with_the_planner_get_the_addresses_of_this_build(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<followup-planner data-status="idle"></followup-planner>'
        '<script type="module" src="assets/followup/planner.js"></script>',
        encoding="utf-8",
    )
    (tmp_path / "other.html").write_text("assets/followup/planner.js", encoding="utf-8")
    for _ in range(2):
        bundle.write(tmp_path, DATA, HOME)
        build = build_of(tmp_path).name
        assert page.read_text(encoding="utf-8") == (
            f'<followup-planner data-status="idle" data-build="{build}"></followup-planner>'
            f'<script type="module" src="assets/followup/build/{build}/planner.js"></script>'
        )
    assert (tmp_path / "other.html").read_text(encoding="utf-8") == "assets/followup/planner.js"


@pytest.mark.parametrize("changed", ["guide", "places", "planner"])
def test_whatever_changes_the_build_has_another_name(
    written: Path, tmp_path: Path, changed: str
) -> None:
    """So no cache gives an old part for a new one."""
    other = {"guide": {"version": 2}, "places": {"XX-Y": {"code": "ZZ"}}, "planner": "<p>Ève</p>"}
    bundle.write(tmp_path, replace(DATA, **{changed: other[changed]}), HOME)  # type: ignore[arg-type]
    assert build_of(tmp_path).name != build_of(written).name


def test_files_whose_bytes_are_right_are_left_alone(written: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in written.rglob("*") if file.is_file()}
    bundle.write(written, DATA, HOME)
    after = {file: file.stat().st_mtime_ns for file in written.rglob("*") if file.is_file()}
    assert before == after


def test_a_site_within_another_uses_the_runtime_above(written: Path, tmp_path: Path) -> None:
    site = tmp_path / "es"
    bundle.write(site, DATA, HOME, shared=True)
    worker = site / "assets" / "followup"
    assert not (worker / "runtime").exists()
    above = told(build_of(site) / "worker.js")
    assert above["runtime"]["above"] == "../../../assets/followup/"
    own = told(build_of(written) / "worker.js")
    assert own["runtime"]["above"] == ""
    assert own["runtime"]["parts"] == above["runtime"]["parts"]
