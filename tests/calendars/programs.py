"""Calendar programs without a screen, each with a home of its own: what tests do with them."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import icalendar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TOOLS = Path(sys.executable).parent
"""Where the programs are installed: beside the Python that runs the tests."""

WAIT = 20
"""Seconds after which a program that does not come up, or does not end, is given up."""

Entries = dict[str, str]
"""The start of each entry as a reader sees it, `YYYY-MM-DD HH:MM`, by its UID."""

KHAL = """[calendars]
[[plans]]
path = {folder}
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[default]
default_calendar = plans
[sqlite]
path = {home}/khal.db
"""
VDIRSYNCER = """[general]
status_path = "{home}/status"
[pair dates]
a = "here"
b = "server"
collections = null
[storage here]
type = "filesystem"
path = "{folder}"
fileext = ".ics"
[storage server]
type = "caldav"
url = "{address}"
username = "reader"
password = "none"
"""


@dataclass
class Khal:
    """A reader's khal, whose clock is that of `zone`; it keeps each entry in a file of its own."""

    home: Path
    zone: str = "America/Los_Angeles"
    folder: Path = field(init=False)

    def __post_init__(self) -> None:
        """Make its home."""
        self.folder = self.home / "calendar"
        self.folder.mkdir(parents=True)
        self._write("khal.conf", KHAL)

    def open(self, text: str) -> None:
        """Open a calendar file, as its reader would."""
        file = self.home / "opened.ics"
        file.write_text(text, encoding="utf-8", newline="")
        self._run("khal", "-c", "khal.conf", "import", "--batch", str(file))

    def delete(self, uid: str) -> None:
        """Delete one entry, which must be there."""
        (file,) = (file for file in self.folder.iterdir() if uid in file.read_text("utf-8"))
        file.unlink()

    def entries(self) -> Entries:
        """What stands in the calendar."""
        form = ("--day-format", "", "--format", "{uid} {start-long-full}")
        span = ("2026-11-01", "92d")
        told = self._run("khal", "-c", "khal.conf", "list", "--once", *form, *span)
        lines = [line.strip().partition(" ") for line in told.splitlines() if line.strip()]
        assert len(lines) == len({uid for uid, _, _ in lines}), "an entry stands there twice"
        return {uid: start for uid, _, start in lines}

    def sync(self, address: str) -> None:
        """Bring the calendar and a server's into line, as vdirsyncer does."""
        if not (self.home / "vdirsyncer.conf").exists():
            self._write("vdirsyncer.conf", VDIRSYNCER, address=address)
            self._run("vdirsyncer", "-c", "vdirsyncer.conf", "discover")
        self._run("vdirsyncer", "-c", "vdirsyncer.conf", "sync")

    def _write(self, name: str, form: str, **more: str) -> None:
        text = form.format(home=self.home, folder=self.folder, zone=self.zone, **more)
        (self.home / name).write_text(text, encoding="utf-8")

    def _run(self, tool: str, *words: str) -> str:
        done = subprocess.run(
            [TOOLS / tool, *words],
            cwd=self.home,
            env=own_home(self.home, self.zone),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            encoding="utf-8",
            timeout=WAIT * 3,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def own_home(home: Path, zone: str) -> Mapping[str, str]:
    """An environment in which a program finds no settings but those in `home`."""
    folders = {
        f"XDG_{name}_HOME": str(home / name) for name in ("CONFIG", "DATA", "CACHE", "STATE")
    }
    path = os.environ.get("PATH", "")
    return {"HOME": str(home), "TZ": zone, "PATH": path, "LC_ALL": "C.UTF-8", **folders}


@dataclass(frozen=True)
class CalendarServer:
    """A calendar on a Radicale that listens on this machine alone."""

    port: int

    @property
    def address(self) -> str:
        """The address of the reader's calendar."""
        return f"http://127.0.0.1:{self.port}/reader/plans/"

    def entries(self) -> Entries:
        """What stands in the calendar, by the server's own word."""
        found = icalendar.Calendar.from_ical(self.ask("GET")).walk("VEVENT")
        return {str(each["UID"]): f"{each.decoded('DTSTART'):%Y-%m-%d %H:%M}" for each in found}

    def ask(self, method: str) -> bytes:
        """Ask for the calendar with one of the protocol's methods."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        sign = b64encode(b"reader:none").decode()
        with contextlib.closing(line):
            line.request(method, "/reader/plans/", headers={"Authorization": f"Basic {sign}"})
            reply = line.getresponse()
            assert reply.status < 300, reply.reason
            return reply.read()


@contextlib.contextmanager
def calendar_server(home: Path) -> Iterator[CalendarServer]:
    """Run a Radicale with one empty calendar; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--hosts", f"127.0.0.1:{port}", "--auth-type", "none")
    folder = ("--storage-filesystem-folder", str(home / "collections"))
    home.mkdir(parents=True, exist_ok=True)
    with (home / "radicale.log").open("wb") as log:
        running = subprocess.Popen(
            [sys.executable, "-m", "radicale", "--config", "", *options, *folder],
            cwd=home,
            env=own_home(home, "UTC"),
            stdout=log,
            stderr=log,
        )
        try:
            _await(port, running)
            server = CalendarServer(port)
            server.ask("MKCALENDAR")
            yield server
        finally:
            running.terminate()
            running.wait(WAIT)


def _await(port: int, running: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        assert running.poll() is None, "the server has ended"
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError
