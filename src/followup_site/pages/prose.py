"""Puts the guide's own numbers, titles and links where its prose names them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Bound
from followup.time_expressions.spans import read_figure, say_figure
from followup_site.safe_html import escape_in_prose

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from followup_site.models import Content
    from followup_site.pages.rule_sentences import Sayings

_BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}
"""As characters by number, which Markdown leaves alone and a browser shows."""

_PLACEHOLDER = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
"""The same as in the check: what stands in it is a group, so that `split` gives text and names by
turns."""


class ProseError(ValueError):
    """A placeholder that the closed list does not hold, or that names nothing in this guide."""


@dataclass(frozen=True)
class Address:
    """A page that prose may link to: its Markdown file, and the title that is the link's text."""

    path: str
    title: str

    def make_link_from(self, here: str) -> str:
        """This page's file as a link in another page's Markdown writes it."""
        return posixpath.relpath(self.path, posixpath.dirname(here) or ".")


@dataclass(frozen=True)
class Prose:
    """The closed list of placeholders, for one guide in one language.

    `figures.X`, `rules.X.window|earliest|aim|latest|other_advice`, `stages.X.title`,
    `sources.X.title`, `link.stages.X` and `link.pages.X`: nothing else is ever looked up.
    """

    content: Content
    sayings: Sayings
    addresses: Mapping[str, Address]

    def fill(self, text: str, here: str) -> str:
        """The text with every placeholder replaced, its links relative to the page `here`.

        A `<` is written out, so that prose can never open a tag, and so are braces, which give
        attributes to a tag in some dialects of Markdown. Raises ProseError.
        """
        pieces = _PLACEHOLDER.split(text.replace("<", "&lt;"))
        pieces[::2] = [piece.translate(_BRACES) for piece in pieces[::2]]
        pieces[1::2] = [self._say_value(piece.strip(), here) for piece in pieces[1::2]]
        return "".join(pieces)

    def _say_value(self, name: str, here: str) -> str:
        kind, *rest = name.split(".")
        say: Callable[[Sequence[str], str], str] | None = {
            "figures": self._say_figure,
            "rules": self._say_rule,
            "stages": self._name_stage,
            "sources": self._link_source,
            "link": self._link_page,
        }.get(kind)
        try:
            if say is not None:
                return say(rest, here)
        except (KeyError, ValueError):
            pass
        message = f"“{{{{ {name} }}}}” names nothing in this guide"
        raise ProseError(message)

    def _say_figure(self, rest: Sequence[str], _here: str) -> str:
        (name,) = rest
        value = read_figure(self.content.figures[name].value)
        return escape_in_prose(say_figure(value, self.sayings.guidebook.words))

    def _say_rule(self, rest: Sequence[str], _here: str) -> str:
        name, part = rest
        rule = self.sayings.guidebook.rules[name]
        if part == "window":
            return escape_in_prose(self.sayings.say_window_length(rule.bounds))
        if part == "other_advice" and rule.advice:
            return escape_in_prose(self.sayings.say_window_length(rule.advice))
        return escape_in_prose(self.sayings.say_length(rule.bounds[Bound(part)]))

    def _name_stage(self, rest: Sequence[str], _here: str) -> str:
        name, field = rest
        return escape_in_prose({"title": self.sayings.guidebook.stages[name].title}[field])

    def _link_source(self, rest: Sequence[str], _here: str) -> str:
        name, field = rest
        return escape_in_prose({"title": self.sayings.guidebook.sources[name]}[field])

    def _link_page(self, rest: Sequence[str], here: str) -> str:
        kind, name = rest
        if kind == "pages" and f"pages.{name}" not in self.addresses:
            return escape_in_prose(
                self.sayings.page[f"title_{name}"]
            )  # this guide has nothing to put there
        address = self.addresses[f"{kind}.{name}"]
        return f"[{escape_in_prose(address.title)}]({address.make_link_from(here)})"
