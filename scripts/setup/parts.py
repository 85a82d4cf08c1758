"""The parts of the planner's runtime: Node, the npm packages, Pyodide's own tools."""

from __future__ import annotations

import shutil
import subprocess

from setup.environment import BIN, install, lock_text, packages
from setup.steps import HOME, ROOT, SetupError, Step, run

NPM = HOME / "npm"
TOOLS = HOME / "pyodide-tools"
OLDEST_NODE = 20


def steps() -> list[Step]:
    """What builds the files that the browser loads, in the order in which it is fetched."""
    return [*_node(), _npm_parts(), _pyodide_tools()]


def _node() -> list[Step]:
    """Node from PyPI, where the machine has none that will do."""
    own = packages("node", "Node and npm, which this machine lacks (200 MB)")
    return [] if not own.is_done() and _is_new_enough("node") and shutil.which("npm") else [own]


def _is_new_enough(node: str) -> bool:
    try:
        said = subprocess.run(
            [node, "--version"], capture_output=True, text=True, check=True
        ).stdout
        return int(said.lstrip("v").split(".")[0]) >= OLDEST_NODE
    except (OSError, subprocess.CalledProcessError, ValueError):
        return False


def _npm_parts() -> Step:
    files = [ROOT / "package.json", ROOT / "package-lock.json"]

    def make() -> None:
        shutil.rmtree(NPM, ignore_errors=True)
        NPM.mkdir(parents=True)
        for file in files:
            shutil.copy(file, NPM)
        npm = shutil.which("npm", path=str(BIN)) or shutil.which("npm")
        if npm is None:
            raise SetupError(
                "Node came without npm. Install Node from nodejs.org, and run it again."
            )
        run([npm, "ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=NPM)

    return Step(
        says="Pyodide and the page's parts from npm",
        stamp=NPM / "npm.stamp",
        inputs=[file.read_text(encoding="utf-8") for file in files],
        make=make,
    )


def _pyodide_tools() -> Step:
    """Wheels that run inside Pyodide: for its Python and any machine, so pip is told both."""
    for_pyodide = ("--python-version=3.14", "--implementation=py", "--abi=none", "--platform=any")

    def make() -> None:
        shutil.rmtree(TOOLS, ignore_errors=True)
        # This machine's Python is older than what these packages ask for, and never runs them.
        install(
            "pyodide", "--target", TOOLS, *for_pyodide, "--ignore-requires-python", "--no-compile"
        )

    return Step(
        says="Pyodide's own build tools",
        stamp=TOOLS / "tools.stamp",
        inputs=[lock_text("pyodide")],
        make=make,
    )
