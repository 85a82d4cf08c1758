"""Write down what content, a request and a reply may hold: python3 scripts/describe.py

From the models it makes schemas/ and .vscode/settings.json, which help editors help you, and the
reference page docs/contributing/reference.md; from the types of src/followup/contract/ the schema
of the published data and the page's TypeScript types; from the vectors the page on the law of
dates. Run it after a change of either.

    --check    write nothing; name what is out of date

Exit code 1 if, with --check, something is out of date.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site",))
    from followup_site.commands.describe import main

    raise SystemExit(main(sys.argv[1:], bootstrap.ROOT))
