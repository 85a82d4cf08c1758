"""What the tests of safe pages share: active content, put into every field of a guide."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from bootstrap.steps import ROOT
from followup_site.check import blanks, codes, markup, placeholders
from followup_site.load.read import in_language, load
from followup_site.models import read_content
from followup_site.models.all_texts import iterate_all_texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup_site.content_files import Keys
    from followup_site.load.read import Loaded
    from followup_site.models.all_texts import TextAt


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


def part_at(mapping: Any, keys: Keys) -> Any:  # noqa: ANN401 (any part of the content)
    for key in keys:
        mapping = mapping[key]
    return mapping


def text_fields(loaded: Loaded) -> dict[Keys, TextAt]:
    """Every text, by the way to it in the files: a list of one may stand there without its dash."""
    mapping = loaded.mapping
    found = ((at, at.keys) for at in iterate_all_texts(loaded.content))
    return {
        keys[:-1] if isinstance(part_at(mapping, keys[:-1]), str) else keys: at
        for at, keys in found
    }


def with_text(mapping: Mapping[str, Any], texts: Mapping[Keys, str]) -> dict[str, Any]:
    """The content with other texts at some keys."""
    changed: dict[str, Any] = copy.deepcopy(dict(mapping))
    for (*way, last), text in texts.items():
        part_at(changed, tuple(way))[last] = text
    return changed


def refused_by_check(loaded: Loaded, texts: Mapping[Keys, str]) -> set[Keys]:
    """The keys, or the keys around them, that the check has something to say about."""
    source = replace(loaded.content.source, mapping=with_text(loaded.mapping, texts), problems=[])
    content = read_content(source)
    told = {
        fault.keys
        for section in (codes, placeholders, markup, blanks)
        for fault in section.find_faults(content)
    }
    around = {one[:length] for one in told for length in range(2, len(one) + 1)}
    return {keys for keys in texts if keys in around or any(keys[:n] in told for n in range(2, 9))}


def let_through(loaded: Loaded) -> dict[Keys, list[str]]:
    """For every text field, the markers that the check does not refuse there."""
    fields = {keys: at.text for keys, at in text_fields(loaded).items()}
    passed: dict[Keys, list[str]] = {keys: [] for keys in fields}
    for marker in MARKERS:
        refused = refused_by_check(
            loaded, {keys: f"{text} {marker}" for keys, text in fields.items()}
        )
        for keys in fields.keys() - refused:
            passed[keys].append(marker)
    return passed


@pytest.fixture(scope="session")
def guides() -> dict[str, Loaded]:
    """The guide in each of its languages."""
    own = load(ROOT / "content")
    return {"en": own, "es": in_language(own, "es")}


@pytest.fixture(scope="session")
def passed(guides: dict[str, Loaded]) -> dict[Keys, list[str]]:
    """By field, what the check lets through in the guide's own language."""
    return let_through(guides["en"])


class ActiveParts(HTMLParser):
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


def active_parts(html: str) -> Iterator[str]:
    reader = ActiveParts()
    reader.feed(html)
    yield from reader.found
    yield from (script for script in reader.scripts if "marker" in script and "__md" not in script)
