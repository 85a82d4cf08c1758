"""Words up to a day, `until Friday`: something lasts so long, and it takes more to tell what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.language.patterns import make_plain
from followup.time_expressions.durations import read_length

if TYPE_CHECKING:
    from followup.time_expressions.lexicon import Vocabulary


def is_until(plain: str, vocabulary: Vocabulary) -> bool:
    """Whether a plain text is a time up to which something lasts; `up to two weeks` is a length."""
    for word in vocabulary.words.timeline["sentences"]["untils"]:
        begins = f"{make_plain(word)} "
        if plain.startswith(begins):
            return read_length(plain.removeprefix(begins), vocabulary) is None
    return False
