"""The site builder: a folder of YAML becomes a site with pages, examples and a planner."""

from __future__ import annotations

from pathlib import Path

# The folder of this package, in a wheel as in a clone; and where a clone begins, for there the
# package lies in `src/`.
_PACKAGE = Path(__file__).resolve().parent
_CLONE = _PACKAGE.parents[1]


def _locate_part(packed: str, in_clone: str) -> Path:
    """Where a part of the builder lies: inside an installed wheel, or at the top of the clone."""
    inside = _PACKAGE / packed
    return inside if inside.exists() else _CLONE / in_clone


TEMPLATES = _locate_part("macros", "macros")
"""The folder of Jinja templates: how a stage, a message, the planner's form and an example look."""

SITE_STYLES = TEMPLATES / "styles"
"""The look of the site around the planner: the parts of site.css."""

PLANNER = _locate_part("planner", "planner")
"""The folder of the page's plumbing: its scripts in folders, and the parts of its styles."""

STARTER = _PACKAGE / "scaffold" / "starter"
"""What a new guide, and a new part of one, begins with."""

WORDING = _locate_part("wording.yaml", "content/wording.yaml")
"""The words that all guides share, which a guide's own wording.yaml is laid over."""

PARTS = {
    "npm": _locate_part("locked/package.json", "package.json"),
    "npm lock": _locate_part("locked/package-lock.json", "package-lock.json"),
    "pyodide lock": _locate_part("locked/pyodide.txt", "locks/pyodide.txt"),
}
"""The files that say, with hashes, what the planner's runtime is made from."""
