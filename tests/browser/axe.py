"""What axe finds to complain of on a page, as it is by day and by night."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from bootstrap.steps import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

RUN = """
([within, options] = ["html", {}]) => axe
  .run(within, { resultTypes: ["violations"], ...options })
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
PLANNER = "followup-planner"
OF_COLOUR = ("color-contrast", "link-in-text-block")
OF_WORDS = ("cat.language", "cat.name-role-value", "cat.text-alternatives")
LIGHT, DARK = "__palette_0", "__palette_1"


def faults(page: Page, within: str = "html") -> list[str]:
    """All that axe finds in a part of a page, by day; by night nothing but the colours is another.

    What is around the planner on its page is looked at with the other pages.
    """
    page.evaluate(axe())
    found = list(_found(page, within, {}))
    page.emulate_media(color_scheme="dark")
    page.evaluate(SWITCH, DARK)
    night = _found(page, within, {"runOnly": list(OF_COLOUR)})
    found += [f"in the dark: {fault}" for fault in night]
    page.emulate_media(color_scheme="light")
    page.evaluate(SWITCH, LIGHT)
    page.evaluate(FORGET)
    return found


def faults_but_colours(page: Page) -> list[str]:
    """What axe finds on a page whose colours are those of another that it sees whole."""
    page.evaluate(axe())
    rules = {name: {"enabled": False} for name in OF_COLOUR}
    return list(_found(page, "html", {"rules": rules}))


def faults_of_words(page: Page) -> list[str]:
    """What axe finds on a page that differs from another in its words alone."""
    page.evaluate(axe())
    return list(_found(page, "html", {"runOnly": list(OF_WORDS)}))


@cache
def axe() -> str:
    """The script that looks for faults, as a page runs it."""
    return (ROOT / ".followup/npm/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def _found(page: Page, within: str, options: dict[str, Any]) -> Iterator[str]:
    violations: list[dict[str, Any]] = page.evaluate(RUN, [within, options])
    for violation in violations:
        for node in violation["nodes"]:
            yield f"{violation['id']}: {node['html']} {node['failureSummary']}"
