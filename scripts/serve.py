"""Serve the guide on this machine, reloading on every edit: python3 scripts/serve.py

Then open the address it prints. Content with mistakes shows them, and the last good page stays.
The first run makes a private environment in .followup/; nothing else on the machine changes.

    --guide FOLDER    another guide: the folder that holds its mkdocs.yml
    --port N          another port than 8000
    --open            open the browser too
    --site ZIP        only show a site that was built elsewhere: a ZIP file or a folder

Anything else is passed on to `mkdocs serve`. Ctrl+C ends it.
"""

import sys

import setup

BUILT = "--site" in sys.argv


def main(words: list) -> int:  # type: ignore[type-arg]
    """Take out what is for this door; the rest is MkDocs'."""
    from setup import guides, shown, site
    from setup.steps import plainly

    port = taken(words, "--port") if "--port" in words else "8000"
    if not port.isdecimal() or int(port) not in range(1, 65536):
        print("After --port stands a number from 1 to 65535.")
        return 2
    if BUILT:
        with plainly():
            return shown.show(taken(words, "--site"), int(port))
    guide = guides.taken(words)
    return site.serve(int(port), words, guide=guide)


def taken(words: list, option: str) -> str:  # type: ignore[type-arg]
    """Take an option and its value out of the words."""
    at = words.index(option)
    value = "".join(words[at + 1 : at + 2])
    del words[at : at + 2]
    return value


if __name__ == "__main__":
    setup.inside(__doc__, needs=None if BUILT else ("site", "runtime"))
    raise SystemExit(main(sys.argv[1:]))
