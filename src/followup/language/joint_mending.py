"""A value as it reads where it stands in a text: what the text says there too is written once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.small_words import FIRST, find_small, is_capitalised, list_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup.language.small_words import Joint, SmallWords

_MOST = 12
"""As many words in a row may stand twice."""

_PAIR = 2
"""Words in `role of`, before what it is."""

_OPEN = "\u00a1\u00bf"
"""Signs that open a cry or a question in Spanish: inside a sentence they go, with the end."""

_GAPS = ",;: \t"  # what goes at either end of a value inside a line
_NEXT = re.compile(r"[ \t]+\w")  # the line goes on with a word


class JointMender:
    """Mends what is certain, by the small words of one language."""

    def __init__(self, small: SmallWords) -> None:
        """Take the small words."""
        self._small = small
        several = [re.escape(each) for each in small.greetings if " " in each]
        greeted = rf"(?:{'|'.join(several) or '(?!)'})[,:]?[ \t]+(?=\w)"
        self._greeted = re.compile(greeted, re.IGNORECASE)

    def mend(self, value: str, joint: Joint) -> str:
        """The value, without what the text says right before and right behind it."""
        return self._trim_end(self._trim_beginning(value, joint), joint)

    def contract(self, value: str, joint: Joint) -> tuple[str, str]:
        """What the last word of the line and the first of the value are together, and the rest.

        `de` before `el editor` is `del`, also where the value has it already: `del editor`. The
        first is "" where nothing changes. A name keeps its own article: `de El Salvador`.
        """
        first, gap, rest = value.partition(" ")
        written = self._small.contractions.get(f"{joint.last} {first}", "")
        if gap and written:
            return written, rest
        has_it = self._small.contractions.items()
        if gap and any(joint.last == long.partition(" ")[0] and first == it for long, it in has_it):
            return first, rest
        return "", value

    def _trim_beginning(self, value: str, joint: Joint) -> str:
        """The value without what the line has said already, and small where no sentence begins."""
        if not joint.is_inside:
            return value
        value = value.lstrip(_GAPS) or value
        if joint.last.casefold() in self._small.greetings:
            return self._without_greeting(value, joint.last)
        if joint.named:
            return self._without_same(value, joint)
        if value[0] in _OPEN:
            value = value.strip(f"{_OPEN}!? \t") or value
        said = list_words(joint.line)
        value = _without_start(value, said, self._small.articles)
        if self._small.has_alike(said[-_PAIR:]):
            value = self._without_thing(value)
        return self._lower(self._without_twice(value, joint), joint)

    def _without_greeting(self, value: str, last: str) -> str:
        """The value without a greeting of its own: `Good morning, Robin`, but not `Hello Kitty`."""
        found = self._greeted.match(value)
        if found:
            return value[found.end() :]
        first = FIRST.match(value)
        if not first or first.end() == len(value):
            return value
        word, rest = first[1], value[first.end() :]
        greets = word.casefold() in self._small.greetings and (
            word[0].islower()
            or word.casefold() in {last.casefold(), *self._small.adjectives}
            or not value.startswith(f"{word} ")
            or self._small.is_short(rest.partition(" ")[0])
            or value.endswith((",", ":"))
        )
        return self._without_greeting(rest, last) if greets else value

    def _without_same(self, value: str, joint: Joint) -> str:
        """A name without words before it that stand there already, letter for letter."""
        said, words = list_words(joint.line), value.split(" ")
        for several in range(min(_MOST, len(said), len(words) - 1), 0, -1):
            if said[-several:] == words[:several] and words[0].islower():
                return " ".join(words[several:])
        return value

    def _without_twice(self, value: str, joint: Joint) -> str:
        """The value without a small word that stands right before it, or stands for that one."""
        first = FIRST.match(value)
        while first and first.end() < len(value) and self._stands_twice(value, first[1], joint):
            value = value[first.end() :]
            first = FIRST.match(value)
        return value

    def _stands_twice(self, value: str, word: str, joint: Joint) -> bool:
        said, again, small = joint.last.casefold(), word.casefold(), self._small
        if joint.last == word:
            return True
        is_same = said == again and again in small.beginnings | small.unled
        if small.begins_title(value, joint.given_names):
            return is_same and again in small.articles and is_capitalised(word)
        return is_same or {said, again} <= small.articles_alike

    def _lower(self, value: str, joint: Joint) -> str:
        """The value with a small first word: never one in capitals, an initial, part of a name."""
        first, small = FIRST.match(value), self._small
        is_small = first and first[1].casefold() in small.lowered
        if not is_small or joint.is_listed or small.begins_title(value, joint.given_names):
            return value
        return value[0].lower() + value[1:]

    def _trim_end(self, value: str, joint: Joint) -> str:
        """The value without the stops and the word with which the rest of the line goes on.

        What ends its line, a signature or a title, keeps no comma: `Alex Example,`.
        """
        rest, small = joint.rest, self._small
        cut = value.rstrip(_GAPS)
        if not rest:
            return (cut or value) if joint.named or joint.line.strip() else value
        following = _NEXT.match(rest)
        if (following or rest[0] in ",;:") and not small.is_short(cut):
            is_plain = not joint.named or joint.last.casefold() in small.greetings
            cut = cut.rstrip(".!? \t") if is_plain else cut.removesuffix(".")
        if following and not joint.named:
            cut = self._without_end(cut, list_words(rest))
            goes_on = list_words(rest)[:1]
            if small.has_alike(goes_on):
                is_same = find_small(list_words(cut)[:1]) == find_small(goes_on)
                cut = self._without_last_thing(cut if is_same else self._without_thing(cut))
        return cut if any(map(str.isalnum, cut)) else value

    def _without_thing(self, value: str) -> str:
        """`Editor` of `role of editor`, `the role of editor`, beside another word for the role."""
        words = value.split(" ")
        words = words[1:] if words[0].casefold() in self._small.articles else words
        names = len(words) > _PAIR and self._is_thing(words[0])
        return " ".join(words[_PAIR:]) if names and words[1] in self._small.prepositions else value

    def _without_last_thing(self, value: str) -> str:
        """`Editor` of `editor role`, before another word for it; not of `Head of the Post`."""
        *words, last = value.split(" ")
        is_part = not self._small.prepositions.isdisjoint(find_small(words))
        return " ".join(words) if words and self._is_thing(last) and not is_part else value

    def _is_thing(self, word: str) -> bool:
        """Whether it names what the text names: `Role` does, `Post` may be part of a title."""
        may_be_title = is_capitalised(word) and word.casefold() in self._small.titles
        return word.casefold() in self._small.alike and not may_be_title

    def _without_end(self, value: str, coming: Sequence[str]) -> str:
        """The value without the words with which the text goes on."""
        words = value.split(" ")
        for several in range(min(_MOST, len(coming), len(words) - 1), 0, -1):
            if find_small(words[-several:]) == find_small(coming[:several]):
                kept = words[:-several]
                return value if self._leads_on(kept[-1]) else " ".join(kept).rstrip(_GAPS)
        return value

    def _leads_on(self, word: str) -> bool:
        """Whether something must follow the word: the `fits` of `who fits` is its own."""
        leads = self._small.beginnings | self._small.unled | self._small.clauses
        return word.casefold() in leads


def _without_start(value: str, said: Sequence[str], articles: frozenset[str]) -> str:
    """The value without the several words that stand right before it already."""
    words = value.split()
    skipped = int(words[0].casefold() in articles) if words else 0
    for start in range(skipped + 1):
        rest = words[start:]
        for several in range(min(_MOST, len(said), len(rest) - 1), 1, -1):
            if find_small(said[-several:]) == find_small(rest[:several]):
                return " ".join(rest[several:])
    return value
