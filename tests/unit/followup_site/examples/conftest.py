"""A small guide whose examples are run, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_site.examples.run import ExampleRunner
from followup_site.load.read import Loaded, load

GUIDE = Path(__file__).parents[3] / "guides" / "return_a_purchase"


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(GUIDE)


@pytest.fixture(scope="module")
def runner(loaded: Loaded) -> ExampleRunner:
    return ExampleRunner(loaded.guidebook, loaded.content.default_place)
