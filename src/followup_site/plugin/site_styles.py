"""The look of the site as one style sheet: its parts, joined by their names' order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

from followup_site import SITE_STYLES

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

ADDRESS = "assets/theme/site.css"
"""Where the settings ask for it. In a built site it is replaced by the one for all browsers."""


def join() -> str:
    """The sheet as it is written."""
    parts = sorted(SITE_STYLES.glob("*.css"))
    return "\n".join(part.read_text(encoding="utf-8") for part in parts)


def add_to(files: Files, config: MkDocsConfig) -> None:
    """Add the sheet to a site whose settings ask for it; others have a look of their own."""
    if _is_asked_for(config):
        files.append(File.generated(config, ADDRESS, content=join()))


def write(folder: Path, config: MkDocsConfig) -> None:
    """Write the same sheet into a folder, for whoever goes on with it by hand."""
    if _is_asked_for(config):
        target = folder / ADDRESS
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(join(), encoding="utf-8", newline="\n")


def _is_asked_for(config: MkDocsConfig) -> bool:
    return ADDRESS in config.extra_css
