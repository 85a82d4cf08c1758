"""Set-up: the private environment that every script works in, made by Python's own library alone.

A script says what it needs and goes on inside the environment::

    import bootstrap

    if __name__ == "__main__":
        bootstrap.ensure_inside(__doc__, needs=("site",))
        from followup_site.commands.some import main

        raise SystemExit(main())

This first file is read by Pythons too old for the rest, so it is written for them as well.
"""

import os
import sys

# Modules that PYTHONPATH would put before Python's own are not to take their place here. What comes
# first is the script's folder.
_FOREIGN = [place for place in os.environ.get("PYTHONPATH", "").split(os.pathsep) if place]
_FOREIGN = [os.path.abspath(place) for place in _FOREIGN]  # noqa: PTH100 - pathlib may be foreign
sys.path[1:] = [place for place in sys.path[1:] if place not in _FOREIGN]

from pathlib import Path

OLDEST = (3, 11)
"""As `requires-python` in pyproject.toml: the code's enums are `StrEnum`, which came with 3.11."""

# Found from this file, so that a script may be started in any folder.
ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src"


def ensure_inside(about: str, needs: "tuple[str, ...] | None") -> None:
    """Answer `--help` with `about`; else go on only inside an environment that has `needs`.

    Outside it, what is missing is made (a line for each step) and the program starts itself again
    inside, so that this call does not return. What goes wrong is said in plain words, exit code 1.

    Args:
        about: the script's own docstring.
        needs: any of "site" (Python packages to check and build), "runtime" (what runs in the
            browser, and Node), "test", "browsers" and "lock". None for one that goes on as it
            is, without any environment.
    """
    if {"-h", "--help"} & set(sys.argv[1:]):
        print(about.strip())
        raise SystemExit(0)
    if sys.version_info[:2] < OLDEST:
        message = "This is Python {}.{}; Followup needs Python {}.{} or newer: python.org/downloads"
        raise SystemExit(message.format(*(sys.version_info[:2] + OLDEST)))
    # Some modules of the site builder need nothing else, and set-up asks them what to fetch.
    sys.path.insert(1, str(SOURCE))
    if needs is None:
        return
    from bootstrap import entrance

    entrance.enter(needs)


def take_guide_words() -> "list[str]":
    """The words typed behind a command that is about a guide.

    Without `--guide` or `--content` that is the guide in whose folder the person stands; anywhere
    else it is this clone's own.
    """
    words = sys.argv[1:]
    options = [word.split("=")[0] for word in words if len(word) > len("--")]
    for option in ("--guide", "--content"):
        if any(option.startswith(typed) for typed in options):
            return words
    return words if Path("mkdocs.yml").is_file() else [*words, "--guide", str(ROOT)]
