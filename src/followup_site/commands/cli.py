"""The command `followup`: for whoever installed the package, one verb for each thing it does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.browser import downloads, tool_environment
from followup_site.commands import check, impact, new, plan, site, stale, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HOME = ".followup"
"""The private folder of a guide, for what is fetched: called as a clone's own."""

_USAGE = """\
followup VERB ...     in the folder of a guide: the one that holds its mkdocs.yml

    serve [--port N] [--site ZIP]  the site on this machine, reloading on every edit
    build [FOLDER]                 the whole site into a folder, `site` if none is named
    check                          all that is wrong with the content
    plan NAME=VALUE ...            the plan of one reader
    new KIND [NAME=VALUE ...]      a stage, rule, message, tip or example; `guide FOLDER`: a guide
    impact BASE                    which dates a change moves
    translations [LANG]            what a translation lacks
    stale                          which facts to look at again
    parts                          only fetch what the planner is made from, into .followup

`followup VERB --help` says more. All but `new guide` take `--guide FOLDER`, another guide."""
"""Written by hand: each verb reads its own words, and no parser knows all of them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the first word says with the others. Returns the exit code, 2 for an unknown word."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    verb = words.pop(0) if words else ""
    does = _VERBS.get(verb)
    if does is None:
        print(_USAGE)
        return 0 if verb in {"", "-h", "--help", "help"} else 2
    sys.argv[0] = f"followup {verb}"
    return does(words)


def _with_parts(does: Callable[[Sequence[str]], int]) -> Callable[[Sequence[str]], int]:
    """Do something that needs the planner's parts: they are fetched first."""

    def both(words: Sequence[str]) -> int:
        if "--site" in words:
            return does(words)
        guide = site.take_guide(list(words)) or Path()
        return fetch(["--guide", str(guide)]) or does(words)

    return both


def fetch(words: Sequence[str]) -> int:
    """Fetch the planner's parts, where they are not there yet. Returns 1, and says why, if not."""
    guide = site.take_guide(list(words))
    if guide is None:
        print(f"Here is no guide: it is where a {site.SETTINGS} is.", file=sys.stderr)
        return 2
    try:
        for says in downloads.fetch_all(guide / HOME, _run):
            print(f"Fetched: {says}")
    except (downloads.NoNpmError, RuntimeError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _run(command: Sequence[str | Path], *, cwd: Path) -> None:
    environ = tool_environment.clean(os.environ) | tool_environment.read_pip_settings(
        Path(sys.executable)
    )
    done = subprocess.run(  # noqa: S603 - npm and pip, with words of ours, and no shell
        [str(word) for word in command],
        cwd=cwd,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} could not fetch it:\n{done.stderr.strip()}")


_VERBS: dict[str, Callable[[Sequence[str]], int]] = {
    "serve": _with_parts(site.serve_main),
    "build": _with_parts(site.build_main),
    "check": check.main,
    "plan": plan.main,
    "new": new.main,
    "impact": impact.main,
    "translations": translations.main,
    "stale": stale.main,
    "parts": fetch,
}
"""What runs for each verb, in the order of the usage. What builds a page fetches first what it
lacks."""
