"""Pages without anything active from the content: escaped, cleaned, held to the lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from markupsafe import Markup
from mkdocs.exceptions import PluginError

from followup_site import safe_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs.structure.pages import Page
    from mkdocs.structure.toc import AnchorLink

    from followup_site.safe_html import Unsafe

_PLANNER = re.compile(r'<div class="f-hero">.*</followup-planner>.*?</script>\s*</div>', re.DOTALL)
"""The templates write it, with every word escaped; content has no way to write a tag."""

_WORDS_OF_THE_THEME = "partials/language"
"""Its own words, which it puts into scripts too: there a quote written out would be seen."""


def escape_in_templates(env: Any) -> None:  # noqa: ANN401 (Jinja is known to another section)
    """Let every template escape what it is given: Material's own do so here and there only."""
    env.autoescape = lambda name: not (name or "").startswith(_WORDS_OF_THE_THEME)
    tag: Callable[..., str] = env.filters["script_tag"]

    def as_html(*given: Any) -> Markup:  # noqa: ANN401 (Jinja's own)
        return Markup(tag(*given))  # noqa: S704 (a script of the settings, written by MkDocs)

    as_html.jinja_pass_arg = getattr(tag, "jinja_pass_arg", None)  # type: ignore[attr-defined]
    env.filters["script_tag"] = as_html


def mark_as_html(page: Page) -> None:
    """Tell the templates which parts of a page are HTML already."""
    page.content = Markup(page.content or "")  # noqa: S704 (cleaned, or written by hand in docs/)
    _mark_titles(page.toc)


def _mark_titles(links: Iterable[AnchorLink]) -> None:
    for link in links:
        link.title = Markup(link.title)  # noqa: S704 (MkDocs has escaped it)
        _mark_titles(link.children)


def clean_own_text(html: str, source: str) -> str:
    """A page's text with only what the lists allow; the planner, which templates wrote, is kept.

    Raises PluginError on anything else: the check lets none of it through.
    """
    planner = _PLANNER.search(html)
    around = [html[: planner.start()], html[planner.end() :]] if planner else [html]
    _refuse([one for part in around for one in safe_html.find_unsafe(part)], source)
    return (planner[0] if planner else "").join(map(safe_html.clean, around))


def hold(html: str, source: str, own: Sequence[str]) -> None:
    """Stop at a whole page with anything active or foreign in it. Raises PluginError.

    `own` are addresses of the settings; whatever lies on their hosts is not foreign.
    """
    hosts = [f"{found[0]}://{found[1]}/" for one in own if one and (found := urlsplit(one))[1]]
    _refuse(safe_html.find_unsafe_in_page(html, hosts), source)


def _refuse(unsafe: Sequence[Unsafe], source: str) -> None:
    if unsafe:
        held = ", ".join(dict.fromkeys(one.what for one in unsafe))
        message = f"{source}: this page would hold {held}. Write it in plain words"
        raise PluginError(message)
