"""Promise: everything in the content is used; what nobody reaches is not kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.guide.messages import list_blanks_of
from followup_site.models.all_texts import iterate_relative_dates, iterate_texts
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from followup_site.models import Content

_FIGURE = re.compile(r"\{\{\s*figures\.(\w+)\s*\}\}")
"""A placeholder that stands for a figure, whose id is the group."""


def find_faults(content: Content) -> Iterator[Fault]:
    """What nothing uses, unless a fault elsewhere may be the reason."""
    if content.is_sound("stages"):
        rules = {line.rule for stage in content.stages.values() for line in stage.timing}
        yield from _find_unused(content, "rules", rules, "Name it in the `timing` of a stage")
    if all(map(content.is_sound, ("stages", "pages", "events"))):
        lists = [stage.messages for stage in content.stages.values()]
        lists += [page.messages for page in content.pages.values()]
        lists += [event.messages for event in content.events.values()]
        listed = {name for messages in lists for name in messages or ()}
        how = "List it under `messages` of a stage, an event or a page"
        yield from _find_unused(content, "messages", listed, how)
    if content.is_sound("messages"):
        blanks = {
            name
            for message in content.messages.values()
            for name in list_blanks_of(message.subject or "", message.body)
        }
        if content.guide and content.guide.plans:
            blanks |= set(content.guide.plans.named_by or ())
        yield from _find_unused(
            content, "blanks", blanks, "Write it in a message, in square brackets"
        )
    if not content.faulty:
        named = {
            at.relative_date.figure
            for at in iterate_relative_dates(content)
            if at.relative_date.figure
        }
        named |= {name for at in iterate_texts(content) for name in _FIGURE.findall(at.text)}
        yield from _find_unused(
            content, "figures", named, "Name it in a rule, or in a text as `{{ figures.X }}`"
        )
    yield from _check_topics(content)


def _find_unused(
    content: Content, section: str, used: Collection[str], how: str
) -> Iterator[Fault]:
    for name in content.list_ids(section):
        if name not in used and content.is_sound(section, name):
            fix = f"{how.replace('figures.X', f'figures.{name}')}, or take it out"
            yield Fault(
                (section, name), f"nothing uses the {section[:-1]} `{name}`", fix, at_name=True
            )


def _check_topics(content: Content) -> Iterator[Fault]:
    if not content.guide or not content.is_sound("tips") or not content.is_sound("reasons"):
        return
    filled = {tip.topic for tip in (*content.tips.values(), *content.reasons.values())}
    for name, topic in (content.guide.topics or {}).items():
        if name not in filled and not topic.text:
            what = f"nothing stands below the topic `{name}`"
            fix = "Give it a text, or a tip or reason with this topic, or take it out"
            yield Fault(("guide", "topics", name), what, fix, at_name=True)
