"""What `scripts/test.py` runs: all checks, or pytest alone with a person's own words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from setup import page_checks
from setup.steps import ROOT
from setup.tests_meant import from_here

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# A file's tests stay together, for they share a page or a guide; the long ones, in a browser, come
# first. Each worker has a browser.
AT_ONCE = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile", "--no-loadscope-reorder"]
CHECKS = {
    "Lint": ["ruff", "check", "."],
    "Format": ["ruff", "format", "--check", "."],
    "Types": ["mypy"],
    "Tests": ["pytest", *AT_ONCE, "--cov", "--cov-report=term"],
}


def run(words: Sequence[str]) -> int:
    """Run the checks one after another, all of them; last, say which failed. Returns how many.

    Args:
        words: pytest's own, typed in the folder in which the person stands; then it runs alone.
    """
    alone = {"Tests": ["pytest", *from_here(words, Path.cwd(), ROOT)]}
    failed = []
    for name, command in _commands(alone if words else CHECKS, page=not words).items():
        print(f"== {name}: {' '.join(command)}", flush=True)
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return len(failed)


def _commands(checks: Mapping[str, Sequence[str]], *, page: bool) -> dict[str, list[str]]:
    """Each check's whole command; those of the page come before the long tests."""
    python = {name: [sys.executable, "-m", *command] for name, command in checks.items()}
    if not page:
        return python
    tests = python.pop("Tests")
    return python | page_checks.commands() | {"Tests": tests}
