"""A reader's words put between a message's own: what would stand there twice is mended, or said."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from followup.language.blanks import BLANK, read_blank_id
from followup.language.joint_checks import JointChecker
from followup.language.joint_mending import JointMender
from followup.language.small_words import Joint, SmallWords

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from followup.language.wording import Words

LONGEST_LETTER = 100_000
"""The most characters that a message is filled up to: a text and its values are bounded alone."""

_NEAR = 200
"""As many characters before a blank are looked at: a sentence, or the end of a long one."""


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

    def replace_last(self, last: str, word: str) -> None:
        """Write another word in place of the last one, and of the gap behind it."""
        before = "".join(self.pieces).rstrip(" \t").removesuffix(last)
        self.pieces, self.line, self.length = [], "", 0
        self.add(f"{before}{word}")


class TextJoiner:
    """Puts values into texts by the small words of one language."""

    def __init__(self, words: Words) -> None:
        """Take the articles, greetings and other small words of the language."""
        small = SmallWords(words)
        self._mender, self._checker = JointMender(small), JointChecker(small)

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
            key = read_blank_id(blank[1])
            given = values.get(key)
            if given is None or done.length + len(given) > LONGEST_LETTER:
                done.add(blank[0])
                left += [key] if given is not None else []
                continue
            joint = _make_joint(done.line, text[at : at + _NEAR], key, values, names)
            value = self._mender.mend(given, joint)
            word, value = self._mender.contract(value, joint)
            if word:
                done.replace_last(joint.last, f"{word} ")
                joint = replace(joint, line=done.line)
            odd += self._checker.find_odd(value, joint)
            done.add(value)
            at += joint.rest.startswith(".") and value.endswith((".", "!", "?", "\u2026"))
        done.add(text[at:])
        return JoinedText("".join(done.pieces), tuple(odd), tuple(left))


def _make_joint(
    line: str, after: str, key: str, values: Mapping[str, str], names: Collection[str]
) -> Joint:
    """Where the value of a key stands, between a line and what comes after it."""
    given = ((f"[{name.replace('_', ' ')}]", values[name]) for name in names if name in values)
    return Joint(line, after.partition("\n")[0], named=key in names, names=tuple(given))
