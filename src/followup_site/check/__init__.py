"""Every promise about the content, each in a module of its own; all problems at once."""

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
    field_use,
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
        field_use,
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


OF_PARTS = (names, conditions, anchors, placeholders, markup, numbers, blanks)
"""Those about a single value each: what is left of a thing with a fault is held to them too."""


def check(content: Content, *, words_alone: bool = False) -> list[Problem]:
    """Every problem of the content, or of its words alone, in the order of files and lines."""
    promises = WORDS if words_alone else PROMISES
    for promise in promises:
        content.report(list(promise.find_faults(content)))
    rest = content.with_leftovers()
    for promise in OF_PARTS:
        if promise in promises:
            content.report([one for one in promise.find_faults(rest) if content.is_left(one.keys)])
    return content.list_problems()
