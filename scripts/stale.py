"""What of the guide somebody should look at again: python3 scripts/stale.py [--guide FOLDER]

Sources whose `checked_on` is longer ago than the guide's `recheck_after`, and built-in holidays
that end within a year. Each is a line: path:line:column: what. What to do.

    --guide FOLDER      another guide: its content/
    --content FOLDER    a folder of content alone
    --today DATE        as if today were DATE

Exit code 1 if there is something, 0 if not.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.stale import main

    raise SystemExit(main(bootstrap.take_guide_words()))
