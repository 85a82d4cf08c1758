"""What the tests of the plan command share: how it is run, and the dates it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup_site.commands.plan import main

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(repo: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command; its exit code and what it printed."""

    def run_with(*arguments: str, content: Path = repo / "content") -> tuple[int, str, str]:
        code = main(["--content", str(content), "--today", "2026-11-23", *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run_with
