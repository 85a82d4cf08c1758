"""The law of dates is tried on the guide about nothing that the tests of the date logic share."""

from __future__ import annotations

from tests.unit.followup.conftest import ask, guide, solve, us, wording, words

__all__ = ["ask", "guide", "solve", "us", "wording", "words"]
