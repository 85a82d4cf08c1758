"""The private environment `.followup/env`: Python, the locked packages, the project's own code."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from typing import TYPE_CHECKING

from bootstrap.steps import HOME, ROOT, SetupError, Step, run
from followup_site.browser import tool_environment

if TYPE_CHECKING:
    from pathlib import Path

ENV = HOME / "env"
"""In the clone: it goes with it, and the machine's own Python stays as it is."""

# As `venv` names them, which depends on the system.
BIN = ENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

# A file for each group of packages, made by `scripts/lock.py`.
LOCKS = ROOT / "locks"


def lock_text(group: str) -> str:
    """What a lock says: names, versions and hashes of one group of packages."""
    return (LOCKS / f"{group}.txt").read_text(encoding="utf-8")


def install(group: str, *options: str | Path) -> None:
    """Install a group exactly as locked, from finished wheels, nothing else.

    Python compiles what it imports; compiling all of it at once would take a third of the time.
    """
    quiet = ("-q", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    exact = ("--require-hashes", "--no-deps", "--only-binary=:all:", "--no-compile")
    lock = LOCKS / f"{group}.txt"
    run(
        [PYTHON, "-I", "-m", "pip", "install", *quiet, *exact, *options, "-r", lock],
        environ=tool_environment.read_pip_settings(PYTHON),
    )


def refuse_unusable_place() -> None:
    """Raise SetupError, before anything is made, where no environment can be made at all."""
    if os.pathsep in str(ENV):
        raise SetupError(
            f"The folder {ROOT} has a “{os.pathsep}” in its path. It parts the folders of a list of"
            " paths, so Python makes no environment there. Move or clone it to another folder."
        )


def list_python_steps() -> list[Step]:
    """Python itself with the site's packages; then the project's own code in it."""
    builds = [ROOT / "pyproject.toml", ROOT / "src" / "followup" / "pyproject.toml"]
    return [
        Step(
            says="a private environment with the site's packages (a minute or so)",
            stamp=ENV / "site.stamp",
            inputs=[sys.version, str(ENV), lock_text("site")],
            make=_make,
        ),
        Step(
            says="the project's own code in it",
            stamp=ENV / "code.stamp",
            inputs=[path.read_text(encoding="utf-8") for path in builds],
            make=_install_own_code,
            is_gentle=True,
        ),
    ]


def make_packages_step(group: str, says: str) -> Step:
    """A further group of locked packages in the same environment."""
    return Step(
        says=says,
        stamp=ENV / f"{group}.stamp",
        inputs=[lock_text(group)],
        make=lambda: install(group),
    )


def _make() -> None:
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "This Python comes without ensurepip, so it cannot make an environment.\n"
            "On Debian and Ubuntu: apt install python3-venv. Then run this again."
        )
    shutil.rmtree(ENV, ignore_errors=True)
    try:
        venv.create(ENV, with_pip=True)
    except subprocess.CalledProcessError:
        raise SetupError(
            "Python's venv could not make an environment. Is the disk full, or ensurepip missing?\n"
            "On Debian and Ubuntu: apt install python3-venv. Then run this again."
        ) from None
    install("site")


def _install_own_code() -> None:
    own = ("-e", ROOT / "src" / "followup", "-e", ROOT)
    plain = ("-q", "--no-input", "--disable-pip-version-check", "--no-deps", "--no-index")
    run(
        [PYTHON, "-I", "-m", "pip", "install", *plain, "--no-build-isolation", *own],
        environ=tool_environment.read_pip_settings(PYTHON),
    )
