"""The engines the planner is tried in: how each is started, and which of them ran.

Firefox is Debian's `firefox-esr`, which Playwright 1.64.0 drives as its channel `moz-firefox`
(measured with 153.8.0: it tells of no download, its Back is waited for without end, and `fill()`
makes no `change`). WebKit is WebKitGTK with a driver of its own (`webkit.py`). Where set-up fetched
Playwright's own builds instead, they run what is marked for all engines.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from bootstrap import browser as browsers

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Playwright

NAMES = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}

RAN, MISSING = "engine that ran", "engine that is missing"
"""What a test's report carries to the run's last lines."""


def find(engine: str) -> Path | None:
    """The program to start for an engine, or None where there is none."""
    return browsers.find(engine)


def is_fetched(program: Path) -> bool:
    """Whether it is one of Playwright's own builds."""
    return browsers.is_fetched(program)


def driven() -> list[str]:
    """The engines that Playwright drives here, whether the machine has them or not."""
    webkit = find("webkit")
    return ["chromium", "firefox", *(["webkit"] if webkit and is_fetched(webkit) else [])]


def launch(playwright: Playwright, engine: str) -> Browser:
    """Start an engine other than Chromium, without a window."""
    program = find(engine)
    assert program, f"nobody asked whether there is {NAMES[engine]}"
    own = is_fetched(program)
    channel = "moz-firefox" if engine == "firefox" and not own else None
    kind = {"firefox": playwright.firefox, "webkit": playwright.webkit}[engine]
    return kind.launch(executable_path=program, channel=channel, headless=True)


def need(item: pytest.Item, engine: str) -> None:
    """Skip a test whose engine this machine has not; where everything has to run, it fails."""
    if find(engine):
        return
    item.user_properties.append((MISSING, NAMES[engine]))
    reason = f"This machine has no {NAMES[engine]}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def summary(reports: list[pytest.TestReport]) -> list[str]:
    """The run's last lines: the engines that ran, with their versions, and those that did not."""
    told = [one for report in reports for one in getattr(report, "user_properties", ())]
    ran = sorted({str(value) for name, value in told if name == RAN})
    missing = sorted({str(value) for name, value in told if name == MISSING})
    lines = [f"Browsers: {', '.join(ran)}"] if ran else []
    return [*lines, *(f"NOT TESTED in {name}: this machine has none." for name in missing)]
