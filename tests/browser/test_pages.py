"""The pages of the built site in a real browser: for everyone, at home, and whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from tests.browser.axe import faults, faults_but_colours, faults_of_words
from tests.browser.kept_engine import WITHOUT_SEARCH

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
DESK: ViewportSize = {"width": 1280, "height": 800}
ALIKE = ("decisions",)
"""Folders of many pages that are headings and paragraphs, and nothing else: axe sees one."""


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    """The address of every page, from the site's own folder.

    The page for lost readers is left out: it may be shown at any address, so what it links to is
    written from the root of a host, and only a site published with its SITE_URL has it right.
    """
    found = [file.relative_to(site).as_posix() for file in sorted(site.rglob("index.html"))]
    return [name.removesuffix("index.html") for name in found]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own, as wide as a phone."""
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@dataclass
class Walk:
    """What a browser saw of every page on its way, as wide as a phone and as a desk."""

    violations: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    coloured: set[str] = field(default_factory=set)


@pytest.fixture(scope="module")
def walk(browser: Browser, site_url: str, pages: list[str]) -> Iterator[Walk]:
    """One walk over all pages for all that is asked of each of them: opening them is what costs.

    The pages of both languages have the same layout and colours: axe sees the first as wide as a
    phone, and the colours of one in each folder, by day and by night; the others as wide as a desk,
    for what words can spoil.
    """
    seen = Walk()
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(WITHOUT_SEARCH)
    page = context.new_page()
    page.on("request", lambda asked: seen.asked.append(asked.url))
    for name in pages:
        page.goto(f"{site_url}{name}")
        sizes = [DESK, PHONE]
        for size in reversed(sizes) if name.startswith("es/") else sizes:
            page.set_viewport_size(size)
            if page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0:
                seen.too_wide.append(f"{name} at {size['width']}")
        seen.violations += [f"{name}: {fault}" for fault in _faults(page, name, seen)]
    yield seen
    context.close()


def _faults(page: Page, name: str, seen: Walk) -> list[str]:
    folder = name.partition("/")[0]
    if folder == "es":
        return faults_of_words(page)
    if folder in ALIKE and folder in seen.coloured:
        return []
    if folder in seen.coloured:
        return faults_but_colours(page)
    seen.coloured.add(folder)
    return faults(page)


def test_axe_finds_nothing_on_any_page(walk: Walk) -> None:
    assert walk.violations == []


def test_no_page_is_wider_than_its_window(walk: Walk) -> None:
    assert walk.too_wide == []


def test_no_page_asks_another_host(walk: Walk, site_url: str) -> None:
    host = urlsplit(site_url).netloc
    assert walk.asked
    assert [url for url in walk.asked if urlsplit(url).netloc not in (host, "")] == []


def test_every_link_leads_to_a_page_and_a_place_on_it(site: Path, pages: list[str]) -> None:
    read = {name: _Read(site / name / "index.html") for name in pages}
    for name, here in read.items():
        for link in here.links:
            address, fragment = urldefrag(urljoin(f"http://site/{name}", link))
            if urlsplit(address).netloc != "site":
                continue
            target = unquote(urlsplit(address).path).lstrip("/")
            assert target in read or (site / target).is_file(), f"{name}: {link}"
            if fragment and target in read:
                assert unquote(fragment) in read[target].places, f"{name}: {link}"


def test_the_skip_link_comes_first_and_leads_to_the_content(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}messages/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(location.hash).tagName") == "H1"


def test_a_message_is_copied_as_it_stands_and_that_is_said(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}messages/")
    button = page.locator("button[data-copy$='-text']").first
    button.click()
    said = button.locator("xpath=..").locator("[role=status]")
    said.get_by_text(str(button.get_attribute("data-done"))).wait_for()
    text = page.locator(f"#{button.get_attribute('data-copy')}").text_content()
    assert page.evaluate("navigator.clipboard.readText()") == text


def test_without_javascript_every_message_and_the_table_of_dates_are_there(
    browser: Browser, site_url: str, repo: Path
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(f"{site_url}messages/")
    for message in sorted((repo / "content" / "messages").glob("*.yaml")):
        assert page.locator(f"#{message.stem}-text").is_visible(), message
    page.goto(site_url)
    rows = page.locator("table").first.locator("tbody tr")
    assert rows.count() == 7
    assert rows.first.is_visible()
    context.close()


class _Read(HTMLParser):
    """What a page links to, and the places on it that a link may name."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = set()
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.places.update(filter(None, [given.get("id")]))
        link = given.get("href") or (given.get("src") if tag != "a" else None)
        if link:
            self.links.append(link)
