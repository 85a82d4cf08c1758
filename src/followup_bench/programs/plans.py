"""Works out one plan after another, in CPython as in Pyodide, as the page's worker does.

Reads guide.json, place.json and requests.json from the folder that is its one argument (/data in
Pyodide, which passes none). Prints as JSON the seconds to import the date logic, for the first
plan, for each later one, and from the first line to the last.
"""

from __future__ import annotations

import time

begun = time.perf_counter()

import json  # noqa: E402 - the import is part of what is measured
import sys  # noqa: E402
from pathlib import Path  # noqa: E402

from followup import api  # noqa: E402

imported = time.perf_counter()

folder = Path(sys.argv[1] if len(sys.argv) > 1 else "/data")
guide, place, requests = (
    (folder / f"{name}.json").read_text(encoding="utf-8") for name in ("guide", "place", "requests")
)
first, *later = [json.dumps(request) for request in json.loads(requests)]

asked = time.perf_counter()
api.answer(guide, place, first)
answered = time.perf_counter()
for request in later:
    api.answer(guide, place, request)
ended = time.perf_counter()

seconds = {
    "import": imported - begun,
    "first": answered - asked,
    "later": (ended - answered) / len(later),
    "all": ended - begun,
}
print(json.dumps(seconds))
