"""A step of set-up: said in a line, done once; again when its inputs change or it was cut off."""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bootstrap import failures
from followup_site.browser import file_lock
from followup_site.browser.downloads import make_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[2]
"""Found from this file, so that a script may be started in any folder."""

HOME = ROOT / ".followup"
"""All that set-up makes. Git leaves it out, and who deletes it loses nothing but time."""

LOG = HOME / "setup.log"
"""What the tool printed that failed last."""

SYSTEM_FOLDERS = (
    ()
    if os.name == "nt"
    else ("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin")
)
"""Where the system keeps its programs: a caller's path may leave them out."""

_held: list[int] = []
"""The number of the lock's file, while this process holds it."""


class SetupError(Exception):
    """Set-up cannot go on. The text is for the person: what is missing, and what to do.

    Attributes:
        said: what the tool that failed printed, if it was one.
    """

    def __init__(self, text: str, said: str = "") -> None:
        """Say `text` to the person; keep what a tool said."""
        super().__init__(text)
        self.said = said


@dataclass(frozen=True)
class Deed:
    """Something to do for the machine, known to be done by looking at the machine.

    Attributes:
        says: what it is, for the person, in a few words.
        is_done: whether an earlier run did it, to the end.
        make: does it, from whatever state an earlier run left.
        is_needed: whether set-up ends where it fails; if not, that is said, and set-up goes on.
    """

    says: str
    is_done: Callable[[], bool]
    make: Callable[[], None]
    is_needed: bool = True

    def replaces(self) -> bool:
        """Whether it takes away something that a running command may use."""
        return False

    def do(self) -> None:
        """Do it and say so."""
        with _tell(self.says):
            self.make()


@dataclass(frozen=True)
class Step:
    """One thing to make.

    Attributes:
        says: what is made, for the person, in a few words.
        stamp: the file that holds the digest of the inputs once it is made. It lies inside what is
            made, so that it goes when that goes.
        inputs: whatever, when it changes, makes the step out of date.
        make: makes it, from whatever state an earlier run left.
        is_gentle: whether it may be made anew under the hands of a command that uses it.
    """

    says: str
    stamp: Path
    inputs: Sequence[str]
    make: Callable[[], None]
    is_gentle: bool = False
    is_needed: bool = True

    @property
    def digest(self) -> str:
        """What the stamp holds once it is made from these inputs."""
        return make_digest(self.inputs)

    def is_done(self) -> bool:
        """Whether an earlier run made it, to the end, from the same inputs."""
        try:
            return self.stamp.read_text(encoding="ascii") == self.digest
        except OSError:
            return False

    def replaces(self) -> bool:
        """Whether it takes away something whole, which a running command may use."""
        return not self.is_gentle and self.stamp.exists()

    def do(self) -> None:
        """Make it and say so. The stamp comes last, so that a step cut off is made again."""
        with _tell(self.says):
            self.stamp.unlink(missing_ok=True)
            self.make()
            self.stamp.parent.mkdir(parents=True, exist_ok=True)
            half = self.stamp.with_suffix(".half")
            half.write_text(self.digest, encoding="ascii")
            half.replace(self.stamp)


@contextlib.contextmanager
def _tell(says: str) -> Iterator[None]:
    """Say what is being done, and how long it took: in two lines, for others may speak between."""
    print(f"Set-up: {says} ...\n", end="", flush=True)  # whole at once, newline and all
    began = time.monotonic()
    yield
    print(f"Set-up: {says}: {time.monotonic() - began:.0f} s\n", end="", flush=True)


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path = ROOT,
    environ: Mapping[str, str] | None = None,
    holds_lock: bool = True,
) -> None:
    """Run a tool quietly; what it prints goes to the log, which stays if it failed.

    Args:
        command: its words.
        cwd: the folder it runs in.
        environ: variables to set for it.
        holds_lock: the tool goes on holding set-up's lock where it outlives this process, so that
            no other set-up works at the same files. Not for one that may leave services behind.

    Raises:
        SetupError: it failed; says why in plain words, as far as its output tells.
    """
    HOME.mkdir(exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=HOME, prefix="setup-", suffix=".log", delete=False) as log:
        code = subprocess.run(
            [str(word) for word in command],
            cwd=cwd,
            env={**os.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
            pass_fds=_held if holds_lock and os.name != "nt" else (),
        ).returncode
    written = Path(log.name)
    if not code:
        return written.unlink()
    said = written.replace(LOG).read_text(encoding="utf-8", errors="replace")
    raise SetupError(f"{failures.find_reason(said)}\nThe whole of what was said: {LOG}", said)


@contextlib.contextmanager
def say_plainly() -> Iterator[None]:
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
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            raise SystemExit(f"\n{failures.NOT_WRITABLE} {error}") from None
        raise SystemExit(f"\nSet-up could not go on: {error}") from None


@contextlib.contextmanager
def hold_alone() -> Iterator[None]:
    """Hold the clone's set-up for this process; another one waits. Ends with the process."""

    def tell() -> None:
        print("Set-up: waiting for another one in this folder ...", flush=True)

    HOME.mkdir(exist_ok=True)
    with file_lock.hold_alone(HOME / "lock", on_wait=tell) as number:
        _held.append(number)
        try:
            yield
        finally:
            _held.remove(number)
