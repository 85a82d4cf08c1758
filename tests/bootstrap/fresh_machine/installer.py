"""Stands in for every installer and tool of set-up: records its calls, never two at one place.

It is started under the name of the tool. What the tool would make, it makes as an empty thing.
FRESH_MACHINE in the environment names the machine's folder, where `calls.jsonl` keeps the record.
With CUT_OFF, the first call of each command kills the set-up that made it, and makes nothing.
LACKS names a package that is not to be had.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
import time
from pathlib import Path

MACHINE = Path(os.environ["FRESH_MACHINE"])
CLONE = next(folder for folder in MACHINE.iterdir() if (folder / "scripts").is_dir())
PROGRAMS = {
    "chromium-headless-shell": ["chromium-headless-shell"],
    "firefox-esr": ["firefox-esr"],
    "git": ["git"],
    "openbox": ["openbox"],
    "webkit2gtk-driver": ["WebKitWebDriver"],
    "xvfb": ["Xvfb"],
}
TAKES_SECONDS = 0.05
HANGS = 120
TAKEN = "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1"


def main(tool: str, words: list[str]) -> None:
    if is_script(words):
        record(tool, words, "script")
        return
    if words[-2:] == ["config", "list"]:  # a question, which pip answers with nothing set
        return
    busy = MACHINE / f"busy {place_of(tool, words)}"
    try:
        busy.mkdir()
    except FileExistsError:
        if tool in {"apt-get", "dpkg"}:  # these take turns of their own
            raise SystemExit(TAKEN) from None
        record(tool, words, "two at once")
        raise SystemExit("error: two installers at one place") from None
    try:
        if "CUT_OFF" in os.environ and not was_called(tool, words):
            record(tool, words, "cut off")
            os.kill(os.getppid(), signal.SIGKILL)
            outlive()
            return
        time.sleep(TAKES_SECONDS)
        if os.environ.get("LACKS") in words:
            raise SystemExit("E: Unable to locate package")
        make(tool, words)
        record(tool, words, "whole")
    finally:
        busy.rmdir()


def place_of(tool: str, words: list[str]) -> str:
    """Where a call puts what it makes: with one at work there, another would spoil it."""
    if tool in {"apt-get", "dpkg"}:
        return "system"
    is_beside = tool == "npm" or "-c" in words or "--target" in words
    return "for the browser" if is_beside else "environment"


def outlive() -> None:
    """Go on after set-up was killed, as a real tool does: with OUTLIVES until it may end."""
    ends = time.monotonic() + HANGS
    while "OUTLIVES" in os.environ and time.monotonic() < ends:
        if (MACHINE / "may-end").exists():
            break
        time.sleep(TAKES_SECONDS)


def is_script(words: list[str]) -> bool:
    return bool(words) and Path(words[0]).parent.name == "scripts"


def make(tool: str, words: list[str]) -> None:
    if tool == "apt-get" and "install" in words:
        for package in words:
            for program in PROGRAMS.get(package, []):
                put(MACHINE / "bin" / program)
    if words[-1].endswith("node.txt"):
        put(Path(sys.argv[0]).with_name("npm"))
    if "-c" in words:
        sys.path.insert(0, str(CLONE / "src"))
        from followup_site.browser import pyodide_runtime  # noqa: PLC0415 - the path leads to it only now

        for folder in pyodide_runtime.locate_folders(Path(words[-1])):
            folder.mkdir(parents=True, exist_ok=True)
    if Path([*words, ""][1]).name == "first_start.py":
        engine, programs = words[2], Path(words[3])
        put(programs.with_name(engine))
        known = json.loads(programs.read_text(encoding="utf-8")) if programs.exists() else {}
        known[engine] = str(programs.with_name(engine))
        programs.write_text(json.dumps(known), encoding="utf-8")
    if "--target" in words:
        Path(words[words.index("--target") + 1]).mkdir()


def put(program: Path) -> None:
    """A program of the machine that is this file too."""
    program.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(__file__, program)
    program.chmod(0o755)


def record(tool: str, words: list[str], how: str) -> None:
    with (MACHINE / "calls.jsonl").open("a", encoding="utf-8") as calls:
        calls.write(json.dumps({"tool": tool, "words": words, "how": how}) + "\n")


def was_called(tool: str, words: list[str]) -> bool:
    calls = MACHINE / "calls.jsonl"
    lines = calls.read_text(encoding="utf-8").splitlines() if calls.exists() else []
    return any((call["tool"], call["words"]) == (tool, words) for call in map(json.loads, lines))


if __name__ == "__main__":
    main(Path(sys.argv[0]).name, sys.argv[1:])
