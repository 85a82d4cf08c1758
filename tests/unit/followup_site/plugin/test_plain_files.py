"""A guide is written as plain files whatever its theme: by name, with a folder of its own, or none.

What other builders make of the plain files is held in tests/repo/test_way_out.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from bootstrap.steps import ROOT
from followup_site.commands import new
from followup_site.commands import plain as plain_command

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide in a folder of its own, with settings that take nothing from the clone's."""
    folder = tmp_path_factory.mktemp("guides") / "parcel"
    words = ["title=A parcel", "asks=When was it sent?", "called=the day it was sent"]
    assert new.main(["guide", str(folder), *words, "place=DE-BE"]) == 0
    return folder


def written(guide: Path, theme: Any, folder: Path) -> dict[str, Any]:  # noqa: ANN401 (as YAML has it)
    """The settings that stand beside the plain files of the guide with such a theme."""
    settings: dict[str, Any] = {
        "site_name": "A parcel",
        "plugins": ["search", {"followup": {"home": str(ROOT / ".followup")}}],
    }
    settings |= {"theme": theme} if theme else {}
    (guide / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    assert plain_command.main([str(folder), "--guide", str(guide)]) == 0
    made: dict[str, Any] = yaml.safe_load((folder / "mkdocs.yml").read_text(encoding="utf-8"))
    return made


def test_a_theme_that_is_a_name_stays_that_theme(guide: Path, tmp_path: Path) -> None:
    made = written(guide, "material", tmp_path / "plain")
    assert made["theme"] == {"name": "material", "language": "en"}
    assert not (tmp_path / "plain" / "theme").exists()


def test_a_folder_of_the_theme_goes_along_though_it_holds_no_assets(
    guide: Path, tmp_path: Path
) -> None:
    own = guide / "overrides"
    own.mkdir()
    (own / "main.html").write_text('{% extends "base.html" %}', encoding="utf-8")
    made = written(guide, {"name": "material", "custom_dir": "overrides"}, tmp_path / "plain")
    assert made["theme"]["custom_dir"] == "theme"
    assert (tmp_path / "plain" / "theme" / "main.html").is_file()


def test_without_a_theme_the_files_are_written_all_the_same(guide: Path, tmp_path: Path) -> None:
    made = written(guide, None, tmp_path / "plain")
    assert made["theme"] == {"name": "mkdocs", "language": "en"}
    assert (tmp_path / "plain" / "docs" / "index.md").is_file()
