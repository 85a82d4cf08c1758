"""Locks between processes, each on a file; a lock is free once its holder has ended, however."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from typing import IO, TYPE_CHECKING

if sys.platform == "win32":
    import msvcrt

    _TAKEN = OSError
else:
    import fcntl

    _TAKEN = BlockingIOError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PAUSE = 0.5
"""Seconds between two looks at a lock that another process holds."""


@contextlib.contextmanager
def hold_alone(file: Path, on_wait: Callable[[], object] | None = None) -> Iterator[int]:
    """Hold a lock that one process holds at a time, waiting for it as long as need be.

    Args:
        file: made if it is not there; its folder must be. It holds nothing.
        on_wait: called once if another process holds the lock.

    Yields:
        The file's number, for a child process that should go on holding the lock.
    """
    with file.open("a+b") as opened:
        if not _take(opened):
            if on_wait:
                on_wait()
            while not _take(opened):
                time.sleep(_PAUSE)
        yield opened.fileno()


def hold_shared(file: Path) -> None:
    """Hold a lock together with others until this process ends, or what it turns into by `exec`.

    On Windows this does nothing: there, files that are in use cannot be taken away.
    """
    if sys.platform != "win32":
        opened = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        os.set_inheritable(opened, True)  # noqa: FBT003 - its only argument
        fcntl.flock(opened, fcntl.LOCK_SH)


def is_shared(file: Path) -> bool:
    """Whether a process other than this one holds the lock by `hold_shared`."""
    if sys.platform == "win32" or not file.exists():
        return False
    with file.open("a+b") as opened:
        return not _take(opened)


def _take(opened: IO[bytes]) -> bool:
    """Take the lock if no other process holds it; closing the file gives it back."""
    try:
        if sys.platform == "win32":
            opened.seek(0)
            msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except _TAKEN:
        return False
    return True
