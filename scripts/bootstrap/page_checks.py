"""The checks of the page's scripts and styles: programs from npm, each run with Node."""

from __future__ import annotations

from bootstrap.steps import HOME, ROOT
from followup_site.browser import in_pyodide

_MODULES = HOME / "npm" / "node_modules"
"""Programs are started from here by path, so that none of the machine's own is taken."""

_STYLES = ("planner/**/*.css", "macros/styles/*.css")
"""Those of the planner and of the pages around it."""

_TIDY = ("planner", "tests/page", "macros/styles/*.css", "*.config.mjs")
"""All that Prettier lays out: scripts, styles and their settings. Python's layout is ruff's."""


def list_commands() -> dict[str, list[str]]:
    """The command of each check, by its name.

    Raises:
        in_pyodide.NodeMissingError: there is no Node.
    """
    node = in_pyodide.find_node()
    tsc = [node, str(_MODULES / "typescript" / "bin" / "tsc"), "--project"]
    return {
        "Types of the page": [*tsc, "planner"],
        "Types of its tests": [*tsc, "tests/page"],
        "Lint of the page": [node, str(_MODULES / "eslint/bin/eslint.js"), "planner", "tests/page"],
        "Lint of the styles": [node, str(_MODULES / "stylelint/bin/stylelint.mjs"), *_STYLES],
        "Format of the page": [
            *(node, str(_MODULES / "prettier/bin/prettier.cjs"), "--check", "--log-level=warn"),
            *_TIDY,
        ],
        "Tests of the page": [node, str(ROOT / "tests" / "page" / "run.mjs")],
    }
