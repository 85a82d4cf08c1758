"""A page with anything active stops the build."""

from __future__ import annotations

import pytest
from mkdocs.exceptions import PluginError
from tests.unit.followup_site.plugin.safe_pages.conftest import active_parts

from followup_site import safe_html
from followup_site.plugin import safe_pages


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick=marker()>x</p>",
        '<p style="color:red">x</p>',
        '<a href="javascript:marker()">x</a>',
        '<a href=" java\nscript:marker()">x</a>',
        '<a href="data:text/html,marker">x</a>',
        '<a href="//marker.example">x</a>',
        '<a href="\\\\marker.example">x</a>',
        "<script>marker()</script>",
        "<style>marker{}</style>",
        "<svg></svg>",
        "<iframe></iframe>",
        "<form></form>",
    ],
)
def test_a_page_of_the_guide_with_anything_active_stops_the_build(html: str) -> None:
    with pytest.raises(PluginError, match=r"content/tips\.yaml: this page would hold"):
        safe_pages.clean_own_text(f"<p>Words.</p>{html}", "content/tips.yaml")
    assert not list(active_parts(safe_html.clean(html)))


@pytest.mark.parametrize(
    "html",
    [
        "<p onclick=marker()>x</p>",
        '<p style="color:red">x</p>',
        '<a href="javascript:marker()">x</a>',
        '<img src="https://marker.example/x.png">',
        '<form action="https://marker.example/">',
        '<link rel="stylesheet" href="https://marker.example/x.css">',
        '<meta http-equiv="refresh" content="0">',
        '<base href="/">',
        "<iframe></iframe>",
    ],
)
def test_a_whole_page_with_anything_active_stops_the_build_too(html: str) -> None:
    with pytest.raises(PluginError, match=r"docs/x\.md: this page would hold"):
        safe_pages.hold(html, "docs/x.md", ())


def test_addresses_of_the_site_and_the_repository_may_have_any_host() -> None:
    page = '<link rel="canonical" href="http://localhost:8000/guide/"><a href="#x">x</a>'
    safe_pages.hold(page, "index.md", ("http://localhost:8000/guide/es/", ""))


def test_a_pages_own_text_comes_out_as_it_went_in() -> None:
    html = '<h2 id="x">A</h2>\n<p class="f-lead">B <a href="../c/#d" title="“e”">f</a> &amp; g</p>'
    assert safe_pages.clean_own_text(html, "x") == html
