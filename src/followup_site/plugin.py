"""Puts the guide's pages and data into a MkDocs site. Only this room knows MkDocs."""

from __future__ import annotations

import html
import logging
import os
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File

from followup_site import MACROS, PLANNER, WORDING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

    from followup_site.edition import Edition

_LINKS = logging.getLogger("mkdocs.structure.pages")
_PRESS = Path(__file__).resolve().parent
_CODE = (_PRESS, _PRESS.parent / "followup")


class FollowupConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings in mkdocs.yml: folders, as seen from that file."""

    content = option.Type(str, default="content")
    home = option.Type(str, default=".followup")


class FollowupPlugin(BasePlugin[FollowupConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every part of the guide, and what the planner fetches.

    A build stops at content that does not hold, with all its problems. While serving, they stand
    on top of every page instead, and the pages are those of the last content that held.
    """

    def __init__(self) -> None:
        """Start with nothing made."""
        self.serving = False
        self.edition: Edition | None = None
        self.problems: list[str] = []
        self.names = ContentNames()
        self.code = _newest()

    def on_startup(
        self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool
    ) -> None:  # that this event is here lets MkDocs keep the plugin from one build to the next
        """Note whether somebody is looking on."""
        del dirty
        self.serving = command == "serve"
        _LINKS.addFilter(self.names)

    def on_shutdown(self) -> None:
        """Let go of MkDocs's messages."""
        _LINKS.removeFilter(self.names)

    def on_config(self, config: MkDocsConfig) -> None:
        """Watch all that a page is made of; without a repository no page can be edited."""
        watched = (self._folder(config, self.config.content), MACROS, PLANNER, WORDING, *_CODE)
        config.watch.extend(str(path) for path in watched if path.exists())
        if not config.repo_url:
            config.edit_uri = None

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the guide's pages to the hand-written ones, and fill in the navigation."""
        content = self._folder(config, self.config.content)
        self._make(content, Path(config.docs_dir))
        shown = Path(os.path.relpath(content, config.docs_dir)).as_posix()
        menus = {}
        for page in self.edition.pages if self.edition else ():
            file = File.generated(config, page.path, content=page.markdown)
            file.edit_uri = f"{shown}/{page.source}"
            files.append(file)
            menus[page.path] = page.menu
            self.names.sources[page.path] = f"{self.config.content}/{page.source}"
        if self.edition is None:
            files.append(File.generated(config, "index.md", content="# There is no page yet\n"))
        if config.nav:
            written = {file.src_uri: "" for file in files.documentation_pages()}
            absent = self.edition.absent if self.edition else ()
            config.nav = list(_filled(config.nav, written | menus, absent))
        return files

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Say on every page what is wrong with the content, while serving."""
        del page, config, files
        return _notice(self.problems) + html if self.problems else None

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the planner fetches."""
        if self.edition is None:
            return
        from followup_site.runtime import RuntimeMissingError  # noqa: PLC0415 (see _make)

        try:
            home = self._folder(config, self.config.home)
            self.edition.publish_data(Path(config.site_dir), home)
        except RuntimeMissingError as missing:
            raise PluginError(str(missing)) from None

    def _make(self, content: Path, docs: Path) -> None:
        """Make the edition anew, or keep the last one and the problems of the new.

        The press is imported here and not above: after an edit of its code while serving, it is
        forgotten and read again, and an error in it is one more problem to show.
        """
        if self.code != _newest():
            self.code = _newest()
            _forget_code()
        self.problems = []
        try:
            from followup_site import edition  # noqa: PLC0415 (read again after an edit)

            self.edition = edition.make(content, docs)
        except Exception as problem:  # whatever is wrong, the server goes on
            lines = getattr(problem, "problems", None)
            if not self.serving:
                if lines is None:
                    raise
                raise PluginError("\n".join(lines)) from None
            self.problems = lines or [f"{type(problem).__name__}: {problem}"]

    @staticmethod
    def _folder(config: MkDocsConfig, folder: str) -> Path:
        return Path(config.config_file_path).parent / folder


class ContentNames(logging.Filter):
    """Names the YAML in MkDocs's warnings about a page's links: it is what a person can mend."""

    def __init__(self) -> None:
        """Start without pages; `sources` maps a page's file to the content file it shows."""
        super().__init__()
        self.sources: dict[str, str] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, with the names changed."""
        message = record.getMessage()
        for page, source in self.sources.items():
            message = message.replace(f"'{page}' contains", f"'{source}' (as {page}) contains")
        record.msg, record.args = message, ()
        return True


def _filled(nav: list[Any], menus: dict[str, str], absent: tuple[str, ...]) -> Iterator[Any]:
    """The navigation with `folder/*` replaced by its pages, and without the absent ones.

    With a title they become a section of their own; without one they stand where it stood.
    `menus` maps every page's file to its entry in the menu, or to nothing if it names itself.
    """
    for entry in nav:
        title, target = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if target in absent:
            continue
        if isinstance(target, str) and not target.endswith("/*"):
            yield entry
            continue
        if isinstance(target, str):
            found = [path for path in menus if fnmatch(path, target)]
            below = [{menus[path]: path} if menus[path] else path for path in found]
        else:
            below = list(_filled(target, menus, absent))
        if title and below:
            yield {title: below}
        elif below:
            yield from below


def _notice(problems: list[str]) -> str:
    items = "".join(f"<li>{html.escape(problem)}</li>" for problem in problems)
    says = "The content has problems. Below is the last version without any."
    return f'<div class="f-problems" role="alert"><p>{says}</p><ul>{items}</ul></div>'


def _newest() -> dict[Path, int]:
    """When each file of the code was last changed."""
    return {file: file.stat().st_mtime_ns for part in _CODE for file in sorted(part.rglob("*.py"))}


def _forget_code() -> None:
    """Let the press and the date logic be imported anew; this module itself stays as it is."""
    for name in list(sys.modules):
        if name.partition(".")[0] in ("followup", "followup_site") and name != __name__:
            del sys.modules[name]
