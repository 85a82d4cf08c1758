"""What the tests of pages share: guides that are loaded, baked and laid out."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup_site.load.read import load
from followup_site.models import read_content
from followup_site.pages import render as pages
from followup_site.places import bake as places

if TYPE_CHECKING:
    from followup.contract.published import Place
    from followup_site.load.read import Loaded

ROOT = Path(__file__).resolve().parents[4]

GUIDES = (ROOT / "content", ROOT / "tests" / "guides" / "return_a_purchase")


@cache
def loaded(folder: Path = GUIDES[0]) -> Loaded:
    """A guide that holds together."""
    found = load(folder)
    assert not found.problems
    return found


@cache
def baked(folder: Path = GUIDES[0]) -> dict[str, Place]:
    """The places of a guide."""
    content = loaded(folder).mapping
    years = content["guide"]["holiday_years"]
    return places.bake(content["places"], (int(years["from"]), int(years["to"])))


@cache
def rendered(folder: Path = GUIDES[0]) -> dict[str, str]:
    """The pages of a guide by their files."""
    guide = loaded(folder)
    made = pages.render(guide, baked(folder))
    return {page.path: page.markdown for page in made}


def changed(**parts: Any) -> dict[str, str]:  # noqa: ANN401 (any part of the content)
    """The pages of the guide with some parts of its content replaced."""
    return {page.path: page.markdown for page in pages.render(with_parts(**parts), baked())}


def with_parts(**parts: Any) -> Loaded:  # noqa: ANN401 (as above)
    """The guide with some parts of its content replaced; the date logic has it as it was."""
    guide = loaded()
    mapping = copy.deepcopy({**guide.mapping, **parts})
    content = read_content(replace(guide.content.source, mapping=mapping))
    return replace(guide, content=content)
