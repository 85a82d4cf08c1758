"""A folder of content becomes a guidebook, or the list of its problems: what every script calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.guidebook import Guidebook
from followup.wording import ContentError
from followup_site import WORDING
from followup_site.check import check
from followup_site.content_files import Problem, read_folder
from followup_site.content_files.house import lay_over
from followup_site.content_files.layout import BY_ORDER
from followup_site.models import read_content

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup_site.content_files import Keys, Source, Spot
    from followup_site.models import Content


class BrokenContentError(ValueError):
    """A guidebook was asked of content that has problems; the text has them all, one a line."""


@dataclass(frozen=True)
class Loaded:
    """What a folder holds, typed (`content`), and its problems.

    With problems, the content is what could be read and there is no guidebook.
    """

    content: Content
    problems: list[Problem]
    _guidebook: Guidebook | None = field(default=None, repr=False)

    @property
    def mapping(self) -> Mapping[str, Any]:
        """The content as one mapping of texts: what `Guidebook.from_mapping` reads."""
        return self.content.source.mapping

    @property
    def positions(self) -> Mapping[Keys, Spot]:
        """Where each value stands, by its keys in the mapping."""
        return self.content.source.values

    @property
    def guidebook(self) -> Guidebook:
        """The content as the date logic reads it. Raises BrokenContentError if it has problems."""
        if self._guidebook is None:
            raise BrokenContentError("\n".join(map(str, self.problems)))
        return self._guidebook


def load(folder: Path) -> Loaded:
    """Read and check a content folder. Raises nothing: what is wrong stands in `problems`."""
    source = read_folder(folder)
    lay_over(source, WORDING)
    content = read_content(source)
    problems = check(content)
    _put_in_order(source.mapping)
    return Loaded(content, problems, None if problems else _guidebook(source, problems))


def _put_in_order(mapping: dict[str, Any]) -> None:
    """Put stages and channels in the order that guide.yaml gives them."""
    guide = mapping.get("guide")
    for room in BY_ORDER:
        order = guide.get(room, ()) if isinstance(guide, dict) else ()
        things = mapping.get(room)
        if isinstance(things, dict) and isinstance(order, list):
            listed = [name for name in order if isinstance(name, str) and name in things]
            mapping[room] = {name: things[name] for name in dict.fromkeys((*listed, *things))}


def _guidebook(source: Source, problems: list[Problem]) -> Guidebook | None:
    """The guidebook; a fault that only the date logic can see becomes a problem like others."""
    try:
        return Guidebook.from_mapping(source.mapping)
    except ContentError as wrong:
        fix = "Compare it with its neighbours"
        problems.append(Problem(source.spot(wrong.path), wrong.message, fix))
        return None
