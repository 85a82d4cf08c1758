"""Runs inside Pyodide: compiles what lies in /pack for its own Python; a wheel is locked first.

A wheel lies there with the lock file that Pyodide came with. Compiling renames it and mends its
line in the new lock file, so it comes last. An archive that is compiled already is left alone.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.insert(0, "/tools")  # the build tools: `pyodide_runtime` shows them under this path

from pyodide_build.cli.py_compile import main as py_compile
from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

PACK = Path("/pack")
"""Where Pyodide sees the folder to pack: `pyodide_runtime` shows it under this path."""


def lock(wheel: Path) -> None:
    """Replace the lock file by one that holds our wheel alone, with its SHA-256."""
    path = PACK / "pyodide-lock.json"
    came_with = json.loads(path.read_text(encoding="utf-8"))
    ours = PyodideLockSpec.from_dict({"info": came_with["info"], "packages": {}})
    add_wheels_to_spec(ours, [wheel], base_path=PACK).to_json(path)


for each in PACK.glob("*.whl"):
    lock(each)
py_compile([str(PACK), "--silent"], standalone_mode=False)
