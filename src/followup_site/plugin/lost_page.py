"""The page for an address that has none: a host shows it at any depth, in whatever language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from followup_site.plugin.languages import Here

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, MutableMapping

    from followup_site.edition import Edition


def in_each_language(
    editions: Mapping[str, Edition], here: str, site_url: str | None
) -> list[dict[str, Any]]:
    """What the page says in each language, `here` first; its addresses begin at the host's root.

    `site_url` is that of the language's own site. Without one, the site lies at the root.
    """
    own = next(iter(editions))
    path = urlsplit(site_url or "").path.rstrip("/")
    top = path.removesuffix(f"/{here}") if here != own else path
    said = [
        _say(one, f"{top}/" if language == own else f"{top}/{language}/")
        for language, one in editions.items()
    ]
    return sorted(said, key=lambda one: one["lang"] != here)


def from_the_top(
    alternates: Iterable[MutableMapping[str, Any]], lost: list[dict[str, Any]]
) -> None:
    """Let the links to other languages begin at the host's root: no other way is right here."""
    roots = {one["lang"]: one["root"] for one in lost}
    for link in alternates:
        root = roots[link["lang"]]
        link["page"] = Here(root)
        if isinstance(link["link"], Here):
            link["link"] = Here(root)


def _say(edition: Edition, root: str) -> dict[str, Any]:
    words, stages = edition.words, edition.loaded.content.stages
    return {
        "lang": edition.language,
        "root": root,
        "title": words["lost_title"],
        "about": words["lost_about"],
        "search": words["lost_search"],
        "planner": words["plan_link"],
        "step_by_step": words["step_by_step"],
        "steps": [
            {"url": f"{root}stages/{name}/", "title": stage.title} for name, stage in stages.items()
        ],
    }
