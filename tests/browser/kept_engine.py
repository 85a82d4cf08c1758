"""Keeps the planner's worker for the pages of many tests, for each start of Python takes seconds.

It is the site's own worker, started as the page starts it, in a page beside those of the tests;
what page and worker say to each other passes through unchanged. Tests of the start are marked
`starts_python` and do without.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page

_HERE = Path(__file__)
_KEEPER = _HERE.with_suffix(".html").read_text(encoding="utf-8")
_SCRIPT = _HERE.with_suffix(".js").read_text(encoding="utf-8")
WITHOUT_SEARCH = _HERE.with_name("without_search.js").read_text(encoding="utf-8")
NEVER_UP = WITHOUT_SEARCH + _HERE.with_name("never_up.js").read_text(encoding="utf-8")
"""The planner's worker says nothing: for what the page does by itself."""

_keepers: WeakKeyDictionary[BrowserContext, Page] = WeakKeyDictionary()


def use(page: Page, site_url: str) -> None:
    """Have a page, not opened yet, use the worker that its context keeps."""
    if page.context not in _keepers:
        _keep(page.context, f"{site_url}keeps-the-engine")
        page.bring_to_front()  # in Firefox, Enter presses no button of a page behind another
    page.add_init_script(WITHOUT_SEARCH)
    page.add_init_script(_SCRIPT)


def forget(context: BrowserContext) -> None:
    """Leave a context that keeps a worker as it was: no page is open in it, nothing is stored."""
    if keeper := _keepers.get(context):
        for page in context.pages:
            if page is not keeper:
                page.close()
        keeper.evaluate("localStorage.clear()")


def _keep(context: BrowserContext, address: str) -> None:
    page = _keepers[context] = context.new_page()
    page.route(address, lambda route: route.fulfill(body=_KEEPER, content_type="text/html"))
    page.goto(address)
