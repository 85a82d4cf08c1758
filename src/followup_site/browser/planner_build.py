"""The planner's scripts and the site's styles, built for the browsers that we state.

They stand in `planner/browsers.json`. A browser fetches few files then, and one that knows no
nested rules, or ignores them on paper, gets the same look. What the scripts know of other files is
put in later: see `bundle`.
"""

from __future__ import annotations

import json
from pathlib import Path

from followup_site import PLANNER, SITE_STYLES
from followup_site.browser import in_pyodide
from followup_site.browser.made_once import RuntimeMissingError, make_once


class PlannerSourceError(Exception):
    """A script or a style sheet of the planner cannot be built. The text says where and why."""


_BUILDER = Path(__file__).with_name("build_planner.mjs")
"""The script that Node runs: the tools that build pages are known to Node alone."""

_STAMP = "npm/npm.stamp"
"""The file, below the private folder, that changes when set-up fetches other builders: what they
built is then made anew."""


def prepare(home: Path) -> Path:
    """Build scripts and styles, unless they were built before from the same sources.

    Args:
        home: the private folder that set-up keeps, `.followup` in a clone.

    Returns:
        A folder with planner.js, views.js, worker.js, planner_watchdog.js, planner.css,
        anywhere.css and site.css.

    Raises:
        RuntimeMissingError: set-up has not fetched the builders, or there is no Node.
        PlannerSourceError: a source cannot be built.
    """
    home = home.resolve()
    folders = (PLANNER, SITE_STYLES)
    sources = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    inputs = [home / _STAMP, _BUILDER, *sources]
    return make_once(home / "planner", inputs, lambda folder: _build(home, folder))


def _build(home: Path, folder: Path) -> None:
    task = {
        "packages": str(home / "npm"),
        "planner": str(PLANNER.resolve()),
        "site": str(SITE_STYLES.resolve()),
        "out": str(folder),
    }
    try:
        done = in_pyodide.run_node([str(_BUILDER)], json.dumps(task))
    except in_pyodide.NodeMissingError as error:
        raise RuntimeMissingError(str(error)) from None
    if done.returncode:
        raise PlannerSourceError(done.stderr.strip())
