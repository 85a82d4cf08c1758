"""Check everything the project promises: python3 scripts/test.py [PYTEST'S OWN WORDS]

Without words: the linter, the formatter, the types, every test (in Pyodide and in real browsers
too), and that no branch of the date logic goes untested. Some minutes.

With words, pytest alone with them:

    python3 scripts/test.py tests/followup
    python3 scripts/test.py -k holiday -x

What the tests need is installed before the first of them; browsers only for tests that use them.
"""

import sys

import setup

# A file's tests stay together, for they share a page or a guide; the long ones, in a browser, come
# first. Each worker has a browser.
AT_ONCE = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile", "--no-loadscope-reorder"]
CHECKS = {
    "Lint": ["ruff", "check", "."],
    "Format": ["ruff", "format", "--check", "."],
    "Types": ["mypy"],
    "Tests": ["pytest", *AT_ONCE, "--cov", "--cov-report=term"],
}


def main(words: list) -> int:  # type: ignore[type-arg]
    """Run the checks one after another, all of them; last, say which failed."""
    import subprocess

    failed = []
    for name, command in ({"Tests": ["pytest", *words]} if words else CHECKS).items():
        print(f"== {name}: {' '.join(command)}", flush=True)
        inside = [sys.executable, "-m", *command]
        if subprocess.run(inside, cwd=setup.ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return len(failed)


if __name__ == "__main__":
    setup.inside(__doc__, needs=("site", "runtime", "test", "browsers"))
    from pathlib import Path

    from setup.tests_meant import from_here

    raise SystemExit(main(from_here(sys.argv[1:], Path.cwd(), setup.ROOT)))
