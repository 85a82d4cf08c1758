"""The reader of timelines, for any text."""

from __future__ import annotations

from tests.unit.followup.time_expressions.timeline_parser.conftest import read

__all__ = ["read"]
