"""The locks say exactly what is installed, wherever it is downloaded from."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from bootstrap.environment import LOCKS
from bootstrap.steps import ROOT

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def _names(texts: list[str]) -> set[str]:
    found = [NAME.match(text) for text in texts]
    return {re.sub(r"[-_.]+", "-", name[0]).lower() for name in found if name}


def _locked(group: str) -> set[str]:
    lines = (LOCKS / f"{group}.txt").read_text(encoding="utf-8").splitlines()
    return _names([line for line in lines if "==" in line])


def test_locks_name_no_address() -> None:
    for file in [*LOCKS.glob("*.txt"), ROOT / "package-lock.json"]:
        text = file.read_text(encoding="utf-8")
        assert "://" not in text, file
        assert "index-url" not in text, file


def test_every_locked_package_has_hashes() -> None:
    for file in LOCKS.glob("*.txt"):
        entries = re.split(r"\n(?=\S)", file.read_text(encoding="utf-8"))
        for entry in (entry for entry in entries if "==" in entry):
            assert "--hash=sha256:" in entry, entry


def test_every_npm_package_has_its_integrity() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    for name, package in lock["packages"].items():
        assert not name or package["integrity"].startswith("sha512-"), name


@pytest.mark.parametrize("group", ["site", "test", "pyodide", "node", "lock"])
def test_every_dependency_is_locked(group: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if group == "site":
        wanted = _names(project["project"]["dependencies"]) - {"followup"}
    else:
        wanted = _names(project["dependency-groups"][group])
    assert wanted <= _locked(group)


def test_every_dependency_has_its_reason() -> None:
    page = (ROOT / "docs" / "engineering" / "dependencies.md").read_text(encoding="utf-8").lower()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    npm = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    wanted = _names(project["project"]["dependencies"]) - {"followup"}
    wanted |= _names([name for group in project["dependency-groups"].values() for name in group])
    wanted |= set(npm["dependencies"]) | set(npm["devDependencies"])
    assert not {name for name in wanted if name not in page}
