"""The guide itself, as the tests of its promises see it."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_site.load.read import Loaded, load

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="session")
def loaded() -> Loaded:
    """The guide, loaded once."""
    return load(CONTENT)
