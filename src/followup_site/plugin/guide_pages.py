"""The guide's pages as files of the site that MkDocs builds, each with where it can be edited."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from followup_site.edition import Edition

NO_PAGE = "# There is no page yet\n"
"""What stands at home as long as no content has held: MkDocs wants one page at least."""


def add_pages(
    edition: Edition | None, files: Files, config: MkDocsConfig, content: Path
) -> dict[str, str]:
    """Add an edition's pages to the site's files.

    Returns:
        By the address of each page that can stand in the navigation, its title there.
    """
    if edition is None:
        files.append(File.generated(config, "index.md", content=NO_PAGE))
        return {}
    shown = Path(os.path.relpath(content, config.docs_dir)).as_posix()
    menus = {}
    for page in edition.pages:
        file = File.generated(config, page.path, content=page.markdown)
        files.append(file)
        if page.source:
            file.edit_uri = f"{shown}/{page.source}"
            menus[page.path] = page.menu
        else:
            file.inclusion = InclusionLevel.NOT_IN_NAV
    return menus
