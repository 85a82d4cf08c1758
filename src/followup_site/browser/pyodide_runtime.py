"""The files that the browser loads to run the date logic: Pyodide, Python's library, our wheel.

Set-up fetches Pyodide from npm and Pyodide's own build tools from PyPI. Here the wheel of
`followup` is built, locked by its SHA-256, and compiled together with Python's library by Pyodide's
own Python, for most of a reader's wait is the compiling of that library. The same inputs give the
same bytes, and they are made once.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import followup
from followup_site.browser import in_pyodide
from followup_site.browser.made_once import RuntimeMissingError, locate, make_once

__all__ = ["RuntimeMissingError", "is_prepared", "locate_folders", "prepare"]

_PACKAGE = Path(__file__).resolve().parent  # the scripts that pack, this one too
_CODE = Path(followup.__file__).parent  # what the wheel is built from
_LIBRARY = "python_stdlib.zip"  # Pyodide's own name: it looks for this file beside its others
_LIBRARIES, _RUNTIMES = "library", "runtime"  # folders of the private one
# What a browser needs of npm's package, beside the library.
_FROM_PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "pyodide-lock.json")
# Who edits one of these, or fetches other tools, gets another runtime: they count as inputs.
_MADE_HERE = ("pyodide_runtime.py", "pack_for_browser.py", "in_pyodide.py", "in_pyodide.mjs")
_STAMP_FILES = ("npm/npm.stamp", "pyodide-tools/tools.stamp")

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


def prepare(home: Path) -> Path:
    """Make the runtime, unless it was made before from the same inputs. Two at once take turns.

    Args:
        home: the private folder that set-up keeps, `.followup` in a clone.

    Returns:
        The folder of files to publish: Pyodide's, `python_stdlib.zip`, `pyodide-lock.json` and the
        wheel it names. Load them with `loadPyodide({indexURL, packages: ["followup"]})`.

    Raises:
        RuntimeMissingError: set-up has not fetched Pyodide or its tools, or there is no Node.
    """
    home = home.resolve()
    library, whole = _list_inputs(home)
    packed = make_once(home / _LIBRARIES, library, lambda folder: _pack_library(home, folder))
    return make_once(home / _RUNTIMES, whole, lambda folder: _pack(home, packed, folder))


def is_prepared(home: Path) -> bool:
    """Whether `prepare` has nothing to make. Raises RuntimeMissingError as it does."""
    return all(folder.is_dir() for folder in locate_folders(home))


def locate_folders(home: Path) -> tuple[Path, Path]:
    """Where `prepare` puts the library and the whole runtime. Raises RuntimeMissingError."""
    home = home.resolve()
    library, whole = _list_inputs(home)
    return locate(home / _LIBRARIES, library), locate(home / _RUNTIMES, whole)


def _list_inputs(home: Path) -> tuple[list[Path], list[Path]]:
    """What the library is made from, and what the whole runtime is."""
    fetched = [home / stamp for stamp in _STAMP_FILES] + [_PACKAGE / name for name in _MADE_HERE]
    wheel = [file for file in sorted(_CODE.rglob("*")) if file.suffix != ".pyc" and file.is_file()]
    return fetched, fetched + wheel


def _pack_library(home: Path, folder: Path) -> None:
    """Python's library for the browser: its own part, and that compiled."""
    pyodide = home / "npm" / "node_modules" / "pyodide"
    _leave_out(pyodide / _LIBRARY, folder / _LIBRARY)
    _run_tools(home, pyodide, folder)


def _pack(home: Path, library: Path, folder: Path) -> None:
    """All that is published: Pyodide's files, the library, and our wheel with its lock."""
    pyodide = home / "npm" / "node_modules" / "pyodide"
    for name in _FROM_PYODIDE:
        shutil.copyfile(pyodide / name, folder / name)
    shutil.copyfile(library / _LIBRARY, folder / _LIBRARY)
    _build_wheel(folder)
    _run_tools(home, folder, folder)


def _run_tools(home: Path, pyodide: Path, folder: Path) -> None:
    """Lock and compile what lies in the folder, inside the Pyodide of another or the same."""
    code = (_PACKAGE / "pack_for_browser.py").read_text(encoding="utf-8")
    folders = {"/pack": folder, "/tools": home / "pyodide-tools"}
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
    subprocess.run(command, cwd=_CODE, check=True, capture_output=True)  # noqa: S603 - our own words
