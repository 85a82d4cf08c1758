"""The editions of a guide while its site is built: made anew after an edit, one a language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs.exceptions import PluginError

from followup_site.plugin import fresh_code, languages

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup_site.edition import Edition


class Editions:
    """The editions of a guide, its own language's first, and what is wrong with its content.

    Attributes:
        made: the last editions that held, by language.
        language: the one that is being built, if it is another than the guide's own.
        problems: what is wrong with the content or the code as they are now.
    """

    def __init__(self) -> None:
        """Start with nothing made."""
        self.made: Mapping[str, Edition] = {}
        self.language = ""
        self.problems: list[str] = []
        self._code = fresh_code.find_newest()

    @property
    def current(self) -> Edition | None:
        """The edition in the language that is being built."""
        return self.made.get(self.language or next(iter(self.made), ""))

    @property
    def is_other(self) -> bool:
        """Whether this is the build of another language than the guide's own."""
        return self.language != ""

    def make(self, content: Path, docs: Path, *, serving: bool) -> None:
        """Make the editions anew, or keep the last ones and the problems of the new.

        The site builder is imported here, not above: after an edit of its code while serving it is
        forgotten and read again, and an error in it is one more problem to show.
        """
        if self._code != fresh_code.find_newest():
            self._code = fresh_code.find_newest()
            fresh_code.forget()
        self.problems = []
        try:
            from followup_site import edition  # noqa: PLC0415 (read again after an edit)

            self.made = edition.make(content, docs)
        except Exception as problem:  # whatever is wrong, the server goes on
            lines = getattr(problem, "problems", None)
            if not serving:
                if lines is None:
                    raise
                raise PluginError("\n".join(lines)) from None
            self.problems = lines or [f"{type(problem).__name__}: {problem}"]

    def translate_title(self, title: str) -> str:
        """A title of the settings in the language of the guide, if that has words for it."""
        return self.current.words.get(title, title) if self.current else title

    def translate_title_there(self, title: str) -> str:
        """What a page of the guide's own language is called in another."""
        return self.current.translate_title(title) if self.current else title

    def list_alternates(self, site_url: str, url: str, file: str) -> list[dict[str, Any]]:
        """A page in each language, as the theme links it; nothing for a guide in one alone."""
        if len(self.made) < 2 or not self.current:  # noqa: PLR2004 (one leads nowhere else)
            return []
        in_all = not file or any(page.path == file for page in self.current.pages)
        here = self.current.language
        return languages.list_alternates(list(self.made), here, url, site_url, in_all=in_all)
