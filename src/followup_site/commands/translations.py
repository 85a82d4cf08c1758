"""Lists what a translation lacks or has as it once was: what `scripts/translations.py` runs."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from followup_site.commands import guide_folder
from followup_site.content_files.layout import FINGERPRINTS
from followup_site.load.read import load
from followup_site.translations import list_statuses, renew_fingerprints

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from followup_site.content_files import Problem
    from followup_site.load.read import Loaded
    from followup_site.translations import Status, Translated

_WRONG, _ASKED_WRONG = 1, 2  # exit codes: 2 is for what was typed, as in argparse
_TO_DO = {
    "missing": "is missing. Write it in the translation",
    "older": "has changed in the source. Read both, mend it if need be, then accept it",
    "new": "is translated and not accepted yet. Read both, then accept it",
}
"""What to do about a text of each kind that is not as it should be."""


def main(arguments: Sequence[str]) -> int:
    """List or accept the texts of a guide's translations. Returns 1 if the content is broken."""
    asked = _parse_arguments(arguments)
    folder = guide_folder.locate_content(asked)
    loaded = load(folder)
    if loaded.problems:
        return _complain(loaded.problems)
    others = loaded.guide.all_languages[1:]
    if asked.language and asked.language not in others:
        known = f"it is published in {', '.join(others)}" if others else "it has one language only"
        print(f"This guide has no translation into “{asked.language}”: {known}.", file=sys.stderr)
        return _ASKED_WRONG
    wanted = [asked.language] if asked.language else others
    return max(
        [
            _report_one(load(folder, language), folder / language, asked.accept)
            for language in wanted
        ],
        default=0,
    )


def _report_one(loaded: Loaded, folder: Path, accept: Sequence[str] | None) -> int:
    if loaded.translated is None or loaded.problems:
        return _complain(loaded.problems)
    if accept is None:
        found = list(list_statuses(loaded.translated))
        print("\n".join([*_list(found), _sum_up(found, folder.name)]))
    else:
        _accept(loaded.translated, accept, folder)
    return 0


def _parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    parser.add_argument("--accept", nargs="*", metavar="TEXT")
    parser.add_argument("language", nargs="?", default="")
    return parser.parse_args(arguments)


def _list(found: Iterable[Status]) -> Iterator[str]:
    """What to do about each text, with both its wordings."""
    for one in found:
        yield f"{one.position}: {one.path} {_TO_DO[one.kind]}."
        yield from _quote("source", one.source)
        if one.own:
            yield from _quote("translation", one.own)
        yield ""


def _quote(called: str, text: str) -> Iterator[str]:
    yield f"  {called}:"
    yield from (f"    {line}" for line in text.strip().split("\n"))


def _sum_up(found: Sequence[Status], language: str) -> str:
    if not found:
        return f"{language}: every text is there and up to date."
    number = {kind: sum(one.kind == kind for one in found) for kind in _TO_DO}
    return (
        f"{language}: {number['missing']} missing, {number['older']} changed in the source, "
        f"{number['new']} not accepted yet."
    )


def _accept(translated: Translated, names: Sequence[str], folder: Path) -> None:
    """Write the fingerprints of all texts, or of those whose paths begin with one of the names."""

    def is_wanted(path: str) -> bool:
        return not names or any(path == name or path.startswith(f"{name}.") for name in names)

    accepted = sum(
        one.kind != "missing" and is_wanted(one.path) for one in list_statuses(translated)
    )
    file = folder / f"{FINGERPRINTS}.yaml"
    file.write_text(renew_fingerprints(translated, is_wanted), encoding="utf-8", newline="\n")
    print(f"accepted as up to date in {file}: {accepted}")


def _complain(problems: Sequence[Problem]) -> int:
    print("\n".join(map(str, problems)), file=sys.stderr)
    return _WRONG
