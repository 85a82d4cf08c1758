"""Builds the site of a guide, serves it while it is written, or shows one that was built.

It is what `scripts/build.py` and `scripts/serve.py` run. MkDocs is started, not imported.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.commands import show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Command = Callable[[Sequence[str]], int]

SETTINGS = "mkdocs.yml"
"""MkDocs's own name for a site's settings. The folder that holds them is a guide's."""

# A day for builds outside a Git clone: the one that wheels made without a date carry too.
_NO_COMMIT = "1580601600"
_PORT = "8000"


def build_main(arguments: Sequence[str]) -> int:
    """Build a guide's site into a folder, `site` beside its settings if none is named."""
    words = list(arguments)
    guide = take_guide(words)
    if guide is None or any(word.startswith("-") for word in words) or len(words) > 1:
        print(f"Write nothing, or one folder. After --guide stands one that holds {SETTINGS}.")
        return 2
    folder = Path(words[0]).resolve() if words else guide / "site"
    code = build(folder, guide=guide)
    print(f"Built: {folder}" if code == 0 else "The site was not built: see above.")
    return code


def serve_main(arguments: Sequence[str]) -> int:
    """Serve a guide's site on this machine; what is not ours among the words is MkDocs'."""
    words = list(arguments)
    port, built = take_option(words, "--port"), take_option(words, "--site")
    port = _PORT if port is None else port
    if not port.isdecimal() or int(port) not in range(1, 65536):
        print("After --port stands a number from 1 to 65535.")
        return 2
    if built is not None:
        return show.main(built, int(port))
    guide = take_guide(words)
    if guide is None:
        print(f"After --guide stands a folder that holds {SETTINGS}, such as guides/foia.")
        return 2
    return serve(int(port), words, guide=guide)


def build(folder: Path, *options: str, guide: Path) -> int:
    """Build a guide's site strictly into a folder. The same sources give the same bytes.

    Returns:
        MkDocs' exit code.
    """
    return _run_mkdocs(guide, "build", "--strict", "--site-dir", str(folder), *options)


def serve(port: int, options: Sequence[str], *, guide: Path) -> int:
    """Serve a guide's site on this machine until interrupted, building it anew on every edit."""
    free = show.find_free_port(port)
    if free != port:
        print(f"Port {port} is taken; {free} is used.")
    try:
        return _run_mkdocs(guide, "serve", "--dev-addr", f"{show.HOST}:{free}", *options)
    except KeyboardInterrupt:
        return 0


def take_guide(words: list[str]) -> Path | None:
    """Take `--guide FOLDER` out of the words, or take this folder; None if no guide is there."""
    folder = Path(take_option(words, "--guide") or ".").resolve()
    return folder if (folder / SETTINGS).is_file() else None


def take_option(words: list[str], option: str) -> str | None:
    """Take an option and its value out of the words; "" if nothing stands behind it."""
    if option not in words:
        return None
    at = words.index(option)
    value = "".join(words[at + 1 : at + 2])
    del words[at : at + 2]
    return value


def _run_mkdocs(guide: Path, command: str, *words: str) -> int:
    environ = {
        **os.environ,
        # It warns that version 2 will drop plugins; version 1 is locked.
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _read_last_commit(guide),
    }
    settings = str(guide / SETTINGS)
    mkdocs = [sys.executable, "-m", "mkdocs", command, "--config-file", settings, *words]
    return subprocess.run(mkdocs, env=environ, check=False).returncode  # noqa: S603 - no shell


def _read_last_commit(guide: Path) -> str:
    """The day of the sources, so that neither the clock nor the machine shows in the site."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(  # noqa: S603 - git, and no shell
            command, cwd=guide, capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return _NO_COMMIT
    return said.strip() or _NO_COMMIT
