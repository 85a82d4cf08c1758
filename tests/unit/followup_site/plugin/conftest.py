"""What the tests of the plugin share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of a small guide that a test may break, named to MkDocs as the guide to build."""
    copy = tmp_path / "content"
    shutil.copytree(ROOT / "tests" / "guides" / "return_a_purchase", copy)
    monkeypatch.setenv("FOLLOWUP_CONTENT", str(copy))
    return copy
