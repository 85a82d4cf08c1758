"""The runtime in a real browser: it comes up, and takes no other wheel than the locked one."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from bootstrap.steps import HOME
from followup_site.browser import pyodide_runtime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, Route

ADDRESS = "http://runtime.example/"
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}
LOAD = f"""async () => {{
  const {{ loadPyodide }} = await import("{ADDRESS}pyodide.mjs");
  const pyodide = await loadPyodide({{ indexURL: "{ADDRESS}", packages: ["followup"] }});
  return pyodide.runPython("import followup.api; followup.api.__name__");
}}"""


def _tampered(wheel: bytes) -> bytes:
    held = io.BytesIO(wheel)
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("followup/more.py", "")
    return held.getvalue()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose every request is answered from the runtime's folder."""
    made = pyodide_runtime.prepare(HOME)

    def answer(route: Route) -> None:
        file = made / route.request.url.removeprefix(ADDRESS)
        if file.is_file():
            route.fulfill(body=file.read_bytes(), content_type=TYPES.get(file.suffix))
        else:
            route.fulfill(body="<!doctype html><title>x</title>", content_type="text/html")

    with browser.new_context() as context:
        opened = context.new_page()
        opened.route(f"{ADDRESS}**", answer)
        opened.goto(ADDRESS)
        yield opened


def test_the_date_logic_comes_up_in_a_browser(page: Page) -> None:
    assert page.evaluate(LOAD) == "followup.api"


def test_a_wheel_that_was_tampered_with_is_refused(page: Page) -> None:
    (wheel,) = pyodide_runtime.prepare(HOME).glob("*.whl")
    body = _tampered(wheel.read_bytes())
    page.route(f"{ADDRESS}{wheel.name}", lambda route: route.fulfill(body=body))
    with pytest.raises(Exception, match="followup"):
        page.evaluate(LOAD)
