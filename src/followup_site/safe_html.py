"""What may stand in a page: tags, attributes and addresses by lists; the rest is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html import escape as escape_html
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from collections.abc import Sequence

SCHEMES = frozenset({"https", "mailto"})
"""Where a link may lead, besides pages of the site."""

TAGS = frozenset(
    {
        "a",
        "abbr",
        "blockquote",
        "br",
        "button",
        "code",
        "dd",
        "del",
        "details",
        "div",
        "dl",
        "dt",
        "em",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ins",
        "kbd",
        "li",
        "mark",
        "ol",
        "p",
        "pre",
        "s",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "summary",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    }
)
"""The tags of a page's own text, of the templates and of Markdown."""

# Attributes of any tag.
_EVERYWHERE = frozenset({"class", "dir", "hidden", "id", "lang", "role", "title"})
_PREFIXES = frozenset({"aria-", "data-"})  # attributes that only say, or scripts of ours read
_OF_TAGS = {  # attributes of one tag
    "a": frozenset({"href", "hreflang", "name", "rel"}),
    "button": frozenset({"type"}),
    "details": frozenset({"open"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope"}),
}
_ADDRESSES = frozenset(  # attributes that hold an address, which must be safe
    {
        "action",
        "background",
        "cite",
        "data",
        "data-href",
        "formaction",
        "href",
        "longdesc",
        "manifest",
        "ping",
        "poster",
        "src",
        "srcset",
        "xlink:href",
    }
)
# Of these, what a page loads at once: from the site itself only.
_FETCHED = frozenset({"background", "data", "manifest", "ping", "poster", "src", "srcset"})
_SENT = frozenset({"action", "formaction"})  # where a form goes: the site itself only
_ACTIVE = frozenset(  # tags that run, embed, restyle or redirect, refused wherever they come from
    {
        "animate",
        "applet",
        "base",
        "embed",
        "foreignobject",
        "frame",
        "frameset",
        "iframe",
        "math",
        "object",
        "portal",
        "set",
        "style",
    }
)
_SHOWN = 60  # characters of an address in a message, a convention
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):|//")  # a scheme, or the beginning of another host
_IGNORED_IN_ADDRESSES = re.compile(r"[\x00-\x20]+")  # by browsers, here or there
# By their numbers: Markdown leaves them alone, and a browser shows them.
_OF_MARKDOWN = {ord(one): f"&#{ord(one)};" for one in "[]{}`*\\"}
_EXTENSIONS: dict[str, dict[str, bool]] = {
    "abbr": {},
    "admonition": {},
    "def_list": {},
    "tables": {"use_align_attribute": True},
}
"""What Markdown in content may be written with: nothing that gives attributes."""


def escape_words(words: object) -> Markup:
    """Words as they are read, in HTML and in Markdown alike; what is markup already is left."""
    if isinstance(words, Markup):
        return words
    return Markup(str(escape(words)).translate(_OF_MARKDOWN))  # noqa: S704 (it has been escaped)


def escape_in_prose(words: str) -> str:
    """Words put into Markdown, where quotes may stand as they are."""
    return escape_html(words, quote=False).translate(_OF_MARKDOWN)


def render_prose(text: str) -> str:
    """Markdown of the content as HTML, before anything is taken out of it."""
    return str(_make_reader().reset().convert(text))


@cache
def _make_reader() -> Markdown:
    return Markdown(extensions=list(_EXTENSIONS), extension_configs=_EXTENSIONS)


def clean(html: str) -> str:
    """A page's own text with nothing in it but what the lists name."""
    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags={"script", "style"},
        attributes={"*": set(_EVERYWHERE), **{tag: set(held) for tag, held in _OF_TAGS.items()}},
        generic_attribute_prefixes=set(_PREFIXES),
        attribute_filter=_keep,
        url_schemes=set(SCHEMES),
        link_rel=None,
    )


@dataclass(frozen=True)
class Unsafe:
    """What may not stand on a page: in a few words, and as it was `written`."""

    what: str
    written: str
    is_address: bool = False


def find_unsafe(html: str) -> list[Unsafe]:
    """What in a page's own text is on none of the lists."""
    return _Reader(own_text=True).read(html)


def list_addresses(html: str) -> list[str]:
    """Every address that HTML links to."""
    reader = _Reader()
    reader.read(html)
    return reader.addresses


def find_unsafe_in_page(html: str, own: Sequence[str] = ()) -> list[Unsafe]:
    """What no page may hold, wherever it came from: handlers, styles, foreign addresses.

    `own` are beginnings of addresses that are the site's, whatever their scheme.
    """
    return _Reader(own=tuple(filter(None, own))).read(html)


def is_safe_address(address: str) -> bool:
    """Whether an address leads to a page of the site, to https or to mail."""
    plain = _IGNORED_IN_ADDRESSES.sub("", address).replace("\\", "/").lower()
    found = _SCHEME.match(plain)
    return found is None or found[1] in SCHEMES  # `//` begins the address of another host


def _keep(_tag: str, name: str, value: str) -> str | None:
    return value if name not in _ADDRESSES or is_safe_address(value) else None


class _Reader(HTMLParser):
    """Reads HTML tag by tag, and notes what may not stand there."""

    def __init__(self, *, own_text: bool = False, own: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.own_text = own_text
        self.own = own
        self.found: list[Unsafe] = []
        self.addresses: list[str] = []

    def read(self, html: str) -> list[Unsafe]:
        self.feed(html)
        self.close()
        return self.found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.addresses += [value or "" for name, value in attrs if name in _ADDRESSES]
        if tag in _ACTIVE or (self.own_text and tag not in TAGS):
            self.found.append(Unsafe(f"the tag `<{tag}>`", f"<{tag}"))
        for name, value in attrs:
            if not self._is_allowed(tag, name):
                self.found.append(Unsafe(f"the attribute `{name}` of `<{tag}>`", name))
            elif name in _ADDRESSES and not self._is_safe(tag, name, value or ""):
                shown = (value or "")[:_SHOWN]
                self.found.append(Unsafe(f"the address `{shown}`", value or "", is_address=True))

    def _is_allowed(self, tag: str, name: str) -> bool:
        if not self.own_text:
            is_refresh = (tag, name) == ("meta", "http-equiv")
            return not name.startswith("on") and name not in ("style", "srcdoc") and not is_refresh
        listed = name in _EVERYWHERE or name in _OF_TAGS.get(tag, ())
        return listed or name.startswith(tuple(_PREFIXES))

    def _is_safe(self, tag: str, name: str, address: str) -> bool:
        if self.own and address.startswith(self.own):
            return True
        stays = name in _FETCHED or name in _SENT or tag == "link"
        return is_safe_address(address) and not (stays and _SCHEME.match(address.lower()))
