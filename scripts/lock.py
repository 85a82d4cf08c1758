"""Make the locks anew from pyproject.toml and package.json: python3 scripts/lock.py

Run it after changing a dependency, read the difference, and commit it with the change. The locks
hold names, versions and hashes, and no addresses, so that any mirror serves them.
"""

import setup

HEADER = "# Made by scripts/lock.py from pyproject.toml. Not edited by hand.\n"
PYTHONS = {"site": "3.11", "test": "3.11", "node": "3.11", "pyodide": "3.14", "lock": "3.11"}


def main() -> None:
    """Write locks/*.txt and package-lock.json."""
    import shutil
    import subprocess

    from setup.environment import LOCKS, PYTHON
    from setup.steps import ROOT

    for group, python in PYTHONS.items():
        lock = LOCKS / f"{group}.txt"
        source = ["pyproject.toml"] if group == "site" else ["--group", f"pyproject.toml:{group}"]
        together = ["-c", "locks/site.txt"] if group == "test" else []
        uv = [
            str(PYTHON),
            "-m",
            "uv",
            "pip",
            "compile",
            *source,
            *together,
            "--universal",
            "--upgrade",
        ]
        how = ["--python-version", python, "--generate-hashes", "--no-header", "--no-annotate"]
        out = ["--no-emit-package", "followup", "--quiet", "-o", str(lock)]
        subprocess.run([*uv, *how, *out], cwd=ROOT, check=True)
        lock.write_text(HEADER + lock.read_text(encoding="utf-8"), encoding="utf-8")
        print(f"locks/{group}.txt")
    npm = [shutil.which("npm") or "npm", "install", "--package-lock-only", "--ignore-scripts"]
    quiet = ["--omit-lockfile-registry-resolved", "--no-audit", "--no-fund"]
    subprocess.run([*npm, *quiet], cwd=ROOT, check=True)
    print("package-lock.json")


if __name__ == "__main__":
    setup.inside(__doc__, needs=("site", "lock"))
    main()
