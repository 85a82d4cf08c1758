from __future__ import annotations

import subprocess
import sys
import threading
import urllib.request
import zipfile
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import ROOT
from followup_site.commands import show

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built site as somebody downloads it."""
    path = tmp_path / "site.zip"
    with zipfile.ZipFile(path, "w") as files:
        files.writestr("index.html", "<h1>The plan</h1>")
        files.writestr("assets/engine.wasm", b"\0asm")
        files.writestr("assets/worker.mjs", "export {};")
    return path


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("", "text/html"),
        ("assets/engine.wasm", "application/wasm"),
        ("assets/worker.mjs", "text/javascript"),
    ],
)
def test_a_downloaded_site_is_served_with_the_types_a_browser_needs(
    built: Path, address: str, kind: str
) -> None:
    with show.unpack(built) as folder, show.make_server(folder, 8100) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        try:
            page = f"http://127.0.0.1:{serving.server_port}/{address}"
            with urllib.request.urlopen(page, timeout=30) as answer:
                assert answer.headers.get_content_type() == kind
        finally:
            serving.shutdown()


def test_what_was_unpacked_goes_away_again(built: Path) -> None:
    with show.unpack(built) as folder:
        assert (folder / "index.html").is_file()
    assert not folder.exists()


def test_a_folder_is_shown_where_it_lies(built: Path) -> None:
    (built.parent / "index.html").write_text("<h1>The plan</h1>", encoding="utf-8")
    with show.unpack(built.parent) as folder:
        assert folder == built.parent
    assert built.exists()


def test_a_file_that_is_no_site_is_refused_in_a_sentence(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no site", encoding="utf-8")
    for wrong, said in ((text, "is not a ZIP file"), (tmp_path, "There is no built site in")):
        with pytest.raises(show.NoSiteError, match=said), show.unpack(wrong):
            pass


def test_showing_a_built_site_makes_no_environment(tmp_path: Path) -> None:
    bare = [sys.executable, "-S", "-s", str(ROOT / "scripts" / "serve.py")]
    said = subprocess.run(
        [*bare, "--site", str(tmp_path)], capture_output=True, text=True, check=False, timeout=60
    )
    assert said.returncode == 1
    assert "There is no built site in" in said.stdout
    assert "Set-up" not in said.stdout
