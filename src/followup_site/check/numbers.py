"""Promise: a number stands in one place. Prose names it, and never writes it a second time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from followup.time_expressions.spans import Span, SpanRange, read_figure
from followup_site.check.spoken import ENGLISH, in_words_of
from followup_site.models.all_texts import iterate_rule_dates, iterate_texts
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup_site.check.spoken import Spoken
    from followup_site.models import Content

_UNREAD = re.compile(r"\{\{.*?\}\}|https?://\S+|\]\([^)]*\)", re.DOTALL)
"""What is not read for numbers: placeholders, and addresses of either kind of link."""

_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$|`[^`\n]*`|<!--.*?-->", re.DOTALL | re.MULTILINE)
"""Code and comments in Markdown: a fence ends at one of the same signs and length, `code` on its
line."""

_READ = ("markdown", "remark", "sentence")
"""The forms of text that are read for numbers: prose. Labels (`plain`) and messages are not."""

Known = dict[tuple[int, str], str]
"""A number with its unit -> the placeholder that stands for it."""


@dataclass(frozen=True)
class Retyped:
    """A number in a text that stands elsewhere: where in the text, how written, its placeholder."""

    start: int
    phrase: str
    placeholder: str


def find_faults(content: Content) -> Iterator[Fault]:
    """Every number of the guide that a text repeats."""
    known, spoken = list_numbers(content), _speak(content)
    for at in iterate_texts(content):
        if at.form not in _READ:
            continue
        for found in find_retyped(at.text, known, spoken):
            what = (
                f"the number in “{found.phrase}” stands in {_say_home(found.placeholder)} already"
            )
            fix = (
                f"Write `{found.placeholder}` instead"
                if at.form == "markdown"
                else "Say it without the number"
            )
            yield Fault(at.keys, what, fix, before=at.text[: found.start])


def list_numbers(content: Content) -> Known:
    """Every number with a unit that the guide has, figures before rules."""
    known: Known = {}
    for name, one in content.figures.items():
        for span in _list_spans(read_figure(one.value)) if one.value else ():
            known.setdefault((span.number, span.unit), f"{{{{ figures.{name} }}}}")
    for name in content.rules:
        for at in iterate_rule_dates(content, name):
            literal = at.relative_date.span
            if literal is not None:
                placeholder = f"{{{{ rules.{name}.{at.keys[2]} }}}}"
                known.setdefault((literal.number, literal.unit), placeholder)
    return known


def find_retyped(text: str, known: Known, spoken: Spoken = ENGLISH) -> Iterator[Retyped]:
    """The known numbers in a text, as digits or as words beside their unit."""
    text = _UNREAD.sub(lambda found: "\0" * len(found[0]), text)
    for found in spoken.pattern.finditer(text):
        unit = spoken.read_unit(found["unit"])
        for number in (found["one"], found["two"]):
            placeholder = known.get((spoken.read_number(number), unit)) if number else None
            if placeholder:
                yield Retyped(found.start(), " ".join(found[0].split()), placeholder)
                break


def without_code(text: str) -> str:
    """A page's Markdown with its code blanked out, every character in its place."""
    return _CODE.sub(lambda found: re.sub(r"[^\n]", "\0", found[0]), text)


def _say_home(placeholder: str) -> str:
    return f"{placeholder.strip('{ ').partition('.')[0]}.yaml"


def _list_spans(value: Span | SpanRange | int) -> tuple[Span, ...]:
    if isinstance(value, SpanRange):
        return value.start, value.end
    return (value,) if isinstance(value, Span) else ()


def _speak(content: Content) -> Spoken:
    """How the content's own language says numbers."""
    if content.guide is None or content.guide.language == "en" or content.wording is None:
        return ENGLISH
    return in_words_of(cast("Mapping[str, Any]", content.source.mapping["wording"]))
