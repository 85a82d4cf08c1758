"""Measures side by side, and prints tables of ratios: what `scripts/bench.py` runs."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from followup_bench.measures import MEASURES
from followup_bench.table import table
from followup_bench.versions import NotMeasuredError, UnknownVersionError, Version, older

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup_bench.measures import Measure

_REPETITIONS = 7
"""Of each measure, by turns. Odd, so that the median is one of the times; a convention else."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Print a table for each measure. Returns 1 if one fails, 2 for words that it does not know."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", nargs="?", default="")
    parser.add_argument("--only", action="append", choices=MEASURES)
    parser.add_argument("--repetitions", type=int, default=_REPETITIONS)
    asked = parser.parse_intermixed_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        versions = [Version("", root, Path(scratch, "now"))]
        try:
            if asked.base:
                versions.append(older(asked.base, root, Path(scratch, "base")))
            for name in asked.only or MEASURES:
                _measure(MEASURES[name], versions, max(1, asked.repetitions))
        except UnknownVersionError as unknown:
            print(unknown, file=sys.stderr)
            return 2
        except NotMeasuredError as failed:
            print(f"This could not be measured: {failed}", file=sys.stderr)
            return 1
    return 0


def _measure(measure: Measure, versions: Sequence[Version], repetitions: int) -> None:
    """Print one table. Versions take turns, so that a slow minute is a slow minute for all."""
    now, *others = versions
    rounds: dict[str, list[Mapping[str, float]]] = {version.name: [] for version in versions}
    missing = ""
    for _ in range(min(repetitions, measure.most)):
        rounds[now.name].append(measure.once(now))
        for other in others if not missing else ():
            try:
                rounds[other.name].append(measure.once(other))
            except NotMeasuredError as failed:
                missing = f"{other.name} could not be measured here: {failed}\n"
    base = others[0].name if others else ""
    was = [] if missing else rounds.get(base, [])
    print(f"## {measure.title}\n\n{table(measure.rows, rounds[now.name], base, was)}\n{missing}")
