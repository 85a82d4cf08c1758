"""Write down what content files may hold, from the models: python3 scripts/describe.py

It makes schemas/ and .vscode/settings.json, which help editors help you, and the reference page
docs/contributing/reference.md. Run it after a change of src/followup_site/models/.

    --check    write nothing; name what is out of date

Exit code 1 if, with --check, something is out of date.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import setup

if __name__ == "__main__":
    setup.inside(__doc__, needs=("site",))
    from followup_site.describe_command import main

    raise SystemExit(main(sys.argv[1:], setup.ROOT))
