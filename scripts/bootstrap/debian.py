"""Debian's packages, for root on Debian: installed to the end, whatever an earlier run left."""

from __future__ import annotations

import contextlib
import functools
import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap.steps import Deed, SetupError, run

if TYPE_CHECKING:
    from collections.abc import Sequence

PATIENCE = 600
"""Seconds to wait for another program that installs packages."""

_RELEASE = Path("/etc/os-release")
"""Which system this is (os-release(5)); one made from Debian has another ID."""

_APT = ("apt-get", "-q", "-y", "-o", f"DPkg::Lock::Timeout={PATIENCE}")
"""Nobody is there to answer, and a log wants no progress bars; another program is waited for."""

_TAKEN = ("Could not get lock", "Unable to acquire the dpkg", "was locked by another process")
"""What apt and dpkg print, in English (`LC_ALL`), of a lock that another program holds: by itself
apt waits for dpkg's alone."""


def may_install() -> bool:
    """Root on Debian itself: elsewhere a package of that name may only point to another store."""
    try:
        system = _RELEASE.read_text(encoding="utf-8")
    except OSError:
        return False
    return "ID=debian" in system.splitlines() and os.geteuid() == 0


def list_tools() -> list[Deed]:
    """What a few tests start besides browsers, where it may be installed; elsewhere they say so."""
    git = Deed(
        says="Git, for the tests of older versions",
        is_done=lambda: shutil.which("git") is not None and are_whole(["git"]),
        make=lambda: install(["git"]),
        is_needed=False,
    )
    return [git] if may_install() else []


def are_whole(packages: Sequence[str]) -> bool:
    """Whether none of the packages is half installed. One that is not installed is no matter."""
    query = shutil.which("dpkg-query")
    if query is None:
        return True
    said = subprocess.run(
        [query, "-W", "-f", "${db:Status-Status}\n", *packages],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    return set(said.split()) <= {"installed", "not-installed", "config-files"}


def install(packages: Sequence[str]) -> None:
    """Install packages, after finishing what was cut off; waits for others that install.

    Raises:
        SetupError: they could not be installed.
    """
    with contextlib.suppress(SetupError):  # what it cannot finish, apt mends below
        _run(["dpkg", "--configure", "-a"])
    _update()
    _run([*_APT, "install", "--fix-broken", "--no-install-recommends", *packages])


@functools.cache
def _update() -> None:
    """Once in a run: a new machine has no lists of packages at all."""
    _run([*_APT, "update"])


def _run(command: Sequence[str]) -> None:
    program = shutil.which(command[0])
    if program is None:
        raise SetupError(f"There is no {command[0]}.")
    environ = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    ends, is_told = time.monotonic() + PATIENCE, False
    while True:
        try:
            return run([program, *command[1:]], environ=environ, holds_lock=False)
        except SetupError as error:
            if time.monotonic() > ends or not any(sign in error.said for sign in _TAKEN):
                raise
        if not is_told:
            print("Set-up: waiting for another program that installs packages ...", flush=True)
            is_told = True
        time.sleep(2)
