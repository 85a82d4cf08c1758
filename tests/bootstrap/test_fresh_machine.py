"""Set-up on a machine with nothing but Python: its own code, an empty path, stand-in installers."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bootstrap.steps import ROOT

HERE = Path(__file__).parent / "fresh_machine"
PATIENCE = 120
CHROMIUM = "chromium-headless-shell"
CLONED = ("scripts", "src", "locks", "package.json", "package-lock.json", "pyproject.toml")
INSTALLS = {
    "site.txt", "node.txt", "test.txt", "way-out.txt", "pyodide.txt", "npm ci", "own code",
    "compile", "git", CHROMIUM, "firefox-esr", "webkit2gtk-driver",
}  # fmt: skip
FIRST = ("site.txt", "own code", "node.txt")
"""Nothing goes on beside these."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it stands in for a Debian")


@dataclass
class Machine:
    """A folder with a clone and the stand-ins that set-up finds on this machine."""

    folder: Path

    def start(self, script: str, *words: str, **environ: str) -> subprocess.Popen[str]:
        """Type the command of a script, as somebody does whose path is empty."""
        return subprocess.Popen(
            [sys.executable, HERE / "script.py", self.folder, script, *words],
            env={"PATH": "", "FRESH_MACHINE": str(self.folder), **environ},
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, script: str, *words: str, **environ: str) -> tuple[int, str]:
        """Run a script; its exit code and what was said."""
        process = self.start(script, *words, **environ)
        said, _ = process.communicate(timeout=PATIENCE)
        return process.returncode, said

    def calls(self, how: str = "whole") -> list[str]:
        """What was installed, or which scripts were run, one after the other."""
        lines = (self.folder / "calls.jsonl").read_text(encoding="utf-8").splitlines()
        return [_called(call) for call in map(json.loads, lines) if call["how"] == how]


def _called(call: dict[str, Any]) -> str:
    """A short name for a call: the lock or the package that it installs."""
    words = [*call["words"], ""]
    if "playwright" in words:
        return f"playwright installs {words[-2]}"
    if Path(words[1]).name == "first_start.py":
        return f"playwright starts {words[2]}"
    for name in INSTALLS:
        if any(Path(word).name == name for word in words):
            return name
    if "-e" in words:
        return "own code"
    if "-c" in words:
        return "compile"
    return f"{call['tool']} {Path(words[0]).name}"


def _machine(folder: Path, clone: str = "clone") -> Machine:
    leave_out = shutil.ignore_patterns("__pycache__")
    for name in CLONED:
        source, target = ROOT / name, folder / clone / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=leave_out)
        else:
            shutil.copy(source, target)
    (folder / "bin").mkdir()
    (folder / "os-release").write_text("NAME=Debian\nID=debian\n", encoding="utf-8")
    stand_in = (HERE / "installer.py").read_text(encoding="utf-8")
    for tool in ("apt-get", "dpkg"):
        program = folder / "bin" / tool
        program.write_text(f"#!{sys.executable} -IS\n{stand_in}", encoding="utf-8")
        program.chmod(0o755)
    return Machine(folder)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return _machine(tmp_path)


def test_all_is_installed_once_before_the_first_test_however_many_runs_start_at_once(
    machine: Machine,
) -> None:
    runs = [machine.start("test.py") for _ in range(4)]
    said = [run.communicate(timeout=PATIENCE)[0] for run in runs]
    assert [run.returncode for run in runs] == [0] * 4, said
    assert machine.calls("two at once") == []
    assert {name: Counter(machine.calls())[name] for name in INSTALLS} == dict.fromkeys(INSTALLS, 1)
    scripts = machine.calls("script")
    assert scripts == ["python test.py"] * 4
    lines = (machine.folder / "calls.jsonl").read_text(encoding="utf-8").splitlines()
    assert all('"script"' in line for line in lines[-4:])
    assert sum("waiting for another one" in text for text in said) == 3


def test_different_commands_at_once_install_what_they_share_once(machine: Machine) -> None:
    runs = [machine.start(script) for script in ("serve.py", "test.py", "check.py", "build.py")]
    said = [run.communicate(timeout=PATIENCE)[0] for run in runs]
    assert [run.returncode for run in runs] == [0] * 4, said
    assert machine.calls("two at once") == []
    assert {name: Counter(machine.calls())[name] for name in INSTALLS} == dict.fromkeys(INSTALLS, 1)


def test_whatever_is_cut_off_is_begun_again_and_what_is_done_is_not(machine: Machine) -> None:
    """What went on beside it may be done twice: nobody was left to note that it was done."""
    codes: list[int] = []
    while not codes or (codes[-1] == -signal.SIGKILL and len(codes) < 3 * len(INSTALLS)):
        codes.append(machine.run("test.py", CUT_OFF="yes")[0])
    assert codes[-1] == 0
    assert machine.calls("two at once") == []
    assert set(machine.calls("cut off")) >= INSTALLS
    done = machine.calls()
    assert set(done) >= INSTALLS
    assert {name: Counter(done)[name] for name in FIRST} == dict.fromkeys(FIRST, 1)
    assert machine.run("test.py")[0] == 0
    assert machine.calls() == done
    assert machine.calls("script") == ["python test.py"] * 2


def test_a_tool_that_outlives_a_set_up_that_was_killed_is_waited_for(machine: Machine) -> None:
    assert machine.run("serve.py", CUT_OFF="yes", OUTLIVES="yes")[0] == -signal.SIGKILL
    second = machine.start("serve.py")
    assert second.stdout
    assert "waiting for another one in this folder" in second.stdout.readline()
    (machine.folder / "may-end").touch()
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert machine.calls("two at once") == []


def test_tests_that_use_no_browser_wait_for_none(machine: Machine) -> None:
    tests = machine.folder / "clone" / "tests" / "unit" / "followup"
    tests.mkdir(parents=True)
    (tests / "test_days.py").write_text("def test_days(): ...\n", encoding="utf-8")
    assert machine.run("test.py", "tests/unit/followup")[0] == 0
    assert "test.txt" in machine.calls()
    assert CHROMIUM not in machine.calls()


@pytest.mark.parametrize("clone", ["my own guide", "Führer für später", "跟进"])
def test_the_folder_may_have_any_name(tmp_path: Path, clone: str) -> None:
    code, said = _machine(tmp_path, clone).run("serve.py", LC_ALL="C")
    assert code == 0, said


def test_a_folder_in_which_python_makes_no_environment_is_told_before_anything_is_made(
    tmp_path: Path,
) -> None:
    machine = _machine(tmp_path, "one:two")
    code, said = machine.run("serve.py")
    assert code == 1
    assert "has a “:” in its path" in said
    assert "Traceback" not in said
    assert not (tmp_path / "one:two" / ".followup").exists()


def test_a_lock_that_changes_waits_for_the_command_that_uses_what_it_replaces(
    machine: Machine,
) -> None:
    assert machine.run("check.py")[0] == 0
    lock = machine.folder / "clone" / "locks" / "site.txt"
    lock.write_text(lock.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    in_use = machine.folder / "clone" / ".followup" / "in-use"
    running = subprocess.Popen(
        [sys.executable, "-c", _RUNNING, in_use],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": str(ROOT / "src")},
    )
    assert running.stdout
    assert running.stdout.readline()
    second = machine.start("check.py")
    assert second.stdout
    assert "Waiting until it has ended" in second.stdout.readline()
    assert Counter(machine.calls())["site.txt"] == 1
    running.communicate(b"\n", timeout=PATIENCE)
    second.communicate(timeout=PATIENCE)
    assert second.returncode == 0
    assert Counter(machine.calls())["site.txt"] == 2


_RUNNING = """
import sys
from pathlib import Path
from followup_site.browser.file_lock import hold_shared
hold_shared(Path(sys.argv[1]))
print("running", flush=True)
input()
"""


def test_elsewhere_playwright_brings_the_browsers_and_each_is_started_once(
    machine: Machine,
) -> None:
    (machine.folder / "os-release").write_text("NAME=Other\nID=other\n", encoding="utf-8")
    for _ in range(2):
        code, said = machine.run("test.py")
        assert code == 0, said
    calls = [call for call in machine.calls() if call.startswith("playwright")]
    assert calls == [
        f"playwright {how} {engine}"
        for engine in ("chromium", "firefox", "webkit")
        for how in ("installs", "starts")
    ]


def test_without_one_of_the_other_browsers_set_up_says_so_and_goes_on(machine: Machine) -> None:
    code, said = machine.run("test.py", LACKS="firefox-esr")
    assert code == 0
    assert "Firefox could not be had." in said
    assert "sudo apt install firefox-esr" in said
    assert {CHROMIUM, "webkit2gtk-driver"} <= set(machine.calls())


def test_without_chromium_set_up_fails_and_says_what_to_install(machine: Machine) -> None:
    code, said = machine.run("test.py", LACKS=CHROMIUM)
    assert code == 1
    assert "Chromium could not be had." in said
    assert f"sudo apt install {CHROMIUM}" in said
    assert machine.calls("script") == []
