"""Check everything the project promises: python3 scripts/test.py [PYTEST'S OWN WORDS]

Without words: the linter, the formatter, the types, every test (in Pyodide and in real browsers
too), and that no branch of the date logic goes untested. Some minutes.

With words, pytest alone with them:

    python3 scripts/test.py tests/unit/followup
    python3 scripts/test.py -k holiday -x

What the tests need is installed before the first of them; browsers only for tests that use them.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "runtime", "test", "browsers"))
    from bootstrap.checks import run

    raise SystemExit(run(sys.argv[1:]))
