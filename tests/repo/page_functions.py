"""The functions of the page's scripts, as TypeScript's own parser finds them."""

from __future__ import annotations

import json
import subprocess
from functools import cache

from bootstrap.steps import ROOT
from followup_site.browser import in_pyodide


@cache
def list_page_functions() -> dict[str, list[str]]:
    """The functions of all scripts of the page and the methods of their classes, by script."""
    paths = [path.relative_to(ROOT).as_posix() for path in sorted(ROOT.glob("planner/**/*.ts"))]
    command = [in_pyodide.find_node(), "tests/repo/page_functions.mjs", *paths]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found
