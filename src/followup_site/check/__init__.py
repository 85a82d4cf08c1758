"""Every promise about the content, each in a room of its own; all problems at once.

The first promises are about single things; those of `LATER` follow from how things hang together,
and pass over whatever an earlier fault touches, so that one fault gives one message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.check import (
    anchors,
    blanks,
    circles,
    clashes,
    codes,
    conditions,
    evidence,
    fitting,
    ids,
    lengths,
    markup,
    names,
    numbers,
    placeholders,
    timing,
    use,
)

if TYPE_CHECKING:
    from followup_site.content_files import Problem
    from followup_site.models import Content

FIRST = (codes, names, conditions, anchors, fitting, ids, placeholders, markup, numbers)
LATER = (timing, blanks, circles, clashes, evidence, lengths, use)


def check(content: Content) -> list[Problem]:
    """Every problem of the content, in the order of files and lines."""
    for promises in (FIRST, LATER):
        found = [fault for promise in promises for fault in promise.faults(content)]
        content.report(found)
    return sorted(set(content.problems))
