"""The site, by MkDocs: built into a folder, or served while it is written."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

from setup.guides import SETTINGS
from setup.steps import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# A day for builds outside a Git clone: the one that wheels made without a date carry too.
_NO_COMMIT = "1580601600"
HOST = "127.0.0.1"


def build(folder: Path, *options: str, guide: Path = ROOT) -> int:
    """Build a guide's site strictly into a folder. The same sources give the same bytes.

    Returns:
        MkDocs' exit code.
    """
    return _mkdocs(guide, "build", "--strict", "--site-dir", str(folder), *options)


def serve(port: int, options: Sequence[str], *, guide: Path = ROOT) -> int:
    """Serve a guide's site on this machine until interrupted, building it anew on every edit."""
    free = free_port(port)
    if free != port:
        print(f"Port {port} is taken; {free} is used.")
    try:
        return _mkdocs(guide, "serve", "--dev-addr", f"{HOST}:{free}", *options)
    except KeyboardInterrupt:
        return 0


def _mkdocs(guide: Path, command: str, *words: str) -> int:
    environ = {
        **os.environ,
        # It warns that version 2 will drop plugins; version 1 is locked.
        "NO_MKDOCS_2_WARNING": "1",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or _last_commit(),
    }
    settings = str(guide / SETTINGS)
    mkdocs = [sys.executable, "-m", "mkdocs", command, "--config-file", settings, *words]
    return subprocess.run(mkdocs, cwd=ROOT, env=environ, check=False).returncode


def _last_commit() -> str:
    """The day of the sources, so that neither the clock nor the machine shows in the site."""
    command = ["git", "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return _NO_COMMIT
    return said.strip() or _NO_COMMIT


def free_port(port: int) -> int:
    """The first port from this one on that nobody serves on."""
    with socket.socket() as probe:
        if os.name != "nt":  # there it would let two servers share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return free_port(port + 1)
    return port
