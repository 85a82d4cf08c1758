"""Make something new that passes the check: python3 scripts/new.py KIND [NAME=VALUE ...]

KIND is stage, rule, message, tip or example; or guide, and then its folder: guide guides/parcels
It asks what it needs, one question at a time. An answer may be given at once: title="Ask again".

    --guide FOLDER      another guide: its content/
    --content FOLDER    a folder of content alone

Exit code 2: an answer does not hold, or is missing where nobody can be asked. 1: the content would
not pass the check, and why. Then nothing is written.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.new import main

    raise SystemExit(main(bootstrap.take_guide_words()))
