"""What the planner's tests share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext

    Contexts = Callable[..., BrowserContext]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}


class OpenPlanner(Protocol):
    """Makes a planner in a page of its own, whose clock stands still at `now`, if given.

    Its options are those of a browser context.
    """

    def __call__(self, now: str = "", **options: Any) -> Planner: ...  # noqa: ANN401 - Playwright's


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Contexts]:
    """A context for each set of options, kept: the second page finds the runtime in the cache."""
    known: dict[str, BrowserContext] = {}

    def context(**options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
        usual = {"viewport": PHONE, "timezone_id": "America/New_York", "locale": "en-US"}
        wanted = usual | options
        key = json.dumps(wanted, sort_keys=True)
        if key not in known:
            known[key] = browser.new_context(**wanted)
        return known[key]

    yield context
    for each in known.values():
        each.close()


@pytest.fixture
def planner(contexts: Contexts, site_url: str) -> Iterator[OpenPlanner]:
    """A planner not opened yet; at the end of the test the page must have had no script errors."""
    opened: list[Planner] = []
    errors: list[str] = []

    def make(now: str = "", **options: Any) -> Planner:  # noqa: ANN401 - Playwright's own
        page = contexts(**options).new_page()
        if now:
            page.clock.set_fixed_time(now)  # first: timers are watched as the page sets them
        page.on("pageerror", lambda error: errors.append(str(error)))
        opened.append(Planner(page, site_url))
        return opened[-1]

    yield make
    for here in opened:
        here.page.close()
    assert errors == []
