"""Puts the guide's pages and data into a MkDocs site. Only this module knows MkDocs."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority

from followup_site import PLANNER, TEMPLATES, WORDING
from followup_site.plugin import (
    fresh_code,
    guide_pages,
    languages,
    lost_page,
    navigation,
    safe_pages,
    search_files,
    site_styles,
)
from followup_site.plugin.editions import Editions
from followup_site.plugin.notices import ContentNames, make_notice

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from followup_site.edition import Edition

__all__ = ["ContentNames", "FollowupPlugin"]

# Where MkDocs warns of links, by the name of its module.
_LINKS = logging.getLogger("mkdocs.structure.pages")


class FollowupConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's settings in mkdocs.yml: folders, as seen from that file."""

    content = option.Type(str, default="content")
    home = option.Type(str, default=".followup")


class FollowupPlugin(BasePlugin[FollowupConfig]):  # type: ignore[no-untyped-call]
    """Adds a page for every part of the guide, and what the planner fetches.

    A build stops at content that does not hold, with all its problems. While serving, they stand
    on top of every page instead, and the pages are those of the last content that held.

    MkDocs builds one site; of a guide in several languages, each further one is built into a folder
    of it once that is done. MkDocs then hands the same plugin other settings: `editions`
    says whose.

    What MkDocs hands to the methods `on_...`, and what it does with what they give back, stands in
    its own pages: https://www.mkdocs.org/dev-guide/plugins/#events.
    """

    def __init__(self) -> None:
        """Start with nothing made."""
        self.serving = False
        self.editions = Editions()
        self.names = ContentNames()
        self.written: list[File] = []
        self.menu: list[Any] = []

    @property
    def edition(self) -> Edition | None:
        """The edition in the language that is being built."""
        return self.editions.current

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

    @event_priority(100)  # before the search looks at the theme's language
    def on_config(self, config: MkDocsConfig) -> None:
        """Watch all that a page is made of, make the edition, and set the site to its language.

        Without a repository no page can be edited.
        """
        content = self._locate_folder(config, self.config.content)
        watched = (content, TEMPLATES, PLANNER, WORDING, *fresh_code.FOLDERS)
        config.watch.extend(str(path) for path in watched if path.exists())
        if not config.repo_url:
            config.edit_uri = None
        if not self.editions.is_other:
            self.editions.make(content, Path(config.docs_dir), serving=self.serving)
        if self.edition:
            languages.speak(config, self.edition.language, self.edition.words)
            config.extra["notices"] = self.edition.words["site_notices"]

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the guide's pages to the hand-written ones, and fill in the navigation.

        Those stand in the site of the guide's own language only, and so do the assets.
        """
        content = self._locate_folder(config, self.config.content)
        self.written = list(files.documentation_pages()) if self.editions.is_other else []
        for file in list(files) if self.editions.is_other else ():
            files.remove(file)
        if not self.editions.is_other:
            site_styles.add_to(files, config)
        search_files.leave_out(files, self.editions.made)
        menus = guide_pages.add_pages(self.edition, files, config, content)
        for page in self.edition.pages if self.edition else ():
            self.names.sources[page.path] = f"{self.config.content}/{page.source}"
        if config.nav:
            self._fill_in_navigation(files, config, menus)
        return files

    def _fill_in_navigation(
        self, files: Files, config: MkDocsConfig, menus: dict[str, str]
    ) -> None:
        written = {file.src_uri: "" for file in files.documentation_pages()}
        absent = self.edition.absent if self.edition else ()
        absent = (*absent, *(file.src_uri for file in self.written))
        self.menu = list(config.nav or ())
        translate = self.editions.translate_title
        config.nav = list(navigation.fill_in(self.menu, written | menus, absent, translate))

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Link the hand-written pages of the guide's own language from the others."""
        del config, files
        nav.items.extend(
            navigation.list_elsewhere(
                self.menu,
                self.written,
                self.editions.translate_title,
                self.editions.translate_title_there,
            )
        )
        return nav

    def on_env(
        self,
        env: Any,  # noqa: ANN401 (Jinja is known to another section)
        *,
        config: MkDocsConfig,
        files: Files,
    ) -> None:
        """Let all languages use the same assets, and every template escape its words."""
        del config, files
        languages.share_assets(env, above=self.editions.is_other)
        safe_pages.escape_in_templates(env)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> None:
        """Lead from a page to itself in every other language."""
        del context, nav
        safe_pages.mark_as_html(page)
        self._link_languages(config, page.url, page.file.src_uri)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Lead from what is no page of the guide to the home of every language, at any depth."""
        if template_name == "404.html" and self.edition:
            lost = lost_page.in_each_language(
                self.editions.made, self.edition.language, config.site_url
            )
            context["lost"] = lost  # type: ignore[typeddict-unknown-key]
            self._link_languages(config, "", "")
            lost_page.from_the_top(config.extra.get("alternate", ()), lost)
        else:
            self._link_languages(config, "", "")

    def on_page_content(
        self, html: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str | None:
        """Keep from a page of the guide what no list allows; while serving, say what is wrong."""
        del config, files
        source = self.names.sources.get(page.file.src_uri)
        safe = safe_pages.clean_own_text(html, source) if source else html
        return make_notice(self.editions.problems) + safe if self.editions.problems else safe

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Stop at a page that holds what no page may hold, whatever put it there."""
        file = page.file.src_uri
        self._hold(output, self.names.sources.get(file, file), config)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> None:
        """Hold what is no page of the guide to the same."""
        if template_name.endswith(".html"):
            self._hold(output_content, template_name, config)

    @staticmethod
    def _hold(html: str, source: str, config: MkDocsConfig) -> None:
        safe_pages.hold(html, source, (config.site_url or "", config.repo_url or ""))

    @event_priority(-100)  # after this language's own files are written
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what the planner fetches, then build the other languages."""
        if self.edition is None:
            return
        from followup_site.browser.planner_build import PlannerSourceError  # noqa: PLC0415 (see editions)
        from followup_site.browser.pyodide_runtime import RuntimeMissingError  # noqa: PLC0415 (see editions)

        try:
            home = self.locate_private_folder(config)
            self.edition.publish_data(Path(config.site_dir), home, shared=self.editions.is_other)
        except (RuntimeMissingError, PlannerSourceError) as problem:
            raise PluginError(str(problem)) from None
        if not self.editions.is_other:
            self._build_others(config)

    def _build_others(self, config: MkDocsConfig) -> None:
        for language in list(self.editions.made)[1:]:
            self.editions.language = language
            try:
                languages.build_other(config, language)
            finally:
                self.editions.language = ""

    def _link_languages(self, config: MkDocsConfig, url: str, file: str) -> None:
        found = self.editions.list_alternates(config.site_url or "", url, file)
        if found:
            config.extra["alternate"] = found

    def locate_private_folder(self, config: MkDocsConfig) -> Path:
        """The folder that set-up keeps, with what the planner is made from."""
        return self._locate_folder(config, self.config.home)

    @staticmethod
    def _locate_folder(config: MkDocsConfig, folder: str) -> Path:
        return Path(config.config_file_path).parent / folder
