"""A Chromium for the tests: the machine's own first; where there is none, one is installed."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from setup.steps import run

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_ELSEWHERE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "{PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "{PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "{LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
)
OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every window would start two hidden pages beneath its address bar, which no test looks at.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    # Each test's page starts Python anew: translating it twice for speed costs more than it gives.
    "--js-flags=--liftoff-only",
)
"""Only our own pages are opened; none of the browser's own business with its maker."""


def find() -> Path | None:
    """The machine's own Chromium or Chrome, if it has one. FOLLOWUP_CHROMIUM names another."""
    named = os.environ.get("FOLLOWUP_CHROMIUM")
    if named:
        return Path(named)
    on_path = [shutil.which(name) for name in _NAMES]
    places = [Path(place.format_map(_Blank(os.environ))) for place in _ELSEWHERE]
    found = [Path(path) for path in on_path if path] + [path for path in places if path.exists()]
    return found[0] if found else None


def ensure() -> Path | None:
    """Find a browser or install one: Debian's for root on Debian, else Playwright's own.

    Returns:
        The program to start, or None for the one that Playwright installed for itself.

    Raises:
        SetupError: none could be installed.
    """
    found = find()
    if found is None and _may_use_apt():
        print("Set-up: Chromium, for the tests, from Debian ...", flush=True)
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-q"], environ=quiet)
        packages = ["chromium", "fonts-dejavu-core"]
        run(["apt-get", "install", "-q", "-y", "--no-install-recommends", *packages], environ=quiet)
        found = find()
    if found is None:
        print("Set-up: Chromium, for the tests, from Playwright ...", flush=True)
        run([sys.executable, "-m", "playwright", "install", "chromium"])
    return found


def _may_use_apt() -> bool:
    """Root on Debian itself: elsewhere the package of that name only points to another store."""
    try:
        system = Path("/etc/os-release").read_text(encoding="utf-8")
    except OSError:
        return False
    return "ID=debian" in system.splitlines() and os.geteuid() == 0


class _Blank(dict[str, str]):
    """The environment, in which a variable that is not set stands for nothing."""

    def __missing__(self, name: str) -> str:
        return ""
