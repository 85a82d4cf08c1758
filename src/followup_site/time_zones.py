"""Which country a time zone belongs to, and which zones a place keeps: for guesses on the device.

From the IANA time zone database as the PyPI package ``tzdata`` carries it: ``zone.tab`` names one
country for each zone, ``tzdata.zi`` the older names (its L lines). An older name whose zone now
serves several countries (Africa/Asmera is kept as Nairobi's) gets its country from CLDR.
Which zones a region of a country keeps is a table of the house, `region_zones.txt`.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from babel.core import get_global

# Names of clocks, not of places: they became links to some city's zone only in release 2024b.
_CLOCKS = frozenset({"CET", "EET", "EST", "HST", "MET", "MST", "WET"})
_REGIONS = Path(__file__).with_name("region_zones.txt")


def time_zones() -> dict[str, str]:
    """Country code by IANA zone name, older names included, sorted by name.

    Zones of no country (UTC, Etc/GMT+5, CET) are left out.
    """
    countries = _zone_table()
    links = _links()
    old_names: dict[str, str] = {}
    for name in links.keys() - countries.keys() - _CLOCKS:
        country = _country_in_cldr(name) or countries.get(_followed(name, links))
        if country is not None:
            old_names[name] = country
    return dict(sorted((countries | old_names).items()))


def zones_by_place() -> dict[str, list[str]]:
    """The IANA zones of each country, and of the regions that are known, by the place's code.

    Current names only, in the order of ``zone.tab``; a region's begin with that of most people.
    """
    zones: dict[str, list[str]] = {}
    for zone, country in _zone_table().items():
        zones.setdefault(country, []).append(zone)
    rows = _REGIONS.read_text(encoding="utf-8").splitlines()
    for code, *own in (row.split() for row in rows if not row.startswith("#")):
        zones[code] = own
    return dict(sorted(zones.items()))


def _zone_table() -> dict[str, str]:
    rows = [line.split("\t") for line in _lines("zone.tab") if not line.startswith("#")]
    return {zone: country for country, _coordinates, zone, *_comment in rows}


def _links() -> dict[str, str]:
    rows = [line.split() for line in _lines("tzdata.zi") if line.startswith("L ")]
    return {name: target for _mark, target, name in rows}


def _followed(name: str, links: dict[str, str]) -> str:
    while name in links:
        name = links[name]
    return name


def _country_in_cldr(name: str) -> str | None:
    current = get_global("zone_aliases").get(name, name)
    territory = get_global("zone_territories").get(current)
    return None if territory in {None, "ZZ", "001"} else str(territory)


def _lines(table: str) -> list[str]:
    return (files("tzdata") / "zoneinfo" / table).read_text(encoding="utf-8").splitlines()
