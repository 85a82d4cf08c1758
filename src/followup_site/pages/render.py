"""Lays the guide out as Markdown pages, with the Jinja macros. Only this module knows Jinja."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from followup_site import MACROS
from followup_site.licences.notices import notices
from followup_site.load.read import languages
from followup_site.pages import worked_examples
from followup_site.pages.prose import Address, Prose
from followup_site.pages.rule_sentences import Sayings
from followup_site.pages.views import View, topics
from followup_site.safe_html import escape_words

if TYPE_CHECKING:
    from followup.guide.guidebook import Guidebook

Mapped = Mapping[str, Any]

SECTIONS = {
    "messages": "blanks.yaml",
    "channels": "guide.yaml",
    "reasons": "reasons.yaml",
    "readings": "readings.yaml",
    "examples": "examples.yaml",
    "phrases": "phrases.yaml",
}
"""The pages a guide has if it has anything to put there, each with the file its words begin in."""


@dataclass(frozen=True)
class Page:
    """A page as Markdown: its file among the pages, what a menu calls it, the YAML it shows.

    One that shows none stands in no menu, and nobody can edit it.
    """

    path: str
    menu: str
    markdown: str
    source: str


@dataclass(frozen=True)
class Layout:
    """One page to come: its name for links, its macro, its file, its titles, the YAML it shows."""

    name: str
    macro: str
    path: str
    title: str
    menu: str
    source: str
    item: str = ""


def render(content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped]) -> list[Page]:
    """All pages of a guide, the home page first: from the same content the same text.

    `places` holds, by code, at least the places that the worked examples name. Raises ProseError
    on a placeholder that names nothing.
    """
    jinja, prose = _environment(), prose_of(content, guidebook)
    examples = worked_examples.examples(content, guidebook, places)
    made = []
    for layout in layouts(content):
        view = View(content, guidebook, places, prose, examples, layout.path)
        text = _laid_out(jinja, layout, view)
        made.append(Page(layout.path, layout.menu, text, layout.source))
    return made


def planner(content: Mapped, guidebook: Guidebook, places: Mapping[str, Mapped]) -> str:
    """The planner as HTML, for other pages than the guide's; addresses begin at the site's top."""
    home = next(layouts(content))
    layout = replace(home, macro="planner_alone", source="")
    view = View(content, guidebook, places, prose_of(content, guidebook), [], home.path)
    return _laid_out(_environment(), layout, view)


def licences(content: Mapped) -> Page:
    """The page of the licences of all that the site holds, which stands in no menu.

    Raises notices.NoTextError.
    """
    words = content["wording"]["page"]
    title = words["site_notices"]
    layout = Layout("pages.notices", "notices", "notices.md", title, title, "")
    template = _environment().get_template(f"{layout.macro}.md.j2")
    text = template.render(words=words, page=layout, notices=notices(*languages(content)))
    return Page(layout.path, title, text.lstrip(), layout.source)


def prose_of(content: Mapped, guidebook: Guidebook) -> Prose:
    """The placeholders of a guide, with the pages they may link to."""
    addresses = {layout.name: Address(layout.path, layout.title) for layout in layouts(content)}
    return Prose(content, Sayings(guidebook, content["wording"]["page"]), addresses)


def layouts(content: Mapped) -> Iterator[Layout]:
    """The pages of a guide in reading order; a page that would be empty is left out."""
    words = content["wording"]["page"]
    title = content["guide"]["title"]
    yield Layout("pages.home", "home", "index.md", title, title, "guide.yaml")
    for section, macro in (("stages", "stage"), ("pages", "page")):
        for name, item in content.get(section, {}).items():
            path, menu = f"{section}/{name}", item.get("short", item["title"])
            source = f"{path}.yaml"
            yield Layout(
                f"{section}.{name}", macro, f"{path}.md", item["title"], menu, source, name
            )
    for name, source in SECTIONS.items():
        if content.get(name) or any(topics(content, name)):
            title = words[f"title_{name}"]
            yield Layout(f"pages.{name}", name, f"{name}.md", title, title, source)
    title = words["title_sources"]
    yield Layout("pages.sources", "sources", "sources.md", title, title, "guide.yaml")


def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(MACROS),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escape_words,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _laid_out(jinja: ImmutableSandboxedEnvironment, layout: Layout, view: View) -> str:
    template = jinja.get_template(f"{layout.macro}.md.j2")
    content = view.content
    text = template.render(
        content=content,
        guide=content["guide"],
        words=content["wording"]["page"],
        page=layout,
        worked_examples=view.examples,
        stage_links={name: f"stages/{name}/" for name in content["stages"]},
        page_links={name: f"pages/{name}/" for name in content.get("pages", {})},
        sources_link="sources/",
        **view.functions(),
    )
    return text.lstrip()
