"""Where a value and a text do not go together, once what is certain has been mended."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from followup.language.small_words import WORD, find_small, is_capitalised, list_words

if TYPE_CHECKING:
    from followup.language.small_words import Joint, SmallWords

_LONG = 4
"""Letters of a word that is no small one: twice in one sentence part it reads oddly."""

_NEAR = 3
"""As many words before a value are near it: `my mix of`."""

_ENDED = re.compile(r"[.!?:;]\s+")  # between two sentences of a line


class JointChecker:
    """Finds what reads oddly, by the small words of one language."""

    def __init__(self, small: SmallWords) -> None:
        """Take the small words."""
        self._small = small

    def find_odd(self, value: str, joint: Joint) -> list[str]:
        """The words at a joint that may not read well; none if nothing is odd there."""
        words = list_words(value)
        if not joint.last or not words:
            return []
        if joint.last.casefold() in self._small.greetings:
            is_odd = self._greets_nobody(value, words)
        else:
            is_odd = joint.is_inside and not joint.named and self._is_odd(value, words, joint)
        return [" ".join([joint.last, *value.split()[:3]])] if is_odd else []

    def _greets_nobody(self, value: str, words: list[str]) -> bool:
        """`Dear hi`, `Dear Hello Robin`, `Dear to whom it may concern`, `Dear the team`."""
        first, small = words[0], self._small
        is_plain = first.islower() or (not _is_in_capitals(first) and "".join(words[1:2]).islower())
        is_greeting = not small.greetings.isdisjoint([first.casefold(), value.casefold()])
        return is_greeting or (is_plain and first.casefold() in small.nobody)

    def _is_odd(self, value: str, words: list[str], joint: Joint) -> bool:
        return (
            self._small.is_two(value)
            or self._goes_on_oddly(words, joint)
            or self._begins_oddly(value, words, joint)
            or self._repeats(words, joint)
            or self._holds_name(value, joint)
            or any(f"{one} {two}" in self._small.contractions for one, two in pairwise(words))
        )

    def _begins_oddly(self, value: str, words: list[str], joint: Joint) -> bool:
        """`about that you give`, `the your editor`, `by on Friday`, `el para el viernes`."""
        said, again, small = joint.last.casefold(), words[0].casefold(), self._small
        if value.split(maxsplit=1)[0].rstrip(",:") != words[0]:  # `A&R`, `A. Sample`
            return False
        if said in small.articles and again in small.articles:
            return True
        if _is_in_capitals(words[0]):
            return False
        is_title = small.begins_title(value, joint.given_names)
        return (
            again in small.persons
            or (said == again and again in small.beginnings)
            or (again in small.determiners and (is_title or said in small.articles))
            or (said in small.determiners - small.clauses and again in small.articles)
            or (not is_title and self._is_unled(said, words))
            or (said in small.unled | small.articles and self._names_deadline(value))
        )

    def _names_deadline(self, value: str) -> bool:
        """Whether it begins with words for a last day: `no later than Friday`."""
        return value.casefold().startswith(self._small.deadlines)

    def _is_unled(self, said: str, words: list[str]) -> bool:
        """Whether nothing that begins so can follow a preposition or an article: `of to`."""
        small, (again, after) = self._small, find_small([*words, ""])[:2]
        counts = again in small.beginnings and (after in small.numbers or after[:1].isdigit())
        is_unled = again in small.unled and not counts and after not in small.questions
        if said in small.articles:
            return is_unled or again in small.near
        return said in small.prepositions and (is_unled or again in small.clauses)

    def _goes_on_oddly(self, words: list[str], joint: Joint) -> bool:
        """`someone who fits fits`, `the vacancy position`, `puesto de cargo`."""
        small, following = self._small, WORD.match(joint.rest.lstrip())
        goes_on = following[0] if following else ""
        if len(goes_on) >= _LONG and goes_on in words:
            return True
        own = words[words[0].casefold() in small.articles :]
        if not small.has_alike(own[-1:]):
            return False
        if len(own) == 1 and small.has_alike(list_words(joint.line)[-2:]):
            return True
        is_led = not small.prepositions.isdisjoint(find_small(own))
        is_title = len(own) > 1 and is_led and is_capitalised(own[-1])
        return small.has_alike([goes_on]) and not is_title

    def _repeats(self, words: list[str], joint: Joint) -> bool:
        """`my mix of my skills`; `what I like is what I like is the team`."""
        line, value = find_small(list_words(_ENDED.split(joint.line)[-1])), find_small(words)
        start = tuple(line[:2])
        is_long = any(len(word) >= _LONG for word in start)
        starts_again = start in (list(pairwise(value)) if is_long else [tuple(value[:2])])
        near = find_small(list_words(joint.line.rpartition(",")[2]))[-_NEAR:]
        owned = self._small.determiners.intersection(near)
        is_owned = value[0] in self._small.determiners
        return starts_again or (is_owned and any(one[:2] == value[0][:2] for one in owned))

    def _holds_name(self, value: str, joint: Joint) -> bool:
        """Whether it leads to a name to which the sentence leads as well: `Editor at Acme`."""
        around = f"{_ENDED.split(joint.line)[-1]} {_ENDED.split(joint.rest)[0]}".casefold()
        beside = [*list_words(joint.line)[-2:], *list_words(joint.rest)[:1]]
        is_thing = self._small.has_alike(beside)
        return any(
            self._leads_to(value.casefold(), name.casefold(), blank, around, is_thing=is_thing)
            for blank, name in joint.names
        )

    def _leads_to(self, value: str, name: str, blank: str, around: str, *, is_thing: bool) -> bool:
        """Whether a value leads to a name as what stands around it does, or is of its thing."""
        found = re.search(rf"(?:(\w+) |(?<!\w)){re.escape(name)}(?!\w)", value)
        if not found:
            return False
        said = [each for each in (blank.casefold(), name) if each in around]
        lead = found[1] if found[1] in self._small.prepositions else ""
        is_led = lead and any(f"{lead} {each}" in around for each in said)
        return bool(is_led or (said and is_thing and value.endswith(name)))


def _is_in_capitals(word: str) -> bool:
    """Whether it is an abbreviation, `IT`, and no small word."""
    return word.isupper() and len(word) > 1
