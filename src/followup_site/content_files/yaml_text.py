"""YAML as plain text: every value a string or BROKEN, each with its line and column.

Works on PyYAML's events, below its types: `no`, `on`, `12:30` and `010` stay what was typed.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import yaml

from followup_site.content_files import yaml_events, yaml_mistakes
from followup_site.content_files.characters import find_unreadable
from followup_site.content_files.parsed_file import BROKEN, Broken, ParsedFile, Value
from followup_site.content_files.problems import Keys, Position
from followup_site.content_files.unsupported_yaml import (
    find_end,
    find_start,
    find_unsupported,
    is_nothing,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST = 12
"""How deep values may lie in one another. The content's own shapes need six."""

_NAME = re.compile(r"[\"']?([a-z][a-z0-9_]*)[\"']?(?=[\s:]|$)")
"""An id at the beginning of a line that could not be read, in quotes or not, its colon there or
not: what it named counts as broken."""


class StopReadingError(Exception):
    """The rest of a file is not read: its values lie too deep. A problem says so."""


class Composer:
    """Turns one document's events into values of a parsed file, noting problems as it goes on."""

    def __init__(self, text: str, parsed: ParsedFile, first_line: int = 0) -> None:
        """Read `text`, which begins on the file's line `first_line`, counted from 0."""
        self.parsed = parsed
        self.first_line = first_line
        self.lines = text.split("\n")
        self.passing = False
        self.doubled: dict[Keys, int] = {}
        self.events: Iterator[yaml.Event] = yaml_events.parse(text)

    def read_document(self) -> None:
        """Put the document's value into the parsed file, beside what earlier blocks put there.

        Raises yaml.MarkedYAMLError where the text is not YAML, StopReadingError where it lies too
        deep.
        """
        next(self.events)
        if isinstance(next(self.events), yaml.StreamEndEvent):
            return
        event = next(self.events)
        self.parsed.values.setdefault((), self.find_position(event))
        self.read_root(event)
        next(self.events)
        after = next(self.events)
        if isinstance(after, yaml.DocumentStartEvent):
            self.report(after, yaml_mistakes.SECOND_DOCUMENT)
            self.parsed.incomplete = True

    def read_root(self, event: yaml.Event) -> None:
        """Read the outermost value; the blocks of one file share it."""
        whole = self.parsed.value
        if isinstance(event, yaml.MappingStartEvent) and not isinstance(whole, list):
            self.parsed.incomplete |= not self.is_sound(event, ())
            self.parsed.value = whole if isinstance(whole, dict) else {}
            self.read_pairs(self.parsed.value, (), braced=bool(event.flow_style))
        elif isinstance(event, yaml.SequenceStartEvent) and not isinstance(whole, dict):
            self.is_sound(event, ())
            self.parsed.value = whole if isinstance(whole, list) else []
            self.read_items(self.parsed.value, ())
        else:
            self.skip_unread(event)
            self.report(event, yaml_mistakes.report_not_a_pair(self.find_line(event)))
            self.put_broken(self.find_line(event), keep=True)
            self.parsed.incomplete = self.passing = True

    def put_broken(self, line: str, *, keep: bool = False) -> None:
        """Remember the name that a line means as broken.

        With `keep`, a value that stands there already stays.
        """
        found = _NAME.match(line)
        whole = self.parsed.value
        if found and not isinstance(whole, list):
            whole = self.parsed.value = whole if isinstance(whole, dict) else {}
            whole[found[1]] = whole.get(found[1], BROKEN) if keep else BROKEN

    def read_node(self, event: yaml.Event, keys: Keys) -> Value:
        """Read the value that begins with this event."""
        self.parsed.values[keys] = self.find_position(event)
        if not self.is_sound(event, keys):
            return self.skip_unread(event)
        if isinstance(event, yaml.MappingStartEvent):
            into = self.read_pairs({}, keys, braced=bool(event.flow_style))
            return BROKEN if self.doubled.get(keys, 0) > 1 else into
        if isinstance(event, yaml.SequenceStartEvent):
            return self.read_items([], keys)
        return self.read_readable(cast("yaml.ScalarEvent", event), keys)

    def read_readable(self, event: yaml.ScalarEvent, keys: Keys) -> Value:
        """Read a text, unless its characters are none to show or too many to read."""
        mistake = find_unreadable(str(event.value))
        if mistake:
            self.report(event, mistake)
            return BROKEN
        return self.read_text(event, keys)

    def read_text(self, event: yaml.ScalarEvent, keys: Keys) -> str:
        """Read a text, and note where its first character stands if lines stay lines."""
        start, end = find_start(event), find_end(event)
        position = self.find_position(event)
        if event.style == "|":
            below = next(line for line in [*self.lines[start.line + 1 :], "."] if line.strip())
            indent = len(below) - len(below.lstrip())
            self.parsed.insides[keys] = Position(position.path, position.line + 1, indent + 1)
        elif start.line == end.line:
            self.parsed.insides[keys] = replace(
                position, column=position.column + bool(event.style)
            )
        return str(event.value)

    def skip_unread(self, event: yaml.Event) -> Broken:
        """Go past a value whose problem has been said; one fault, one message."""
        self.passing = True
        depth = _opens(event)
        while depth:
            depth += _opens(next(self.events))
        self.passing = False
        return BROKEN

    def read_pairs(self, into: dict[str, Value], keys: Keys, *, braced: bool) -> dict[str, Value]:
        """Read names with values until the mapping ends. A refused name's value is read past."""
        before = ""
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            name = self.name(event, keys, into)
            start = next(self.events)
            if braced and name and is_nothing(start):
                self.report(event, yaml_mistakes.cut_by_comma(before, name, keys))
                name = ""
            if not name:
                self.skip_unread(start)
                continue
            self.parsed.names[*keys, name] = self.find_position(event)
            into[name] = value = self.read_node(start, (*keys, name))
            before = f"{name}: {value}"
        return into

    def read_items(self, into: list[Value], keys: Keys) -> list[Value]:
        """Read list items until the list ends."""
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            into.append(self.read_node(event, (*keys, len(into))))
        return into

    def name(self, event: yaml.Event, keys: Keys, known: dict[str, Value]) -> str:
        """Read a name before a colon; nothing, with its problem noted, if it cannot be one."""
        self.skip_unread(event)
        name = str(getattr(event, "value", ""))
        if not name:
            self.report(event, yaml_mistakes.NOT_A_NAME)
            self.parsed.incomplete = True
        elif mistake := find_unreadable(name):
            self.report(event, mistake)
            self.parsed.incomplete = True
        elif name == "<<":
            self.report(event, yaml_mistakes.MERGE)
        elif name in known:
            self.note_double(event, (*keys, name))
        elif self.is_sound(event, keys):
            return name
        return ""

    def note_double(self, event: yaml.Event, keys: Keys) -> None:
        """Note a name that stands here already; of several, likely two things run together, one."""
        *outer, name = keys
        self.parsed.doubled.add((*outer,))
        times = self.doubled[*outer,] = self.doubled.get((*outer,), 0) + 1
        if times == 1:
            self.report(event, yaml_mistakes.report_double(str(name), self.parsed.names[keys].line))
        else:
            self.parsed.incomplete = True

    def is_sound(self, event: yaml.Event, keys: Keys) -> bool:
        """Note what YAML allows and content does not; whether the value can be used."""
        if len(keys) > DEEPEST:
            self.report(event, yaml_mistakes.TOO_DEEP)
            self.parsed.value = BROKEN
            raise StopReadingError
        fault = find_unsupported(event, keys, self.lines)
        if fault:
            self.report(event, fault)
        return not fault

    def report(self, event: yaml.Event, mistake: yaml_mistakes.Mistake) -> None:
        """Note a problem where the event begins."""
        self.parsed.report(self.find_position(event), *mistake)

    def find_position(self, event: yaml.Event) -> Position:
        """Where the event begins, in the whole file."""
        mark = find_start(event)
        return Position(self.parsed.path, self.first_line + mark.line + 1, mark.column + 1)

    def find_line(self, event: yaml.Event) -> str:
        """The line on which the event begins."""
        return self.lines[find_start(event).line]


def _opens(event: yaml.Event) -> int:
    """How many lists or mappings the event opens, closed ones against it."""
    opens = isinstance(event, yaml.CollectionStartEvent)
    return opens - isinstance(event, yaml.CollectionEndEvent)
