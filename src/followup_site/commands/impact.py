"""Says what a change of the content moves: what `scripts/impact.py` runs."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.commands import guide_folder
from followup_site.impact.compare import compare
from followup_site.impact.report import report
from followup_site.load import git_version
from followup_site.load.read import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Sequence


class UnknownBaseError(Exception):
    """There is no such version to compare with. The text says what to write instead."""


def main(arguments: Sequence[str]) -> int:
    """Print the report. Returns 1 if one of the versions does not hold, 2 if there is no base."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("base", metavar="BASE")
    guide_folder.add_arguments(parser)
    asked = parser.parse_args(arguments)
    content = guide_folder.locate_content(asked)
    with tempfile.TemporaryDirectory() as scratch:
        try:
            folder = _locate_base(asked.base, content, Path(scratch))
        except UnknownBaseError as unknown:
            print(unknown, file=sys.stderr)
            return 2
        was, now = load(folder), load(content)
    for name, loaded in ((f"{content} as of {asked.base}", was), (content, now)):
        if loaded.problems:
            print(f"{name} does not hold, so there is nothing to compare:", file=sys.stderr)
            print("\n".join(map(str, loaded.problems)), file=sys.stderr)
            return 1
    print(_report(was, now), end="")
    return 0


def _report(was: Loaded, now: Loaded) -> str:
    return report(compare(was, now), _list_titles(was) | _list_titles(now))


def _list_titles(loaded: Loaded) -> dict[str, str]:
    """What people know stages and days by."""
    guidebook = loaded.guidebook
    days = {name: day.about for name, day in guidebook.days.items()}
    return days | {name: stage.title for name, stage in guidebook.stages.items()}


def _locate_base(base: str, content: Path, scratch: Path) -> Path:
    """The folder of the version to compare with: a folder, or what Git knows by that name."""
    if Path(base).is_dir():
        return Path(base)
    try:
        top = Path(git_version.run_git(content, "rev-parse", "--show-toplevel").decode().strip())
        inside = content.resolve().relative_to(top.resolve())
        git_version.lay_out(top, base, scratch, str(inside))
    except (OSError, subprocess.CalledProcessError) as failed:
        what = f"There is no version of {content} called {base}."
        fix = "Name a branch, a tag or a commit of this clone, or a folder."
        raise UnknownBaseError(f"{what} {fix}") from failed
    return scratch / inside
