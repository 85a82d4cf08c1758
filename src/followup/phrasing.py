"""Sentence patterns of a language, `the end of [time]`, matched against what somebody wrote."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SLOT = re.compile(r"\\\[([a-z_ ]+)\\\]")


def plain(text: str) -> str:
    """Lower case, straight apostrophes, single spaces, no full stop or comma."""
    straight = text.casefold().replace("\u2019", "'").replace(",", " ")
    return " ".join(straight.strip(" .!?").split())


def matches(patterns: Sequence[str], text: str) -> Iterator[dict[str, str]]:
    """What stands in the slots, for each pattern that the whole text fits, in their order.

    A slot that occurs twice is numbered: `number` and `number_2`.
    """
    for pattern in patterns:
        found = _compiled(pattern).fullmatch(text)
        if found:
            yield found.groupdict()


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    seen: dict[str, int] = {}

    def slot(match: re.Match[str]) -> str:
        name = match[1].replace(" ", "_")
        seen[name] = seen.get(name, 0) + 1
        again = f"_{seen[name]}" if seen[name] > 1 else ""
        return f"(?P<{name}{again}>.+?)"

    return re.compile(_SLOT.sub(slot, re.escape(plain_pattern(pattern)).replace(r"\ ", " ")))


def plain_pattern(pattern: str) -> str:
    """A pattern as `plain` leaves a text, its slots kept."""
    return plain(pattern)
