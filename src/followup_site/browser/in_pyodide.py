"""Running Python in Pyodide under Node: the interpreter that the reader's browser runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_STARTER = Path(__file__).with_suffix(".mjs")
"""The script that Node runs: it starts Pyodide, which knows no command line, and hands it the
code."""


class NodeMissingError(Exception):
    """There is no Node on this machine, neither set-up's nor its own."""


def run(
    code: str,
    *,
    runtime: Path,
    packages: Sequence[str] = (),
    folders: Mapping[str, Path] | None = None,
) -> str:
    """Run Python code and give what it printed.

    Args:
        code: the Python to run; top-level `await` is allowed.
        runtime: the folder with Pyodide's own files and its lock file.
        packages: names in that lock file, loaded before the code runs.
        folders: folders of this machine by the absolute path under which the code sees them. It
            may write there.

    Raises:
        NodeMissingError: no Node was found.
        RuntimeError: the code raised an error; holds Python's traceback.
    """
    task = {
        "code": code,
        "runtime": str(runtime.resolve()),
        "packages": list(packages),
        "folders": {name: str(folder.resolve()) for name, folder in (folders or {}).items()},
    }
    done = run_node([str(_STARTER)], json.dumps(task))
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return done.stdout


def run_node(words: Sequence[str], text: str) -> subprocess.CompletedProcess[str]:
    """Run a script under Node, with a text to read: what it said, and how it ended.

    Raises NodeMissingError.
    """
    return subprocess.run(  # noqa: S603 - scripts of ours or locked, under the Node that was found
        [find_node(), *words], input=text, capture_output=True, check=False, encoding="utf-8"
    )


def find_node() -> str:
    """The path of Node: set-up puts one beside Python where the machine has none that will do.

    Raises NodeMissingError.
    """
    beside = str(Path(sys.executable).parent)
    node = shutil.which("node", path=os.pathsep.join([beside, os.environ.get("PATH", "")]))
    if node is None:
        raise NodeMissingError("Node is missing. Install it from nodejs.org.")
    return node
