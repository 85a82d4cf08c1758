"""Serve the guide on this machine, reloading on every edit: python3 scripts/serve.py

Then open the address it prints. Content with mistakes shows them, and the last good page stays.
The first run makes a private environment in .followup/; nothing else on the machine changes.

    --guide FOLDER    another guide: the folder that holds its mkdocs.yml
    --port N          another port than 8000
    --open            open the browser too

Anything else is passed on to `mkdocs serve`. Ctrl+C ends it.
"""

import sys

import setup


def main(words: list) -> int:  # type: ignore[type-arg]
    """Take out the guide and the port; the rest is MkDocs'."""
    from setup import guides, site

    guide = guides.taken(words)
    port = 8000
    if "--port" in words:
        at = words.index("--port")
        value = "".join(words[at + 1 : at + 2])
        if not value.isdecimal() or int(value) not in range(1, 65536):
            print("After --port stands a number from 1 to 65535.")
            return 2
        port = int(value)
        del words[at : at + 2]
    return site.serve(port, words, guide=guide)


if __name__ == "__main__":
    setup.inside(__doc__, needs=("site", "runtime"))
    raise SystemExit(main(sys.argv[1:]))
