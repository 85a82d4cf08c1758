"""Says what of a guide somebody should look at again: what `scripts/stale.py` runs."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from typing import TYPE_CHECKING

from followup_site.commands import guide_folder
from followup_site.commands.problem_lines import count, show
from followup_site.load.read import load
from followup_site.load.stale import find_stale

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Print what is due, a line each. Returns 1 if something is, or the content does not hold."""
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    parser.add_argument("--today", type=_read_date, default=None)
    asked = parser.parse_args(arguments)
    loaded = load(guide_folder.locate_content(asked))
    today = asked.today or dt.datetime.now().astimezone().date()
    problems = loaded.problems or list(find_stale(loaded, today))
    show(problems)
    if problems:
        print(f"{count(len(problems), 'thing')} to see to", file=sys.stderr)
        return 1
    print("nothing to look at again yet")
    return 0


def _read_date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text} is not a date like 2026-11-20") from None
