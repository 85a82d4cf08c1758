"""Promise: a number stands in one place. Prose names it, and never writes it a second time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.spans import Span, SpanRange, figure
from followup_site.models.faults import Fault
from followup_site.models.walk import rule_moments, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

_ONES = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    "twenty",
)
_TENS = ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORDS = {word: n for n, word in enumerate(_ONES, start=1)}
_WORDS |= {word: 10 * n for n, word in enumerate(_TENS, start=3)}
_NUMBER = rf"\d{{1,4}}|(?:(?:{'|'.join(['twenty', *_TENS])})-)?(?:{'|'.join([*_ONES, *_TENS])})"
_UNIT = r"(?P<unit>(?:(?:business|working)[ -])?(?:hour|day|week|month|year))s?"
_PHRASE = re.compile(
    rf"(?<![\w.,/-])(?P<one>{_NUMBER})(?:\s*(?:to|or|and|\u2013|-)\s*(?P<two>{_NUMBER}))?[\s-]+{_UNIT}\b",
    re.IGNORECASE,
)
_UNREAD = re.compile(r"\{\{.*?\}\}|https?://\S+|\]\([^)]*\)", re.DOTALL)
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$|`[^`\n]*`|<!--.*?-->", re.DOTALL | re.MULTILINE)
_READ = ("markdown", "remark", "sentence")

Known = dict[tuple[int, str], str]
"""A number with its unit -> the placeholder that stands for it."""


@dataclass(frozen=True)
class Retyped:
    """A number in a text that stands elsewhere: where in the text, how written, its placeholder."""

    start: int
    phrase: str
    placeholder: str


def faults(content: Content) -> Iterator[Fault]:
    """Every number of the guide that a text repeats."""
    known = numbers(content)
    for at in texts(content):
        if at.form not in _READ:
            continue
        for found in retyped(at.text, known):
            what = f"the number in “{found.phrase}” stands in {_home(found.placeholder)} already"
            fix = (
                f"Write `{found.placeholder}` instead"
                if at.form == "markdown"
                else "Say it without the number"
            )
            yield Fault(at.keys, what, fix, before=at.text[: found.start])


def numbers(content: Content) -> Known:
    """Every number with a unit that the guide has, figures before rules."""
    known: Known = {}
    for name, one in content.figures.items():
        for span in _spans(figure(one.value)):
            known.setdefault((span.number, span.unit), f"{{{{ figures.{name} }}}}")
    for name in content.rules:
        for at in rule_moments(content, name):
            literal = at.moment.span
            if literal is not None:
                placeholder = f"{{{{ rules.{name}.{at.keys[2]} }}}}"
                known.setdefault((literal.number, literal.unit), placeholder)
    return known


def retyped(text: str, known: Known) -> Iterator[Retyped]:
    """The known numbers in a text, as digits or as words beside their unit."""
    text = _UNREAD.sub(lambda found: "\0" * len(found[0]), text)
    for found in _PHRASE.finditer(text):
        unit = found["unit"].lower().replace("-", " ").replace("working", "business")
        for number in (found["one"], found["two"]):
            placeholder = known.get((_number(number), unit)) if number else None
            if placeholder:
                yield Retyped(found.start(), " ".join(found[0].split()), placeholder)
                break


def without_code(text: str) -> str:
    """A page's Markdown with its code blanked out, every character in its place."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)


def _home(placeholder: str) -> str:
    return f"{placeholder.strip('{ ').partition('.')[0]}.yaml"


def _spans(value: Span | SpanRange | int) -> tuple[Span, ...]:
    if isinstance(value, SpanRange):
        return value.start, value.end
    return (value,) if isinstance(value, Span) else ()


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    return sum(_WORDS[word] for word in text.lower().split("-"))
