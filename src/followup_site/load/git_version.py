"""An older version of a folder, as Git knows it, laid out apart."""

from __future__ import annotations

import io
import subprocess
import tarfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def lay_out(top: Path, base: str, folder: Path, *inside: str) -> None:
    """Put what the repository at `top` held at `base` into a folder: all of it, or some paths.

    Raises OSError without Git, subprocess.CalledProcessError for a version or a path unknown to it.
    """
    # A name that begins with a dash would be taken for an option.
    commit = run_git(top, "rev-parse", "--verify", "--end-of-options", f"{base}^{{commit}}")
    archive = run_git(top, "archive", "--format=tar", commit.decode().strip(), "--", *inside)
    with tarfile.open(fileobj=io.BytesIO(archive)) as files:
        # No argument: Pythons before 3.11.4, Debian 12's own among them, do not know it.
        files.extraction_filter = getattr(tarfile, "data_filter", None)
        files.extractall(folder)  # noqa: S202 - filtered, and from the person's own repository


def run_git(folder: Path, *words: str) -> bytes:
    """What Git prints in a folder. Raises as `lay_out` does."""
    command = ["git", *words]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout  # noqa: S603
