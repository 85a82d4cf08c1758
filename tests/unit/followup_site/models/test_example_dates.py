"""Dates as worked examples write them: read with their weekday, and said as they are read."""

from __future__ import annotations

import pytest

from followup_site.models import example_dates


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("Sat 20 Nov 2026", "is a Fri, not a Sat"),
        ("Mon 30 Feb 2026", "is not a day of the calendar"),
        ("20 Nov 2026", "is not written like Fri 20 Nov 2026"),
        ("Fri 20 Nov", "is not written like Fri 20 Nov 2026"),
        ("2026-11-20", "is not written like Fri 20 Nov 2026"),
        ("Fri 20 November 2026", "is not written like Fri 20 Nov 2026"),
    ],
)
def test_a_date_that_cannot_be_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        example_dates.format_iso(text)


def test_a_date_is_said_as_it_is_read() -> None:
    for text in ("Fri 20 Nov 2026", "Tue 1 Dec 2026 09:05"):
        assert example_dates.format_date(example_dates.format_iso(text)) == text
