"""Writes what a version's plans are measured with: guide.json, place.json and requests.json.

Takes the clone's folder and the one to write into. The requests are situations of the fixed grid
by which versions of the content are compared, those at the guide's default place.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from followup_site.examples.guide_data import format_guide_json
from followup_site.impact.scenarios import make_scenarios
from followup_site.load.guide_places import make_place_finder
from followup_site.load.read import load

_EVERY = 7  # of the situations: some forty requests


def main(root: Path, data: Path) -> None:
    """Write the three files."""
    loaded = load(root / "content")
    place = make_place_finder(loaded)(str(loaded.content.default_place))
    asked = [one.request for one in make_scenarios(loaded, loaded) if one.place == place["code"]]
    (data / "guide.json").write_text(format_guide_json(loaded.mapping), encoding="utf-8")
    (data / "place.json").write_text(json.dumps(place), encoding="utf-8")
    (data / "requests.json").write_text(json.dumps(asked[::_EVERY]), encoding="utf-8")


main(*map(Path, sys.argv[1:]))
