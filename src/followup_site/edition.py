"""One edition of a guide: its pages, its places and its data, or all that stands in its way."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from followup.contract.kinds import QuestionKind
from followup.language.blanks import fill
from followup_site.browser import bundle
from followup_site.examples.guide_data import make_guide_data
from followup_site.licences import notices
from followup_site.load.guide_places import make_place_finder
from followup_site.load.read import load
from followup_site.load.verify import verify
from followup_site.models.sections import LIST_PAGES
from followup_site.pages import render
from followup_site.places import bake
from followup_site.translations.language_names import name_language

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup.contract.published import Place
    from followup_site.load.read import Loaded


class NoEditionError(Exception):
    """The content does not hold together: every problem, one a line."""

    def __init__(self, problems: list[str]) -> None:
        """Take the problems, each a line that names its file."""
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Edition:
    """A guide in one language, ready to be published.

    Its pages as Markdown, its planner as HTML, the guide itself, all places by code.
    """

    pages: list[render.Page]
    planner: str
    loaded: Loaded
    places: Mapping[str, Place]

    @property
    def absent(self) -> tuple[str, ...]:
        """The files of the pages that other guides have and this one has nothing to put on."""
        made = {page.path for page in self.pages}
        return tuple(file for section in LIST_PAGES if (file := f"{section}.md") not in made)

    @property
    def language(self) -> str:
        """The language it is in."""
        return self.loaded.guide.language

    @property
    def words(self) -> Mapping[str, str]:
        """What its pages say that is not about the guide's subject, by code."""
        return self.loaded.page_words

    def translate_title(self, title: str) -> str:
        """What a page that the guide's own language has alone is called in this one."""
        own = self.loaded.guide.all_languages[0]
        values = {"title": title, "language": name_language(own, self.language)}
        return fill(self.words["in_another_language"], values)

    def publish_data(self, site: Path, home: Path, *, shared: bool = False) -> None:
        """Write what the planner fetches into a built site; `home` is the clone's private folder.

        A site that is `shared` lies in a folder of another one and uses its runtime.
        Raises made_once.RuntimeMissingError if set-up has not fetched the parts.
        """
        data = bundle.Data(
            guide=make_guide_data(self.loaded.mapping),
            places=self.places,
            index=bake.make_index(self.places, self.language),
            time_zones=bake.map_time_zones(),
            zones=bake.map_zones_by_place(),
            planner=self.planner,
            licences=notices.as_text(*self.loaded.guide.all_languages),
        )
        bundle.write(site, data, home, shared=shared)


def make(folder: Path, docs: Path) -> dict[str, Edition]:
    """Read, check and lay out the guide in a folder; `docs` holds the hand-written pages.

    By language, the guide's own first. Raises NoEditionError with all that scripts/check.py would
    say.
    """
    loaded = load(folder)
    problems, others = verify(loaded, docs)
    if problems:
        raise NoEditionError([str(problem) for problem in problems])
    editions = [_make_edition(one) for one in (loaded, *others)]
    return {edition.language: edition for edition in editions}


def _make_edition(loaded: Loaded) -> Edition:
    baked = _bake_places(loaded)
    own_pages = [_add_edit_link(page, loaded) for page in render.render(loaded, baked)]
    own_pages.append(render.render_licences(loaded))
    return Edition(own_pages, render.render_planner(loaded, baked), loaded, baked)


def _add_edit_link(page: render.Page, loaded: Loaded) -> render.Page:
    """A page that leads to the translation it shows, where there is one."""
    own = loaded.translated.own.folder if loaded.translated else None
    if own is None or not (own / page.source).is_file():
        return page
    return replace(page, source=f"{own.name}/{page.source}")


def _bake_places(loaded: Loaded) -> dict[str, Place]:
    """Every place there is; of a guide that asks for none, the one it is always at."""
    content, guide = loaded.content, loaded.guide
    if loaded.guidebook.find_question(QuestionKind.PLACE):
        about = json.dumps(loaded.mapping.get("places", {}))
        return _bake(about, guide.holiday_years.ends, guide.language)
    named = {content.default_place, content.phrases.place if content.phrases else None}
    place = make_place_finder(loaded)
    return {code: place(code) for code in sorted(filter(None, named))}


@lru_cache(maxsize=4)
def _bake(mapping: str, years: tuple[int, int], language: str) -> dict[str, Place]:
    """All places, kept while a site is served: they change far less often than the words."""
    return bake.bake(json.loads(mapping), years, language)
