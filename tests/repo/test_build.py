"""The built site: the same bytes from the same sources, and nothing of the machine in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.conftest import PUBLISHED

from bootstrap.steps import ROOT
from followup_site.commands import site as site_command

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _files(site: Path) -> dict[str, bytes]:
    files = [file for file in site.rglob("*") if file.is_file()]
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in files}


def test_a_second_build_gives_the_same_bytes(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", PUBLISHED)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    monkeypatch.setenv("LC_ALL", "C")
    assert site_command.build(tmp_path / "again", "--quiet", guide=ROOT) == 0
    first, again = _files(site), _files(tmp_path / "again")
    assert first.keys() == again.keys()
    assert [name for name in first if first[name] != again[name]] == []


def test_no_page_shows_where_it_was_built(site: Path, repo: Path) -> None:
    shown = str(repo).encode()
    assert [name for name, held in _files(site).items() if shown in held] == []
