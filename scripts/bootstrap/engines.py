"""Installs the browsers of the tests: Debian's own for root on Debian, else Playwright's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from bootstrap import browser, debian
from bootstrap.environment import PYTHON
from bootstrap.steps import Deed, SetupError, run

NEEDED = "chromium"
"""Most tests in a browser run in this one alone; what needs another is left out without it."""

CALLED = {"chromium": "Chromium", "firefox": "Firefox", "webkit": "WebKit"}
"""For people, as their makers write them."""

_PACKAGES = {
    "chromium": ("chromium-headless-shell", "fonts-dejavu-core"),
    "firefox": ("firefox-esr",),
    "webkit": ("webkit2gtk-driver", "xvfb", "xauth", "openbox"),
}
"""Debian's, with what they do not bring along: a font, for machines without a desktop; for WebKit's
window a screen and a window manager."""

_STARTER = Path(__file__).with_name("first_start.py")
"""Run as a process of its own in the environment: set-up's own Python has no Playwright."""

_A_DAY = 24 * 60 * 60
"""Seconds. A try at each start of the tests would hold them all up."""


def list_deeds(*, again: bool) -> list[Deed]:
    """One for each browser. Without Chromium set-up fails; without another it says so and goes on.

    Args:
        again: try a browser anew that could not be had within the last day.
    """
    return [_make_deed(engine, again=again) for engine in browser.ENGINES]


def _make_deed(engine: str, *, again: bool) -> Deed:
    return Deed(
        says=f"{CALLED[engine]}, for the tests",
        is_done=lambda: is_there(engine) or _may_be_left(engine, again=again),
        make=lambda: install(engine),
        is_needed=engine == NEEDED,
    )


def is_there(engine: str) -> bool:
    """Whether the browser is installed, and to the end.

    Raises:
        SetupError: the environment names a browser that is not there.
    """
    name = browser.name_variable(engine)
    found = browser.find(engine)
    if os.environ.get(name) and not shutil.which(str(found)):
        raise SetupError(f"{name} is {found}, and that is no program. Correct it, or leave it out.")
    if found is None or not debian.may_install():
        return found is not None
    return debian.are_whole(_PACKAGES[engine])


def install(engine: str) -> None:
    """Install one browser.

    Raises:
        SetupError: it could not be had; says why, and what a person can do.
    """
    mark = _mark(engine)
    mark.unlink(missing_ok=True)
    try:
        if debian.may_install():
            debian.install(_PACKAGES[engine])
        else:
            _fetch(engine)
    except SetupError as error:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
        raise SetupError(f"{CALLED[engine]} could not be had. {error}\n{_help(engine)}") from None


def _fetch(engine: str) -> None:
    environ = {"PLAYWRIGHT_BROWSERS_PATH": str(browser.FETCHED)}
    may_add = _may_add_libraries()
    words = ["-m", "playwright", "install", *(["--with-deps"] if may_add else []), engine]
    run([PYTHON, "-I", *words], environ=environ, holds_lock=not may_add)
    run([PYTHON, "-I", _STARTER, engine, browser.PROGRAMS], environ=environ)


def _may_add_libraries() -> bool:
    """Whether Playwright may install what its browsers need: as root, or on a machine for CI."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None:
        return False
    if os.geteuid() == 0:
        return True
    sudo = shutil.which("sudo")
    if "CI" not in os.environ or sudo is None:
        return False
    return subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0


def _help(engine: str) -> str:
    debians = f"sudo apt install {' '.join(_PACKAGES[engine])}"
    name = browser.name_variable(engine)
    return f"On Debian: {debians}. Or name a program in {name}. Then run this again."


def _mark(engine: str) -> Path:
    """Stands where a browser could not be had, with the time of the last try."""
    return browser.FETCHED / f"{engine}.lacking"


def _may_be_left(engine: str, *, again: bool) -> bool:
    """Whether a browser need not be tried now: it is not needed, and was tried within a day."""
    mark = _mark(engine)
    if again or engine == NEEDED or not mark.exists():
        return False
    return time.time() - mark.stat().st_mtime < _A_DAY
