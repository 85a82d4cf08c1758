"""Folders that are made from other files, once: the same inputs find what was made before."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.browser import file_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class RuntimeMissingError(Exception):
    """Set-up has not fetched what the runtime is made from. The text says what to do."""


def make_once(kept: Path, inputs: Sequence[Path], make: Callable[[Path], None]) -> Path:
    """The folder in `kept` that is made from these inputs; older ones go when it is made.

    Two processes take turns: the second finds what the first made.

    Args:
        kept: the folder that holds it, under a name that says what it was made from.
        inputs: every file that it depends on.
        make: fills an empty folder.

    Raises:
        RuntimeMissingError: an input is missing.
    """
    made = locate(kept, inputs)
    if not made.is_dir():
        kept.mkdir(parents=True, exist_ok=True)
        with file_lock.hold_alone(kept.with_suffix(".lock")):
            if not made.is_dir():
                _make(made, make)
    return made


def locate(kept: Path, inputs: Sequence[Path]) -> Path:
    """Where `make_once` puts what is made from these inputs. Raises RuntimeMissingError."""
    return kept / _make_digest(inputs)


def _make(made: Path, make: Callable[[Path], None]) -> None:
    kept = made.parent
    for cut_off in kept.glob("half-*"):
        shutil.rmtree(cut_off, ignore_errors=True)
    with tempfile.TemporaryDirectory(dir=kept, prefix="half-") as half:
        folder = Path(half) / "whole"
        folder.mkdir()
        make(folder)
        for old in kept.glob("[0-9a-f]*"):
            shutil.rmtree(old, ignore_errors=True)
        folder.rename(made)


def _make_digest(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        try:
            held = hashlib.sha256(file.read_bytes()).hexdigest()
        except FileNotFoundError:
            raise RuntimeMissingError(
                f"{file} is missing: the planner's parts are fetched by `python3 scripts/build.py`."
            ) from None
        digest.update(f"{file.name}:{held}\n".encode())
    return digest.hexdigest()[:16]
