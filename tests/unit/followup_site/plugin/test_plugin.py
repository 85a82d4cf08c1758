"""The guide in MkDocs: edit links, menu, problems; and a server that survives broken content."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.config import load_config
from mkdocs.config.config_options import Plugins
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Navigation, Section, get_navigation
from mkdocs.structure.pages import Page

from followup_site import PLANNER, TEMPLATES
from followup_site.plugin import ContentNames, FollowupPlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.structure.files import Files

ROOT = Path(__file__).resolve().parents[4]
REPO = "https://git.example/someone/fork"


@pytest.fixture
def config(content: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MkDocsConfig]:
    """The project's own settings, as in a fork that is published, for the copied guide."""
    assert content.is_dir()
    monkeypatch.setenv("REPO_URL", REPO)
    yield load_config(str(ROOT / "mkdocs.yml"))
    _forget_plugins()


def _forget_plugins() -> None:
    """MkDocs keeps plugins from one configuration to the next; tests must not share theirs."""
    for _, option in MkDocsConfig._schema:
        if isinstance(option, Plugins):
            option.plugin_cache.clear()


@pytest.fixture(scope="module")
def fork() -> Iterator[tuple[Files, Navigation]]:
    """The pages and the menu of a fork of this project, made once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FOLLOWUP_CONTENT", raising=False)
        patch.setenv("REPO_URL", REPO)
        config = load_config(str(ROOT / "mkdocs.yml"))
        files = _files(config)
        navigation = get_navigation(files, config)
    yield files, navigation
    _forget_plugins()


def _plugin(config: MkDocsConfig) -> FollowupPlugin:
    plugin = config.plugins["followup"]
    assert isinstance(plugin, FollowupPlugin)
    return plugin


def _files(config: MkDocsConfig) -> Files:
    config.plugins.on_config(config)
    return config.plugins.on_files(get_files(config), config=config)


def test_the_edit_link_of_a_page_leads_to_its_yaml_in_the_fork(config: MkDocsConfig) -> None:
    files = _files(config)
    get_navigation(files, config)
    edited = {file.src_uri: str(file.page.edit_url) for file in files if file.page}
    at = f"{REPO}/edit/main"
    assert edited["index.md"].endswith("content/guide.yaml")
    assert edited["stages/complain.md"].endswith("content/stages/complain.yaml")
    assert edited["engineering/architecture.md"] == f"{at}/docs/engineering/architecture.md"


def test_the_edit_link_is_right_for_the_guide_in_the_clone(fork: tuple[Files, Navigation]) -> None:
    files, _ = fork
    page = files.src_uris["stages/thank_you.md"].page
    assert page
    assert page.edit_url == f"{REPO}/edit/main/content/stages/thank_you.yaml"


def test_without_a_repository_no_page_offers_to_be_edited(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert pages
    assert [page for page in pages if 'rel="edit"' in page.read_text(encoding="utf-8")] == []


def test_the_menu_has_the_stages_of_the_guide_in_its_order(fork: tuple[Files, Navigation]) -> None:
    _, navigation = fork
    sections = [item for item in navigation.items if isinstance(item, Section)]
    steps = next(section for section in sections if section.title == "Step by step")
    titles = [child.title for child in steps.children]
    assert titles == ["Thank-you", "First follow-up", "Second follow-up", "Moving on"]


def test_hand_written_pages_stand_in_the_menu_without_being_listed_one_by_one(
    fork: tuple[Files, Navigation],
) -> None:
    _, navigation = fork
    sections = [item for item in navigation.items if isinstance(item, Section)]
    ours = next(section for section in sections if section.title == "For contributors")
    found = {child.file.src_uri for child in ours.children if isinstance(child, Page)}
    docs = ROOT / "docs"
    written = (
        path for section in ("contributing", "engineering") for path in (docs / section).iterdir()
    )
    assert found == {path.relative_to(docs).as_posix() for path in written}


def test_a_page_the_guide_has_nothing_for_is_not_in_the_menu(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = ROOT / "tests" / "guides" / "return_a_purchase"
    monkeypatch.setenv("FOLLOWUP_CONTENT", str(other))
    config = load_config(str(ROOT / "mkdocs.yml"))
    navigation = get_navigation(_files(config), config)
    listed = {page.file.src_uri for page in navigation.pages}
    assert "sources.md" in listed
    assert not listed & {"messages.md", "channels.md", "reasons.md"}
    _forget_plugins()


def test_whatever_a_page_is_made_of_is_watched(config: MkDocsConfig, content: Path) -> None:
    config.plugins.on_config(config)
    watched = {Path(path) for path in config.watch}
    assert watched >= {content, TEMPLATES, PLANNER, ROOT / "src" / "followup"}
    assert ROOT / "src" / "followup_site" in watched


def test_a_build_stops_at_broken_content_with_all_its_problems(
    config: MkDocsConfig, content: Path
) -> None:
    (content / "figures.yaml").write_text("a: [\n", encoding="utf-8")
    (content / "tips.yaml").write_text("b: &x\n", encoding="utf-8")
    with pytest.raises(PluginError) as stopped:
        _files(config)
    assert "figures.yaml:" in str(stopped.value)
    assert "tips.yaml:" in str(stopped.value)


def test_a_server_that_starts_with_broken_content_shows_what_is_wrong(
    config: MkDocsConfig, content: Path
) -> None:
    (content / "figures.yaml").write_text("a: [\n", encoding="utf-8")
    plugin = _plugin(config)
    plugin.on_startup(command="serve", dirty=False)
    files = _files(config)
    assert "index.md" in files.src_uris
    file = files.get_file_from_path("index.md")
    assert file
    page = Page(None, file, config)
    shown = plugin.on_page_content("<p>below</p>", page=page, config=config, files=files)
    plugin.on_shutdown()
    assert shown
    assert "figures.yaml:" in shown
    assert shown.endswith("<p>below</p>")


def test_after_an_edit_of_the_code_it_is_read_again_and_its_errors_are_shown(
    config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {name: module for name, module in sys.modules.items() if name.startswith("followup")}
    plugin = _plugin(config)
    plugin.on_startup(command="serve", dirty=False)
    _files(config)
    first = plugin.edition
    before = sys.modules["followup_site.pages"]
    monkeypatch.setattr(
        "followup_site.plugin.fresh_code.find_newest", lambda: {Path("edited.py"): 1}
    )
    try:
        _files(config)
        assert sys.modules["followup_site.pages"] is not before
        assert plugin.edition is not first
        monkeypatch.setattr(
            "followup_site.edition.make", lambda *_: (_ for _ in ()).throw(NameError("slip"))
        )
        _files(config)
        assert plugin.editions.problems == ["NameError: slip"]
        assert plugin.edition is not None
    finally:
        sys.modules.update(known)
        plugin.on_shutdown()


def test_a_warning_about_a_link_names_the_yaml_to_mend() -> None:
    names = ContentNames()
    names.sources["stages/x.md"] = "content/stages/x.yaml"
    record = logging.LogRecord("x", 30, "", 1, "Doc file 'stages/x.md' contains a link", (), None)
    assert names.filter(record)
    assert (
        record.getMessage() == "Doc file 'content/stages/x.yaml' (as stages/x.md) contains a link"
    )
