"""The parts of the planner's runtime: Node, the npm packages, Pyodide's own tools."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

from bootstrap.environment import BIN, PYTHON, make_packages_step
from bootstrap.steps import HOME, Deed, SetupError, Step, run
from followup_site.browser import downloads, pyodide_runtime, tool_environment

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from followup_site.browser.downloads import Part

OLDEST_NODE = 20
"""The major version that ESLint and Stylelint ask for (`engines` in package-lock.json)."""

_COMPILE = (
    "import sys; from pathlib import Path;"
    " from followup_site.browser.pyodide_runtime import prepare;"
    " prepare(Path(sys.argv[1]))"
)
"""For the environment's Python, which builds the wheel: set-up's own has no hatchling."""


def list_steps() -> list[Step | Deed]:
    """What makes the files that the browser loads, in order, and these files themselves."""
    compiled = Deed(
        says="Python for the browser",
        is_done=_is_compiled,
        make=lambda: run([PYTHON, "-I", "-c", _COMPILE, HOME]),
        is_needed=False,  # code that cannot be compiled is for the tests to tell
    )
    return [*map(_make_step, downloads.list_parts(HOME, PYTHON, BIN)), compiled]


def _is_compiled() -> bool:
    try:
        return pyodide_runtime.is_prepared(HOME)
    except pyodide_runtime.RuntimeMissingError:
        return False


def list_node_steps() -> list[Step]:
    """Node from PyPI, where the machine has none that will do."""
    own = make_packages_step("node", "Node and npm, which this machine lacks (200 MB)")
    return [] if not own.is_done() and _is_new_enough("node") and shutil.which("npm") else [own]


def _is_new_enough(node: str) -> bool:
    try:
        said = subprocess.run(
            [node, "--version"], capture_output=True, text=True, check=True
        ).stdout
        return int(said.lstrip("v").split(".")[0]) >= OLDEST_NODE
    except (OSError, subprocess.CalledProcessError, ValueError):
        return False


def _make_step(part: Part) -> Step:
    def fetch(command: Sequence[str | Path], *, cwd: Path) -> None:
        run(command, cwd=cwd, environ=tool_environment.read_pip_settings(PYTHON))

    def make() -> None:
        try:
            part.fetch(fetch)
        except downloads.NoNpmError as error:
            raise SetupError(str(error)) from None

    return Step(says=part.says, stamp=part.stamp, inputs=part.inputs, make=make)
