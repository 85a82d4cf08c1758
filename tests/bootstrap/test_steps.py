from __future__ import annotations

import errno
import shutil
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from bootstrap import entrance, environment, failures, steps
from bootstrap.steps import SetupError, Step

if TYPE_CHECKING:
    from pathlib import Path


def _step(folder: Path, *inputs: str, fails: bool = False) -> Step:
    def make() -> None:
        folder.mkdir(exist_ok=True)
        if fails:
            raise SetupError("cut off")

    return Step(says="a thing", stamp=folder / "thing.stamp", inputs=inputs, make=make)


def test_a_step_is_done_once(tmp_path: Path) -> None:
    step = _step(tmp_path / "thing", "lock 1")
    assert not step.is_done()
    step.do()
    assert step.is_done()


def test_a_step_is_done_again_when_its_inputs_change(tmp_path: Path) -> None:
    _step(tmp_path / "thing", "lock 1").do()
    assert not _step(tmp_path / "thing", "lock 2").is_done()


def test_a_step_that_was_cut_off_is_done_again(tmp_path: Path) -> None:
    _step(tmp_path / "thing", "lock 1").do()
    with pytest.raises(SetupError):
        _step(tmp_path / "thing", "lock 1", fails=True).do()
    assert not _step(tmp_path / "thing", "lock 1").is_done()


def test_a_step_that_an_earlier_one_undoes_is_done_again_in_the_same_run(tmp_path: Path) -> None:
    environment_of, packages_of = tmp_path / "env", tmp_path / "env" / "packages"
    packages = _step(packages_of)

    def afresh() -> None:
        shutil.rmtree(environment_of, ignore_errors=True)
        environment_of.mkdir()

    def first(lock: str) -> Step:
        return Step("an environment", environment_of / "env.stamp", [lock], afresh)

    entrance.make([first("lock 1"), packages], is_inside=False)
    entrance.make([first("lock 2"), packages], is_inside=False)
    entrance.make([first("lock 2"), packages], is_inside=True)


def test_inside_the_environment_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="machine's own Python"):
        entrance.make([_step(tmp_path / "thing")], is_inside=True)


def test_a_step_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _step(tmp_path / "thing").do()
    assert capsys.readouterr().out == "Set-up: a thing ...\nSet-up: a thing: 0 s\n"


@pytest.mark.parametrize(
    ("printed", "sentence"),
    [
        ("WARNING: Retrying after NewConnectionError\nERROR: No matching distribution", "network"),
        ("npm error code EAI_AGAIN", "network"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "not the file that was locked"),
        ("ERROR: No matching distribution found for x==1", "Python 3.11 to 3.14"),
        ("all fine\nerror: the dog ate it\nbye", "error: the dog ate it"),
        ("", "It said nothing"),
    ],
)
def test_the_cause_of_a_failure_is_said_in_plain_words(printed: str, sentence: str) -> None:
    assert sentence in failures.find_reason(printed)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (SetupError("Something is missing."), "Something is missing."),
        (OSError(errno.ENOSPC, "No space left on device"), "The disk is full."),
        (PermissionError(errno.EACCES, "Permission denied"), "Permission denied"),
        (KeyboardInterrupt(), "The next run goes on from here."),
    ],
)
def test_no_failure_shows_a_traceback(error: BaseException, sentence: str) -> None:
    with pytest.raises(SystemExit, match=sentence), steps.say_plainly():
        raise error


def test_a_python_without_ensurepip_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    make = environment.list_python_steps()[0].make
    with pytest.raises(SetupError, match="apt install python3-venv"):
        make()


def test_a_tool_that_fails_leaves_its_words_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "HOME", tmp_path)
    monkeypatch.setattr(steps, "LOG", tmp_path / "setup.log")
    with pytest.raises(SetupError, match="error: no luck"):
        steps.run([sys.executable, "-c", "print('error: no luck'); raise SystemExit(3)"])
    assert "no luck" in (tmp_path / "setup.log").read_text(encoding="utf-8")


def test_only_one_set_up_runs_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "HOME", tmp_path)
    came_in = threading.Event()

    def second() -> None:
        with steps.hold_alone():
            came_in.set()

    other = threading.Thread(target=second)
    with steps.hold_alone():
        other.start()
        assert not came_in.wait(0.2)
    assert came_in.wait(10)
    other.join()


def test_the_environment_holds_both_distributions() -> None:
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "list", "--format=freeze"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "followup==" in listed
    assert "followup-site==" in listed
