"""The way out: other builders make the same site, from plain files or with the plugin."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import ROOT
from followup_site import SITE_STYLES
from followup_site.commands import plain as plain_command
from followup_site.commands import show

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

BUILDERS = ("mkdocs", "zensical")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The guide as plain files, of a repository."""
    folder = tmp_path_factory.mktemp("plain") / "guide"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REPO_URL", "https://example.org/guide")
        return _written(folder)


def _written(folder: Path) -> Path:
    assert plain_command.main([str(folder), "--guide", str(ROOT)]) == 0
    return folder


def _built(builder: str, settings: Path, site: Path) -> dict[str, str]:
    """The pages of a site by their address, built strictly; a failure is the test's."""
    command = [sys.executable, "-m", builder, "build", "--strict", "-f", settings.name]
    done = subprocess.run(command, cwd=settings.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (site / "index.html").is_file(), done.stdout + done.stderr
    return {
        page.parent.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in site.rglob("index.html")
    }


class _Article(HTMLParser):
    """The words of a page's article, whatever a builder puts around them."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = 0
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.inside += tag == "article"

    def handle_endtag(self, tag: str) -> None:
        self.inside -= tag == "article"

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.words += re.findall(r"\w+", data)


def _words(page: str) -> list[str]:
    reader = _Article()
    reader.feed(page)
    return reader.words


@pytest.mark.parametrize("language", ["", "es"])
def test_every_builder_makes_the_same_pages_from_the_plain_files(
    plain: Path, language: str
) -> None:
    folder = plain / language
    by_builder = {
        builder: _built(builder, folder / "mkdocs.yml", folder / "site") for builder in BUILDERS
    }
    first, second = by_builder.values()
    assert first.keys() == second.keys()
    assert len(first) > 12
    for address, page in first.items():
        assert _words(page) == _words(second[address]), address
        assert len(_words(page)) > 20, address
    source = f"content/{language}/stages/thank_you.yaml".replace("//", "/")
    for made in (first, second):
        pencil = f'href="https://example.org/guide/edit/main/docs/../{source}"'
        assert pencil in made["stages/thank_you"]


def test_a_plain_page_says_which_file_it_was_made_from(plain: Path) -> None:
    page = (plain / "docs" / "stages" / "thank_you.md").read_text(encoding="utf-8")
    assert page.startswith("---\nsource_file: ../content/stages/thank_you.yaml\n")


def test_nothing_of_ours_is_needed_to_build_the_plain_files(plain: Path) -> None:
    settings = (plain / "mkdocs.yml").read_text(encoding="utf-8")
    assert "followup" not in settings.partition("plugins:")[2].partition("\n\n")[0]
    assert str(ROOT) not in settings


@pytest.mark.parametrize("language", ["", "es"])
def test_the_plain_files_carry_the_look_of_the_site_as_it_is_written(
    plain: Path, language: str
) -> None:
    sheet = (plain / language / "docs" / "assets" / "theme" / "site.css").read_text("utf-8")
    parts = [part.read_text("utf-8") for part in sorted(SITE_STYLES.iterdir())]
    assert len(parts) > 10
    assert sheet == "\n".join(parts)
    assert "assets/theme/site.css" in (plain / language / "mkdocs.yml").read_text("utf-8")


def test_properdocs_runs_the_plugin_and_makes_the_same_site(site: Path, tmp_path: Path) -> None:
    made = _built_by_properdocs(tmp_path / "site")
    ours = {path.relative_to(site) for path in site.rglob("*") if path.is_file()}
    theirs = {path.relative_to(made) for path in made.rglob("*") if path.is_file()}
    assert theirs == ours
    for page in sorted(path for path in ours if path.suffix == ".html"):
        words = [_words((folder / page).read_text(encoding="utf-8")) for folder in (site, made)]
        assert words[0] == words[1], page


def _built_by_properdocs(folder: Path) -> Path:
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "-q", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_planner_works_on_the_site_that_zensical_made(plain: Path, browser: Browser) -> None:
    _built("zensical", plain / "mkdocs.yml", plain / "site")
    with show.make_server(plain / "site", 8200) as serving:
        threading.Thread(target=serving.serve_forever, daemon=True).start()
        page = browser.new_page(timezone_id="America/New_York")
        page.goto(f"http://{show.HOST}:{serving.server_port}/?today=2026-11-21")
        page.locator('followup-planner [name="interview"]').fill("2026-11-20")
        page.locator("followup-planner form [type=submit]").click()
        page.locator("followup-planner li[data-step]").nth(2).wait_for(timeout=60_000)
        page.close()
        serving.shutdown()


@pytest.mark.parametrize("words", [[], ["--loudly"], ["one", "two"]])
def test_other_words_end_in_a_plain_line(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert plain_command.main([*words, "--guide", str(ROOT)]) == 2
    assert "Write one folder" in capsys.readouterr().out


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").touch()
    assert plain_command.main([str(tmp_path), "--guide", str(ROOT)]) == 2
    assert "is not empty" in capsys.readouterr().out
