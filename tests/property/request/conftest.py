"""The guide of the tests of requests, for any request."""

from __future__ import annotations

from tests.unit.followup.request.conftest import content

__all__ = ["content"]
