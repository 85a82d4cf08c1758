"""The menu of a guide: filled with its pages, and said in its language."""

from __future__ import annotations

import re
from collections.abc import Callable
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.structure.nav import Link, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mkdocs.structure import StructureItem
    from mkdocs.structure.files import File

Say = Callable[[str], str]

_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
"""The first heading of a page in Markdown: what a menu calls the page."""


def fill_in(
    nav: Sequence[Any], menus: Mapping[str, str], absent: Sequence[str], say: Say
) -> Iterator[Any]:
    """The navigation with `folder/*` replaced by its pages, and without the absent ones.

    With a title they become a section of their own; without one they stand where it stood.
    `menus` maps every page's file to its entry in the menu, or to nothing if it names itself;
    `say` gives a title in the guide's language.
    """
    for entry in nav:
        title, target = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if target in absent:
            continue
        if isinstance(target, str) and not target.endswith("/*"):
            yield {say(title): target} if title else entry
            continue
        if isinstance(target, str):
            found = [path for path in menus if fnmatch(path, target)]
            below = [{menus[path]: path} if menus[path] else path for path in found]
        else:
            below = list(fill_in(target, menus, absent, say))
        if title and below:
            yield {say(title): below}
        elif below:
            yield from below


def list_elsewhere(
    nav: Sequence[Any], files: Sequence[File], say: Say, called: Say
) -> Iterator[Any]:
    """Sections of hand-written pages that stand in the site of the guide's own language only.

    `nav` is the navigation before it was filled, `called` what a page there is called here.
    """
    written = {file.src_uri: file for file in files}
    for entry in nav:
        title, below = next(iter(entry.items())) if isinstance(entry, dict) else ("", entry)
        if not isinstance(below, list):
            continue
        found: list[StructureItem] = [
            Link(called(_read_title(written[path])), f"../{written[path].url}")
            for pattern in below
            for path in _find_named(written, pattern)
        ]
        if found:
            yield Section(say(title), found)


def _find_named(paths: Iterable[str], pattern: object) -> list[str]:
    """The paths that an entry of the navigation names."""
    return [path for path in paths if isinstance(pattern, str) and fnmatch(path, pattern)]


def _read_title(file: File) -> str:
    text = Path(str(file.abs_src_path)).read_text(encoding="utf-8")
    heading = _HEADING.search(text)
    return heading[1] if heading else file.name
