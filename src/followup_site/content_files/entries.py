"""What lies in a content folder as far as it can be read: no hidden file, no link leading out."""

from __future__ import annotations

import errno
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from followup_site.content_files.problems import Keys
    from followup_site.content_files.source import Source


MOST_FILES = 500
"""The most files that one folder may hold. The largest useful one has a tenth of it."""


def list_entries(folder: Path, source: Source) -> Iterator[Path]:
    """The files and folders that count, by name; what cannot be one is told, and broken."""
    root = source.folder.resolve()
    found = sorted(islice(folder.iterdir(), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        what = f"this folder holds too many files: at most {MOST_FILES} are read"
        source.report(folder, what, "Take out what does not belong")
        source.put_broken((folder.name,))
        return
    for path in found:
        if path.name.startswith(".") or path.name.endswith(("~", ".swp")):
            continue
        wrong = _find_wrong(path, root)
        if wrong:
            if path.name.isprintable():
                source.put_broken(_make_keys(path, source))
            source.report(path, *wrong)
        else:
            yield path


def _find_wrong(path: Path, root: Path) -> tuple[str, str] | None:
    """What is wrong with a name or a link, and what to do."""
    if not path.name.isprintable():
        what = "this file's name has characters that cannot be shown"
        return what, "Rename it: small letters, digits and `_`"
    if _leads_round(path):
        return "this is a link to itself", "Put the file itself here"
    if path.is_symlink() and not path.resolve().is_relative_to(root):
        what = "this is a link to something outside the content folder"
        return what, "Put the file itself here"
    return None


def _leads_round(path: Path) -> bool:
    """Whether a link leads to itself, at once or by others."""
    try:
        path.stat()
    except OSError as error:
        return error.errno == errno.ELOOP
    return False


def _make_keys(path: Path, source: Source) -> Keys:
    stem = path.name.partition(".")[0]
    return (stem,) if path.parent == source.folder else (path.parent.name, stem)
