"""What was read of a folder, all files in one mapping, and where each value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.parsed_file import BROKEN, Value
from followup_site.content_files.problems import Keys, Problem, Spot

if TYPE_CHECKING:
    from followup_site.content_files.parsed_file import Sheet


@dataclass
class Source:
    """A folder's values in one mapping, where each stands, and what could not be read.

    The mapping has a name for each file, and for each folder its files by id. What is absent is
    not in it; what could not be read is BROKEN. `house` are the words a guide's own are laid over.
    Of an `incomplete` file (`rules`, `stages/one`) or folder some names may be missing; `faulty`
    are the keys of files with problems.
    """

    folder: Path
    mapping: dict[str, Value] = field(default_factory=dict)
    values: dict[Keys, Spot] = field(default_factory=dict)
    names: dict[Keys, Spot] = field(default_factory=dict)
    insides: dict[Keys, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    house: Value = field(default_factory=dict)
    incomplete: set[str] = field(default_factory=set)
    faulty: set[Keys] = field(default_factory=set)
    files: int = 0

    def spot(self, keys: Keys) -> Spot:
        """Where the value at these keys stands, or the nearest one around it."""
        while keys not in self.values and keys:
            keys = keys[:-1]
        return self.values.get(keys, Spot(show_path(self.folder / "guide.yaml")))

    def name_spot(self, keys: Keys) -> Spot:
        """Where the name before the value stands; a list item's own place has none."""
        return self.names.get(keys) or self.spot(keys)

    def inside_spot(self, keys: Keys, before: str) -> Spot:
        """Where a text goes on after `before`; the text's own place if its lines were joined."""
        first = self.insides.get(keys)
        if first is None:
            return self.spot(keys)
        *lines, last = before.split("\n")
        return Spot(first.path, first.line + len(lines), first.column + len(last))

    def report(self, path: Path, what: str, fix: str) -> None:
        """Note a problem of a whole file."""
        self.problems.append(Problem(Spot(show_path(path)), what, fix))

    def add(self, keys: Keys, sheet: Sheet) -> None:
        """Take over what was read of one file."""
        self.values |= {(*keys, *inner): spot for inner, spot in sheet.values.items()}
        self.values.setdefault(keys, Spot(sheet.path))
        self.names |= {(*keys, *inner): spot for inner, spot in sheet.names.items()}
        self.insides |= {(*keys, *inner): spot for inner, spot in sheet.insides.items()}
        self.problems += sheet.problems
        self.faulty |= {(*keys, *inner) for inner in sheet.doubled}
        if sheet.problems:
            self.faulty.add(keys)
        if sheet.incomplete:
            self.incomplete.add("/".join(map(str, keys)))
        self.put(keys, sheet.value)

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
