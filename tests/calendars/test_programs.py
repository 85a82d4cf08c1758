"""What stands in real calendars after a reader saves, changes the plan, deletes and opens again.

Which programs were tried by hand, and which could not be: docs/engineering/calendars.md.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from tests.calendars.programs import CalendarServer, Khal, calendar_server

from bootstrap.steps import HOME
from followup import api
from followup_site.browser.in_pyodide import find_node
from followup_site.examples.guide_data import format_guide_json
from followup_site.load.read import load
from followup_site.places import bake as places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.calendars.programs import Entries

TODAY = "2026-11-20"
WANTED = ["2026-11-20 09:00", "2026-12-01 09:00", "2026-12-08 09:00"]
"""The plan once its reader has closed Monday 30 November."""

FIRST = ["2026-11-20 09:00", "2026-11-30 09:00", "2026-12-07 09:00"]
ZONES = ["America/Los_Angeles", "Asia/Kolkata"]
ORDERS = ["delete, then open", "open, then delete"]
ODD = "Ann, Bob; \\ “é” 漢字\nसम्मान"

Entry = dict[str, str]
Ask = Callable[..., tuple[str, list[Entry]]]


@pytest.fixture(scope="session")
def ask(repo: Path) -> Ask:
    """Ask for a plan: its calendar file, and the entries of its steps to come, as the page does."""
    loaded = load(repo / "content")
    guide = format_guide_json(loaded.mapping)
    place = json.dumps(dict(places.bake_one("US", loaded.mapping["places"], (2026, 2027))))

    def asked(**more: Any) -> tuple[str, list[Entry]]:  # noqa: ANN401 (JSON)
        answers = {"interview": TODAY, "place": "US"}
        told = {"version": 1, "id": "abcdefgh12", "today": TODAY, "answers": answers, **more}
        steps = json.loads(api.answer(guide, place, json.dumps(told)))["steps"]
        coming = [{"step": one["id"], "on": one["on"]} for one in steps if one["reminder"]]
        return api.calendar(guide, place, json.dumps(told)), coming

    return asked


@pytest.fixture
def changed(ask: Ask) -> tuple[str, str, list[str]]:
    """A file, a later one of the changed plan, and the names of the entries to delete."""
    first, filed = ask()
    later, coming = ask(closed=["2026-11-30"], filed=filed)
    old = [entry for entry in filed if entry not in coming]
    names = [f"abcdefgh12-{e['step']}-{e['on'].replace('-', '')}@followup.invalid" for e in old]
    return first, later, names


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CalendarServer]:
    with calendar_server(tmp_path_factory.mktemp("radicale")) as running:
        yield running


def follow(here: Khal, order: str, later: str, old: list[str]) -> None:
    """Do as the page says, in one of the two orders."""
    if order == ORDERS[1]:
        here.open(later)
    for uid in old:
        here.delete(uid)
    if order == ORDERS[0]:
        here.open(later)


def days(entries: Entries) -> list[str]:
    return sorted(entries.values())


@pytest.mark.parametrize(("order", "zone"), list(zip(ORDERS, ZONES, strict=True)))
def test_khal_holds_the_wanted_days_alone_at_nine_on_its_readers_clock(
    tmp_path: Path, changed: tuple[str, str, list[str]], order: str, zone: str
) -> None:
    first, later, old = changed
    here = Khal(tmp_path / "khal", zone)
    here.open(first)
    assert days(here.entries()) == FIRST
    follow(here, order, later, old)
    assert days(here.entries()) == WANTED


def test_a_server_and_a_second_device_hold_the_wanted_days_alone(
    tmp_path: Path, server: CalendarServer, changed: tuple[str, str, list[str]]
) -> None:
    first, later, old = changed
    here, there = Khal(tmp_path / "here", ZONES[0]), Khal(tmp_path / "there", ZONES[1])
    here.open(first)
    here.sync(server.address)
    there.sync(server.address)
    assert days(server.entries()) == FIRST
    follow(there, ORDERS[1], later, old)
    there.sync(server.address)
    here.sync(server.address)
    assert days(server.entries()) == days(here.entries()) == WANTED
    for file in here.folder.iterdir():  # the programs write PT0S anew, some as P0D
        (entry,) = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
        assert [alarm.decoded("TRIGGER") for alarm in entry.walk("VALARM")] == [dt.timedelta()]


def odd(ask: Ask) -> str:
    return ask(blanks={"company": "Ex, Ltd; \\ 漢字"}, texts={"thank_you_email": {"body": ODD}})[0]


def test_ical_js_reads_every_entry_as_it_was_meant(tmp_path: Path, ask: Ask) -> None:
    file = tmp_path / "plan.ics"
    file.write_text(odd(ask), encoding="utf-8", newline="")
    script = [find_node(), str(__file__).replace("test_programs.py", "read_back.mjs")]
    library = HOME / "npm/node_modules/ical.js/dist/ical.js"
    told = subprocess.run(
        [*script, str(library), str(file)], capture_output=True, check=True, encoding="utf-8"
    )
    found = json.loads(told.stdout)
    assert [(one["start"], one["end"]) for one in found] == [
        (f"2026-{day}T09:00:00", f"2026-{day}T09:15:00") for day in ("11-20", "11-30", "12-07")
    ]
    for one in found:
        assert (one["floating"], one["alarms"], one["trigger"]) == (True, 1, 0)
        assert one["related"] == "START"
    assert found[0]["summary"] == "Say thank you: Ex, Ltd; \\ 漢字"
    assert ODD in found[0]["description"]
    entries = icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    told_by = [[one["uid"], one["summary"], one["description"]] for one in found]
    assert told_by == [[str(e["UID"]), str(e["SUMMARY"]), str(e["DESCRIPTION"])] for e in entries]


@pytest.mark.parametrize("zone", [*ZONES, "UTC"])
def test_icalendar_works_out_an_alarm_at_nine_where_the_reader_is(ask: Ask, zone: str) -> None:
    for entry in icalendar.Calendar.from_ical(odd(ask)).events:
        alarms = icalendar.Alarms(entry)
        alarms.set_local_timezone(ZoneInfo(zone))
        (alarm,) = alarms.times
        assert f"{alarm.trigger:%H:%M}" == "09:00"
