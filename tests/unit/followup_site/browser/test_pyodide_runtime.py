"""What the browser loads: whole, checked by its hash, the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import HOME
from followup_site.browser import in_pyodide, pyodide_runtime

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def made() -> Path:
    return pyodide_runtime.prepare(HOME)


def _home(folder: Path) -> Path:
    """A private folder with set-up's parts and nothing made from them."""
    folder.mkdir()
    for part in ("npm", "pyodide-tools"):
        (folder / part).symlink_to(HOME / part)
    return folder


def test_the_lock_holds_our_wheel_alone_with_its_hash(made: Path) -> None:
    lock = json.loads((made / "pyodide-lock.json").read_text(encoding="utf-8"))
    (wheel,) = made.glob("*.whl")
    assert list(lock["packages"]) == ["followup"]
    entry = lock["packages"]["followup"]
    assert entry["file_name"] == wheel.name
    assert entry["sha256"] == hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_nothing_is_left_to_compile_in_the_browser(made: Path) -> None:
    for archive in [*made.glob("*.whl"), made / "python_stdlib.zip"]:
        names = zipfile.ZipFile(archive).namelist()
        assert any(name.endswith(".pyc") for name in names)
        assert not [name for name in names if name.endswith(".py")]


def test_the_same_inputs_give_the_same_bytes(made: Path, tmp_path: Path) -> None:
    again = pyodide_runtime.prepare(_home(tmp_path / "home"))
    assert [file.name for file in sorted(again.iterdir())] == [
        file.name for file in sorted(made.iterdir())
    ]
    for file in again.iterdir():
        assert file.read_bytes() == (made / file.name).read_bytes(), file.name


def test_it_is_made_once(made: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in made.iterdir()}
    assert pyodide_runtime.prepare(HOME) == made
    assert {file: file.stat().st_mtime_ns for file in made.iterdir()} == before


def test_without_set_up_it_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(pyodide_runtime.RuntimeMissingError, match=r"npm\.stamp is missing"):
        pyodide_runtime.prepare(tmp_path)


def test_the_wheel_loads_in_pyodide(made: Path) -> None:
    code = "import followup.api; print(followup.api.__name__)"
    assert in_pyodide.run(code, runtime=made, packages=["followup"]).strip() == "followup.api"


def test_every_module_of_the_wheel_imports_in_pyodide(made: Path) -> None:
    code = """
import importlib, pkgutil, followup
for module in pkgutil.iter_modules(followup.__path__):
    print(importlib.import_module(f"followup.{module.name}").__name__)
"""
    said = in_pyodide.run(code, runtime=made, packages=["followup"]).split()
    assert "followup.api" in said


def test_what_goes_wrong_in_pyodide_is_told_with_pythons_traceback(made: Path) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError"):
        in_pyodide.run("1 / 0", runtime=made)


def test_code_in_pyodide_sees_the_folders_it_is_given(made: Path, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("äß", encoding="utf-8")
    code = "from pathlib import Path; print(Path('/data/in.txt').read_text(encoding='utf-8'))"
    assert in_pyodide.run(code, runtime=made, folders={"/data": tmp_path}).strip() == "äß"
