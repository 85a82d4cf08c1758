"""Where the browsers of the tests are: the machine's own first, else those that set-up fetched."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from bootstrap.steps import HOME

ENGINES = ("chromium", "firefox", "webkit")
"""Those that the browsers of today are made with, by Playwright's names."""

FETCHED = HOME / "browsers"
"""Playwright's own builds, where the machine has no browser of an engine."""

PROGRAMS = FETCHED / "programs.json"
"""The program of each engine in there that was seen to start."""

_NAMES = {
    # First the one without windows: the same engine, at three quarters of the processor's time.
    "chromium": (
        *("chromium-headless-shell", "chromium", "chromium-browser"),
        *("google-chrome", "google-chrome-stable", "chrome"),
    ),
    # Playwright drives the version that Debian keeps; a newer one it may not know.
    "firefox": ("firefox-esr",),
    "webkit": ("WebKitWebDriver",),
}
_BESIDES = {"webkit": ("Xvfb", "openbox")}
"""WebKit's driver opens a window, which takes a screen, and a window manager for the focus."""

_ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
)
"""Chrome and Chromium, as macOS and Windows install them: there they are not on the path."""

OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every window would start two hidden pages beneath its address bar, which no test looks at,
    # and a process for the next site, to which no test goes.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,SpareRendererForSitePerProcess",
    # A test's page uses the process of the page before it, where its scripts are compiled already.
    "--process-per-site",
    # Each test's page starts Python anew: translating it twice for speed costs more than it gives.
    "--js-flags=--liftoff-only",
)
"""Chromium's. Only our own pages are opened; none of the browser's own business with its maker."""


def find(engine: str = "chromium") -> Path | None:
    """The program to start for an engine, or None if this machine has none.

    FOLLOWUP_CHROMIUM, FOLLOWUP_FIREFOX and FOLLOWUP_WEBKIT in the environment name another.

    Args:
        engine: one of ENGINES.

    Returns:
        Chromium or Chrome; Debian's Firefox, which Playwright drives as its channel "moz-firefox";
        WebKitWebDriver, which Selenium drives, where Xvfb and openbox are there too. Or
        Playwright's own build of the engine (`is_fetched`), which Playwright starts itself.
    """
    named = os.environ.get(name_variable(engine))
    if named:
        return Path(named)
    if all(shutil.which(name) for name in _BESIDES.get(engine, ())):
        for name in _NAMES[engine]:
            if found := shutil.which(name):
                return Path(found)
    for place in _ELSEWHERE if engine == "chromium" else ():
        if (path := Path(place.format_map(_Blank(os.environ)))).exists():
            return path
    return _find_fetched(engine)


def is_fetched(program: Path) -> bool:
    """Whether set-up fetched the program: a build of Playwright's own, not the machine's."""
    return FETCHED in program.parents


def name_variable(engine: str) -> str:
    """The variable of the environment that names another program for an engine."""
    return f"FOLLOWUP_{engine.upper()}"


def _find_fetched(engine: str) -> Path | None:
    try:
        program = json.loads(PROGRAMS.read_text(encoding="utf-8")).get(engine)
    except (OSError, ValueError):
        return None
    return Path(program) if program and Path(program).exists() else None


class _Blank(dict[str, str]):
    """The environment, in which a variable that is not set stands for nothing."""

    def __missing__(self, name: str) -> str:
        return ""
