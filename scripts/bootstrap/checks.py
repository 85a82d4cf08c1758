"""What `scripts/test.py` runs: all checks, or pytest alone with a person's own words."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import page_checks
from bootstrap.steps import ROOT
from bootstrap.tests_meant import from_here

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
    """Run all the checks, and after them the tests; last, say which failed. Returns how many.

    Args:
        words: pytest's own, typed in the folder in which the person stands; then it runs alone.
    """
    alone = {"Tests": ["pytest", *from_here(words, Path.cwd(), ROOT)]}
    commands = _list_commands(alone if words else CHECKS, page=not words)
    tests = commands.pop("Tests")
    failed = [*_find_failing(commands), *([] if _passes("Tests", tests) else ["Tests"])]
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return len(failed)


def _find_failing(commands: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Run commands, as many at once as there are processors; tell of each as a whole, in order."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for (name, command), done in zip(
            commands.items(), pool.map(_run_one, commands.values()), strict=True
        ):
            print(f"== {name}: {' '.join(command)}", done.stdout, sep="\n", flush=True)
            if done.returncode:
                yield name


def _run_one(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, check=False, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def _passes(name: str, command: Sequence[str]) -> bool:
    print(f"== {name}: {' '.join(command)}", flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def _list_commands(checks: Mapping[str, Sequence[str]], *, page: bool) -> dict[str, list[str]]:
    """Each check's whole command."""
    python = {name: [sys.executable, "-m", *command] for name, command in checks.items()}
    return python | page_checks.list_commands() if page else python
