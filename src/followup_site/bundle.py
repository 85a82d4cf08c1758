"""What the planner fetches, written into the built site: its plumbing, the runtime, the data.

All of it lies at steady addresses: `assets/followup/` for the page, `api/` for anyone.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup_site import PLANNER, runtime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ASSETS = "assets/followup"
API = "api"
_STEADY = [Path(__file__).with_name(name) for name in ("api.schema.json", "vectors.json")]
_STYLES = PLANNER / "styles"  # the parts of one style sheet, in the order of their names
_ADDRESS = PLANNER / "runtime_address.js"
_ABOVE = b'"../../../assets/followup/'
_LICENCES = Path(__file__).with_name("licences.txt")
_AUTOCOMPLETE = "accessible-autocomplete.min.js"


@dataclass(frozen=True)
class Data:
    """What is published under `api/`, for the planner and for anyone.

    Attributes:
        guide: the content mapping, `api/guide.json`; its order is kept.
        places: each place by its code, `api/places/<code>.json`.
        index: what a search for a place needs, `api/places.json`.
        time_zones: a country's code by a time zone's name, `api/time_zones.json`.
        zones: the time zones of a place by its code, `api/zones.json`.
        planner: the planner's layout as HTML, for pages that are not the guide's.
    """

    guide: Mapping[str, Any]
    places: Mapping[str, Mapping[str, Any]]
    index: Sequence[Mapping[str, Any]]
    time_zones: Mapping[str, str]
    zones: Mapping[str, Sequence[str]]
    planner: str


def write(site: Path, data: Data, home: Path, *, shared: bool = False) -> None:
    """Write the planner's files into a built site. A file whose bytes are right is left alone.

    A site that is `shared` lies in a folder of another one and uses that one's runtime.

    Args:
        site: the built site's folder.
        data: what the planner reads.
        home: the private folder that set-up keeps, `.followup` in a clone.
        shared: whether the site above has the runtime.

    Raises:
        runtime.RuntimeMissingError: set-up has not fetched what the runtime is made from.
    """
    autocomplete = home / "npm" / "node_modules" / "accessible-autocomplete"
    made = runtime.prepare(home)
    assets = site / ASSETS
    _copy(sorted(file for file in PLANNER.iterdir() if file.is_file()), assets)
    _copy([autocomplete / "dist" / _AUTOCOMPLETE], assets)
    _put(assets / "planner.html", data.planner.encode())
    styles = [part.read_bytes() for part in sorted(_STYLES.glob("*.css"))]
    _put(assets / "planner.css", b"\n".join(styles))
    licences = [_LICENCES.read_bytes(), (autocomplete / "LICENSE.txt").read_bytes()]
    _put(assets / _LICENCES.name, b"".join(licences))
    if shared:
        _put(assets / _ADDRESS.name, _ADDRESS.read_bytes().replace(b'"./', _ABOVE))
    else:
        _copy(sorted(made.iterdir()), assets / "runtime")
    api = site / API
    _put(api / "guide.json", _json(data.guide))
    _copy(_STEADY, api)
    _put(api / "places.json", _json(data.index))
    _put(api / "time_zones.json", _json(data.time_zones))
    _put(api / "zones.json", _json(data.zones))
    for code, place in data.places.items():
        _put(api / "places" / f"{code}.json", _json(place))


def _json(value: object) -> bytes:
    """Compact JSON text, the same bytes wherever it is made."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _copy(files: Sequence[Path], folder: Path) -> None:
    for file in files:
        _put(folder / file.name, file.read_bytes())


def _put(path: Path, data: bytes) -> None:
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
