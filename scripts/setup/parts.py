"""The parts of the planner's runtime: Node, the npm packages, Pyodide's own tools."""

from __future__ import annotations

import functools
import shutil
import subprocess
from typing import TYPE_CHECKING

from followup_site import parts as of_the_press
from setup.environment import BIN, NOT_FOR_USER, PYTHON, packages
from setup.steps import HOME, SetupError, Step, run

if TYPE_CHECKING:
    from followup_site.parts import Part

OLDEST_NODE = 20


def steps() -> list[Step]:
    """What builds the files that the browser loads, in the order in which it is fetched."""
    return [*_node(), *map(_step, of_the_press.parts(HOME, PYTHON, BIN))]


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


def _step(part: Part) -> Step:
    def make() -> None:
        try:
            part.fetch(functools.partial(run, environ=NOT_FOR_USER))
        except of_the_press.NoNpmError as error:
            raise SetupError(str(error)) from None

    return Step(says=part.says, stamp=part.stamp, inputs=part.inputs, make=make)
