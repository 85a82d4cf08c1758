"""The page for an address without one; the menu and the search for readers without a mouse."""

from __future__ import annotations

import contextlib
import functools
import threading
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from tests.conftest import PUBLISHED, LocalServer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page, ViewportSize

BELOW = urlsplit(PUBLISHED).path.rstrip("/")
PHONE: ViewportSize = {"width": 390, "height": 844}
SMALL: ViewportSize = {"width": 320, "height": 256}
"""A desk of 1280 by 1024 at 400 %."""


class _Host(SimpleHTTPRequestHandler):
    """A host as most are: one page, at the top of the site, for every address without a page."""

    def translate_path(self, path: str) -> str:
        bare = path.partition("?")[0].partition("#")[0]
        below = bare.removeprefix(BELOW) if bare.startswith(f"{BELOW}/") else "/-"
        return super().translate_path(below)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        del message, explain
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def _hosted(folder: Path) -> Iterator[str]:
    handler = functools.partial(_Host, directory=str(folder))
    with LocalServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BELOW}/"
        server.shutdown()


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """The site, published below a folder of a host, as its settings say."""
    assert f'href="{PUBLISHED}' in (site / "index.html").read_text(encoding="utf-8")
    with _hosted(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone; it must have had no script errors."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert errors == []


@pytest.mark.parametrize("path", ["gone", "stages/gone/", "a/b/c/d/"])
@pytest.mark.parametrize(("language", "title"), [("", "There is no page"), ("es/", "No hay ning")])
def test_a_lost_reader_is_told_in_the_addresss_language_and_led_on(
    page: Page, host: str, path: str, language: str, title: str
) -> None:
    page.goto(f"{host}{language}{path}")
    shown = page.locator(".f-lost:visible")
    assert shown.count() == 1
    assert title in str(shown.locator("h1, h2").first.text_content())
    links = [a.evaluate("a => a.href") for a in shown.locator("a").all()]
    assert links[0] == f"{host}{language}"
    assert f"{host}{language}stages/thank_you/" in links
    for link in links:
        assert page.request.get(link).status == 200, link
    assert shown.locator("button").is_visible()


@pytest.mark.parametrize("path", ["gone", "stages/gone/", "es/gone/", "es/a/b/"])
def test_every_link_of_the_page_for_lost_readers_is_right_at_any_depth(
    page: Page, host: str, path: str
) -> None:
    page.goto(f"{host}{path}")
    links = page.locator(".f-languages a, .f-foot a, head link[href]").all()
    addresses = {link.evaluate("a => a.href").partition("#")[0] for link in links}
    own = {one.replace(PUBLISHED, host) for one in addresses}
    assert len(own) > 20
    assert [one for one in sorted(own) if page.request.get(one).status != 200] == []


def test_without_scripts_both_languages_are_there(browser: Browser, host: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{host}es/gone/")
    assert page.locator(".f-lost:visible").count() == 2
    context.close()


@pytest.mark.parametrize("folder", ["", "es/"])
@pytest.mark.parametrize("hash_sign", ["%23", "%2523"])
def test_a_plans_link_whose_hash_was_altered_leads_to_the_plan(
    page: Page, host: str, folder: str, hash_sign: str
) -> None:
    facts = "plan=1-abc&interview=2026-11-20&round=first&event.new_date=2026-11-25,2026-12-04"
    page.goto(f"{host}{folder}{hash_sign}{facts}")
    page.wait_for_url(lambda url: "#plan=" in url)
    path, _, fragment = page.url.partition("#")
    assert path.partition("?")[0] == f"{host}{folder}"
    assert "interview=2026-11-20&round=first" in fragment


def _stops(page: Page, most: int = 60) -> list[str]:
    """What has the focus, stop by stop, until it leaves the page; each must be in sight."""
    stops: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        here = page.evaluate(
            """() => {
              const e = document.activeElement;
              if (!e || e === document.body) return "";
              const box = e.getBoundingClientRect();
              const inSight = e.checkVisibility({ opacityProperty: true, visibilityProperty: true })
                && box.right > 0 && box.left < innerWidth;
              const name = e.dataset.opens ?? e.getAttribute("href") ?? e.name ?? e.className;
              return (inSight ? "" : "UNSEEN ") + e.tagName + " " + name;
            }"""
        )
        if not here:
            break
        stops.append(here)
    return stops


@pytest.mark.parametrize("size", [PHONE, SMALL], ids=["phone", "400 percent"])
def test_nothing_closed_takes_the_focus(page: Page, site_url: str, size: ViewportSize) -> None:
    page.set_viewport_size(size)
    page.goto(f"{site_url}messages/")
    stops = _stops(page, most=14)
    unseen = [stop for stop in stops if stop.startswith("UNSEEN") and "md-option" not in stop]
    assert [stop for stop in unseen if "__palette" not in stop] == []
    assert "BUTTON __drawer" in stops
    assert "BUTTON __search" in stops


def test_the_menu_opens_and_closes_by_keys_and_gives_the_focus_back(
    page: Page, site_url: str
) -> None:
    page.goto(f"{site_url}messages/")
    button = page.locator("[data-opens=__drawer]")
    assert button.get_attribute("aria-expanded") == "false"
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    inside = "document.querySelector('.md-sidebar--primary').contains(document.activeElement)"
    page.wait_for_function(inside)
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.dataset.opens === '__drawer'")
    assert button.get_attribute("aria-expanded") == "false"
    assert not page.locator(".md-sidebar--primary").is_visible()


def test_the_search_opens_by_keys_finds_and_gives_the_focus_back(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}messages/")
    page.locator("[data-opens=__search]").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.name === 'query'")
    page.keyboard.type("thank")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    page.wait_for_function("document.activeElement.dataset.opens === '__search'")


def test_without_the_themes_script_the_planner_shows_and_lives(page: Page, site_url: str) -> None:
    page.route("**/assets/javascripts/bundle*", lambda route: route.abort())
    page.goto(f"{site_url}?today=2026-11-21")
    page.locator('followup-planner [name="interview"]').fill("2026-11-20")
    page.locator("followup-planner form [type=submit]").click()
    page.locator("followup-planner li[data-step]").first.wait_for(timeout=60_000)


def test_with_storage_blocked_the_search_and_the_switch_of_colours_live(
    page: Page, site_url: str
) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name,"
        " { get() { throw new DOMException('blocked', 'SecurityError'); } });"
    )
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{site_url}messages/")
    page.locator(".md-search__input").fill("thank")
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("Escape")
    before = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator("label[for^=__palette]:visible").click()
    assert page.locator("body").get_attribute("data-md-color-scheme") != before


def test_no_page_asks_for_what_nobody_asked_for(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_url}stages/thank_you/", wait_until="networkidle")
    assert asked
    assert [url for url in asked if "sitemap" in url] == []
    assert page.locator("link[rel=next], link[rel=prev]").count() == 0


def test_every_page_leads_to_the_licences_of_what_is_shipped(page: Page, site_url: str) -> None:
    for name in ("", "stages/thank_you/", "es/messages/"):
        page.goto(f"{site_url}{name}")
        page.locator(".md-copyright a[href$='notices/']").click()
        page.get_by_role("heading", name="Material for MkDocs").wait_for()
        text = page.request.get(
            page.locator("a[href$='licences.txt']").evaluate("a => a.href")
        ).text()
        assert "accessible-autocomplete" in text
        assert "Material for MkDocs" in text


@pytest.mark.parametrize("language", ["", "es/"])
def test_the_licences_fit_a_phone_unfold_by_key_and_lie_open_on_paper(
    page: Page, site_url: str, language: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{site_url}{language}notices/")
    first, second = page.locator(".f-notice").all()[:2]
    first.locator("summary").press("Enter")
    assert first.locator("pre").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown = "pre => pre.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })"
    assert not second.locator("pre").evaluate(shown)
    page.emulate_media(media="print")
    assert second.locator("pre").evaluate(shown)
