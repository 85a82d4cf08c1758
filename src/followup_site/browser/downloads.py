"""What the planner's runtime is made from, fetched as locked: npm's packages, Pyodide's tools.

It needs nothing but Python itself: set-up asks it for its steps, before and apart from it.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site import PARTS
from followup_site.browser import file_lock

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Run = Callable[..., None]
    """Runs a command (`cwd=` a folder) and raises an error of its own, in plain words."""

# For Pyodide's Python and any machine: this one is older than what these packages ask for, and
# never runs them.
_FOR_PYODIDE = (
    "--python-version=3.14", "--implementation=py", "--abi=none", "--platform=any",
    "--ignore-requires-python", "--no-compile",
)  # fmt: skip
_PIP = ("-q", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
_EXACT = ("--require-hashes", "--no-deps", "--only-binary=:all:")
# Said against whatever a person's .npmrc says; `null` is npm's word for: not set.
_NPM = (
    "--include=dev", "--include=optional", "--include=peer", "--no-legacy-peer-deps",
    "--before=null", "--min-release-age=null", "--os=null", "--cpu=null", "--libc=null",
    "--no-global", "--no-dry-run", "--no-offline", "--no-engine-strict", "--no-json",
    "--package-lock", "--bin-links", "--install-strategy=hoisted", "--loglevel=notice",
    "--ignore-scripts", "--no-audit", "--no-fund",
)  # fmt: skip


class NoNpmError(Exception):
    """There is no npm on this machine. The text says what to install."""


@dataclass(frozen=True)
class Part:
    """One thing to fetch.

    Attributes:
        says: what it is, for the person, in a few words.
        stamp: the file inside it that holds the digest of its inputs once it is whole.
        inputs: the texts that say what exactly is fetched.
        fetch: fetches it with a runner of commands, from whatever an earlier run left.
    """

    says: str
    stamp: Path
    inputs: Sequence[str]
    fetch: Callable[[Run], None]


def make_digest(inputs: Sequence[str]) -> str:
    """What a stamp holds once its part, or a step of set-up, was made from these inputs."""
    return hashlib.sha256("\0".join(inputs).encode()).hexdigest()


def list_parts(home: Path, python: Path, beside: Path) -> list[Part]:
    """All parts, in the order in which they are fetched.

    Args:
        home: the private folder they go to, `.followup` in a clone.
        python: the Python whose pip fetches.
        beside: a folder with an npm of its own, looked into first.
    """
    return [
        _make_npm_part(home / "npm", beside),
        _make_pyodide_tools_part(home / "pyodide-tools", python),
    ]


def _make_npm_part(folder: Path, beside: Path) -> Part:
    files = [PARTS["npm"], PARTS["npm lock"]]

    def fetch(run: Run) -> None:
        npm = shutil.which("npm", path=str(beside)) or shutil.which("npm")
        if npm is None:
            raise NoNpmError("There is no npm. Install Node from nodejs.org, and run this again.")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file in files:
            shutil.copy(file, folder)
        run([npm, "ci", *_NPM], cwd=folder)

    inputs = [file.read_text(encoding="utf-8") for file in files]
    return Part("Pyodide and the page's parts from npm", folder / "npm.stamp", inputs, fetch)


def _make_pyodide_tools_part(folder: Path, python: Path) -> Part:
    lock = PARTS["pyodide lock"]

    def fetch(run: Run) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        where = ("--target", folder, *_FOR_PYODIDE, "-r", lock)
        run([python, "-I", "-m", "pip", "install", *_PIP, *_EXACT, *where], cwd=folder.parent)

    inputs = [lock.read_text(encoding="utf-8")]
    return Part("Pyodide's own build tools", folder / "tools.stamp", inputs, fetch)


def fetch_all(home: Path, run: Run) -> list[str]:
    """Fetch what is not there yet into the private folder, with this Python; what was fetched.

    Two at once in one folder take turns.

    Raises NoNpmError, and whatever the runner raises.
    """
    python = Path(sys.executable)
    home.mkdir(parents=True, exist_ok=True)
    with file_lock.hold_alone(home / "lock"):
        lacking = [
            part for part in list_parts(home.resolve(), python, python.parent) if _lacks(part)
        ]
        for part in lacking:
            part.fetch(run)
            part.stamp.write_text(make_digest(part.inputs), encoding="ascii")
    return [part.says for part in lacking]


def _lacks(part: Part) -> bool:
    stamp = part.stamp
    return not stamp.is_file() or stamp.read_text(encoding="ascii") != make_digest(part.inputs)
