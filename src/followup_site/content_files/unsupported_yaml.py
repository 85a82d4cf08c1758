"""What YAML allows and content does not: anchors, aliases, tags, braces, cut texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import yaml

from followup_site.content_files import yaml_mistakes
from followup_site.content_files.did_you_mean import find_likely

if TYPE_CHECKING:
    from followup_site.content_files.problems import Keys

BRACED = ("when", "applies", "given", "expect", "shows")
"""The fields in which braces and square brackets may be used."""

_CUT_BY_COMMENT = re.compile(r"\s+#(?=\S)")
"""A `#` behind a space with a sign right after it, as in `Order #2`: that is meant as text. With a
space after it too, it is taken for a remark."""


def find_unsupported(
    event: yaml.Event, keys: Keys, lines: list[str]
) -> yaml_mistakes.Mistake | None:
    """What is wrong with a value by the look of it: what, and what to write instead."""
    mark = find_start(event)
    rest = lines[mark.line][mark.column :].strip()
    sign = _find_sign(event)
    if sign:
        return yaml_mistakes.report_beginning(sign, rest)
    if getattr(event, "flow_style", False) and not any(map(_may_have_braces, keys)):
        return yaml_mistakes.report_braces(rest)
    if isinstance(event, yaml.ScalarEvent) and not event.style:
        return _cut_by_comment(event, lines)
    return None


def _may_have_braces(key: str | int) -> bool:
    """Whether a name may have braces, or is likely one of those misspelt."""
    return isinstance(key, str) and bool(find_likely(key, BRACED))


def _find_sign(event: yaml.Event) -> str:
    """The sign of an alias, an anchor or a tag, if the value has one."""
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if getattr(event, "anchor", None) is not None:
        return "&"
    return "!" if getattr(event, "tag", None) is not None else ""


def _cut_by_comment(event: yaml.ScalarEvent, lines: list[str]) -> yaml_mistakes.Mistake | None:
    """A plain text that goes on after ` #`, where YAML sees a comment: `Order #2`."""
    end = find_end(event)
    line = lines[end.line]
    cut = _CUT_BY_COMMENT.match(line, end.column)
    return yaml_mistakes.cut_by_comment(str(event.value), line[cut.end() :]) if cut else None


def find_start(event: yaml.Event) -> yaml.Mark:
    """Where the event begins; every event that was read from a text has it."""
    return cast("yaml.Mark", event.start_mark)


def find_end(event: yaml.Event) -> yaml.Mark:
    """Where the event ends; every event that was read from a text has it."""
    return cast("yaml.Mark", event.end_mark)


def is_nothing(event: yaml.Event) -> bool:
    """Whether a value is absent: not even a colon was written for it."""
    return (
        isinstance(event, yaml.ScalarEvent)
        and event.value == ""
        and not event.style
        and find_start(event).index == find_end(event).index
    )
