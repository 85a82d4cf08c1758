"""What a change of the content moves: python3 scripts/impact.py BASE [--guide FOLDER]

BASE is an older version: a branch, a tag or a commit of this clone, or another folder. Several
hundred situations are answered by both versions. What differs is printed in Markdown: which dates
move, from what to what, and which messages change.

    --guide FOLDER      another guide: its content/
    --content FOLDER    a folder of content alone

Exit code 0 if they could be compared, whatever moves; 1 if one of them does not hold.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.impact import main

    raise SystemExit(main(bootstrap.take_guide_words()))
