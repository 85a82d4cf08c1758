"""What a script needs is made, and the script starts itself again inside."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import debian, engines, environment, parts, tests_meant
from bootstrap.steps import HOME, ROOT, SYSTEM_FOLDERS, SetupError, Step, hold_alone, say_plainly
from followup_site.browser import file_lock, tool_environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bootstrap.steps import Deed


@dataclass(frozen=True)
class Plan:
    """What has to be done: `first` in order, then the `rows` side by side, each in order."""

    first: Sequence[Step | Deed]
    rows: Sequence[Sequence[Step | Deed]]


_IN_USE = "in-use"
"""The lock in `.followup` that commands share while they run, beside set-up's own, held alone."""

_PAUSE = 1
"""Seconds between two tries: nobody notices so short a wait, and a look costs nothing."""

_BUSY = (
    "Set-up: something in .followup has to be made anew, and a command that runs there uses it."
    " Waiting until it has ended (Ctrl+C ends it) ..."
)
"""Tests in another window may run for minutes: said once, or it looks as if set-up hung."""


def enter(needs: tuple[str, ...]) -> None:
    """Return inside an environment that has `needs`; outside it, make it and start again inside.

    From then on what is inside stays as it is until this process has ended.
    """
    is_inside = Path(sys.prefix).resolve() == environment.ENV.resolve()
    _leave_the_callers_settings()
    with say_plainly():
        environment.refuse_unusable_place()
        _prepare(needs, is_inside=is_inside)
        if not is_inside:
            _start_again()


def _leave_the_callers_settings() -> None:
    """For this process and all that it starts. The path leads to the system's programs too."""
    environ = tool_environment.clean(os.environ)
    folders = environ.get("PATH", "").split(os.pathsep)
    folders += [folder for folder in SYSTEM_FOLDERS if folder not in folders]
    environ["PATH"] = os.pathsep.join(filter(None, folders))
    os.environ.clear()
    os.environ.update(environ)


def make_all(plan: Plan, *, is_inside: bool, in_use: Path | None = None) -> bool:
    """Do all that a plan holds: what comes first in order, then its rows side by side.

    Args, what is returned and errors are those of `make`. A row that fails ends no other.
    """
    if not make(plan.first, is_inside=is_inside, in_use=in_use):
        return False
    with ThreadPoolExecutor(len(plan.rows)) as pool:
        made = [pool.submit(make, row, is_inside=is_inside, in_use=in_use) for row in plan.rows]
    return all(row.result() for row in made)


def make(steps: Sequence[Step | Deed], *, is_inside: bool, in_use: Path | None = None) -> bool:
    """Do what is not done yet, in order: a step may undo a later one, which is then done again.

    Args:
        steps: what has to be done.
        is_inside: whether this process runs in the environment, which then cannot be made anew.
        in_use: the lock that commands share while they run.

    Returns:
        False if something would have to be taken away that a running command may use.

    Raises:
        SetupError: a step failed, or is not done and this process runs inside.
    """
    for step in steps:
        if step.is_done():
            continue
        if is_inside and isinstance(step, Step):
            raise SetupError("Use the machine's own Python for this, not .followup/env's.")
        if in_use and step.replaces() and file_lock.is_shared(in_use):
            return False
        try:
            step.do()
        except SetupError as error:
            if step.is_needed:
                raise
            print(f"\n{error}\nSet-up: goes on without it.", flush=True)
    return True


def _prepare(needs: tuple[str, ...], *, is_inside: bool) -> None:
    """Make what is needed, and share it with others from then on."""
    in_use, is_told = HOME / _IN_USE, False
    while True:
        # The lock is not held while waiting: a command that is waited for may start others.
        with hold_alone():
            if make_all(_make_plan(needs), is_inside=is_inside, in_use=in_use):
                file_lock.hold_shared(in_use)
                return
        if not is_told:
            print(_BUSY, flush=True)
            is_told = True
        time.sleep(_PAUSE)


def _make_plan(needs: tuple[str, ...]) -> Plan:
    """What puts packages into the environment stands in one row, and what calls apt in another.

    Where the browsers are Playwright's, it has to be there first.
    """
    first: list[Step | Deed] = [*environment.list_python_steps()]
    packages: list[Step | Deed] = []
    if "test" in needs:
        packages.append(environment.make_packages_step("test", "the tools that test it"))
        packages.append(
            environment.make_packages_step("way-out", "other builders of the same site")
        )
    if "lock" in needs:
        packages.append(environment.make_packages_step("lock", "uv, which makes the locks"))
    for_browser: list[Step | Deed] = []
    if "runtime" in needs:
        first += parts.list_node_steps()
        for_browser += parts.list_steps()
    of_system: list[Step | Deed] = []
    if "browsers" in needs:
        of_system += debian.list_tools()
        (of_system if debian.may_install() else packages).extend(_list_browsers())
    return Plan(first, (packages, for_browser, of_system))


def _list_browsers() -> list[Deed]:
    """Those that the tests need. A whole run asks again for what could not be had before."""
    words = tests_meant.from_here(sys.argv[1:], Path.cwd(), ROOT)
    if not tests_meant.use_browsers(words, ROOT):
        return []
    return engines.list_deeds(again=not words or "CI" in os.environ)


def _start_again() -> None:
    command = [str(environment.PYTHON), *sys.argv]
    if os.name == "nt":  # there, exec would give the prompt back before the script is done
        raise SystemExit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted
