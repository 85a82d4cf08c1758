"""What the planner's tests share."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

import pytest
from tests.browser import engines, kept_engine
from tests.browser.planner_page import TODAY, Planner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, BrowserContext, Playwright

    Contexts = Callable[..., BrowserContext]
    Devices = Callable[..., BrowserContext]
    Tab = Callable[..., Planner]

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 800}
USUAL: dict[str, Any] = {
    "viewport": PHONE,
    "timezone_id": "America/New_York",
    "locale": "en-US",
}
"""The options of a browser's context, where a test does not name others."""

OF_A_PAGE = ("viewport", "reduced_motion", "forced_colors", "color_scheme")
"""Options that a page can have for itself: a context of their own would start Python anew."""


class OpenPlanner(Protocol):
    """Makes a planner in a page of its own, whose clock goes on from `now`, if given.

    A clock that stood still would hang it: the theme's `debounceTime` of RxJS, not seeing the time
    go by, sets its timer of a millisecond again and again, and a busy machine runs no other one
    (Playwright 1.64.0, Material 9.8.2). Its options are those of a browser context.
    """

    def __call__(self, now: str = "", **options: Any) -> Planner: ...  # noqa: ANN401 - Playwright's


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is marked so runs in every engine, `but` one."""
    if mark := metafunc.definition.get_closest_marker("engines"):
        names = [name for name in engines.driven() if name != mark.kwargs.get("but")]
        metafunc.parametrize("engine", names, indirect=True, scope="session")


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> str:
    """The name of the engine that a test runs in."""
    return str(getattr(request, "param", "chromium"))


@pytest.fixture(scope="session")
def started(browser: Browser, playwright: Playwright) -> Iterator[Callable[[str], Browser]]:
    """Gives a browser by the name of its engine, started once and kept to the end."""
    running = {"chromium": browser}

    def start(name: str) -> Browser:
        if name not in running:
            running[name] = engines.launch(playwright, name)
        return running[name]

    yield start
    for name, each in running.items():
        if name != "chromium":
            each.close()


@pytest.fixture(autouse=True)
def _engine_is_told(request: pytest.FixtureRequest) -> None:
    """Without its engine a test is skipped; else its report names the engine and its version."""
    if "contexts" not in request.fixturenames:
        return
    name = request.getfixturevalue("engine")
    engines.need(request.node, name)
    version = request.getfixturevalue("started")(name).version
    request.node.user_properties.append((engines.RAN, f"{engines.NAMES[name]} {version}"))


@pytest.fixture(scope="session")
def contexts(started: Callable[[str], Browser], engine: str) -> Iterator[Contexts]:
    """A context for each set of options, kept: the second page finds the runtime in the cache."""
    known: dict[str, BrowserContext] = {}

    def context(**options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
        wanted = USUAL | options
        key = json.dumps(wanted, sort_keys=True)
        if key not in known:
            known[key] = started(engine).new_context(**wanted)
        return known[key]

    yield context
    for each in known.values():
        each.close()


@pytest.fixture
def planner(
    contexts: Contexts, site_url: str, request: pytest.FixtureRequest
) -> Iterator[OpenPlanner]:
    """A planner not opened yet; at the end of the test the page must have had no script errors.

    Its Python runs already, but in a test that is marked `starts_python`; in one that is marked
    `without_python` it never comes up.
    """
    opened: list[Planner] = []
    errors: list[str] = []
    starts = request.node.get_closest_marker("starts_python")
    without = request.node.get_closest_marker("without_python")

    def make(now: str = "", **options: Any) -> Planner:  # noqa: ANN401 - Playwright's own
        of_page = {name: options.pop(name) for name in OF_A_PAGE if name in options}
        page = contexts(**options).new_page()
        page.set_viewport_size(of_page.pop("viewport", PHONE))
        page.emulate_media(**of_page)
        if without:
            page.add_init_script(kept_engine.NEVER_UP)
        elif not starts:
            kept_engine.use(page, site_url)
        if now:
            page.clock.set_system_time(now)  # first: timers are watched as the page sets them
        page.on("pageerror", lambda error: errors.append(str(error)))
        opened.append(Planner(page, site_url))
        return opened[-1]

    yield make
    for here in opened:
        here.page.close()
        kept_engine.forget(here.page.context)
    assert errors == []


@pytest.fixture(scope="session")
def resting(browser: Browser) -> Iterator[dict[str, list[BrowserContext]]]:
    """Devices that no test uses, by their options: in each, Python runs already."""
    assert browser.is_connected()
    known: dict[str, list[BrowserContext]] = {}
    yield known
    for each in [context for rest in known.values() for context in rest]:
        each.close()


@pytest.fixture
def device(browser: Browser, resting: dict[str, list[BrowserContext]]) -> Iterator[Devices]:
    """A browser of a reader who was never here: what is stored in one is in no other."""
    used: list[tuple[list[BrowserContext], BrowserContext]] = []

    def new(**options: Any) -> BrowserContext:  # noqa: ANN401 - Playwright's own
        wanted = USUAL | options
        rest = resting.setdefault(json.dumps(wanted, sort_keys=True), [])
        used.append((rest, rest.pop() if rest else browser.new_context(**wanted)))
        return used[-1][1]

    yield new
    for rest, context in used:
        kept_engine.forget(context)
        rest.append(context)


@pytest.fixture
def tab(site_url: str) -> Iterator[Tab]:
    """A tab of a device, at the planner; at the end our scripts must have made no errors."""
    errors: list[str] = []

    def opened(device: BrowserContext, today: str = TODAY, *, script: str = "") -> Planner:
        page = device.new_page()
        page.on("pageerror", lambda error: errors.append(str(error.stack)))
        kept_engine.use(page, site_url)
        if script:
            page.add_init_script(script)
        return Planner(page, site_url).open(today=today).is_ready()

    yield opened
    assert [error for error in errors if "assets/followup" in error] == []
