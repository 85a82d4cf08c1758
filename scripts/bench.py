"""How long things take, side by side, as ratios: python3 scripts/bench.py [BASE]

Counting business days beside NumPy and `holidays`; a plan in CPython and in Pyodide, the first and
a later one; the content beside one plan; the site beside what MkDocs alone takes for its pages.
Prints a table in Markdown for each: medians of repetitions that take turns, and how far they
spread. Takes some minutes; keep the machine quiet meanwhile.

BASE is an older version, a branch, a tag or a commit of this clone: it is measured in turn, with
its own content and the packages that are installed now.

    --only NAME         one of the measures, days, plans, content or site; may be said again
    --repetitions N     how often each is repeated, 7 if not said; the site three times at the most

Exit code 1 if something cannot be measured. Nothing is written into the clone.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "runtime", "test"))
    from bootstrap.steps import ROOT
    from followup_bench.bench_command import main

    raise SystemExit(main(sys.argv[1:], ROOT))
