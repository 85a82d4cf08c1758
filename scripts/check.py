"""Check a guide's content, all problems at once: python3 scripts/check.py [--guide FOLDER]

Each problem is a line: path:line:column: what is wrong. What to write instead.

    --guide FOLDER      another guide: its content/ and its hand-written docs/
    --content FOLDER    a folder of content alone

Exit code 1 if there is a problem; 0 with a count of what was checked if there is none.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.check import main

    raise SystemExit(main(bootstrap.take_guide_words()))
