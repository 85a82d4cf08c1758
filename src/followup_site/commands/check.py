"""Checks a guide, its examples and its hand-written pages: what `scripts/check.py` runs."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import TYPE_CHECKING

from followup_site.commands import guide_folder
from followup_site.commands.problem_lines import count, show
from followup_site.load.read import load
from followup_site.load.verify import verify
from followup_site.models.sections import CALLED
from followup_site.translations import list_statuses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup_site.load.read import Loaded
    from followup_site.translations import Status


def main(arguments: Sequence[str]) -> int:
    """Print every problem, or a count of what was checked. Returns 1 if there is a problem."""
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    folder = guide_folder.locate_content(parser.parse_args(arguments))
    loaded = load(folder)
    problems, others = verify(loaded, folder.parent / "docs")
    show(problems)
    if problems:
        print(f"{count(len(problems), 'problem')} found", file=sys.stderr)
        return 1
    print(f"checked {_count_checked(loaded)}; no problems")
    for other in others:
        print(f"in {other.mapping['guide']['language']}: {_say_kept_up(other)}")
    return 0


def _say_kept_up(loaded: Loaded) -> str:
    """How much of a translation is missing or older than its source: said, and no problem."""
    found: Counter[str] = Counter(one.kind for one in _list_statuses(loaded))
    said = {"missing": "missing", "older": "older than the source", "new": "not marked as read"}
    parts = [
        f"{count(found[kind], 'text')} {words}" for kind, words in said.items() if found.get(kind)
    ]
    where = "python3 scripts/translations.py lists them"
    return f"{', '.join(parts)}; {where}" if parts else "every text is there and up to date"


def _list_statuses(loaded: Loaded) -> list[Status]:
    return list(list_statuses(loaded.translated)) if loaded.translated else []


def _count_checked(loaded: Loaded) -> str:
    content = loaded.content
    things = ("stages", "pages", "rules", "days", "messages")
    sections = (*things, "tips", "reasons", "readings", "examples")
    numbers = {section: len(getattr(content, section)) for section in sections}
    parts = [count(number, CALLED[section]) for section, number in numbers.items() if number]
    if content.phrases:
        parts.append(count(len(content.phrases.phrases), "phrase"))
    return f"{count(content.source.files, 'file')}: {', '.join(parts)}"
