"""Promise: the planner's own words fit any guide; this guide's subject stands in its content."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SUBJECT = re.compile(r"\b(interview|job|employer|hiring|recruiter|candidate|upwork)", re.IGNORECASE)


def test_the_wording_never_speaks_of_the_subject(repo: Path) -> None:
    text = (repo / "content" / "wording.yaml").read_text(encoding="utf-8")
    found = [line for line in text.splitlines() if SUBJECT.search(line)]
    assert found == []
