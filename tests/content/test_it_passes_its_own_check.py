"""Promise: the guide as it stands has no problem, its examples included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.load.verify import verify_guide

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.load.read import Loaded


def test_the_guide_has_no_problems(loaded: Loaded, repo: Path) -> None:
    assert [str(problem) for problem in verify_guide(loaded, repo / "docs")] == []
