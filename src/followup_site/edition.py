"""One edition of a guide: its pages, its places and its data, or all that stands in its way."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from followup_site import bundle, pages, phrases, places
from followup_site.check_command import everything
from followup_site.guide_data import guide_data
from followup_site.load import load

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup_site.place_days import Place


class NoEditionError(Exception):
    """The content does not hold together: every problem, one a line."""

    def __init__(self, problems: list[str]) -> None:
        """Take the problems, each a line that names its file."""
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Edition:
    """A guide ready to be published: its pages as Markdown, its content, all places by code."""

    pages: list[pages.Page]
    content: Mapping[str, Any]
    places: Mapping[str, Place]

    @property
    def absent(self) -> tuple[str, ...]:
        """The files of the pages that other guides have and this one has nothing to put on."""
        made = {page.path for page in self.pages}
        return tuple(file for room in pages.ROOMS if (file := f"{room}.md") not in made)

    def publish_data(self, site: Path, home: Path) -> None:
        """Write what the planner fetches into a built site; `home` is the clone's private folder.

        Raises bundle.runtime.RuntimeMissingError if set-up has not fetched the parts.
        """
        data = bundle.Data(
            guide=guide_data(self.content),
            places=self.places,
            index=places.index(self.places),
            time_zones=places.time_zones(),
            zones=places.zones_by_place(),
        )
        bundle.write(site, data, home)


def make(folder: Path, docs: Path) -> Edition:
    """Read, check and lay out the guide in a folder; `docs` holds the hand-written pages.

    Raises NoEditionError with all that scripts/check.py would say.
    """
    loaded = load(folder)
    problems = everything(loaded, docs)
    if problems:
        raise NoEditionError([str(problem) for problem in problems])
    content = loaded.mapping
    baked = _places(content)
    return Edition(pages.render(content, loaded.guidebook, baked), content, baked)


def _places(content: Mapping[str, Any]) -> dict[str, Place]:
    """Every place there is; of a guide that asks for none, the one it is always at."""
    about, years = content.get("places", {}), content["guide"]["holiday_years"]
    known = int(years["from"]), int(years["to"])
    if any(question["kind"] == "place" for question in content["questions"].values()):
        return _baked(json.dumps(about), known)
    named = {about.get("default"), phrases.place_of(content)} - {None}
    return {code: places.bake_one(code, about, known) for code in sorted(named)}


@lru_cache(maxsize=1)
def _baked(mapping: str, years: tuple[int, int]) -> dict[str, Place]:
    """All places, kept while a site is served: they change far less often than the words."""
    return places.bake(json.loads(mapping), years)
