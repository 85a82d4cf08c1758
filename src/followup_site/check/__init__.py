"""Every promise about the content, all problems at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_site.content_files import Problem, Value
    from followup_site.models import Content


def check(content: Content, own_wording: Value) -> list[Problem]:
    """Every problem of the content, in the order of files and lines."""
    return sorted(content.problems)
