"""The guide of the tests of replies, for any request."""

from __future__ import annotations

from tests.unit.followup.reply.conftest import content

__all__ = ["content"]
