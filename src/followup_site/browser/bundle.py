"""What the planner fetches, written into the built site: its plumbing, the runtime, the data.

Public files lie at steady addresses: `assets/followup/planner.js` for pages elsewhere, `api/` for
anyone. What the planner itself fetches lies in folders named by what is in them, or is asked for
with its hash in the address; the scripts know size and SHA-256 of each file. So no cache can give
an old file for a new one, and parts of two builds never mix.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup_site.browser import planner_build, pyodide_runtime
from followup_site.browser.known_files import Known, describe_file, hash_places, make_digest
from followup_site.licences import notices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ASSETS = "assets/followup"  # below the site, as pages elsewhere load it: kept for good
API = "api"  # below the site, as other programs ask for it: kept for good
# Published as they stand in the clone.
_STEADY = [Path(__file__).with_name(name) for name in ("api.schema.json", "vectors.json")]
# The file of npm's package; `search_box.ts` names it too.
_AUTOCOMPLETE = "accessible-autocomplete.min.js"
# What MkDocs wrote there (`plugin.site_styles`) gives way to what all browsers that we state read.
_SITE_STYLES = "assets/theme/site.css"

# What a page names at a steady address; in the built site it gets the one of this build.
_FOR_PAGES = ("planner.css", "planner.js", "planner_watchdog.js")
_NAMED = re.compile(rf"({ASSETS}/)({'|'.join(map(re.escape, _FOR_PAGES))})(?=\")")
_TAG = '<followup-planner data-status="idle"'

# From the assets of a site to those of the site that it lies in.
_ABOVE = f"../../../{ASSETS}/"

# Where the scripts put what is known of other files.
_TOLD = b"__FILES__"
_INDEX = "place_hashes.json"


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
        licences: the terms of all that the site holds, as plain text.
    """

    guide: Mapping[str, Any]
    places: Mapping[str, Mapping[str, object]]
    index: Sequence[Mapping[str, object]]
    time_zones: Mapping[str, str]
    zones: Mapping[str, Sequence[str]]
    planner: str
    licences: str


def write(site: Path, data: Data, home: Path, *, shared: bool = False) -> None:
    """Write the planner's files into a built site. A file whose bytes are right is left alone.

    A site that is `shared` lies in a folder of another one and uses that one's runtime. Pages of
    the site that hold the planner get the addresses of this build.

    Args:
        site: the built site's folder.
        data: what the planner reads.
        home: the private folder that set-up keeps, `.followup` in a clone.
        shared: whether the site above has the runtime.

    Raises:
        made_once.RuntimeMissingError: set-up has not fetched what the runtime is made from.
        planner_build.PlannerSourceError: a script or a style sheet cannot be built.
    """
    autocomplete = home / "npm" / "node_modules" / "accessible-autocomplete"
    api = _make_api(data)
    for name, body in api.items():
        _put(site / API / name, body)
    built = planner_build.prepare(home)
    plumbing = {file.name: file.read_bytes() for file in built.iterdir()}
    styles = plumbing.pop(Path(_SITE_STYLES).name)
    if not shared and (site / _SITE_STYLES).exists():
        _put(site / _SITE_STYLES, styles)
    plumbing[_AUTOCOMPLETE] = (autocomplete / "dist" / _AUTOCOMPLETE).read_bytes()
    plumbing["planner.html"] = data.planner.encode()
    plumbing[_INDEX] = hash_places(api)
    assets = site / ASSETS
    parts = _list_runtime(pyodide_runtime.prepare(home), None if shared else assets)
    parts["above"] = _ABOVE if shared else ""
    files = _list_files(plumbing, api, parts)
    files["build"] = make_digest(json.dumps(files).encode(), *plumbing.values())
    _write_plumbing(assets, plumbing, files)
    _put(assets / notices.FILE, data.licences.encode())
    _point_pages_at(site, files["build"])


def _make_api(data: Data) -> dict[str, bytes]:
    """What lies under `api/`, by its address there."""
    steady = {file.name: file.read_bytes() for file in _STEADY}
    places = {f"places/{code}.json": _format_json(place) for code, place in data.places.items()}
    return steady | places | {
        "guide.json": _format_json(data.guide),
        "places.json": _format_json(data.index),
        "time_zones.json": _format_json(data.time_zones),
        "zones.json": _format_json(data.zones),
    }  # fmt: skip


def _list_runtime(made: Path, assets: Path | None) -> dict[str, Any]:
    """What is known of the runtime's files, by name; they are written where `assets` is given.

    The wheel and its lock lie apart: a new wheel leaves Pyodide in the reader's cache.
    """
    bodies = {file.name: file.read_bytes() for file in sorted(made.iterdir())}
    ours = {name for name in bodies if name.endswith((".whl", "-lock.json"))}
    found: dict[str, Any] = {"parts": {}}
    for folder, names in (("python", bodies.keys() - ours), ("wheel", ours)):
        group = {name: bodies[name] for name in sorted(names)}
        address = f"runtime/{make_digest(*group.values())}/"
        found[folder] = address
        for name, body in group.items():
            found["parts"][name] = describe_file(address + name, body)
            if assets is not None:
                _put(assets / address / name, body)
    return found


def _list_files(
    plumbing: Mapping[str, bytes], api: Mapping[str, bytes], parts: Mapping[str, Any]
) -> dict[str, Any]:
    """All that the scripts know of other files: addresses, sizes, hashes."""
    small: dict[str, Known] = {
        name: describe_file(f"{name}?v={make_digest(api[name])}", api[name])
        for name in ("guide.json", "places.json", "time_zones.json", "zones.json")
    }
    fetched = {
        name: describe_file(name, plumbing[name]) for name in ("planner.html", "views.js", _INDEX)
    }
    return {"runtime": dict(parts), "data": small, "folder": fetched}


def _write_plumbing(assets: Path, plumbing: Mapping[str, bytes], files: Mapping[str, Any]) -> None:
    """Write this build's folder, and what pages elsewhere load from a steady address."""
    build = files["build"]
    top = {"here": f"build/{build}/", "assets": "./", "site": "../../"}
    below = {"here": "./", "assets": "../../", "site": "../../../../"}
    for name, body in plumbing.items():
        _put(assets / "build" / build / name, _put_known(body, {**files, **below}))
    for name in _FOR_PAGES:
        _put(assets / name, _put_known(plumbing[name], {**files, **top}))
    _put(assets / "planner.html", plumbing["planner.html"])
    _put(assets / "build.json", _format_json({"build": build}))


def _put_known(script: bytes, files: Mapping[str, Any]) -> bytes:
    return script.replace(_TOLD, _format_json(files).strip())


def _point_pages_at(site: Path, build: str) -> None:
    """Give pages the addresses of a build; what the planner fetches is no page, and stays."""
    for page in site.rglob("*.html"):
        if page.is_relative_to(site / ASSETS):
            continue
        html = page.read_text(encoding="utf-8")
        if _TAG in html and f"{_TAG} data-build" not in html:
            named = _NAMED.sub(rf"\g<1>build/{build}/\g<2>", html)
            marked = named.replace(_TAG, f'{_TAG} data-build="{build}"')
            _put(page, marked.encode())


def _format_json(value: object) -> bytes:
    """Compact JSON text, the same bytes wherever it is made."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _put(path: Path, data: bytes) -> None:
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
