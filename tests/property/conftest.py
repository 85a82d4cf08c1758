"""What holds for any input is tried on the guide that the tests of the date logic share."""

from __future__ import annotations

from tests.unit.followup.conftest import ask, guide, solve, us, wording, words

__all__ = ["ask", "guide", "solve", "us", "wording", "words"]
