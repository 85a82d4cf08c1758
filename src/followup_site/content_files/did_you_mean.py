"""*Did you mean ...?* for a name that is not known."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_SHOWN = 12
"""Names in one sentence, a convention: of a longer list nobody reads the end."""


def make_plain(name: str) -> str:
    """A name without the differences people overlook: capitals, spaces, hyphens."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def find_likely(name: str, known: Iterable[str]) -> str:
    """The known name most like this one, or nothing."""
    by_plain = {make_plain(one): one for one in known}
    close = difflib.get_close_matches(make_plain(name), by_plain, n=1, cutoff=0.6)
    turned = [one for one in by_plain if sorted(one) == sorted(make_plain(name))]
    return next((by_plain[one] for one in (*turned, *close)), "")


def suggest(name: str, known: Iterable[str], *, none: str = "There is none yet") -> str:
    """*Did you mean* the likely name; else the known names, if they are few."""
    names = list(known)
    meant = find_likely(name, names)
    if meant:
        return f"Did you mean `{meant}`?"
    if not names:
        return none
    if len(names) > _MOST_SHOWN:
        return f"Known are `{'`, `'.join(names[:_MOST_SHOWN])}` and {len(names) - _MOST_SHOWN} more"
    only = ", the only one there is" if len(names) == 1 else ""
    return f"Write {list_choices(names)}{only}"


def list_choices(names: Iterable[str]) -> str:
    """Names as a choice: `a`, `b` or `c`."""
    *before, last = [f"`{name}`" for name in names]
    return f"{', '.join(before)} or {last}" if before else last
