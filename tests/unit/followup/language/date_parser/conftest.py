"""What the tests of typed dates share: today, and how a text is refused."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from followup.language.date_parser import UnreadableDateError, read_date

if TYPE_CHECKING:
    from followup.language.wording import Words


TODAY = dt.date(2026, 11, 24)  # a Tuesday


def refused(words: Words, text: str, today: dt.date = TODAY) -> tuple[str, dict[str, str]]:
    with pytest.raises(UnreadableDateError) as caught:
        read_date(text, words, today)
    return caught.value.code, caught.value.values
