"""Write the guide as plain Markdown, data and settings: python3 scripts/plain.py FOLDER

What lies in FOLDER needs no plugin of ours: MkDocs builds it, and so does Zensical, from the same
mkdocs.yml. Each page says at its top which file it was made from. A further language stands in a
folder of its own: its site belongs, under that name, into the first one's.

    --guide FOLDER    another guide: the folder that holds its mkdocs.yml

Exit code 1: the content does not hold.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "runtime"))
    from followup_site.commands.plain import main

    raise SystemExit(main(bootstrap.take_guide_words()))
