"""Print the plan of one reader, as text or JSON: python3 scripts/plan.py NAME=VALUE ...

NAME is a question of the guide, sent.STAGE, skip.STAGE, event.NAME, send_on.STAGE, blank.NAME,
earlier.NAME (what stood in a blank before), text.MESSAGE, text.MESSAGE.subject, open or closed:
place=US open=2026-11-11. VALUE is what a reader would type on the page. id=NAME names the
entries of a calendar file; without it the answers do.

    --guide FOLDER      another guide: its content/
    --content FOLDER    a folder of content alone
    --language XX       the language of the answer
    --today DATE        as if today were DATE
    --json              the whole reply as JSON
    --calendar FILE     also write the plan as an iCalendar file
    --plans FILE        instead of one plan, all plans of a file that the page saved

Exit code 2: an answer does not hold, and why. 1: the content does not hold.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.plan import main

    raise SystemExit(main(bootstrap.take_guide_words()))
