"""Which guide a door is about: the one at the top of the clone, or `--guide FOLDER`."""

from __future__ import annotations

from pathlib import Path

from setup.steps import ROOT

SETTINGS = "mkdocs.yml"


def taken(words: list[str]) -> Path:
    """Take `--guide FOLDER` out of a door's words: the folder, or the clone without it.

    Ends the program, with exit code 2 and what to write, if no guide is there.
    """
    if "--guide" not in words:
        return ROOT
    at = words.index("--guide")
    folder = Path("".join(words[at + 1 : at + 2]) or "-").resolve()
    if not (folder / SETTINGS).is_file():
        print(f"After --guide stands a folder that holds {SETTINGS}, such as examples/foia.")
        raise SystemExit(2)
    del words[at : at + 2]
    return folder
