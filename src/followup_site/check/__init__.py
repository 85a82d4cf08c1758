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


WORDS = (codes, vocabulary, placeholders, markup, numbers, blanks, lengths)
"""Those about words: all that a translation can break, for its facts are the source's."""


def check(content: Content, *, words_alone: bool = False) -> list[Problem]:
    """Every problem of the content, or of its words alone, in the order of files and lines."""
    for promise in WORDS if words_alone else PROMISES:
        content.report(list(promise.faults(content)))
    return content.told()
