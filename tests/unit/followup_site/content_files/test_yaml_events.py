"""A text is read alike by both of PyYAML's parsers, down to the place of each value."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from followup_site.content_files import yaml_events

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parents[4]
FILES = [
    file for folder in ("content", "guides", "tests") for file in (ROOT / folder).rglob("*.yaml")
]


def seen(events: Iterable[yaml.Event]) -> list[Any]:
    """What the content's reader uses of each event."""
    return [
        (
            type(event),
            getattr(event, "value", None),
            getattr(event, "style", None) or "",
            getattr(event, "flow_style", None),
            getattr(event, "anchor", None),
            getattr(event, "tag", None),
            *_positions(event),
        )
        for event in events
    ]


def _positions(event: yaml.Event) -> list[tuple[int, int, int]]:
    """Where it begins and where it ends."""
    assert event.start_mark
    assert event.end_mark
    start, end = event.start_mark, event.end_mark
    return [(start.line, start.column, start.index), (end.line, end.column, end.index)]


def test_every_file_of_the_project_is_read_by_both_parsers_alike() -> None:
    assert len(FILES) > 200
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        try:
            expected = seen(yaml.parse(text, Loader=yaml.SafeLoader))
        except yaml.YAMLError:
            continue
        assert seen(yaml_events.parse(text)) == expected, file


@pytest.mark.parametrize(
    "text",
    [
        "a: b\tc\n", "a: |\n  b\n\tc\n", "a: b\u0085c: d\n", "a: b\u2028c\n", "a: \ufeffb\n",
        "a: b", "a: |\n  b", "a: “b” 漢字 👩\n", "a: 'b'\nc: [d, {e: f}]\n", "- >-\n  a\n\n  b\n",
    ],
)  # fmt: skip
def test_where_they_part_the_slower_one_is_asked(text: str) -> None:
    def read(events: Iterable[yaml.Event]) -> list[Any] | str:
        try:
            return seen(events)
        except yaml.YAMLError as error:
            return str(error)

    assert read(yaml_events.parse(text)) == read(yaml.parse(text, Loader=yaml.SafeLoader))


def test_a_fault_has_the_words_that_are_explained_to_a_contributor() -> None:
    text = "a: b: c\n"
    with pytest.raises(yaml.MarkedYAMLError, match="mapping values are not allowed here"):
        list(yaml_events.parse(text))
