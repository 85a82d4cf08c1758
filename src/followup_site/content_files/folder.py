"""A content folder, every file of it read: what a guide says, before anybody asks what it means."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.blocks import read_text
from followup_site.content_files.characters import MOST_BYTES, decode
from followup_site.content_files.layout import FILES, FOLDERS, LISTS
from followup_site.content_files.likely import likely, plain
from followup_site.content_files.problems import Keys, Problem, Spot
from followup_site.content_files.sheet import BROKEN, Sheet, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDING = ".yaml"
ENDINGS = (ENDING, ".yml")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass
class Source:
    """A folder's values in one mapping, where each stands, and what could not be read.

    The mapping has a name for each file, and for each folder its files by id. What is absent is
    not in it; what could not be read is BROKEN. `house` are the words a guide's own are laid over.
    Of an `incomplete` room some ids may be missing; `faulty` are the keys of files with problems.
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
        return self.values.get(keys, Spot(shown(self.folder / "guide.yaml")))

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
        self.problems.append(Problem(Spot(shown(path)), what, fix))

    def add(self, keys: Keys, sheet: Sheet) -> None:
        """Take over what was read of one file."""
        self.values |= {(*keys, *inner): spot for inner, spot in sheet.values.items()}
        self.values.setdefault(keys, Spot(sheet.path))
        self.names |= {(*keys, *inner): spot for inner, spot in sheet.names.items()}
        self.insides |= {(*keys, *inner): spot for inner, spot in sheet.insides.items()}
        self.problems += sheet.problems
        if sheet.problems:
            self.faulty.add(keys)
        if sheet.incomplete:
            self.incomplete.add(str(keys[0]))
        self.put(keys, sheet.value)

    def put_broken(self, keys: Keys) -> None:
        """Remember that something of this name was meant, unless it is there."""
        room, *inner = map(str, keys)
        things = self.mapping.get(room)
        if room not in self.mapping or (
            inner and isinstance(things, dict) and inner[0] not in things
        ):
            self.put(keys, BROKEN)

    def put(self, keys: Keys, value: Value) -> None:
        """Place a file's value in the mapping."""
        room, *inner = map(str, keys)
        if not inner:
            self.mapping[room] = value
            return
        things = self.mapping.setdefault(room, {})
        if isinstance(things, dict):
            things[inner[0]] = value


def shown(path: Path) -> str:
    """A path as people see it: from the folder they stand in, if it lies below that."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix() or "."
    except ValueError:
        return path.as_posix()


def read_folder(folder: Path) -> Source:
    """Read every file of a content folder; problems are noted in the result, none is raised."""
    source = Source(folder)
    if not folder.is_dir():
        source.report(folder, "there is no such folder", "Name the folder that holds guide.yaml")
        return source
    for path in _entries(folder, source):
        if path.is_dir():
            _read_room(path, source)
        elif path.suffix == ENDING and path.stem in FILES:
            _read_file(path, (path.stem,), source)
        elif path.suffix.lower() in ENDINGS or plain(path.name.partition(".")[0]) in FILES:
            _refuse_name(path, (), source, FILES)
    if "guide" not in source.mapping:
        what = "guide.yaml is missing, so this folder is not a guide"
        source.report(folder, what, "Write guide.yaml, or name another folder")
    return source


def _entries(folder: Path, source: Source) -> Iterator[Path]:
    """The files and folders that count, by name; none that leads out of the content folder."""
    root = source.folder.resolve()
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.name.endswith(("~", ".swp")):
            continue
        if path.is_symlink() and not path.resolve().is_relative_to(root):
            source.put_broken(_keys(path, source))
            what = "this is a link to something outside the content folder"
            source.report(path, what, "Put the file itself here")
        else:
            yield path


def _keys(path: Path, source: Source) -> Keys:
    stem = path.name.partition(".")[0]
    return (stem,) if path.parent == source.folder else (path.parent.name, stem)


def _read_room(folder: Path, source: Source) -> None:
    if folder.name in FOLDERS:
        for path in _entries(folder, source):
            if path.suffix == ENDING and path.stem == plain(path.stem):
                _read_file(path, (folder.name, path.stem), source)
            else:
                _refuse_name(path, (folder.name,), source, ())
    elif folder.stem in FILES:
        source.report(folder, "this is a folder", f"Put a text file called `{folder.name}` here")
        source.put_broken((folder.stem,))
    elif not _LANGUAGE.fullmatch(folder.name) or likely(folder.name, FOLDERS):
        meant = likely(folder.name, FOLDERS)
        source.incomplete.add(meant)
        fix = f"Did you mean `{meant}`?" if meant else f"Folders here are {', '.join(FOLDERS)}"
        source.report(folder, f"a content folder has no room called `{folder.name}`", fix)


def _read_file(path: Path, keys: Keys, source: Source) -> None:
    data = _bytes(path, source)
    if data is None:
        source.put(keys, BROKEN)
        return
    text, problems = decode(data, shown(path))
    sheet = Sheet(shown(path), problems=problems) if problems else read_text(text, shown(path))
    source.add(keys, _without_emptiness(sheet, keys))
    source.files += 1


def _refuse_name(path: Path, keys: Keys, source: Source, known: tuple[str, ...]) -> None:
    """Tell that a file is not read because of its name; what it holds counts as broken."""
    stem = plain(path.name.partition(".")[0] if path.suffix not in ENDINGS else path.stem)
    meant = likely(stem, known) if known else stem
    right = f"{meant}{ENDING}"
    if stem == meant and path.with_name(right).exists():
        source.report(path, f"`{path.name}` is not read", f"Take it away: `{right}` is there too")
    elif stem == meant:
        what = (
            f"`{path.name}` is not read: content files are called `name{ENDING}`, in small letters"
        )
        source.report(path, what, f"Rename it to `{right}`")
    else:
        fix = f"Did you mean `{right}`?" if meant else f"Files here are {', '.join(known)}"
        source.report(path, f"a content folder has no file called `{path.name}`", fix)
    source.put_broken((*keys, meant or stem))


def _bytes(path: Path, source: Source) -> bytes | None:
    if path.exists() and not path.is_file():
        source.report(path, "this is not a file", f"Put a text file called `{path.name}` here")
        return None
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        source.report(
            path,
            f"this file cannot be read: {reason}",
            "Check that the file is there and open to you",
        )
        return None


def _without_emptiness(sheet: Sheet, keys: Keys) -> Sheet:
    """The sheet; where it holds nothing, an empty list, or a problem if something must be there."""
    if sheet.value != {} or sheet.problems:
        return sheet
    if keys[0] in LISTS:
        return replace(sheet, value=[])
    if keys[0] not in ("guide", *FOLDERS):
        return sheet
    empty = Problem(Spot(sheet.path), "this file is empty", "Fill it, or take it away")
    return replace(sheet, value=BROKEN, problems=[empty])
