"""What was read of a folder, all files in one mapping, and where each value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.parsed_file import BROKEN, Value
from followup_site.content_files.problems import Keys, Position, Problem

if TYPE_CHECKING:
    from followup_site.content_files.parsed_file import ParsedFile


@dataclass
class Source:
    """A folder's values in one mapping, where each stands, and what could not be read.

    The mapping has a name for each file, and for each folder its files by id. What is absent is
    not in it; what could not be read is BROKEN. `shared` are the words a guide's own are laid over.
    Of an `incomplete` file (`rules`, `stages/one`) or folder some names may be missing; `faulty`
    are the keys of files with problems.
    """

    folder: Path
    mapping: dict[str, Value] = field(default_factory=dict)
    values: dict[Keys, Position] = field(default_factory=dict)
    names: dict[Keys, Position] = field(default_factory=dict)
    insides: dict[Keys, Position] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    shared: Value = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    faulty: set[Keys] = field(default_factory=set)
    files: int = 0

    def find_position(self, keys: Keys) -> Position:
        """Where the value at these keys stands, or the nearest one around it."""
        while keys not in self.values and keys:
            keys = keys[:-1]
        return self.values.get(keys, Position(show_path(self.folder / "guide.yaml")))

    def find_name_position(self, keys: Keys) -> Position:
        """Where the name before the value stands; a list item's own place has none."""
        return self.names.get(keys) or self.find_position(keys)

    def find_inside_position(self, keys: Keys, before: str) -> Position:
        """Where a text goes on after `before`; the text's own place if its lines were joined."""
        first = self.insides.get(keys)
        if first is None:
            return self.find_position(keys)
        *lines, last = before.split("\n")
        return Position(first.path, first.line + len(lines), first.column + len(last))

    def report(self, path: Path, what: str, fix: str) -> None:
        """Note a problem of a whole file."""
        self.problems.append(Problem(Position(show_path(path)), what, fix))

    def add(self, keys: Keys, parsed: ParsedFile) -> None:
        """Take over what was read of one file."""
        self.values |= {(*keys, *inner): position for inner, position in parsed.values.items()}
        self.values.setdefault(keys, Position(parsed.path))
        self.names |= {(*keys, *inner): position for inner, position in parsed.names.items()}
        self.insides |= {(*keys, *inner): position for inner, position in parsed.insides.items()}
        self.problems += parsed.problems
        self.faulty |= {(*keys, *inner) for inner in parsed.doubled}
        if parsed.problems:
            self.faulty.add(keys)
        if parsed.incomplete:
            self.incomplete.add("/".join(map(str, keys)))
        self.put(keys, parsed.value)

    def put_broken(self, keys: Keys) -> None:
        """Remember that something of this name was meant, unless it is there."""
        section, *inner = map(str, keys)
        things = self.mapping.get(section)
        if section not in self.mapping or (
            inner and isinstance(things, dict) and inner[0] not in things
        ):
            self.put(keys, BROKEN)

    def put(self, keys: Keys, value: Value) -> None:
        """Place a file's value in the mapping."""
        section, *inner = map(str, keys)
        if not inner:
            self.mapping[section] = value
            return
        things = self.mapping.setdefault(section, {})
        if isinstance(things, dict):
            things[inner[0]] = value


def show_path(path: Path) -> str:
    """A path as people see it: from the folder they stand in, if it lies below that."""
    try:
        name = path.absolute().relative_to(Path.cwd()).as_posix() or "."
    except ValueError:
        name = path.as_posix()
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
