"""What the search of the theme needs for a guide's languages, and what it has for others alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.structure.files import Files

_FOLDER = "assets/javascripts/lunr/"
"""Where Material for MkDocs has the parts of its search."""

_SEGMENTERS = {"tinyseg.js": {"ja"}, "wordcut.js": {"hi", "th"}}
"""Which languages, written without spaces, the search takes apart with each. Two thirds of a MB."""


def leave_out(files: Files, languages: Iterable[str]) -> None:
    """Take out of a site the search's segmenters that no language of the guide needs."""
    spoken = {language.partition("-")[0] for language in languages}
    for name, needed_by in _SEGMENTERS.items():
        file = files.get_file_from_path(_FOLDER + name)
        if file and not needed_by & spoken:
            files.remove(file)
