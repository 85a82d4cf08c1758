"""Runs inside Pyodide: locks the wheel, then compiles wheel and library for its own Python.

The folder /pack holds the wheel, the lock file that Pyodide came with, and its library. Compiling
renames the wheel and mends its line in the new lock file, so it comes last.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, "/tools")

from pyodide_build.cli.py_compile import main as py_compile
from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

PACK = Path("/pack")


def lock() -> None:
    """Replace the lock file by one that holds our wheel alone, with its SHA-256."""
    (wheel,) = PACK.glob("*.whl")
    path = PACK / "pyodide-lock.json"
    came_with = json.loads(path.read_text(encoding="utf-8"))
    ours = PyodideLockSpec.from_dict({"info": came_with["info"], "packages": {}})
    add_wheels_to_spec(ours, [wheel], base_path=PACK).to_json(path)


lock()
py_compile([str(PACK), "--silent"], standalone_mode=False)
