"""A step of set-up: said in a line, done once; again when its inputs change or it was cut off."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.parts import digest
from setup import failures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
HOME = ROOT / ".followup"
LOG = HOME / "setup.log"


class SetupError(Exception):
    """Set-up cannot go on. The text is for the person: what is missing, and what to do."""


@dataclass(frozen=True)
class Step:
    """One thing to make.

    Attributes:
        says: what is made, for the person, in a few words.
        stamp: the file that holds the digest of the inputs once it is made. It lies inside what is
            made, so that it goes when that goes.
        inputs: whatever, when it changes, makes the step out of date.
        make: makes it, from whatever state an earlier run left.
    """

    says: str
    stamp: Path
    inputs: Sequence[str]
    make: Callable[[], None]

    @property
    def digest(self) -> str:
        """What the stamp holds once it is made from these inputs."""
        return digest(self.inputs)

    def is_done(self) -> bool:
        """Whether an earlier run made it, to the end, from the same inputs."""
        try:
            return self.stamp.read_text(encoding="ascii") == self.digest
        except OSError:
            return False

    def do(self) -> None:
        """Make it and say so. The stamp comes last, so that a step cut off is made again."""
        print(f"Set-up: {self.says} ...", end=" ", flush=True)
        began = time.monotonic()
        self.stamp.unlink(missing_ok=True)
        self.make()
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        half = self.stamp.with_suffix(".half")
        half.write_text(self.digest, encoding="ascii")
        half.replace(self.stamp)
        print(f"{time.monotonic() - began:.0f} s", flush=True)


def run(
    command: Sequence[str | Path], *, cwd: Path = ROOT, environ: Mapping[str, str] | None = None
) -> None:
    """Run a tool quietly; what it prints goes to the log.

    Raises:
        SetupError: it failed; says why in plain words, as far as its output tells.
    """
    HOME.mkdir(exist_ok=True)
    with LOG.open("wb") as log:
        code = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env={**os.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        ).returncode
    if code:
        said = LOG.read_text(encoding="utf-8", errors="replace")
        raise SetupError(f"{failures.reason(said)}\nThe whole of what was said: {LOG}")


@contextlib.contextmanager
def plainly() -> Iterator[None]:
    """Turn what can go wrong into plain words and an exit code, never a traceback."""
    try:
        yield
    except SetupError as error:
        raise SystemExit(f"\n{error}") from None
    except KeyboardInterrupt:
        raise SystemExit("\nStopped. The next run goes on from here.") from None
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise SystemExit(f"\n{failures.DISK_FULL}") from None
        raise SystemExit(f"\nSet-up could not go on: {error}") from None


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Hold the clone's set-up for this process; another one waits. Ends with the process."""
    HOME.mkdir(exist_ok=True)
    with (HOME / "lock").open("a+b") as file:
        try:
            import fcntl
        except ImportError:  # Windows
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("Set-up: waiting for another one in this folder ...", flush=True)
                fcntl.flock(file, fcntl.LOCK_EX)
        yield
