"""The planner on the built home page, as a reader meets it: what tests do with it and see of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route

TODAY = "2026-11-23"
"""A Monday, with Thanksgiving on its Thursday."""

WAIT = 30_000
"""Milliseconds given to the engine to come up on a slow machine."""

LOOKS = 3000
"""After so many looks, of ten milliseconds and more, what never ends is waited for no longer."""

SLOW = (
    "Getting the holidays of the place…",
    "The calendar is still starting. On an older device this can take a minute.",
)
"""Said of an answer that takes longer than a second, as any may on a busy machine."""

WATCH = Path(__file__).with_name("watching.js").read_text(encoding="utf-8")
"""Keeps what the live regions say, and knows when a page has come to rest."""

UNFOLD = """() => {
  const planner = document.querySelector("followup-planner");
  for (let depth = 0; depth < 4; depth += 1) {
    for (const summary of planner.querySelectorAll("details:not([open]) > summary")) {
      if (summary.checkVisibility()) summary.click();
    }
  }
}"""

Change = Callable[[str], str]


@dataclass
class Planner:
    """A home page in a browser, not opened yet; `url` is the site's address, ending in a slash."""

    page: Page
    url: str

    def __post_init__(self) -> None:
        """Have what happens on the page watched from its first moment."""
        self.page.add_init_script(WATCH)

    def open(self, *, today: str = TODAY, changed: Change | None = None) -> Planner:
        """Go to the home page, its HTML passed through `changed` on the way."""
        if changed:
            self.page.route(f"{self.url}?*", lambda route: _rewrite(route, changed))
        self.page.goto(f"{self.url}?today={today}")
        return self

    def follow(self, fragment: str) -> Planner:
        """Open the plan of a link on the page as it stands."""
        self.page.evaluate("fragment => { location.hash = fragment; }", fragment)
        return self

    def find(self, selector: str) -> Locator:
        """Something inside the planner."""
        return self.page.locator("followup-planner").locator(selector)

    def slot(self, name: str) -> Locator:
        """The first thing with that role in the planner's layout."""
        return self.find(f'[data-slot="{name}"]').first

    @property
    def status(self) -> str | None:
        """Where the engine is: idle, loading, ready or failed."""
        return self.page.locator("followup-planner").get_attribute("data-status")

    def is_ready(self) -> Planner:
        """Wait until the engine is up."""
        self.page.wait_for_selector('followup-planner[data-status="ready"]', timeout=WAIT)
        return self

    def choose(self, day: str) -> Planner:
        """Give the date as the native control does."""
        self.find('[name="interview"]').fill(day)
        return self

    def assume(self, question: str) -> Locator:
        """Open an assumption, and give what opens."""
        self.find(f'[data-assumption="{question}"]').click()
        return self.find(f'[data-question="{question}"]')

    def ask(self) -> Planner:
        """Press the one prominent button."""
        self.find('.fu-form button[type="submit"]').click()
        return self

    def plan(self) -> Planner:
        """Wait for the plan."""
        self.find(".fu-plan").wait_for(state="visible", timeout=WAIT)
        return self

    def next(self) -> str:
        """The headline."""
        return self.slot("next").inner_text()

    def step(self, name: str) -> Locator:
        """One step of the plan."""
        return self.find(f'[data-step="{name}"]')

    def unfold(self) -> Planner:
        """Open all that is folded, and what is folded in it."""
        self.page.evaluate(UNFOLD)
        return self.settle()

    def settle(self) -> Planner:
        """Wait until typing counts as finished and what follows from it stands on the page."""
        self.page.evaluate("looks => window.settled(looks)", LOOKS)
        return self

    def heard(self) -> list[str]:
        """What was announced since this was last asked, but for how slow the machine is."""
        heard: list[str] = self.page.evaluate("window.heard.splice(0)")
        return [each for each in heard if each not in SLOW]

    def focused(self, what: str = "name") -> Any:  # noqa: ANN401 - whatever the page has
        """A property of the element that has the focus."""
        return self.page.evaluate(f"document.activeElement.{what}")


def _rewrite(route: Route, changed: Change) -> None:
    response = route.fetch()
    route.fulfill(response=response, body=changed(response.text()))
