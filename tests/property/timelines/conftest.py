"""The reader of timelines, for any text."""

from __future__ import annotations

from tests.unit.followup.time_expressions.timelines.conftest import read

__all__ = ["read"]
