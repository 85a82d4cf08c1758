"""The contract's types in TypeScript, made from its schema: what the page's scripts go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.browser import in_pyodide

if TYPE_CHECKING:
    from pathlib import Path

_PROGRAM = "json-schema-to-typescript/dist/src/cli.js"
"""Its script below `node_modules`, which Node runs without npm."""

_HEAD = (
    "// What page and engine say to each other. Made by scripts/describe.py, not edited by hand."
)
"""The first line of the file that it makes."""


def make_types(schema: str, modules: Path) -> str:
    """The text of a TypeScript file with a type for every part of the schema.

    Args:
        schema: a JSON Schema as text.
        modules: the folder of npm packages that holds the program.

    Raises:
        in_pyodide.NodeMissingError: there is no Node.
        subprocess.CalledProcessError: the program finds fault with the schema.
    """
    words = ("--unreachableDefinitions", "--no-additionalProperties", f"--bannerComment={_HEAD}")
    done = in_pyodide.run_node([str(modules / _PROGRAM), *words], schema)
    done.check_returncode()
    return done.stdout
