"""Promise: no date is counted, round a circle, from itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.guide.relative_dates import RelativeDate
from followup_site.models.all_texts import iterate_rule_dates
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup_site.content_files import Keys
    from followup_site.models import Content

Arrows = dict[str, dict[str, "Keys"]]
"""What is counted from what, and where the content says so."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every circle, named once."""
    if all(map(content.is_sound, ("questions", "stages", "days", "rules"))):
        for circle, keys in find_circles(_follow_counts(content)):
            what = f"dates chase each other in a circle: {' → '.join(circle)}"
            yield Fault(
                keys,
                what,
                "Count one of them from a question, an event or a stage outside the circle",
            )
    for circle, keys in find_circles(_map_giving_way(content)):
        what = f"stages give way to each other in a circle: {' → '.join(circle)}"
        yield Fault(keys, what, "Take `gives_way_to` out of one of them")


def find_circles(arrows: Arrows) -> Iterator[tuple[list[str], Keys]]:
    """Every circle once, as the names on it, the first again at the end, and where it closes."""
    told: set[frozenset[str]] = set()
    for start in arrows:
        path = _find_way_back(arrows, start, [start], set())
        if path and frozenset(path) not in told:
            told.add(frozenset(path))
            yield [*path, start], arrows[path[-1]][start]


def _find_way_back(arrows: Arrows, start: str, path: list[str], seen: set[str]) -> list[str]:
    """The shortest names from `start` that lead back to it, found by depth; nothing if none do."""
    for name in arrows.get(path[-1], {}):
        if name == start:
            return path
        if name not in seen:
            seen.add(name)
            found = _find_way_back(arrows, start, [*path, name], seen)
            if found:
                return found
    return []


def _follow_counts(content: Content) -> Arrows:
    arrows: Arrows = {}
    for name, question in content.questions.items():
        if question.until_given:
            anchor = RelativeDate.parse(question.until_given).anchor.name
            arrows[name] = {anchor: ("questions", name, "until_given")}
    for name, stage in content.stages.items():
        for line in stage.timing:
            for at in iterate_rule_dates(content, line.rule):
                arrows.setdefault(name, {}).setdefault(at.relative_date.anchor.name, at.keys)
    for name, day in content.days.items():
        for number, day_line in enumerate(day.timing):
            anchor = RelativeDate.parse(day_line.on).anchor.name
            arrows.setdefault(name, {}).setdefault(anchor, ("days", name, "timing", number, "on"))
    return arrows


def _map_giving_way(content: Content) -> Arrows:
    stages: Mapping[str, str | None] = {
        name: stage.gives_way_to for name, stage in content.stages.items()
    }
    return {name: {to: ("stages", name, "gives_way_to")} for name, to in stages.items() if to}
