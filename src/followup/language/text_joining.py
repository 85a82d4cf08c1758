"""A reader's words put between a message's own: what would stand there twice is mended, or said."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from followup.language.blanks import BLANK

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from followup.language.wording import Words

LONGEST_LETTER = 100_000
"""The most characters that a message is filled up to: a text and its values are bounded alone."""

_NEAR = 200
"""As many characters before a blank are looked at: a sentence, or the end of a long one."""

_MOST = 4
"""As many words in a row may stand twice."""

_PAIR = 2
"""Words in `role of`, before what it is."""

_LONG = 4
"""Letters of a word that is no small one: twice in one sentence part it reads oddly."""

_OPEN = "\u00a1\u00bf"
"""Signs that open a cry or a question in Spanish: inside a sentence they go, with the end."""

# A word may have an apostrophe, a slash or a hyphen inside: `don't`, `and/or`. Gaps are blanks and
# tabs, for what stands on another line is not joined.
_LAST = re.compile(r"(\w[\w'\u2019/-]*),?[ \t]+$")  # before a blank, as in `Dear Robin,`
_FIRST = re.compile(r"(\w[\w'\u2019/-]*)[,:]?[ \t]*")  # of a value, with its comma and gap
_NEXT = re.compile(r"[ \t]+\w")  # the line goes on with a word
_WORD = re.compile(r"\w[\w'\u2019/-]*")
_ENDS = re.compile(r"[.!?:][\"\u201d\u00bb)]*[ \t]*$")  # a sentence, or the start of a quotation


@dataclass(frozen=True)
class JoinedText:
    """A text with values in it, the joints that read oddly, the blanks left for their length."""

    text: str
    odd: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass
class _Written:
    """A text while it is being filled: `line` is the end of what there is of its last line."""

    pieces: list[str] = field(default_factory=list)
    line: str = ""
    length: int = 0

    def add(self, piece: str) -> None:
        self.pieces.append(piece)
        self.line = f"{self.line}{piece}".rpartition("\n")[2][-_NEAR:]
        self.length += len(piece)


class TextJoiner:
    """Puts values into texts by the small words of one language."""

    def __init__(self, words: Words) -> None:
        """Take the articles, greetings and other small words of the language."""
        said = words.proofreading
        self._articles, self._greetings = set(said["articles"]), set(said["greetings"])
        self._small = self._articles | self._greetings | set(said["beginnings"])
        several = [re.escape(each) for each in said["greetings"] if " " in each]
        greeted = rf"(?:{'|'.join(several) or '(?!)'})[,:]?[ \t]+(?=\w)"
        self._greeted = re.compile(greeted, re.IGNORECASE)
        self._short, self._before = set(said["abbreviations"]), set(said["prepositions"])
        self._clauses, self._persons = set(said["clauses"]), set(said["persons"])
        self._alike = set(said["alike"])

    def put(self, text: str, values: Mapping[str, str], names: Collection[str] = ()) -> JoinedText:
        """The text with values, by the keys of its blanks, in place of them.

        At the border of a value and the text, what stands twice is written once: a word, a stop, a
        comma, a greeting, one of the words for a thing. `names` are keys whose values are written
        as their owners write them.
        """
        done, odd, left, at = _Written(), [], [], 0
        for blank in BLANK.finditer(text):
            done.add(text[at : blank.start()])
            at = blank.end()
            key = blank[1].replace(" ", "_")
            given = values.get(key)
            if given is None or done.length + len(given) > LONGEST_LETTER:
                done.add(blank[0])
                left += [key] if given is not None else []
                continue
            rest, named = text[at : at + _NEAR].partition("\n")[0], key in names
            value = self._trim_end(
                self._trim_beginning(given, done.line, named=named), rest, named=named
            )
            odd += self._find_odd(value, done.line, rest, named=named)
            done.add(value)
            at += rest.startswith(".") and value.endswith((".", "!", "?", "\u2026"))
        done.add(text[at:])
        return JoinedText("".join(done.pieces), tuple(odd), tuple(left))

    def _trim_beginning(self, value: str, line: str, *, named: bool) -> str:
        """The value without what the line has said already, and small where no sentence begins."""
        if not _is_inside(line):
            return value
        value = value.lstrip(",;: \t") or value
        if not named and value[0] in _OPEN:
            value = value.strip(f"{_OPEN}!? \t") or value
        value = _without_start(value, _WORD.findall(line))
        if not named and self._has_alike(_WORD.findall(line)[-2:]):
            value = self._without_thing(value)
        last = _LAST.search(line)
        if last and last[1].casefold() in self._greetings:
            value = self._without_greeting(value)
        first = _FIRST.match(value)
        while last and first and first.end() < len(value) and self._stands_twice(last[1], first[1]):
            value = value[first.end() :]
            first = _FIRST.match(value)
        small = first and first[1].casefold() in self._small and not named
        return value[0].lower() + value[1:] if small else value

    def _without_greeting(self, value: str) -> str:
        """The value without a greeting of several words before it: `Good morning, Robin`."""
        found = self._greeted.match(value)
        return value[found.end() :] if found else value

    def _stands_twice(self, last: str, first: str) -> bool:
        said, again = last.casefold(), first.casefold()
        alike = any({said, again} <= words for words in (self._articles, self._greetings))
        return alike or last == first or (said == again and again in self._small)

    def _trim_end(self, value: str, rest: str, *, named: bool) -> str:
        """The value without the stops and the word with which the rest of the line goes on.

        A name that ends its line, a signature, keeps no comma: `Alex Example,`.
        """
        if not rest:
            return (value.rstrip(",; \t") or value) if named else value
        cut = value.rstrip(",;: \t")
        following = _NEXT.match(rest)
        if not named and (following or rest[0] in ",;") and not self._is_short(cut):
            cut = cut.rstrip(".!? \t")
        if following and not named:
            cut = _without_end(cut, _WORD.findall(rest))
            goes_on = _find_small(_WORD.findall(rest)[:1])
            if self._has_alike(goes_on):
                is_same = _find_small(_WORD.findall(cut)[:1]) == goes_on
                cut = self._without_last_thing(cut if is_same else self._without_thing(cut))
        return cut or value

    def _has_alike(self, words: list[str]) -> bool:
        """Whether one of some words is of those that name one thing: `role`, `position`."""
        return not self._alike.isdisjoint(_find_small(words))

    def _without_thing(self, value: str) -> str:
        """`Editor` of `role of editor`, `the role of editor`, beside another word for the role."""
        words = value.split(" ")
        words = words[1:] if _find_small(words[:1])[0] in self._articles else words
        names = self._has_alike(words[:1]) and len(words) > _PAIR and words[1] in self._before
        return " ".join(words[_PAIR:]) if names else value

    def _without_last_thing(self, value: str) -> str:
        """`Editor` of `editor role`, before another word for it; but not of `Head of Post`."""
        *words, last = value.split(" ")
        names = bool(words) and self._has_alike([last]) and words[-1] not in self._before
        return " ".join(words) if names else value

    def _is_short(self, value: str) -> bool:
        """Whether it ends in an abbreviation, whose stop is its own: `Inc.`, `S.A.`, `Robin S.`."""
        word = value.rpartition(" ")[2].rstrip("!?").removesuffix(".")
        return "." in word or len(word) == 1 or word.casefold() in self._short

    def _is_two(self, value: str) -> bool:
        """Whether a sentence ends within the value and another begins."""
        words = value.split()
        ends = (word for word, after in pairwise(words) if after[0].isalnum())
        return any(word[-1] in ".!?" and not self._is_short(word) for word in ends)

    def _find_odd(self, value: str, line: str, rest: str, *, named: bool) -> list[str]:
        """Joints that mending does not make good.

        `about that you give`, two sentences in one, `the position of editor position`, a greeting
        instead of a name, `Dear hi`.
        """
        last, first = _LAST.search(line), _FIRST.match(value)
        if last and {last[1].casefold(), value.casefold()} <= self._greetings:
            return [f"{last[1]} {value}"]
        if named or not (_is_inside(line) and last and first):
            return []
        said, again = last[1].casefold(), first[1].casefold()
        following = _WORD.match(rest.lstrip())
        if (
            self._is_two(value)
            or (following and len(following[0]) >= _LONG and following[0] in _WORD.findall(value))
            or again in self._persons
            or (said in self._before and again in self._clauses)
        ):
            return [" ".join([last[1], *value.split()[:3]])]
        return []


def _without_start(value: str, said: list[str]) -> str:
    """The value without the several words that stand right before it already."""
    words = value.split()
    for several in range(min(_MOST, len(said), len(words) - 1), 1, -1):
        if _find_small(said[-several:]) == _find_small(words[:several]):
            return " ".join(words[several:])
    return value


def _without_end(value: str, coming: list[str]) -> str:
    """The value without the words with which the text goes on."""
    words = value.split(" ")
    for several in range(min(_MOST, len(coming), len(words) - 1), 0, -1):
        if _find_small(words[-several:]) == _find_small(coming[:several]):
            return " ".join(words[:-several]).rstrip(",;: \t")
    return value


def _find_small(words: list[str]) -> list[str]:
    return [word.casefold() for word in words]


def _is_inside(line: str) -> bool:
    """Whether the line so far leaves a sentence open."""
    return bool(line.strip()) and not _ENDS.search(line)
