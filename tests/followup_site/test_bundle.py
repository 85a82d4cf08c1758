"""What the planner fetches lies in the built site, at the addresses others may rely on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from followup_site import PLANNER, bundle, runtime
from setup.steps import HOME

if TYPE_CHECKING:
    from pathlib import Path

DATA = bundle.Data(
    guide={"version": 1, "stages": {"zebra": {}, "ant": {}}},
    places={"XX-Y": {"code": "XX-Y", "name": "Ypsilon, Éxample"}},
    index=[{"code": "XX", "name": "Éxample", "regions": []}],
    time_zones={"Nowhere/Here": "XX"},
    zones={"XX": ["Nowhere/Here"]},
    planner="<p>Élan</p>\n",
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


def test_the_pages_plumbing_and_the_runtime_are_all_there(written: Path) -> None:
    assets = written / "assets" / "followup"
    wanted = {file.name for file in PLANNER.iterdir() if file.is_file()}
    wanted |= {"planner.html", "planner.css", "runtime", "licences.txt"}
    assert {file.name for file in assets.iterdir()} == wanted | {"accessible-autocomplete.min.js"}
    styles = (assets / "planner.css").read_text(encoding="utf-8")
    for part in (PLANNER / "styles").iterdir():
        assert part.read_text(encoding="utf-8") in styles
    for file in runtime.prepare(HOME).iterdir():
        assert (assets / "runtime" / file.name).read_bytes() == file.read_bytes()


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
    above = '"../../../assets/followup/runtime/"'
    assert above in (worker / "runtime_address.js").read_text(encoding="utf-8")
    own = written / "assets" / "followup" / "runtime_address.js"
    assert '"./runtime/"' in own.read_text(encoding="utf-8")
