"""What tests share: the clone, the built site, a server for it, a real browser, Pyodide."""

from __future__ import annotations

import contextlib
import functools
import os
import re
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from playwright.sync_api import sync_playwright
from tests.browser import engines
from xdist.scheduler import LoadFileScheduling

from bootstrap import browser as browsers
from bootstrap.steps import HOME, ROOT
from followup_site.browser import in_pyodide, pyodide_runtime
from followup_site.commands import site as site_command

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from playwright.sync_api import Browser, Playwright

SUB_PATH = "/guide/"
"""The site is tested below a folder, as on a project's page, so that no address is absolute."""

PUBLISHED = "https://guide.example/somewhere/guide/"
"""Where the tested site says that it is published."""

BUILT = "FOLLOWUP_SITE"
"""The variable that names a site that is built already."""

OWN_TESTS = {
    ROOT / "tests" / name for name in ("unit/followup", "law/law_of_dates", "law/test_vectors.py")
}
"""They cover every branch of the date logic by themselves. What is true of any input (`property`)
is tried on many, and no branch may rest on chance."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: a test in a browser often waits."""
    return (os.cpu_count() or 1) + 1


class ByFileAndEngine(LoadFileScheduling):  # type: ignore[misc]
    """A file's tests stay together, and all those in Firefox: one worker starts it, not each."""

    def _split_scope(self, nodeid: str) -> str:
        in_firefox = re.search(r"[\[-]firefox[\]-]", nodeid)
        return "Firefox" if in_firefox else str(super()._split_scope(nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFileAndEngine:  # noqa: ANN401
    """How tests are given to workers."""
    return ByFileAndEngine(config, log)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Some tests try a choice of a whole matrix; `--all` tries all of it."""
    parser.addoption("--all", action="store_true", help="every fault of every file")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """The date logic has to be covered by its own tests; being counted slows all others down."""
    counts = sys.gettrace()
    is_own = OWN_TESTS.intersection([item.path, *item.path.parents])
    if is_own or not item.config.pluginmanager.hasplugin("_cov"):
        return (yield)
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(counts)


def pytest_configure(config: pytest.Config) -> None:
    """Build the site for several workers before they start, so that each need not."""
    starts_workers = config.getoption("numprocesses", None) and not hasattr(config, "workerinput")
    if starts_workers and BUILT not in os.environ:
        os.environ[BUILT] = str(HOME / "tested-site")
        _build(HOME / "tested-site")


def _build(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", PUBLISHED)
        assert site_command.build(folder, "--quiet", guide=ROOT) == 0, "the site does not build"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say last which engines the planner was tried in, and in which it was not."""
    kinds = ("passed", "failed", "error", "skipped")
    reports = [each for kind in kinds for each in terminalreporter.getreports(kind)]
    for line in engines.summary(reports):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers: there can be only one at a time."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def repo() -> Path:
    """The top of the clone."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site's folder, built once; FOLLOWUP_SITE names one that is built already."""
    if BUILT in os.environ:
        return Path(os.environ[BUILT])
    folder = tmp_path_factory.mktemp("site")
    _build(folder)
    return folder


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH, quietly, with the media types that real hosts send."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
    }

    def translate_path(self, path: str) -> str:
        below = path.removeprefix(SUB_PATH.rstrip("/")) if path.startswith(SUB_PATH) else "/-"
        return super().translate_path(below)

    def log_message(self, *_: object) -> None:
        pass


class LocalServer(ThreadingHTTPServer):
    """A browser that leaves a page drops its downloads: nothing to report."""

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def site_url(site: Path) -> Iterator[str]:
    """The address of the built site, on this machine, ending in a slash."""
    with served(site) as address:
        yield address


@contextlib.contextmanager
def served(folder: Path, handled_by: type[SiteHandler] = SiteHandler) -> Iterator[str]:
    """Serve a built site on this machine; gives its address, ending in a slash."""
    handler = functools.partial(handled_by, directory=str(folder))
    with LocalServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A real Chromium; a test opens its own context or page in it."""
    program = browsers.find("chromium")
    assert program, "There is no Chromium. `python3 scripts/test.py` without words installs one."
    started = playwright.chromium.launch(
        executable_path=program, args=list(browsers.OPTIONS), headless=True
    )
    yield started
    started.close()


class PyodideRun(Protocol):
    """Runs Python code in Pyodide, `followup`'s wheel loaded, and gives what it printed.

    The code sees each of the folders under its keyword: `data=path` as `/data`.
    """

    def __call__(self, code: str, **folders: Path) -> str: ...


@pytest.fixture(scope="session")
def pyodide_run() -> PyodideRun:
    """Runs code where the reader's answers are worked out."""

    def run(code: str, **folders: Path) -> str:
        seen = {f"/{name}": folder for name, folder in folders.items()}
        made = pyodide_runtime.prepare(HOME)
        return in_pyodide.run(code, runtime=made, packages=["followup"], folders=seen)

    return run
