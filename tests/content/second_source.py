"""Our closed days beside those of a second source: npm's date-holidays, run by Node."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from followup_site.browser import in_pyodide

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from followup_site.places.bake import Place

YEARS = (2026, 2028)
SCRIPT = Path(__file__).with_suffix(".mjs")


class Difference(NamedTuple):
    """A weekday on which one source alone closes a place: `ours` or `theirs`, and by what name."""

    code: str
    day: str
    side: str
    name: str


def fetch_second_source(packages: Path) -> dict[str, dict[str, str]]:
    """The days by place, as date-holidays has them."""
    command = [in_pyodide.find_node(), str(SCRIPT), str(packages), *map(str, YEARS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    days: dict[str, dict[str, str]] = json.loads(done.stdout)
    return days


def compare(
    places: Mapping[str, Place], others: Mapping[str, Mapping[str, str]]
) -> set[Difference]:
    """Every difference on a day of the week, in the years that both sources know."""
    found = set()
    for code in places.keys() & others.keys():
        ours, theirs = places[code]["closed"], others[code]
        for day in ours.keys() ^ theirs.keys():
            if _is_compared(day, places[code]):
                side = "ours" if day in ours else "theirs"
                found.add(Difference(code, day, side, ours.get(day) or theirs[day]))
    return found


def _is_compared(day: str, place: Place) -> bool:
    date, (first, last) = dt.date.fromisoformat(day), place["years"]
    known = max(first, YEARS[0]) <= date.year <= min(last, YEARS[1])
    return known and (date.weekday() not in place["weekend"] or day in place["working"])


def write_lines(differences: Iterable[Difference]) -> list[str]:
    """Differences as the reviewed file lists them: one line for a name and the places it is in."""
    days: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for code, day, side, name in sorted(differences):
        days[code, side, name].append(day)
    places: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for (code, side, name), dates in days.items():
        places[code[:2], side, name, " ".join(dates)].append(code)
    return sorted(
        " | ".join((side, " ".join(codes), name, dates))
        for (_country, side, name, dates), codes in places.items()
    )


def read_line(line: str) -> list[Difference]:
    """The differences of one line of the reviewed file."""
    side, codes, name, dates = line.split(" | ")
    return [Difference(code, day, side, name) for code in codes.split() for day in dates.split()]
