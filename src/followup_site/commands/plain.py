"""Writes a guide as plain Markdown, data and settings: what `scripts/plain.py` runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.commands import site

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Write it, and say what to build. Returns 1 if content does not hold, 2 for other words."""
    words = list(arguments)
    guide = site.take_guide(words)
    if guide is None or len(words) != 1 or words[0].startswith("-"):
        print("Write one folder to put it in. After --guide stands one that holds mkdocs.yml.")
        return 2
    folder = Path(words[0]).resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"{folder} is not empty. Name a folder that is not there yet.")
        return 2
    from followup_site.plugin import plain_files  # noqa: PLC0415 - MkDocs, only when it is needed

    try:
        made = plain_files.write(guide / site.SETTINGS, folder)
    except plain_files.PluginError as problems:
        print(problems, file=sys.stderr)
        return 1
    for settings in made:
        print(f"Written: {settings}")
    return 0
