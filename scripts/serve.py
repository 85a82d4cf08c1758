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
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    built = "--site" in sys.argv
    bootstrap.ensure_inside(__doc__, needs=None if built else ("site", "runtime"))
    from followup_site.commands.site import serve_main

    raise SystemExit(serve_main(bootstrap.take_guide_words()))
