"""Through a door: what it needs is made, and the door starts itself again inside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from setup import environment, parts
from setup.steps import SetupError, Step, alone, plainly

if TYPE_CHECKING:
    from collections.abc import Sequence


def enter(needs: tuple[str, ...]) -> None:
    """Return inside an environment that has `needs`; outside it, make it and start again inside."""
    is_inside = Path(sys.prefix).resolve() == environment.ENV.resolve()
    with plainly():
        with alone():
            make(_steps(needs), is_inside=is_inside)
        if not is_inside:
            _start_again()


def make(steps: Sequence[Step], *, is_inside: bool) -> None:
    """Do what is not done yet, in order: a step may undo a later one, which is then done again.

    Raises SetupError inside the environment, which cannot be made anew while it runs.
    """
    for step in steps:
        if step.is_done():
            continue
        if is_inside:
            raise SetupError("Use the machine's own Python for this, not .followup/env's.")
        step.do()


def _steps(needs: tuple[str, ...]) -> list[Step]:
    steps = environment.steps()
    if "runtime" in needs:
        steps += parts.steps()
    if "test" in needs:
        steps.append(environment.packages("test", "the tools that test it"))
        steps.append(environment.packages("way-out", "other builders of the same site"))
    if "lock" in needs:
        steps.append(environment.packages("lock", "uv, which makes the locks"))
    return steps


def _start_again() -> None:
    command = [str(environment.PYTHON), *sys.argv]
    if os.name == "nt":  # there, exec would give the prompt back before the door is done
        raise SystemExit(subprocess.run(command, check=False).returncode)
    sys.stdout.flush()
    os.execv(command[0], command)  # noqa: S606 - no shell is wanted
