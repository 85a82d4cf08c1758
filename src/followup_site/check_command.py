"""Checks a guide's content and says everything that is wrong: what `scripts/check.py` runs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site import examples, places
from followup_site.content_files import Problem
from followup_site.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from followup_site.load import Loaded


def main(arguments: Sequence[str]) -> int:
    """Print every problem, or a count of what was checked. Returns 1 or 0."""
    parser = argparse.ArgumentParser(prog="check.py", description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"))
    loaded = load(parser.parse_args(arguments).content)
    problems = loaded.problems or _worked_out(loaded)
    for problem in problems:
        print(problem)
    print(_count(loaded, len(problems)))
    return 1 if problems else 0


def _worked_out(loaded: Loaded) -> list[Problem]:
    """What shows only when dates are worked out: places and examples that do not hold."""
    content = loaded.mapping
    room = content.get("places", {})
    years = content["guide"]["holiday_years"]
    known = int(years["from"]), int(years["to"])

    def place(code: str) -> places.Place:
        return places.bake_one(code, room, known)

    found = [
        Problem(loaded.positions["places",], sentence.rstrip("."), "Mend the place")
        for sentence in places.problems(room)
    ]
    for number, failure in examples.problems(content, place):
        spot = loaded.positions["examples", number]
        found.append(Problem(spot, failure.rstrip("."), "Mend the example, or the rule it shows"))
    return found


def _count(loaded: Loaded, problems: int) -> str:
    if problems:
        return f"{problems} {'problem' if problems == 1 else 'problems'} in {loaded.files} files."
    held = len(loaded.mapping.get("examples", ()))
    return f"No problem in {loaded.files} files; {held} examples give the dates they expect."
