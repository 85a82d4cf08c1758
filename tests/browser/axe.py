"""What axe finds to complain of on a page, as it is by day and by night."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bootstrap.steps import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

RUN = """
(rules) => axe
  .run(document, { resultTypes: ["violations"], ...(rules && { runOnly: rules }) })
  .then((result) => result.violations)
"""

# The theme's own switch, where there is one; nothing may be on its way to another colour.
SWITCH = """
async (input) => {
  document.getElementById(input)?.click();
  await new Promise(requestAnimationFrame);
  for (const each of document.getAnimations()) if (each.playState === "running") each.finish();
}
"""
FORGET = """
() => {
  for (const key of Object.keys(localStorage)) {
    if (key.endsWith("__palette")) localStorage.removeItem(key);
  }
}
"""
OF_COLOUR = ("color-contrast", "link-in-text-block")
LIGHT, DARK = "__palette_0", "__palette_1"


def faults(page: Page) -> list[str]:
    """All that axe finds, by day; by night nothing but the colours is another."""
    found = faults_by_day(page)
    page.emulate_media(color_scheme="dark")
    page.evaluate(SWITCH, DARK)
    found += [f"in the dark: {fault}" for fault in _found(page, *OF_COLOUR)]
    page.emulate_media(color_scheme="light")
    page.evaluate(SWITCH, LIGHT)
    page.evaluate(FORGET)
    return found


def faults_by_day(page: Page) -> list[str]:
    """All that axe finds on a page as it is."""
    page.evaluate(axe())
    return list(_found(page))


@cache
def axe() -> str:
    """The script that looks for faults, as a page runs it."""
    return (ROOT / ".followup/npm/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def _found(page: Page, *rules: str) -> Iterator[str]:
    violations: list[dict[str, Any]] = page.evaluate(RUN, list(rules) or None)
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html']} {node['failureSummary']}"
