"""Makes the locks: name, version and hashes of all that is installed, for every machine alike."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from bootstrap.environment import LOCKS, PYTHON
from bootstrap.steps import ROOT, SetupError, run

if TYPE_CHECKING:
    from pathlib import Path

_HEADER = "# Made by scripts/lock.py from pyproject.toml. Not edited by hand.\n"
"""The first line of each lock: what is written in by hand is gone with the next run."""

_OLDEST_PYTHON = {
    **dict.fromkeys(["site", "test", "way-out", "node", "lock"], "3.11"),
    "pyodide": "3.14",
}
"""The oldest each lock has to serve: the project's own; in Pyodide nothing runs but Pyodide's."""

_AMONG_THE_SITES = ("test", "way-out")
"""These are installed among the site's packages, so they take the same versions."""


def lock_python() -> None:
    """Write locks/*.txt with the newest versions that pyproject.toml allows."""
    for group, python in _OLDEST_PYTHON.items():
        lock = LOCKS / f"{group}.txt"
        source = ["pyproject.toml"] if group == "site" else ["--group", f"pyproject.toml:{group}"]
        together = ["-c", "locks/site.txt"] if group in _AMONG_THE_SITES else []
        what = ["--universal", "--python-version", python, "--generate-hashes", "--upgrade"]
        bare = ["--no-header", "--no-annotate", "--no-emit-package", "followup"]
        run([PYTHON, "-m", "uv", "pip", "compile", *source, *together, *what, *bare, "-o", lock])
        lock.write_text(_HEADER + lock.read_text(encoding="utf-8"), encoding="utf-8")
        print(f"locks/{group}.txt")


def lock_npm() -> None:
    """Write package-lock.json, without the addresses that npm would put in."""
    npm = shutil.which("npm")
    if npm is None:
        raise SetupError("npm is missing. Install Node from nodejs.org, and run this again.")
    quiet = ["--omit-lockfile-registry-resolved", "--no-audit", "--no-fund"]
    run([npm, "install", "--package-lock-only", "--ignore-scripts", *quiet])
    _leave_out_addresses(ROOT / "package-lock.json")
    print("package-lock.json")


def _leave_out_addresses(lock: Path) -> None:
    """Take out where the makers ask for money: it is of no use to npm, and changes by itself."""
    said = json.loads(lock.read_text(encoding="utf-8"))
    for package in said["packages"].values():
        package.pop("funding", None)
    lock.write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
