"""Debian's packages: installed to the end, in turn with whoever else installs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bootstrap import debian
from bootstrap.steps import SetupError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TAKEN = [
    "E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)",
    "E: Could not get lock /var/lib/dpkg/lock-frontend - open (11: Resource unavailable)",
    "dpkg: error: dpkg frontend lock was locked by another process with pid 7",
]


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Sequence[str]], list[str]]:
    """Lets an installer fail with these words, one after the other, and then work."""

    def fails(said: Sequence[str]) -> list[str]:
        tries, answers = list[str](), list(said)

        def run(command: Sequence[str], **_: object) -> None:
            tries.append(command[-1])
            if answers:
                raise SetupError("A tool of set-up failed.", answers.pop(0))

        monkeypatch.setattr(debian, "run", run)
        monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
        monkeypatch.setattr("time.sleep", lambda _: None)
        return tries

    return fails


def test_another_program_that_installs_is_waited_for(
    installer: Callable[[Sequence[str]], list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    tries = installer(TAKEN)
    debian._run(["apt-get", "update"])
    assert tries == ["update"] * 4
    assert capsys.readouterr().out.count("waiting for another program") == 1


def test_any_other_failure_is_told_at_once(
    installer: Callable[[Sequence[str]], list[str]],
) -> None:
    tries = installer(["E: Unable to locate package", "no more"])
    with pytest.raises(SetupError):
        debian._run(["apt-get", "update"])
    assert tries == ["update"]


def test_what_was_cut_off_is_finished_first(
    installer: Callable[[Sequence[str]], list[str]],
) -> None:
    tries = installer(["dpkg: error processing package, which apt mends"])
    debian._update.cache_clear()
    debian.install(["git"])
    assert tries == ["-a", "update", "git"]
