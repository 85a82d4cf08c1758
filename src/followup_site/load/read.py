"""A folder of content becomes a guidebook, or the list of its problems: what every script calls."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from followup.guide.guidebook import Guidebook
from followup.language.wording import ContentError
from followup_site import WORDING
from followup_site.check import check
from followup_site.content_files import Problem, read_folder, read_translation
from followup_site.content_files.layout import BY_ORDER
from followup_site.content_files.shared_wording import lay_over, read_shared
from followup_site.models import read_content
from followup_site.translations import Translated, lay_shared_under, translate

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup_site.content_files import Keys, Position, Source
    from followup_site.models import Content
    from followup_site.models.guide import Guide


class BrokenContentError(ValueError):
    """A guidebook was asked of content that has problems; the text has them all, one a line."""


@dataclass(frozen=True)
class Loaded:
    """What a folder holds, typed (`content`), and its problems.

    With problems, the content is what could be read and there is no guidebook. `translated` is
    there of a guide in another language than its own.
    """

    content: Content
    problems: list[Problem]
    translated: Translated | None = None
    _guidebook: Guidebook | None = field(default=None, repr=False)

    @property
    def mapping(self) -> Mapping[str, Any]:
        """The content as one mapping of texts: what `Guidebook.from_mapping` reads."""
        return self.content.source.mapping

    @property
    def guide(self) -> Guide:
        """The guide as a whole. Raises BrokenContentError if guide.yaml does not hold."""
        if self.content.guide is None:
            raise BrokenContentError("\n".join(map(str, self.problems)))
        return self.content.guide

    @property
    def page_words(self) -> Mapping[str, str]:
        """What the pages and the form say that is not about the guide's subject, by code."""
        wording = self.content.wording
        return wording.page or {} if wording else {}

    @property
    def positions(self) -> Mapping[Keys, Position]:
        """Where each value stands, by its keys in the mapping."""
        return self.content.source.values

    @property
    def guidebook(self) -> Guidebook:
        """The content as the date logic reads it. Raises BrokenContentError if it has problems."""
        if self._guidebook is None:
            raise BrokenContentError("\n".join(map(str, self.problems)))
        return self._guidebook


def load(folder: Path, language: str = "") -> Loaded:
    """Read and check a content folder. Raises nothing: what is wrong stands in `problems`.

    In another `language` than the guide's own, its words are those of the folder's translation; a
    text without one stays in the guide's own language.
    """
    source = _read(folder)
    if language in ("", _find_language(source)):
        content = read_content(source)
        problems = check(content)
        _put_in_order(content)
        return Loaded(
            content, problems, None, None if problems else _make_guidebook(source, problems)
        )
    return in_language(load(folder), language)


def _read(folder: Path) -> Source:
    """A folder's own source, over the shared words in the guide's language."""
    source = read_folder(folder)
    shared = read_shared(WORDING)
    lay_over(
        source,
        replace(shared, value=lay_shared_under(shared.value, WORDING, _find_language(source))),
    )
    return source


def _find_language(source: Source) -> str:
    """The guide's own language, if it says one."""
    guide = source.mapping.get("guide")
    language = guide.get("language") if isinstance(guide, dict) else None
    return language if isinstance(language, str) else ""


def in_language(loaded: Loaded, language: str) -> Loaded:
    """A loaded guide in another of its languages; the problems are those of its translation."""
    if loaded.problems:
        return loaded
    source = loaded.content.source
    own = read_translation(source.folder, language)
    translated = translate(source, own, language, WORDING)
    content = read_content(translated.source)
    problems = translated.problems or _check_words(content, translated)
    _put_in_order(content)
    guidebook = None if problems else _make_guidebook(translated.source, problems)
    return Loaded(content, problems, translated, guidebook)


def _check_words(content: Content, translated: Translated) -> list[Problem]:
    """What is wrong in a translation's own words."""
    return [one for one in check(content, words_alone=True) if translated.holds(one)]


def _put_in_order(content: Content) -> None:
    """Put stages, pages and channels in the order that guide.yaml gives them."""
    mapping = content.source.mapping
    guide = mapping.get("guide")
    for section in BY_ORDER:
        order = guide.get(section, ()) if isinstance(guide, dict) else ()
        things = mapping.get(section)
        if isinstance(things, dict) and isinstance(order, list):
            listed = [name for name in order if isinstance(name, str) and name in things]
            names = list(dict.fromkeys((*listed, *things)))
            mapping[section] = {name: things[name] for name in names}
            typed = getattr(content, section)
            setattr(content, section, {name: typed[name] for name in names if name in typed})


def _make_guidebook(source: Source, problems: list[Problem]) -> Guidebook | None:
    """The guidebook; a fault that only the date logic can see becomes a problem like others."""
    try:
        return Guidebook.from_mapping(source.mapping)
    except ContentError as wrong:
        fix = "Compare it with its neighbours"
        problems.append(Problem(source.find_position(wrong.path), wrong.message, fix))
        return None
