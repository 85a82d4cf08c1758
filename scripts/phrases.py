"""Read a list of sentences as the planner does: python3 scripts/phrases.py LIST [--guide FOLDER]

LIST holds what people are told and how each should be read; ours is sentences.txt in
tests/unit/followup/time_expressions/. Nothing is fetched. Prints how many are read rightly, asked
about or read wrongly, and which.

    --guide FOLDER      another guide: its content/
    --content FOLDER    a folder of content alone

Exit code 1 if a sentence is read as other days than it means.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.phrases import main

    raise SystemExit(main(bootstrap.take_guide_words()))
