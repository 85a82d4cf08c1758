"""Runs a script of a clone as a person does who is root on a Debian with nothing but Python.

python script.py FOLDER SCRIPT [WORDS]: FOLDER is the machine's, with the clone in it.
"""

from __future__ import annotations

import runpy
import sys
import venv
from pathlib import Path

machine, script = Path(sys.argv[1]), sys.argv[2]
clone = next(folder for folder in machine.iterdir() if (folder / "scripts").is_dir())
sys.path[0] = str(clone / "scripts")

from bootstrap import SOURCE  # noqa: E402

sys.path.insert(1, str(SOURCE))

from bootstrap import debian, environment, steps  # noqa: E402

steps.SYSTEM_FOLDERS = (str(machine / "bin"),)  # type: ignore[assignment]
debian._RELEASE = machine / "os-release"
debian.os.geteuid = lambda: 0  # type: ignore[attr-defined]


def create(folder: Path, *, with_pip: bool) -> None:
    assert with_pip
    environment.BIN.mkdir(parents=True)
    python = environment.PYTHON
    python.write_bytes((machine / "bin" / "apt-get").read_bytes())
    python.chmod(0o755)
    assert folder == environment.ENV


venv.create = create  # type: ignore[assignment]
sys.argv[:] = [str(clone / "scripts" / script), *sys.argv[3:]]
runpy.run_path(sys.argv[0], run_name="__main__")
