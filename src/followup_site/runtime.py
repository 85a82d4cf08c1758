"""The files that the browser loads to run the date logic: Pyodide, Python's library, our wheel.

Set-up fetches Pyodide from npm and Pyodide's own build tools from PyPI. Here the wheel of
`followup` is built, locked by its SHA-256, and compiled together with Python's library by Pyodide's
own Python, for most of a reader's wait is the compiling of that library. The same inputs give the
same bytes, and they are made once.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import followup
from followup_site import in_pyodide

_PACKAGE = Path(__file__).resolve().parent
_FROM_PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
_MADE_HERE = ("runtime.py", "pack_for_browser.py", "in_pyodide.py", "in_pyodide.mjs")
_STAMPS = ("npm/npm.stamp", "pyodide-tools/tools.stamp")

# Parts of Python's library for terminals, debuggers, tests, servers and mail, and for starting
# programs: things a page cannot do. They are a quarter of what a reader would download.
# fmt: off
_LEFT_OUT = frozenset({
    "_pyrepl", "antigravity", "bdb", "cProfile", "cmd", "compileall", "doctest", "ensurepip",
    "ftplib", "idlelib", "imaplib", "mailbox", "modulefinder", "multiprocessing", "netrc",
    "optparse", "pdb", "pickletools", "poplib", "profile", "pstats", "pty", "pyclbr", "pydoc",
    "pydoc_data", "smtplib", "socketserver", "sqlite3", "tabnanny", "this", "timeit", "trace",
    "tty", "turtle", "unittest", "venv", "wave", "webbrowser", "wsgiref", "xml", "xmlrpc", "zipapp",
})
# fmt: on


class RuntimeMissingError(Exception):
    """Set-up has not fetched what the runtime is made from. The text says what to do."""


def prepare(home: Path) -> Path:
    """Make the runtime, unless it was made before from the same inputs.

    Args:
        home: the private folder that set-up keeps, `.followup` in a clone.

    Returns:
        The folder of files to publish: Pyodide's, `python_stdlib.zip`, `pyodide-lock.json` and the
        wheel it names. Load them with `loadPyodide({indexURL, packages: ["followup"]})`.

    Raises:
        RuntimeMissingError: set-up has not fetched Pyodide or its tools, or there is no Node.
    """
    home = home.resolve()
    made = home / "runtime" / _digest(home)
    if not made.is_dir():
        made.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=made.parent, prefix="half-") as half:
            pack = Path(half) / "pack"
            _pack(home, pack)
            for old in made.parent.glob("[0-9a-f]*"):
                shutil.rmtree(old, ignore_errors=True)
            pack.rename(made)
    return made


def _digest(home: Path) -> str:
    """What the runtime depends on: set-up's stamps, our wheel's files, and the way it is made."""
    code = Path(followup.__file__).parent
    own = [path for path in sorted(code.iterdir()) if path.is_file()]
    files = [home / stamp for stamp in _STAMPS] + own + [_PACKAGE / name for name in _MADE_HERE]
    digest = hashlib.sha256()
    for file in files:
        try:
            held = hashlib.sha256(file.read_bytes()).hexdigest()
        except FileNotFoundError:
            raise RuntimeMissingError(
                f"{file} is missing: the planner's parts are fetched by `python3 scripts/build.py`."
            ) from None
        digest.update(f"{file.name}:{held}\n".encode())
    return digest.hexdigest()[:16]


def _pack(home: Path, pack: Path) -> None:
    pyodide = home / "npm" / "node_modules" / "pyodide"
    pack.mkdir()
    for name in _FROM_PYODIDE:
        shutil.copyfile(pyodide / name, pack / name)
    _leave_out(pyodide / "python_stdlib.zip", pack / "python_stdlib.zip")
    _build_wheel(pack)
    code = (_PACKAGE / "pack_for_browser.py").read_text(encoding="utf-8")
    folders = {"/pack": pack, "/tools": home / "pyodide-tools"}
    try:
        in_pyodide.run(code, runtime=pyodide, folders=folders)
    except in_pyodide.NodeMissingError as error:
        raise RuntimeMissingError(str(error)) from None


def _leave_out(library: Path, slim: Path) -> None:
    with zipfile.ZipFile(library) as whole, zipfile.ZipFile(slim, "w") as part:
        for entry in whole.infolist():
            if entry.filename.split("/")[0].removesuffix(".py") not in _LEFT_OUT:
                part.writestr(entry, whole.read(entry))


def _build_wheel(folder: Path) -> None:
    """Build the wheel from the package's own folder, which holds its build file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    code = Path(followup.__file__).parent
    subprocess.run(command, cwd=code, check=True, capture_output=True)  # noqa: S603 - our own words
