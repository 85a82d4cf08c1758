"""The lists of words that times are made of, in one language, whatever the place."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from followup.language.patterns import make_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from followup.language.wording import Words

_SLOT = re.compile(r"\[[a-z]+\]")  # stands for words that are none of the pattern's own
_BESIDE = (  # lists of words that stand beside times, and are no part of a name
    *("answers", "thanks", "others", "harmless", "negations", "unsure", "joins", "ahead"),
    *("things", "sources", "latest", "wishes", "before_short", "behind_short", "beside_days"),
)
_FEW = 2
"""The most words around a time that may belong to it, where they change nothing."""


@lru_cache(maxsize=16)
def make_lists(words: Words) -> WordLists:
    """The lists of a language, made once for all that is read in it."""
    return WordLists(words)


def pad(phrase: str) -> str:
    """A phrase as it is looked for in a row of plain words that has a space on either side."""
    return f" {make_plain(phrase)} "


class WordLists:
    """Plain words, by what they do in a time or beside one."""

    def __init__(self, words: Words) -> None:
        """Take the words of one language."""
        self._words = words
        self._listed: Mapping[str, Mapping[str, list[str]]] = words.timeline

    @property
    def of_sentences(self) -> Mapping[str, list[str]]:
        """The words of whole sentences, by what they do there."""
        return self._listed["sentences"]

    @cached_property
    def padded(self) -> Mapping[str, tuple[str, ...]]:
        """The same as plain text, with a space on either side of each phrase."""
        return {part: tuple(map(pad, phrases)) for part, phrases in self.of_sentences.items()}

    @cached_property
    def news(self) -> tuple[str, ...]:
        """What speaks of an answer, without what may speak of anything, padded."""
        vague = frozenset(self.padded["vague"])
        return tuple(phrase for phrase in self.padded["answers"] if phrase not in vague)

    @property
    def no_times(self) -> list[str]:
        """What looks like a time and is none."""
        return self.of_sentences["no_times"]

    @cached_property
    def near(self) -> frozenset[str]:
        """The words that stand for a time all by themselves."""
        near = [self._words.dates[name] for name in ("today", "tomorrow", "yesterday")]
        short = [phrase for phrase in self._listed["stands_for"] if " " not in phrase]
        alone = [phrase for phrase in self._listed["lengths"] if " " not in phrase]
        return frozenset(map(make_plain, (*near, *short, *alone)))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, ...]]:
        """The two words that stand for a time where neither does alone: `this afternoon`."""
        pairs = (tuple(make_plain(phrase).split()) for phrase in self.of_sentences["pairs"])
        return frozenset(pairs)

    @cached_property
    def small(self) -> frozenset[str]:
        """Those that join others in a time: `of`, `the`, `a`."""
        return frozenset(map(make_plain, self._words.small_words))

    @cached_property
    def other_times(self) -> frozenset[str]:
        """Those that speak of a time which no pattern reads."""
        return frozenset(map(make_plain, self.of_sentences["other_times"]))

    @cached_property
    def before_months(self) -> frozenset[str]:
        """Those that stand before a month: `in`."""
        return frozenset(map(make_plain, self.of_sentences["before_months"]))

    @cached_property
    def before_hours(self) -> frozenset[str]:
        """Those that stand before an hour: `at`."""
        return frozenset(map(make_plain, self.of_sentences["before_hours"]))

    @cached_property
    def wishes(self) -> frozenset[str]:
        """Those that wish a time: `have a great` week."""
        return frozenset(map(make_plain, self.of_sentences["wishes"]))

    @cached_property
    def harmless(self) -> frozenset[str]:
        """Those of patterns that tell no time from another."""
        return frozenset(map(make_plain, self.of_sentences["harmless"]))

    @cached_property
    def beside_days(self) -> frozenset[str]:
        """Those that may stand right beside a day and are no part of its name."""
        listed = (self.of_sentences[part] for part in _BESIDE)
        around = [_SLOT.sub(" ", one) for kind in self._listed["around"].values() for one in kind]
        return self._make_plain_words(
            (*around, *(one for part in listed for one in part), *self._words.small_words)
        )

    @staticmethod
    def _make_plain_words(phrases: Iterable[str]) -> frozenset[str]:
        return frozenset(word for phrase in phrases for word in make_plain(phrase).split())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Those behind which stands what something is counted from: `a few days after` it."""
        return frozenset(map(make_plain, self.of_sentences["anchors"]))

    @cached_property
    def no_anchors(self) -> frozenset[str]:
        """Those with which no such thing begins: `a few days from` now."""
        return frozenset(map(make_plain, self.of_sentences["no_anchors"]))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Those before what they lead to: `by`, `of`."""
        return frozenset(map(make_plain, self._words.proofreading["prepositions"]))

    @cached_property
    def things(self) -> frozenset[str]:
        """Those that stand for a thing before a preposition: `this`."""
        return frozenset(map(make_plain, self.of_sentences["things"]))

    @cached_property
    def sources(self) -> frozenset[str]:
        """Those before one from whom something comes."""
        return frozenset(map(make_plain, self.of_sentences["sources"]))

    @cached_property
    def joins(self) -> frozenset[str]:
        """Those with which a new thought begins."""
        return frozenset(map(make_plain, self.of_sentences["joins"]))

    @cached_property
    def splits(self) -> frozenset[str]:
        """Those of them behind which what was said before holds no more, as behind `that`."""
        return self.joins - frozenset(map(make_plain, self.of_sentences["leads_on"]))

    @cached_property
    def unspoken(self) -> frozenset[str]:
        """Those that say nothing of what a time is about: `I think`, `maybe`."""
        fillers = frozenset(map(make_plain, self.of_sentences["fillers"]))
        return fillers | self.harmless | self.small

    @cached_property
    def decisive(self) -> frozenset[str]:
        """The words of the patterns of times, and numbers."""
        listed = self._listed
        patterns = [one for kind in listed["patterns"].values() for one in kind]
        named = (
            *(_SLOT.sub(" ", one) for one in patterns),
            *listed["numbers"],
            *listed["ordinals"],
            *listed["sentences"]["latest"],
        )
        return self._make_plain_words(named)

    @cached_property
    def also_words(self) -> frozenset[str]:
        """Months and units that are words of another kind too: `may`, `second`."""
        return frozenset(map(make_plain, self.of_sentences["also_words"]))

    @cached_property
    def feasts(self) -> frozenset[str]:
        """The feasts whose names are one word."""
        return frozenset(make_plain(name) for name in self._listed["feasts"] if " " not in name)

    @cached_property
    def common(self) -> frozenset[str]:
        """All that may stand in a time, at every place."""
        listed = (self._listed[part] for part in ("stands_for", "lengths", "feasts"))
        named = (*self._list_phrases(), *(phrase for part in listed for phrase in part))
        numbers = (*self._listed["numbers"], *self._listed["ordinals"])
        return frozenset(word.rstrip(".") for word in self._make_plain_words((*named, *numbers)))

    @cached_property
    def of_patterns(self) -> frozenset[str]:
        """The words of patterns, and numbers."""
        common = (*self._list_phrases(), *self._listed["numbers"], *self._listed["ordinals"])
        return self._make_plain_words(common)

    def _list_phrases(self) -> Iterator[str]:
        """All phrases of times, without their slots."""
        listed = self._listed
        for patterns in listed["patterns"].values():
            yield from (_SLOT.sub(" ", pattern) for pattern in patterns)
        for sense, patterns in listed["around"].items():
            bare = [_SLOT.sub(" ", pattern) for pattern in patterns]
            yield from (one for one in bare if sense != "about" or len(one.split()) <= _FEW)
        for part in ("clock", "units", "periods"):
            for phrases in listed[part].values():
                yield from phrases
        yield from self._words.small_words
