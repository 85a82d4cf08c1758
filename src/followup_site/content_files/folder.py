"""A content folder, every file of it read: what a guide says, before anybody asks what it means."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from followup_site.content_files.blocks import read_text
from followup_site.content_files.characters import MOST_BYTES, decode
from followup_site.content_files.did_you_mean import find_likely, make_plain
from followup_site.content_files.entries import list_entries
from followup_site.content_files.layout import BY_ORDER, FILES, FINGERPRINTS, FOLDERS, LISTS
from followup_site.content_files.parsed_file import BROKEN, ParsedFile
from followup_site.content_files.problems import Position, Problem
from followup_site.content_files.source import Source, show_path

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.content_files.problems import Keys

# What is read, and what is told of because somebody likely meant it to be read.
ENDING = ".yaml"
ENDINGS = (ENDING, ".yml")
# What to do about a folder that resembles none of these.
_KNOWN_FOLDERS = f"Folders here are {', '.join(FOLDERS)} and the languages that guide.yaml lists"


def read_folder(folder: Path) -> Source:
    """Read every file of a content folder; problems are noted in the result, none is raised."""
    source = Source(folder)
    if not folder.is_dir():
        source.report(folder, "there is no such folder", "Name the folder that holds guide.yaml")
        source.mapping |= dict.fromkeys((*FILES, *FOLDERS), BROKEN)
        return source
    _read_all(source, FILES)
    if "guide" not in source.mapping:
        what = "guide.yaml is missing, so this folder is not a guide"
        source.report(folder, what, "Write guide.yaml, or name another folder")
        source.put_broken(("guide",))
    return source


def read_translation(folder: Path, language: str) -> Source:
    """Read the folder of a content folder that holds its words in another language.

    It may hold any of the content's files, and `FINGERPRINTS`. No folder is no words: the source
    is empty.
    """
    source = Source(folder / language)
    if source.folder.is_dir():
        _read_all(source, (*FILES, FINGERPRINTS))
    return source


def _read_all(source: Source, files: tuple[str, ...]) -> None:
    found = list_entries(source.folder, source)
    for path in sorted(found, key=lambda path: (path.is_dir(), path.stem != "guide")):
        if path.is_dir():
            _read_folder(path, source)
        elif path.suffix == ENDING and path.stem in files:
            _read_file(path, (path.stem,), source)
        elif path.suffix.lower() in ENDINGS or make_plain(path.name.partition(".")[0]) in (
            *files,
            *FOLDERS,
        ):
            _refuse_file(path, source, files)


def _read_folder(folder: Path, source: Source) -> None:
    if folder.name in FOLDERS:
        for path in list_entries(folder, source):
            if path.is_dir() and path.suffix not in ENDINGS:
                what = f"this is a folder, and `{folder.name}` holds files only"
                source.report(path, what, f"Put its files into `{folder.name}` themselves")
            elif path.suffix == ENDING and path.stem == make_plain(path.stem):
                _read_file(path, (folder.name, path.stem), source)
            else:
                _refuse_name(path, (folder.name,), source, ())
    elif folder.stem in FILES:
        source.report(folder, "this is a folder", f"Put a text file called `{folder.name}` here")
        source.put_broken((folder.stem,))
    elif folder.name not in _list_languages(source):
        meant = find_likely(folder.name, FOLDERS)
        source.incomplete.add(meant)
        fix = f"Did you mean `{meant}`?" if meant else _KNOWN_FOLDERS
        source.report(folder, f"a content folder has no folder called `{folder.name}`", fix)


def _list_languages(source: Source) -> list[str]:
    """The languages that guide.yaml lists: their folders hold translations, not content."""
    return _read_list(source, "languages")


def _read_list(source: Source, name: str) -> list[str]:
    """What guide.yaml lists under a name."""
    guide = source.mapping.get("guide")
    listed = guide.get(name) if isinstance(guide, dict) else None
    return [one for one in listed if isinstance(one, str)] if isinstance(listed, list) else []


def _refuse_file(path: Path, source: Source, known: tuple[str, ...]) -> None:
    """Tell that a file at the top of the folder is not read: it belongs elsewhere, or nowhere."""
    stem = path.name.partition(".")[0]
    home = next((section for section in BY_ORDER if stem in _read_list(source, section)), "")
    section = make_plain(stem)
    if section in FOLDERS:
        fix = f"Make a folder called `{section}`, with a file for each of them"
        source.report(path, f"`{path.name}` is a file, and {section} have a folder", fix)
        if not any(path.with_name(section).glob("*")):
            source.put_broken((section,))
    elif home and not (path.parent / home / path.name).exists():
        what = f"`{path.name}` lies outside the folder of the {home}"
        source.report(path, what, f"Move it to `{home}/{stem}{ENDING}`")
        source.put_broken((home, stem))
    else:
        _refuse_name(path, (), source, known)


def _read_file(path: Path, keys: Keys, source: Source) -> None:
    data = _read_bytes(path, source)
    if data is None:
        source.put(keys, BROKEN)
        return
    text, problems = decode(data, show_path(path))
    parsed = (
        ParsedFile(show_path(path), problems=problems)
        if problems
        else read_text(text, show_path(path))
    )
    source.add(keys, _without_emptiness(parsed, keys))
    source.files += 1


def _refuse_name(path: Path, keys: Keys, source: Source, known: tuple[str, ...]) -> None:
    """Tell that a file is not read because of its name; what it holds counts as broken."""
    stem = make_plain(path.name.partition(".")[0] if path.suffix not in ENDINGS else path.stem)
    meant = find_likely(stem, known) if known else stem
    right = f"{meant}{ENDING}"
    if stem == meant and path.with_name(right).exists():
        source.report(path, f"`{path.name}` is not read", f"Take it away: `{right}` is there too")
    elif stem == meant:
        what = f"`{path.name}` is not read: files here are called `name{ENDING}`, in small letters"
        source.report(path, what, f"Rename it to `{right}`")
    else:
        fix = f"Did you mean `{right}`?" if meant else f"Files here are {', '.join(known)}"
        source.report(path, f"a content folder has no file called `{path.name}`", fix)
    source.put_broken((*keys, meant or stem))


def _read_bytes(path: Path, source: Source) -> bytes | None:
    if path.exists() and not path.is_file():
        source.report(path, "this is not a file", f"Put a text file called `{path.name}` here")
        return None
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        fix = "Check that the file is there and open to you"
        source.report(path, f"this file cannot be read: {reason}", fix)
        return None


def _without_emptiness(parsed: ParsedFile, keys: Keys) -> ParsedFile:
    """What was parsed; of nothing, an empty list, or a problem if something must be there."""
    if parsed.value != {} or parsed.problems:
        return parsed
    if keys[0] in LISTS:
        return replace(parsed, value=[])
    if keys[0] not in ("guide", *FOLDERS):
        return parsed
    empty = Problem(Position(parsed.path), "this file is empty", "Fill it, or take it away")
    return replace(parsed, value=BROKEN, problems=[empty])
