"""A version of the project to measure: this clone, or an older commit of it in a folder apart."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from followup_site.load import git_version

PROGRAMS = "src/followup_bench/programs"
"""Where a version has what measures it: another version's code has other names."""

# The private folder, and what in it an older version takes from this clone, by links, for it is
# large.
_HOME = ".followup"
_FETCHED = ("npm", "pyodide-tools")
# Run as text, with the version's own code: a version need not have a script for it.
_PLAIN = "import sys; from followup_site.commands.plain import main; sys.exit(main(sys.argv[1:]))"
_RUNTIME = (
    "import sys; from pathlib import Path;"
    " from followup_site.browser.pyodide_runtime import prepare;"
    " print(prepare(Path(sys.argv[1])))"
)
# The date is any fixed one, so that every build does the same; Material's advice is not asked for.
_ENVIRON = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1580601600"}


class NotMeasuredError(Exception):
    """A program of a version failed. The text is the last it said."""


class UnknownVersionError(Exception):
    """Git knows no commit by that name. The text says what to write instead."""


@dataclass(frozen=True)
class Version:
    """A version: its name, the folder with its sources, and one for what is made of them.

    What is made is made once, when it is first asked for, by the version's own builder.
    """

    name: str
    root: Path
    scratch: Path

    def __post_init__(self) -> None:
        self.scratch.mkdir(parents=True, exist_ok=True)

    @property
    def home(self) -> Path:
        """The private folder with what the planner is made from."""
        return self.root / _HOME

    @cached_property
    def data(self) -> Path:
        """A folder with guide.json, place.json and requests.json."""
        folder = self.scratch / "data"
        folder.mkdir()
        self.run(self.find_program("data.py"), self.root, folder)
        return folder

    @cached_property
    def plain(self) -> Path:
        """The guide as plain files, with settings that need no plugin of ours."""
        folder = self.scratch / "plain"
        self.run("-c", _PLAIN, folder, "--guide", self.root)
        return folder

    @cached_property
    def runtime(self) -> Path:
        """The folder with what a browser loads: Pyodide, and the wheel of this version."""
        return Path(self.run("-c", _RUNTIME, self.home).strip())

    def find_program(self, name: str) -> Path:
        """The version's own program of that name. Raises NotMeasuredError where it has none."""
        path = self.root / PROGRAMS / name
        if not path.is_file():
            raise NotMeasuredError(f"it has no {PROGRAMS}/{name}.")
        return path

    def measure_seconds(self, program: str, *words: Path) -> dict[str, float]:
        """Run one of the programs that measure, in a Python of its own, and give what it says."""
        said: dict[str, Any] = json.loads(self.run(self.find_program(program), *words))
        return said

    def run(self, *words: str | Path) -> str:
        """Run Python on this version's code and give what it printed, or raise NotMeasuredError."""
        done = subprocess.run(  # noqa: S603 - programs of ours, and no shell
            [sys.executable, "-P", *map(str, words)],
            env={**os.environ, **_ENVIRON, "PYTHONPATH": str(self.root / "src")},
            cwd=self.root,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        if done.returncode:
            raise NotMeasuredError(last_line(done.stderr or done.stdout))
        return done.stdout


def older(base: str, root: Path, scratch: Path) -> Version:
    """The version that Git knows as `base`, laid out below `scratch`; the clone stays as it is.

    It is run with the packages and parts that are installed now. Raises UnknownVersionError.
    """
    folder = scratch / "sources"
    try:
        git_version.lay_out(root, base, folder)
    except (OSError, subprocess.CalledProcessError) as failed:
        what = f"There is no version called {base}."
        raise UnknownVersionError(f"{what} Name a branch, a tag or a commit.") from failed
    _give_parts(root / _HOME, folder / _HOME)
    return Version(base, folder, scratch)


def last_line(said: str) -> str:
    """The last line of what a program said: of a traceback, the error itself."""
    return next(reversed(said.strip().splitlines()), "It said nothing.")


def _give_parts(ours: Path, theirs: Path) -> None:
    """Let a version make its runtime from what is fetched already, in a folder of its own.

    What was compiled is copied, not linked: a runtime that is made anew takes the last one away.
    """
    theirs.mkdir()
    for part in _FETCHED:
        (theirs / part).symlink_to(ours / part, target_is_directory=True)
    if (ours / "library").is_dir():
        shutil.copytree(ours / "library", theirs / "library")
