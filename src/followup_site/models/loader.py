"""Holds what was read of a folder against the models, thing by thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from followup_site.content_files import BROKEN, Keys, Source, Value
from followup_site.content_files.did_you_mean import find_likely
from followup_site.content_files.layout import BY_ORDER
from followup_site.models.content import Content, list_names
from followup_site.models.faults import Fault
from followup_site.models.leftovers import make_leftover
from followup_site.models.misfiled import put_aside
from followup_site.models.sections import EACH, LISTED, WHOLE
from followup_site.models.shape import hold, list_field_names
from followup_site.models.texts import explain_no_id, is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models.fields import Item


def read_content(source: Source) -> Content:
    """Hold what was read against the models; all faults of shape are in the result."""
    content = Content(source, problems=list(source.problems), faulty=set(source.faulty))
    content.report(put_aside(source))
    content.absent |= set(_find_absent(source))
    for keys in content.absent:
        source.put_broken(keys)
    content.faulty |= set(_find_broken(cast("Value", source.mapping), ()))
    for section, model in WHOLE.items():
        if section in source.mapping:
            setattr(content, section, _load_whole(content, section, model))
    for section, model in EACH.items():
        setattr(content, section, _load_each(content, section, model))
    for section, model in LISTED.items():
        setattr(content, section, _read_list(content, section, model))
    return content


# What is wrong with a section of the other form, and what to write.
_BY_ID = "things by id, and is a list", "Write each thing as `its_id:`, its parts indented below"
_BY_LINE = "a list", "Begin each thing with `- `, its parts lined up below"


def _load_whole(content: Content, section: str, model: type[Item]) -> Item | None:
    incomplete = section in content.source.incomplete
    value = content.source.mapping[section]
    return _read_one(content, (section,), model, value, incomplete=incomplete)


def _load_each(content: Content, section: str, model: type[Item]) -> dict[str, Item]:
    things = content.source.mapping.get(section, {})
    if not isinstance(things, dict):
        content.report(_find_wrong_kind(things, section, *_BY_ID))
        return {}
    if _without_id(things, model):
        content.source.incomplete.add(section)
        first = next(iter(things))
        what = f"the line with the id is missing above `{first}`"
        content.report([Fault((section, first), what, "Write `its_id:` above it", at_name=True)])
        return {}
    found = {}
    for name, value in things.items():
        content.report(_find_bad_id(section, name))
        incomplete = f"{section}/{name}" in content.source.incomplete
        if read := _read_one(content, (section, name), model, value, incomplete=incomplete):
            found[name] = read
    return found


def _read_list(content: Content, section: str, model: type[Item]) -> dict[int, Item]:
    things = content.source.mapping.get(section, [])
    if not isinstance(things, list):
        content.report(_find_wrong_kind(things, section, *_BY_LINE))
        return {}
    found = {}
    for number, value in enumerate(things):
        if read := _read_one(content, (section, number), model, value, incomplete=False):
            found[number] = read
    return found


def _read_one(
    content: Content,
    keys: Keys,
    model: type[Item],
    value: Value,
    *,
    incomplete: bool,
) -> Item | None:
    """A thing held against its model; of a faulty one what is left is kept for other checks."""
    read, faults = hold(model, value, keys, incomplete=incomplete)
    content.report(faults)
    if read is None and isinstance(value, dict):
        content.leftovers[keys] = make_leftover(model, value)
    return read


def _find_wrong_kind(things: Value, section: str, should: str, fix: str) -> Iterator[Fault]:
    """A whole file that holds something else than it should; what is broken was told."""
    if things is not BROKEN:
        yield Fault((section,), f"{section}.yaml should hold {should}", fix)


def _without_id(things: dict[str, Value], model: type[Item]) -> bool:
    """Whether the first thing's parts stand where ids should: its own line is missing."""
    first = next(iter(things), "")
    return first in list_field_names(model) and not isinstance(things[first], dict)


def _find_bad_id(section: str, name: str) -> Iterator[Fault]:
    """An id that cannot be one; of a file, its name."""
    if not is_id(name):
        yield Fault((section, name), *explain_no_id(name), at_name=True)


def _find_absent(source: Source) -> Iterator[Keys]:
    """What guide.yaml lists without there being a file for it, by another name or at all."""
    guide = source.mapping.get("guide")
    for section in BY_ORDER:
        listed = guide.get(section) if isinstance(guide, dict) else None
        items = listed if isinstance(listed, list) else []
        wanted = [name for name in items if isinstance(name, str) and is_id(name)]
        there = list_names(source.mapping.get(section, {}))
        unlisted = [name for name in there if name not in wanted]
        known = section not in source.incomplete and source.mapping.get(section) is not BROKEN
        for name in wanted if known else ():
            if name not in there and not find_likely(name, unlisted):
                yield section, name


def _find_broken(value: Value, keys: Keys) -> Iterator[Keys]:
    if value is BROKEN:
        yield keys
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _find_broken(inner, (*keys, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _find_broken(inner, (*keys, number))
