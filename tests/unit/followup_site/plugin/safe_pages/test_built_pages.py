"""No page holds anything active, whatever passed the check."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from bootstrap.steps import ROOT
from followup.guide.guidebook import Guidebook
from followup_site import edition
from followup_site.models import read_content

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.content_files import Keys
    from followup_site.load.read import Loaded

from tests.unit.followup_site.plugin.safe_pages.conftest import (
    active_parts,
    part_at,
    text_fields,
    with_text,
)


@pytest.fixture(scope="module")
def built(
    guides: dict[str, Loaded],
    passed: dict[Keys, list[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The site of the guide with every marker in every field where the check lets it stand."""
    site = tmp_path_factory.mktemp("marked")
    editions = {}
    for language, loaded in guides.items():
        fields = text_fields(loaded)
        texts = {
            keys: f"{part_at(loaded.mapping, keys)} {' '.join(markers)}"
            for keys, markers in passed.items()
            if markers and keys in fields and keys[:2] not in READ_BY_THE_ENGINE
        }
        source = replace(loaded.content.source, mapping=with_text(loaded.mapping, texts))
        content = read_content(source).with_leftovers()
        guidebook = Guidebook.from_mapping(source.mapping)
        marked = replace(loaded, content=content, _guidebook=guidebook)
        editions[language] = edition._make_edition(marked)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edition, "make", lambda *_: editions)
        patch.setenv("REPO_URL", "https://git.example/fork")
        build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site)))
    return site


READ_BY_THE_ENGINE = {
    ("wording", "timeline"),
    ("wording", "dates"),
    ("wording", "proofreading"),
}
"""Words that are patterns: they are never shown, and other words do not hold as patterns."""


def test_no_page_holds_anything_active_whatever_passed_the_check(built: Path) -> None:
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 40
    text = "".join(page.read_text(encoding="utf-8") for page in pages)
    assert text.count("marker()") > 1000
    for page in pages:
        found = list(active_parts(page.read_text(encoding="utf-8")))
        assert found == [], page.relative_to(built)


def test_the_search_finds_words_and_no_markup(built: Path) -> None:
    for index in sorted(built.rglob("search_index.json")):
        for entry in json.loads(index.read_text(encoding="utf-8"))["docs"]:
            for part in ("title", "text"):
                assert list(active_parts(entry[part])) == [], entry["location"]
                assert not re.search(r"<(?!/?(p|code|pre|li|ol|ul)>)", entry[part]), entry[part]


def test_the_map_of_the_site_names_pages_alone(built: Path) -> None:
    for found in built.rglob("sitemap.xml"):
        assert "marker" not in found.read_text(encoding="utf-8")
