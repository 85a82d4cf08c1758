"""Reads a guide's content in each of the ways in which somebody waits for it.

Takes the clone's folder and the one with guide.json, place.json and requests.json. Prints the
seconds of each as JSON.
"""

from __future__ import annotations

import contextlib
import gc
import io
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from followup import api
from followup.guide.guidebook import Guidebook
from followup_site.commands import check
from followup_site.load.read import load

if TYPE_CHECKING:
    from collections.abc import Callable

_OFTEN = 20  # what takes some milliseconds is repeated, and the mean of it taken


def main(root: Path, data: Path) -> None:
    """Do each of them once, the smaller ones first, and print the seconds."""
    guide, place, requests = (
        (data / f"{name}.json").read_text(encoding="utf-8")
        for name in ("guide", "place", "requests")
    )
    request = json.dumps(json.loads(requests)[0])
    api.answer(guide, place, request)
    seconds = {
        "plan": _time(lambda: api.answer(guide, place, request), _OFTEN),
        "guidebook": _time(lambda: Guidebook.from_mapping(json.loads(guide)), _OFTEN),
        "load": _time(lambda: load(root / "content")),
        "check": _time(lambda: _check(root)),
    }
    print(json.dumps(seconds))


def _check(root: Path) -> None:
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = check.main(["--guide", str(root)])
    if code:
        raise AssertionError(said.getvalue())


def _time(work: Callable[[], object], times: int = 1) -> float:
    gc.collect()  # or the first of them would clear away what came before it
    begun = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begun) / times


main(*map(Path, sys.argv[1:]))
