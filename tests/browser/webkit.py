"""WebKitGTK, driven by its own driver in a window that nobody sees; about Safari 26.0 (2.50.6).

Playwright's own WebKit is a later one, in which two of the faults that are tested for do not show.
A window manager has to run: without one no window has the focus, and `:focus` never matches. This
is not iOS: its keyboard and VoiceOver are tested by nobody here.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from selenium.webdriver import WebKitGTK
from selenium.webdriver.common import utils
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from tests.browser.planner_page import LOOKS, TODAY, WAIT, WATCH
from tests.conftest import SUB_PATH, SiteHandler, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from selenium.webdriver.remote.webelement import WebElement

LONG = 5 * WAIT / 1000
"""Seconds given to the engine: WebKit takes twice Chromium's time, at every visit anew."""

SCREEN = "1400x1000x24"
QUICK = {"JSC_useOMGJIT": "0"}
"""As in Chromium: Python starts anew at each visit, and translating it a third time for speed costs
more than it gives (of 142 s of the processor's time for these tests 76 are left; 2.50.6)."""

PATIENCE = ('data-timeout-ms="60000"', f'data-timeout-ms="{LONG * 1000:.0f}"')
"""A busy machine is no trouble of the planner's."""

ADDED = "added.js"
"""The script that a page of `changed_site` runs before its own."""


@contextlib.contextmanager
def window(home: Path) -> Iterator[dict[str, str]]:
    """A screen with a window manager; gives the environment in which a window opens on it.

    What the browser keeps lies in `home`.
    """
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        [_path("Xvfb"), "-displayfd", str(writing), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as number:
        display = f":{number.readline().strip()}"
    environ = os.environ | {"DISPLAY": display, "TZ": "America/New_York", "LANG": "en_US.UTF-8"}
    environ |= QUICK | {
        f"XDG_{name}_HOME": str(home / name) for name in ("CACHE", "CONFIG", "DATA")
    }
    quiet = subprocess.DEVNULL
    manager = subprocess.Popen([_path("openbox")], env=environ, stdout=quiet, stderr=quiet)
    try:
        yield environ
    finally:
        for program in (manager, screen):
            program.terminate()
            program.wait()


HERE = "127.0.0.1"


class _Numbered(Service):
    """WebKit's driver, asked by number: a bare system without /etc/hosts knows no `localhost`.

    Selenium 4.51.0 asks by that name alone.
    """

    @property
    def service_url(self) -> str:
        return f"http://{HERE}:{self.port}"

    def is_connectable(self) -> bool:
        return bool(utils.is_connectable(self.port, HERE))


@contextlib.contextmanager
def driven(program: Path, environ: dict[str, str]) -> Iterator[WebKitGTK]:
    """WebKit's driver with a window of its own."""
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # Selenium 4.51 calls itself in an old way
        driver = WebKitGTK(options=Options(), service=_Numbered(str(program), env=environ))
    try:
        yield driver
    finally:
        driver.quit()


@contextlib.contextmanager
def changed_site(folder: Path, *, script: str = "", policy: str = "") -> Iterator[str]:
    """Serve a built site under a host's `policy`, every page watched; `script` runs before its own.

    Gives its address.
    """

    class Changed(SiteHandler):
        def end_headers(self) -> None:
            if policy:
                self.send_header("Content-Security-Policy", policy)
            super().end_headers()

        def do_GET(self) -> None:  # noqa: N802 - the server's own name
            path = self.path.split("?")[0]
            if path.endswith(f"/{ADDED}"):
                return self._send((WATCH + script).encode(), "text/javascript")
            if not path.endswith("/"):
                return super().do_GET()
            page = (folder / path.removeprefix(SUB_PATH) / "index.html").read_text("utf-8")
            tag = f'<head><script src="{SUB_PATH}{ADDED}"></script>'
            page = page.replace("<head>", tag, 1).replace(*PATIENCE)
            return self._send(page.encode(), "text/html; charset=utf-8")

        def _send(self, body: bytes, kind: str) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    with served(folder, Changed) as address:
        yield address


@dataclass
class WebKitPlanner:
    """The home page in WebKit; `url` is the site's address, ending in a slash."""

    driver: WebKitGTK
    url: str

    def open(self, path: str = "", today: str = TODAY) -> WebKitPlanner:
        """Go to a page of the guide."""
        self.driver.get(f"{self.url}{path}?today={today}")
        self.wait(
            lambda: self.js("return Boolean(document.querySelector('followup-planner')?.session)")
        )
        return self

    def js(self, script: str, *values: object) -> Any:  # noqa: ANN401 - whatever the page gives
        """Run a script in the page."""
        return self.driver.execute_script(script, *values)

    def find(self, selector: str) -> WebElement:
        """The first element of the planner that fits."""
        return self.driver.find_element("css selector", f"followup-planner {selector}")

    def named(self, name: str) -> WebElement:
        """A control."""
        return self.find(f'[name="{name}"]')

    def value(self, name: str) -> str:
        """What a control shows."""
        return str(self.js("return arguments[0].value", self.named(name)))

    def press(self, selector: str) -> None:
        """Press something, wherever it stands on the page and whatever floats above it."""
        self.js("arguments[0].focus(); arguments[0].click()", self.find(selector))

    def wait(self, holds: Callable[[], object], seconds: float = LONG) -> None:
        """Wait until something holds."""
        WebDriverWait(self.driver, seconds, 0.1).until(lambda _: holds())

    def settle(self) -> WebKitPlanner:
        """Wait until typing counts as finished and what follows from it stands on the page."""
        self.driver.set_script_timeout(LONG)
        self.driver.execute_async_script(
            "const done = arguments[1]; window.settled(arguments[0]).then(() => done())", LOOKS
        )
        return self

    def choose(self, day: str) -> WebKitPlanner:
        """Give the date of the interview as the browser's picker does."""
        self.js(
            """const [control, day] = arguments;
            control.value = day;
            for (const name of ["input", "change"]) {
                control.dispatchEvent(new Event(name, { bubbles: true }));
            }""",
            self.named("interview"),
            day,
        )
        return self

    def plan(self) -> WebKitPlanner:
        """Ask for the plan, and wait for it."""
        self.press('.fu-form [type="submit"]')
        self.wait(lambda: self.find(".fu-plan").is_displayed())
        return self.settle()

    def next(self) -> str:
        """The headline."""
        return self.find('[data-slot="next"]').text


def _path(name: str) -> str:
    found = shutil.which(name)
    assert found, name
    return found
