"""What tests of the date logic share: a guide about nothing, its words, and how it is asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from tests.unit.followup.small_guide import US, asked_of, guide_of, wording_of_all

from followup.language.wording import Words

settings.register_profile("followup", deadline=None, database=None)  # no promise is about speed
settings.load_profile("followup")

Mapped = dict[str, Any]
Ask = Callable[..., Mapped]


@pytest.fixture(scope="session")
def wording() -> Mapped:
    """All words, in English, with a sentence for every phrase a test reads."""
    return wording_of_all()


@pytest.fixture(scope="session")
def words(wording: Mapped) -> Words:
    """The same as the core reads them."""
    return Words.from_mapping(wording)


@pytest.fixture(scope="session")
def guide() -> Ask:
    """Makes the content of a guide: `guide(rules={...}, stages={"act": "a_rule"}, ...)`."""
    return guide_of


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Asks the engine: `ask(content, place, today="2026-11-23", sent={...})`."""
    return asked_of


@pytest.fixture(scope="session")
def solve() -> Ask:
    """The one step of a guide with one rule: `solve({"latest": "2 days after start"}, ...)`."""

    def step(rule: Mapped, place: Mapped | None = None, **request: Any) -> Mapped:  # noqa: ANN401
        parts = {
            name: request.pop(name) for name in ("days", "figures", "events") if name in request
        }
        content = guide_of(rules={"rule": rule}, stages={"act": "rule"}, **parts)
        reply = asked_of(content, place, **request)
        assert reply["problems"] == []
        return dict(reply["steps"][0])

    return step


@pytest.fixture(scope="session")
def us() -> Mapped:
    """The United States in November 2026: Thanksgiving on Thursday the 26th."""
    return US
