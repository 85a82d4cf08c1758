"""Promise: texts hold words and plain Markdown, and their links lead somewhere."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from followup_site import safe_html
from followup_site.check.placeholders import PLACEHOLDER
from followup_site.content_files.did_you_mean import find_likely, make_plain
from followup_site.models.all_texts import iterate_all_texts
from followup_site.models.faults import Fault
from followup_site.models.sections import SITE_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content
    from followup_site.models.all_texts import TextAt

# A comment's beginning, a tag, an instruction or a declaration, and a character by name or number.
_TAG = re.compile(
    r"<!--|(?:</?[A-Za-z]|<\?|<!)[^>\n]*>?|&(?:[A-Za-z][A-Za-z0-9]*|#\d+|#[xX][0-9A-Fa-f]+);"
)
# Markdown's own way to write an address as a link. It looks like a tag, and is no markup.
_AUTOLINK = re.compile(r"<https://[^\s>]+>")
# A picture is told by its beginning alone, whatever follows.
_IMAGE = re.compile(r"!\[")
# Markdown's attribute lists, `{: .wide}`: braces that stand single. Double ones are placeholders,
# and `{%` and `{#` are told of by `placeholders`.
_STYLE = re.compile(r"(?<!\{)\{(?![%#])[^{}\n]*\}(?!\})")
# A link on one line, its address as a group; with a `!` before it, it is a picture.
_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]*)[^)\n]*\)")
# What readers take for a link and Markdown may not: the pattern, what it is, what to write.
_NO_LINKS = (
    (
        re.compile(r"\]\([^)\n]*$", re.MULTILINE),
        "begins a link's address, and it does not end",
        "Write `)` after the address",
    ),
    (
        re.compile(r"\[[^\]\n]+\]\[[^\]\n]*\]"),
        "is a link whose address stands elsewhere, and here it must follow at once",
        "Write the address in round brackets: `[words](https://…)`",
    ),
)
# What to write in place of a link that leads nowhere: to another site, and within the guide.
_WHOLE = "Write the address in round brackets, from `https://` on: `[words](https://…)`"
_OF_THE_GUIDE = "Write `{{ link.stages.X }}` or `{{ link.pages.X }}` for a page of this guide"
_WITH_A_NAME = re.compile(r"https?:/*[^/?#]*@")
"""An address that logs somebody in, or that looks like one host and leads to another."""

# How links begin that lead somewhere: to other sites, encrypted only; to mail; within a page.
_WELL = ("https://", "mailto:", "#")


def find_faults(content: Content) -> Iterator[Fault]:
    """Markup in texts, and links that lead nowhere."""
    for at in iterate_all_texts(content):
        told = list(_check_written(content, at))
        yield from told or (_check_rendered(at) if at.form == "markdown" else ())


def _check_written(content: Content, at: TextAt) -> Iterator[Fault]:
    """What is known by how it is written: of this we can say what to write instead."""
    yield from _find(
        at,
        _TAG,
        "is markup, and texts hold plain words",
        "Write it in words, or with Markdown's `*` and `-`",
    )
    if at.form != "markdown":
        return
    yield from _find(
        at, _IMAGE, "begins a picture, and texts hold words", "Say in words what it shows"
    )
    yield from _find(at, _STYLE, "changes the layout, which the macros do", "Take it out")
    for pattern, what, fix in _NO_LINKS:
        yield from _find(at, pattern, what, fix)
    for link in _LINK.finditer(at.text):
        yield from _check_link(content, at, link)


def _find(at: TextAt, pattern: re.Pattern[str], what: str, fix: str) -> Iterator[Fault]:
    text = _AUTOLINK.sub(lambda found: " " * len(found[0]), at.text)
    found = pattern.search(text)
    if found:
        yield Fault(at.keys, f"`{found[0]}` {what}", fix, before=text[: found.start()])


def _check_rendered(at: TextAt) -> Iterator[Fault]:
    """What Markdown makes of a text that no pattern above has seen: links in any of its forms."""
    html = safe_html.render_prose(PLACEHOLDER.sub("0", at.text))
    for unsafe in safe_html.find_unsafe(html):
        fix = _WHOLE if unsafe.is_address else "Write it in words, or with Markdown's `*` and `-`"
        yield _report_in_text(at, unsafe.written, f"{unsafe.what} cannot stand on a page", fix)
        return
    for address in safe_html.list_addresses(html):
        if not address.startswith(_WELL):
            yield _report_in_text(
                at, address, f"the link `{address}` leads to no page", _OF_THE_GUIDE
            )
            return
        if _WITH_A_NAME.match(address):
            fix = "Write the address as a reader's browser shows it, without a name before the host"
            yield _report_in_text(at, address, f"the link `{address}` names somebody", fix)
            return


def _report_in_text(at: TextAt, written: str, what: str, fix: str) -> Fault:
    """A fault where something is written in a text; at the text's beginning if it is disguised."""
    return Fault(at.keys, what, fix, before=at.text[: max(at.text.find(written), 0)])


def _check_link(content: Content, at: TextAt, link: re.Match[str]) -> Iterator[Fault]:
    target = link[1]
    if target.startswith(_WELL):
        return
    before = at.text[: link.start(1)]
    if target.startswith("http://"):
        fix = f"Write `https://{target.removeprefix('http://')}`"
        yield Fault(at.keys, f"the link `{target}` is not a safe address", fix, before=before)
        return
    name = make_plain(PurePosixPath(target).stem)
    stage = find_likely(name, content.list_ids("stages"))
    page = find_likely(name, (*SITE_PAGES, *content.list_ids("pages")))
    fix = _OF_THE_GUIDE
    if stage or page:
        meant = f"stages.{stage}" if stage else f"pages.{page}"
        fix = f"Write `{{{{ link.{meant} }}}}`: it makes the whole link"
    yield Fault(at.keys, f"the link `{target}` leads to no page", fix, before=before)
