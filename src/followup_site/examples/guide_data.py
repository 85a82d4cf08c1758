"""The content of a guide as the data that the planner, and anyone else, reads."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
"""Of the format of `guide.json`. Within a version, names are only added: programs of others read
it."""

LEFT_OUT = ("examples", "phrases", "places")
"""What only the build reads: places are baked into files of their own."""


def make_guide_data(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content mapping as `guide.json` holds it: what `Guidebook.from_mapping` reads."""
    return {"version": VERSION, **{k: v for k, v in content.items() if k not in LEFT_OUT}}


def format_guide_json(content: Mapping[str, Any]) -> str:
    """The same as JSON text, compact, in the order of the content."""
    return json.dumps(make_guide_data(content), ensure_ascii=False, separators=(",", ":"))
