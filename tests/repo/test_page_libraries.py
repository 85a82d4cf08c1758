"""The planner's scripts take few libraries, each known in its place alone, each with a notice."""

from __future__ import annotations

import re

from followup_site import PLANNER
from followup_site.licences import notices

KNOWN_TO = {
    "lit-html": {"dom/templates.ts"},
    "@preact/signals-core": {"state/facts.ts", "state/store.ts"},
}
IMPORTED = re.compile(r'from "((?:@[^/"]+/)?[^./"][^/"]*)(?:/[^"]*)?";')


def _users() -> dict[str, set[str]]:
    """Each npm package that a script of the planner imports, with those scripts."""
    users: dict[str, set[str]] = {}
    for script in PLANNER.rglob("*.ts"):
        for library in IMPORTED.findall(script.read_text(encoding="utf-8")):
            users.setdefault(library, set()).add(script.relative_to(PLANNER).as_posix())
    return users


def test_a_library_of_the_page_is_known_to_few_of_its_scripts() -> None:
    assert _users() == KNOWN_TO


def test_a_library_of_the_page_has_a_notice() -> None:
    assert set(_users()) <= {part.get("npm") for part in notices.read_list()["parts"]}
