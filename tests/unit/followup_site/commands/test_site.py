from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup_site.commands import site

if TYPE_CHECKING:
    from pathlib import Path

    from followup_site.commands.site import Command


def test_it_takes_the_guide_it_is_told_of_and_leaves_the_other_words(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    words = ["one", "--guide", str(tmp_path), "two"]
    assert site.take_guide(words) == tmp_path.resolve()
    assert words == ["one", "two"]


@pytest.mark.parametrize("command", [site.build_main, site.serve_main])
@pytest.mark.parametrize("after", [["nowhere"], []])
def test_a_guide_that_is_not_there_ends_in_a_plain_line(
    command: Command,
    after: list[str],
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command(["--guide", *after]) == 2
    assert "holds mkdocs.yml" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["", "http", "0", "70000"])
def test_a_port_that_is_none_ends_in_a_plain_line(
    port: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert site.serve_main(["--port", port]) == 2
    assert "a number from 1 to 65535" in capsys.readouterr().out
