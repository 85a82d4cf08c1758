"""Every promise about the content, each in a room of its own; all problems at once."""

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
    given,
    ids,
    lengths,
    markup,
    names,
    numbers,
    placeholders,
    timing,
    use,
    vocabulary,
)

if TYPE_CHECKING:
    from followup_site.content_files import Problem
    from followup_site.models import Content

PROMISES = (
    *(
        fitting,
        given,
        codes,
        vocabulary,
        names,
        conditions,
        anchors,
        ids,
        placeholders,
        markup,
        numbers,
    ),
    *(timing, blanks, circles, clashes, evidence, lengths, use),
)
"""In this order: those about single things first, then what follows from how things hang together.
The later ones pass over whatever a fault touches already, so that one fault gives one message."""


def check(content: Content) -> list[Problem]:
    """Every problem of the content, in the order of files and lines."""
    for promise in PROMISES:
        content.report(list(promise.faults(content)))
    return content.told()
