"""Make the locks anew from pyproject.toml and package.json: python3 scripts/lock.py

Run it after changing a dependency, read the difference, and commit it with the change. The locks
hold names, versions and hashes, and no addresses, so that any mirror serves them.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap

if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "lock"))
    from bootstrap.locking import lock_npm, lock_python
    from bootstrap.steps import say_plainly

    with say_plainly():
        lock_python()
        lock_npm()
