"""Content alone can put nothing active into a reader's page: no script, handler or style."""

from __future__ import annotations

import copy
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from followup.guidebook import Guidebook
from followup_site import edition, safe_html
from followup_site.check import blanks, codes, markup, placeholders
from followup_site.load import in_language, load
from followup_site.models import read_content
from followup_site.models.walk import all_texts
from followup_site.plugin import safe_pages
from setup.steps import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from followup_site.content_files import Keys
    from followup_site.load import Loaded
    from followup_site.models.walk import TextAt

TITLE = '[x](https://marker.example "a title" onclick="marker()")'
"""To Markdown this is a link with a long title."""

MARKERS = (
    '<b onclick="marker()">x</b>',
    "{: onclick=marker() }",
    "{ .x onmouseover=marker() }",
    "{#x onfocus=marker()}",
    '" onmouseover="marker()" x="',
    "' onmouseover='marker()' x='",
    "[x](javascript:marker())",
    "[x](JaVaScRiPt:marker())",
    "[x](data:text/html,marker)",
    "[x](<javascript:marker()>)",
    "[two\nlines](javascript:marker())",
    "[a [nested] label](javascript:marker())",
    "[x](java&#x73;cript:marker())",
    "[x](//marker.example)",
    "[x][marker]\n\n[marker]: javascript:marker()\n",
    "[marker]\n\n[marker]: vbscript:marker()\n",
    "<javascript:marker()>",
    "![x](data:image/svg+xml,marker)",
    TITLE,
    "<style>marker{}</style>",
    "<iframe src=//marker.example>",
    "<svg onload=marker()>",
    "<form action=//marker.example>",
    "<base href=//marker.example>",
    "<meta http-equiv=refresh content=0>",
    "&lt;img onerror=marker()&gt;",
    "</script><script>marker()</script>",
    "</template><script>marker()</script>",
    "---\nmarker: 1\n---",
    "{{ marker }}",
    "{% marker %}",
)
"""None of them does anything: `marker` is a name that nothing has."""

ACTIVE = {"script", "style", "iframe", "object", "embed", "base", "frame", "math", "link", "meta"}
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href")


def _at(mapping: Any, keys: Keys) -> Any:  # noqa: ANN401 (any part of the content)
    for key in keys:
        mapping = mapping[key]
    return mapping


def _fields(loaded: Loaded) -> dict[Keys, TextAt]:
    """Every text, by the way to it in the files: a list of one may stand there without its dash."""
    mapping = loaded.mapping
    found = ((at, at.keys) for at in all_texts(loaded.content))
    return {
        keys[:-1] if isinstance(_at(mapping, keys[:-1]), str) else keys: at for at, keys in found
    }


def _with(mapping: Mapping[str, Any], texts: Mapping[Keys, str]) -> dict[str, Any]:
    """The content with other texts at some keys."""
    changed: dict[str, Any] = copy.deepcopy(dict(mapping))
    for (*way, last), text in texts.items():
        _at(changed, tuple(way))[last] = text
    return changed


def _refused(loaded: Loaded, texts: Mapping[Keys, str]) -> set[Keys]:
    """The keys, or the keys around them, that the check has something to say about."""
    source = replace(loaded.content.source, mapping=_with(loaded.mapping, texts), problems=[])
    content = read_content(source)
    told = {
        fault.keys
        for room in (codes, placeholders, markup, blanks)
        for fault in room.faults(content)
    }
    around = {one[:length] for one in told for length in range(2, len(one) + 1)}
    return {keys for keys in texts if keys in around or any(keys[:n] in told for n in range(2, 9))}


def _let_through(loaded: Loaded) -> dict[Keys, list[str]]:
    """For every text field, the markers that the check does not refuse there."""
    fields = {keys: at.text for keys, at in _fields(loaded).items()}
    passed: dict[Keys, list[str]] = {keys: [] for keys in fields}
    for marker in MARKERS:
        refused = _refused(loaded, {keys: f"{text} {marker}" for keys, text in fields.items()})
        for keys in fields.keys() - refused:
            passed[keys].append(marker)
    return passed


@pytest.fixture(scope="module")
def guides() -> dict[str, Loaded]:
    """The guide in each of its languages."""
    own = load(ROOT / "content")
    return {"en": own, "es": in_language(own, "es")}


@pytest.fixture(scope="module")
def passed(guides: dict[str, Loaded]) -> dict[Keys, list[str]]:
    """By field, what the check lets through in the guide's own language."""
    return _let_through(guides["en"])


def test_prose_with_anything_active_is_refused_by_the_check(
    guides: dict[str, Loaded], passed: dict[Keys, list[str]]
) -> None:
    harmless = {TITLE, *(one for one in MARKERS if not re.search(r"[<{]|\]\(|\]:", one))}
    fields = _fields(guides["en"])
    assert len(fields) > 596
    for keys, markers in passed.items():
        if fields[keys].form == "markdown":
            assert set(markers) <= harmless, keys
        assert not [one for one in markers if re.search("<[a-z/]", one)], keys


def test_a_translation_may_hold_no_more_than_its_source(
    guides: dict[str, Loaded], passed: dict[Keys, list[str]]
) -> None:
    fields = {keys: at for keys, at in _fields(guides["es"]).items() if keys in passed}
    assert len(fields) > 596
    refused = {keys: [one for one in MARKERS if one not in passed[keys]] for keys in fields}
    texts = {
        keys: f"{at.text} {refused[keys][number % len(refused[keys])]}"
        for number, (keys, at) in enumerate(fields.items())
    }
    assert texts.keys() - _refused(guides["es"], texts) == set()


@pytest.fixture(scope="module")
def built(
    guides: dict[str, Loaded],
    passed: dict[Keys, list[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The site of the guide with every marker in every field where the check lets it stand."""
    site = tmp_path_factory.mktemp("marked")
    editions = {}
    for language, loaded in guides.items():
        fields = _fields(loaded)
        texts = {
            keys: f"{_at(loaded.mapping, keys)} {' '.join(markers)}"
            for keys, markers in passed.items()
            if markers and keys in fields and keys[:2] not in _READ_BY_THE_ENGINE
        }
        source = replace(loaded.content.source, mapping=_with(loaded.mapping, texts))
        content = replace(loaded.content, source=source)
        guidebook = Guidebook.from_mapping(source.mapping)
        marked = replace(loaded, content=content, _guidebook=guidebook)
        editions[language] = edition._edition(marked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "make", lambda *_: editions)
        patch.setenv("REPO_URL", "https://git.example/fork")
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site)))
    return site


_READ_BY_THE_ENGINE = {
    ("wording", "timeline"),
    ("wording", "dates"),
    ("wording", "proofreading"),
}
"""Words that are patterns: they are never shown, and other words do not hold as patterns."""


class _Active(HTMLParser):
    """Notes everything on a page that could act, and the markers that came as markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.script = False
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.script = tag == "script"
        if tag in ACTIVE and any(
            "marker" in str(value) for name, value in attrs if name != "content"
        ):
            self.found.append(f"<{tag}>")
        for name, value in attrs:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            scheme = urlsplit(address).scheme if name in ADDRESSES else ""
            if name.startswith("on") or name in ("style", "srcdoc") or "marker" in name:
                self.found.append(f"{tag} {name}={value}")
            if scheme not in ("", "https", "mailto") or (
                name in ADDRESSES and address.startswith("//")
            ):
                self.found.append(f"{tag} {name}={value}")

    def handle_endtag(self, tag: str) -> None:
        del tag
        self.script = False

    def handle_data(self, data: str) -> None:
        if self.script:
            self.scripts.append(data)


def _active(html: str) -> Iterator[str]:
    reader = _Active()
    reader.feed(html)
    yield from reader.found
    yield from (script for script in reader.scripts if "marker" in script and "__md" not in script)


def test_no_page_holds_anything_active_whatever_passed_the_check(built: Path) -> None:
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 40
    text = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert text.count("marker()") > 1000
    for page in pages:
        found = list(_active(page.read_text(encoding="utf-8")))
        assert found == [], page.relative_to(built)


def test_the_search_finds_words_and_no_markup(built: Path) -> None:
    for index in sorted(built.rglob("search_index.json")):
        for entry in json.loads(index.read_text(encoding="utf-8"))["docs"]:
            for part in ("title", "text"):
                assert list(_active(entry[part])) == [], entry["location"]
                assert not re.search(r"<(?!/?(p|code|pre|li|ol|ul)>)", entry[part]), entry[part]


def test_the_map_of_the_site_names_pages_alone(built: Path) -> None:
    for found in built.rglob("sitemap.xml"):
        assert "marker" not in found.read_text(encoding="utf-8")


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
        safe_pages.own_text(f"<p>Words.</p>{html}", "content/tips.yaml")
    assert not list(_active(safe_html.clean(html)))


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
    assert safe_pages.own_text(html, "x") == html
