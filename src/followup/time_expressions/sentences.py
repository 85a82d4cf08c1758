"""A text cut into sentences and words, as somebody pastes it: a mail, a note, a line of a chat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.language.patterns import close_up, make_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup.time_expressions.lexicon import Vocabulary

_JOINED = re.compile(
    r"(?<=[^\W\d_][.!?,;])(?=[^\W\d_]{2})|(?<=\d[.!?])(?=[^\W\d_]{2})|(?<=[^\W\d_]{3}:)(?=\d)"
)
"""Where a space was forgotten: `touch.We`, `5.Then`, `Date:18`. Single letters stay: `p.m.`"""

_LOOSE = re.compile(r" +(?=[,;](?: |$))")
"""A space typed before a comma, which would stand as a word of its own."""

WORD_ENDS = ' .,;:!?…()"“”'
"""Signs around a word, or around a time that is shown again, and no part of it."""

_ENDS = re.compile(r"[.!?\u2026]+[\"\u201d\u2019\u00bb)\]]*$")
"""Also where a quotation or a parenthesis is closed behind the stop."""

_CLAUSE_ENDS = re.compile(r"[,;:.!?\u2026)]$|^[-\u2013\u2014]+$")
"""A clause ends at a dash that stands alone, too."""

_OPENS = re.compile(r"^[(\[]")  # a parenthesis, which is a clause of its own
_LEADS_ON = re.compile(r"^[a-zà-ÿ\d(]")  # goes on with the sentence: `approx. 5 days`
_LINES = re.compile(r"[\r\n]+|;\s|\s[|•]\s?")  # chats and lists part sentences by signs as well


@dataclass(frozen=True)
class Word:
    """A word as it was typed, and the plain words in it, which are none for a bare `!`."""

    typed: str
    plain: tuple[str, ...]
    ends_clause: bool
    opens: bool

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.typed.lstrip("\"'(\u201c\u2018\u00bf\u00a1")[:1].isupper()

    @property
    def bare(self) -> str:
        """The word in small letters with its accents, without the signs around it."""
        return self.typed.casefold().strip(WORD_ENDS)

    @property
    def has_digit(self) -> bool:
        """Whether there is a digit in it that may be of a time."""
        return bool(self.plain) and any(char.isdigit() for char in self.typed)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text, word by word."""

    words: tuple[Word, ...]

    @property
    def typed(self) -> str:
        """The sentence as it was typed."""
        return join_words(self.words)


def join_words(words: tuple[Word, ...]) -> str:
    """Some words in a row as they were typed."""
    return " ".join(word.typed for word in words)


def cut_sentences(text: str, vocabulary: Vocabulary) -> Iterator[Sentence]:
    """The sentences of a text. A stop behind a short name ends none: `Fri., Dec. 4`."""
    for line in _LINES.split(text):
        so_far: list[Word] = []
        typed = close_up(_LOOSE.sub("", _JOINED.sub(" ", line))).split()
        for place, token in enumerate(typed):
            so_far.append(_make_word(token, vocabulary))
            following = typed[place + 1] if place + 1 < len(typed) else ""
            if _ends(token, following, vocabulary, is_first=len(so_far) == 1):
                yield Sentence(tuple(so_far))
                so_far = []
        if so_far:
            yield Sentence(tuple(so_far))


def _make_word(token: str, vocabulary: Vocabulary) -> Word:
    parts = tuple(make_plain(vocabulary.make_plain(token)).split())
    return Word(token, parts, bool(_CLAUSE_ENDS.search(token)), bool(_OPENS.search(token)))


def _ends(token: str, following: str, vocabulary: Vocabulary, *, is_first: bool) -> bool:
    """Whether a sentence ends with a word: none does before a small letter or a digit.

    Behind a colon another one begins, but for the first word of a line: `Date: Nov 18`.
    """
    if token.endswith(":"):
        return not is_first
    if not _ENDS.search(token) or _LEADS_ON.search(following):
        return False
    return not (_is_name(token, vocabulary) and _is_name(following, vocabulary))


def _is_name(token: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is a weekday or a month, also a short one with its stop: `Fri. Dec. 4`."""
    bare = make_plain(token)
    return vocabulary.read_month(bare) is not None or vocabulary.read_weekday(bare) is not None
