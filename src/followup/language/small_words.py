"""The small words of a language at a joint, where a reader's words meet those of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup.language.wording import Words

# A word may have an apostrophe, a slash or a hyphen inside: `don't`, `and/or`. Gaps are blanks and
# tabs, for what stands on another line is not joined.
WORD = re.compile(r"\w[\w'\u2019/-]*")
LAST = re.compile(r"(\w[\w'\u2019/-]*),?[ \t]+$")  # before a blank, as in `Dear Robin,`
FIRST = re.compile(r"(\w[\w'\u2019/-]*)[,:]?[ \t]*")  # of a value, with its comma and gap

_ENDS = re.compile(r"[.!?:][\"\u201d\u00bb)]*[ \t]*$")  # a sentence, or the start of a quotation
_INITIALS = re.compile(r"\w?|(?:\w{1,2}\.)+\w{1,2}")  # without their last stop: `S.A`, `Ph.D`

# Behind these stands one of several things, or a title: it keeps its capital.
_LISTED = (",", ";", "(", "/", "|", "-", "\u2013", "\u2014", '"', "\u201c", "\u00ab")


@dataclass(frozen=True)
class Joint:
    """Where one value stands: the line before it as it reads, and the rest of the line behind it.

    `named`: it is a name, which is written as its owner writes it. `names`: the names that were
    given for blanks, each behind its blank: `("[company]", "Example Books")`.
    """

    line: str
    rest: str
    named: bool = False
    names: tuple[tuple[str, str], ...] = ()

    @property
    def last(self) -> str:
        """The word right before the value; "" if there is none."""
        found = LAST.search(self.line)
        return found[1] if found else ""

    @property
    def given_names(self) -> list[str]:
        """The names that were given for blanks."""
        return [name for _, name in self.names]

    @property
    def is_inside(self) -> bool:
        """Whether the line so far leaves a sentence open."""
        return bool(self.line.strip()) and not _ENDS.search(self.line)

    @property
    def is_listed(self) -> bool:
        """Whether it stands behind a comma or the like, as a title does in a subject."""
        return self.line.rstrip().endswith(_LISTED)


class SmallWords:
    """The small words of one language, by what they do."""

    def __init__(self, words: Words) -> None:
        """Take the language's words."""
        said = {name: frozenset(listed) for name, listed in words.proofreading.items()}
        self.articles, self.articles_alike = said["articles"], said["articles_alike"]
        self.greetings = said["greetings"]
        self.adjectives, self.nobody = said["greeting_adjectives"], said["nobody"]
        self.determiners, self.questions = said["determiners"], said["question_words"]
        self.beginnings = self.articles | said["beginnings"] | self.determiners | self.questions
        self.prepositions, self.clauses = said["prepositions"], said["clauses"]
        self.unled = said["prepositions"] | said["unled"]
        self.lowered = self.beginnings | {
            word for word in self.prepositions | self.clauses if len(word) > 1
        }
        self.deadlines = tuple(f"{phrase} " for phrase in said["by"] if " " in phrase)
        self.dates = frozenset(find_small([*words.weekdays, *words.months]))
        self.persons, self.alike = said["persons"], said["alike"]
        self.titles, self.behind_letters = said["alike_in_titles"], said["behind_letters"]
        self.abbreviations = said["abbreviations"]
        self.near = frozenset(words.dates[name] for name in ("today", "yesterday", "tomorrow"))
        self.numbers = frozenset(words.timeline["numbers"])
        self.contractions = {
            written: short
            for short, written in words.timeline["contractions"].items()
            if written.partition(" ")[2] in self.articles
        }

    def is_short(self, value: str) -> bool:
        """Whether it ends in an abbreviation, whose stop is its own: `Inc.`, `S.A.`, `Robin S.`."""
        word = value.rpartition(" ")[2].rstrip("!?").removesuffix(".")
        return bool(_INITIALS.fullmatch(word)) or word.casefold() in self.abbreviations

    def is_two(self, value: str) -> bool:
        """Whether a sentence ends within the value and another begins."""
        words = value.split()
        ends = (word for word, after in pairwise(words) if after[0].isalnum())
        return any(word[-1] in ".!?" and not self.is_short(word) for word in ends)

    def has_alike(self, words: Iterable[str]) -> bool:
        """Whether one of some words is of those that name one thing: `role`, `position`."""
        return any(word.casefold() in self.alike for word in words)

    def begins_title(self, value: str, names: Iterable[str] = ()) -> bool:
        """Whether its first word may be part of a name: `IT Manager`, `La Paz`, `A. Sample`.

        `names` are known not to begin with it: in `Your Acme` the first word is a small one.
        """
        first, _, after = value.partition(" ")
        after = after.partition(" ")[0]
        bare = first.rstrip(",:").replace("'", "").replace("\u2019", "")
        if not bare.isalpha() or (len(bare) > 1 and bare.isupper()):
            return True
        if len(first) == 1 and first.isupper() and after.casefold() in self.behind_letters:
            return True
        is_known = after.casefold().rstrip(",") in self.persons | self.dates or any(
            after.startswith(name.split(" ")[0]) for name in names
        )
        is_word = first[0].islower() or first.casefold() in self.questions or is_known
        return not is_word and is_capitalised(after)


def is_capitalised(word: str) -> bool:
    """Whether it is written `Xxx`, as names are; all in capitals is something else."""
    return word[:1].isupper() and any(map(str.islower, word))


def find_small(words: Iterable[str]) -> list[str]:
    """The words as they are compared."""
    return [word.casefold() for word in words]


def list_words(text: str) -> list[str]:
    """The words of a text, without what stands between them."""
    return WORD.findall(text)
