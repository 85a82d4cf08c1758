"""Prose with anything active is refused by the check."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_site.content_files import Keys
    from followup_site.load.read import Loaded

from tests.unit.followup_site.plugin.safe_pages.conftest import (
    MARKERS,
    TITLE,
    refused_by_check,
    text_fields,
)


def test_prose_with_anything_active_is_refused_by_the_check(
    guides: dict[str, Loaded], passed: dict[Keys, list[str]]
) -> None:
    harmless = {TITLE, *(one for one in MARKERS if not re.search(r"[<{]|\]\(|\]:", one))}
    fields = text_fields(guides["en"])
    assert len(fields) > 596
    for keys, markers in passed.items():
        if fields[keys].form == "markdown":
            assert set(markers) <= harmless, keys
        assert not [one for one in markers if re.search("<[a-z/]", one)], keys


def test_a_translation_may_hold_no_more_than_its_source(
    guides: dict[str, Loaded], passed: dict[Keys, list[str]]
) -> None:
    fields = {keys: at for keys, at in text_fields(guides["es"]).items() if keys in passed}
    assert len(fields) > 596
    refused = {keys: [one for one in MARKERS if one not in passed[keys]] for keys in fields}
    texts = {
        keys: f"{at.text} {refused[keys][number % len(refused[keys])]}"
        for number, (keys, at) in enumerate(fields.items())
    }
    assert texts.keys() - refused_by_check(guides["es"], texts) == set()
