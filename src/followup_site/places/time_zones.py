"""Which place a time zone belongs to, and which zones a place keeps: for guesses on the device.

From the IANA time zone database as the PyPI package ``tzdata`` carries it: ``zone.tab`` names one
country for each zone, ``tzdata.zi`` the older names (its L lines). An older name whose zone now
serves several countries (Africa/Asmera is kept as Nairobi's) gets its country from CLDR.
Which zones a region of a country keeps is a table of this project, `region_zones.txt`; which zones
lie in one region, or in no place that a device could be taken to be at, is `zone_regions.txt`.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from babel.core import get_global

# Names of clocks, not of places: they became links to some city's zone only in release 2024b.
_CLOCKS = frozenset({"CET", "EET", "EST", "HST", "MET", "MST", "WET"})
_REGIONS = Path(__file__).with_name("region_zones.txt")
_IN_ONE_REGION = Path(__file__).with_name("zone_regions.txt")
_NO_PLACE = "-"


def map_time_zones() -> dict[str, str]:
    """The code of a place by IANA zone name, older names included, sorted by name.

    A region where the zone lies in one, or nearly; else the country. "" for a zone that says
    nothing of where its device is. Zones of no country (UTC, Etc/GMT+5, CET) are left out.
    """
    countries = _read_zone_table()
    links = _read_links()
    old_names: dict[str, str] = {}
    for name in links.keys() - countries.keys() - _CLOCKS:
        country = _find_country_in_cldr(name) or countries.get(_follow(name, links))
        if country is not None:
            old_names[name] = country
    known = dict(sorted((countries | old_names).items()))
    return {name: _find_place(name, country, links) for name, country in known.items()}


def map_zones_by_place() -> dict[str, list[str]]:
    """The IANA zones of each country, and of the regions that are known, by the place's code.

    Current names only, in the order of ``zone.tab``; a region's begin with that of most people.
    """
    zones: dict[str, list[str]] = {}
    for zone, country in _read_zone_table().items():
        zones.setdefault(country, []).append(zone)
    for code, *own in _read_rows(_REGIONS):
        zones[code] = own
    return dict(sorted(zones.items()))


def _find_place(name: str, country: str, links: dict[str, str]) -> str:
    """A zone's region by the table, an older name's by the zone it follows; else its country.

    An older name follows a zone of its own country only: zones are merged across borders.
    """
    in_one = _map_in_one_region()
    own = in_one.get(name)
    if own is not None:
        return own
    followed = in_one.get(_follow(name, links), "")
    return followed if followed.partition("-")[0] == country else country


@cache
def _map_in_one_region() -> dict[str, str]:
    return {zone: "" if code == _NO_PLACE else code for zone, code in _read_rows(_IN_ONE_REGION)}


def _read_rows(table: Path) -> list[list[str]]:
    """The rows of a table of this project, each in its columns; `#` begins a remark."""
    lines = table.read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


def _read_zone_table() -> dict[str, str]:
    rows = [line.split("\t") for line in _read_lines("zone.tab") if not line.startswith("#")]
    return {zone: country for country, _coordinates, zone, *_comment in rows}


def _read_links() -> dict[str, str]:
    rows = [line.split() for line in _read_lines("tzdata.zi") if line.startswith("L ")]
    return {name: target for _mark, target, name in rows}


def _follow(name: str, links: dict[str, str]) -> str:
    while name in links:
        name = links[name]
    return name


def _find_country_in_cldr(name: str) -> str | None:
    current = get_global("zone_aliases").get(name, name)
    territory = get_global("zone_territories").get(current)
    return None if territory in {None, "ZZ", "001"} else str(territory)


def _read_lines(table: str) -> list[str]:
    return (files("tzdata") / "zoneinfo" / table).read_text(encoding="utf-8").splitlines()
