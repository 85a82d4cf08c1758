"""The site builder's code as it is on disk: whether it was edited, and how it is imported anew."""

from __future__ import annotations

import sys
from pathlib import Path

_BUILDER = Path(__file__).resolve().parents[1]  # the folder of the site builder
_PLUGIN = __name__.rpartition(".")[0]  # the package of this module, by its whole name
FOLDERS = (_BUILDER, _BUILDER.parent / "followup")
"""Where the code of the site builder and of the date logic lies."""


def find_newest() -> dict[Path, int]:
    """When each file of the code was last changed."""
    files = (file for folder in FOLDERS for file in sorted(folder.rglob("*.py")))
    return {file: file.stat().st_mtime_ns for file in files}


def forget() -> None:
    """Let site builder and date logic be imported anew, all but the plugin, which goes on."""
    for name in list(sys.modules):
        is_ours = name.partition(".")[0] in ("followup", "followup_site")
        if is_ours and not name.startswith(_PLUGIN):
            del sys.modules[name]
