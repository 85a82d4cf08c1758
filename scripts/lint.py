"""Look at the form of the Python code, and change nothing: python3 scripts/lint.py [FILE ...]

Without files, all of it. `scripts/test.py` does this too, and everything else.

Exit code 1 if the linter or the formatter would have it otherwise.
"""

import sys
from os.path import dirname

sys.path.insert(0, dirname(__file__))  # some callers' Python leaves it out
import bootstrap


def main(files: list) -> int:  # type: ignore[type-arg]
    """Run the linter and the formatter, both to the end."""
    import subprocess

    from bootstrap.steps import ROOT

    commands = [["check"], ["format", "--check"]]
    ruff = [sys.executable, "-m", "ruff"]
    which = files or [str(ROOT)]
    codes = [subprocess.run([*ruff, *words, *which], check=False).returncode for words in commands]
    return int(any(codes))


if __name__ == "__main__":
    bootstrap.ensure_inside(__doc__, needs=("site", "test"))
    raise SystemExit(main(sys.argv[1:]))
