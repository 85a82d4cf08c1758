"""Lays the guide out as Markdown pages, with the Jinja templates. Only this module knows Jinja."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from followup_site import TEMPLATES
from followup_site.licences.notices import list_notices
from followup_site.models.sections import LIST_PAGES
from followup_site.pages import worked_examples
from followup_site.pages.prose import Address, Prose
from followup_site.pages.rule_sentences import Sayings
from followup_site.pages.views import View, list_topics
from followup_site.safe_html import escape_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup.contract.published import Place
    from followup_site.load.read import Loaded


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
    """One page to come: its name for links, its template, file and titles, the YAML it shows."""

    name: str
    template: str
    path: str
    title: str
    menu: str
    source: str
    item: str = ""


def render(loaded: Loaded, places: Mapping[str, Place]) -> list[Page]:
    """All pages of a guide, the home page first: from the same content the same text.

    `places` holds, by code, at least the places that the worked examples name. Raises ProseError
    on a placeholder that names nothing.
    """
    jinja, prose = _make_environment(), make_prose(loaded)
    examples = worked_examples.list_examples(loaded, places)
    made = []
    for layout in list_layouts(loaded):
        view = View(loaded, places, prose, examples, layout.path)
        text = _lay_out(jinja, layout, view)
        made.append(Page(layout.path, layout.menu, text, layout.source))
    return made


def render_planner(loaded: Loaded, places: Mapping[str, Place]) -> str:
    """The planner as HTML, for other pages than the guide's; addresses begin at the site's top."""
    home = next(list_layouts(loaded))
    layout = replace(home, template="planner_alone", source="")
    view = View(loaded, places, make_prose(loaded), [], home.path)
    return _lay_out(_make_environment(), layout, view)


def render_licences(loaded: Loaded) -> Page:
    """The page of the licences of all that the site holds, which stands in no menu.

    Raises notices.NoTextError.
    """
    words = loaded.page_words
    title = words["site_notices"]
    layout = Layout("pages.notices", "notices", "notices.md", title, title, "")
    template = _make_environment().get_template(f"{layout.template}.md.j2")
    text = template.render(
        words=words, page=layout, notices=list_notices(*loaded.guide.all_languages)
    )
    return Page(layout.path, title, text.lstrip(), layout.source)


def make_prose(loaded: Loaded) -> Prose:
    """The placeholders of a guide, with the pages they may link to."""
    addresses = {layout.name: Address(layout.path, layout.title) for layout in list_layouts(loaded)}
    sayings = Sayings(loaded.guidebook, loaded.page_words)
    return Prose(loaded.content, sayings, addresses)


def list_layouts(loaded: Loaded) -> Iterator[Layout]:
    """The pages of a guide in reading order; a page that would be empty is left out."""
    content, words, title = loaded.content, loaded.page_words, loaded.guide.title
    yield Layout("pages.home", "home", "index.md", title, title, "guide.yaml")
    for section, template, items in (
        ("stages", "stage", content.stages),
        ("pages", "page", content.pages),
    ):
        for name, item in items.items():
            path, menu = f"{section}/{name}", item.short or item.title
            source = f"{path}.yaml"
            yield Layout(
                f"{section}.{name}", template, f"{path}.md", item.title, menu, source, name
            )
    for name, source in LIST_PAGES.items():
        if getattr(content, name) or any(list_topics(loaded.mapping, name)):
            title = words[f"title_{name}"]
            yield Layout(f"pages.{name}", name, f"{name}.md", title, title, source)
    title = words["title_sources"]
    yield Layout("pages.sources", "sources", "sources.md", title, title, "guide.yaml")


def _make_environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=escape_words,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _lay_out(jinja: ImmutableSandboxedEnvironment, layout: Layout, view: View) -> str:
    template = jinja.get_template(f"{layout.template}.md.j2")
    content = view.loaded.mapping
    text = template.render(
        content=content,
        guide=content["guide"],
        words=view.loaded.page_words,
        page=layout,
        worked_examples=view.examples,
        stage_links={name: f"stages/{name}/" for name in view.loaded.content.stages},
        page_links={name: f"pages/{name}/" for name in view.loaded.content.pages},
        sources_link="sources/",
        **view.functions(),
    )
    return text.lstrip()
