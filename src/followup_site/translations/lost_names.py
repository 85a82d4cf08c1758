"""Promise: a translation names what its source names: no number and no blank is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.translations.overlay import Pair

_NAMED = {
    "markdown": re.compile(r"\{\{.*?\}\}", re.DOTALL),
    "message": re.compile(r"\[[^\[\]\n]+\]"),
}
"""What a text of each form names that no language may lose: placeholders, and blanks."""


def find_faults(pair: Pair) -> Iterator[Fault]:
    """Numbers, titles, links and blanks that only one of the two texts names: one fault a text."""
    pattern = _NAMED.get(pair.form)
    if pattern is None or not isinstance(pair.source, str) or not isinstance(pair.own, str):
        return
    wanted, found = (list(map(_tidy, pattern.findall(text))) for text in (pair.source, pair.own))
    missing = [name for name in dict.fromkeys(wanted) if name not in found]
    strange = [name for name in dict.fromkeys(found) if name not in wanted]
    if strange:
        what = f"the source does not name {_list(strange)} here"
        fix = f"Write {_list(missing or wanted)}" if wanted else "Say it in words"
        fix += ": names stay as they are in every language"
        before = pair.own[: pair.own.find(strange[0].strip("{}[] "))]
        yield Fault(pair.keys, what, fix, before=before)
    elif missing:
        what = f"the source names {_list(missing)} here, and the translation does not"
        fix = "Write it where the sentence needs it, letter by letter as in the source"
        yield Fault(pair.keys, what, fix)


def _tidy(name: str) -> str:
    return f"{{{{ {name.strip('{} ')} }}}}" if name.startswith("{") else name


def _list(names: list[str]) -> str:
    *before, last = [f"`{name}`" for name in names]
    return f"{', '.join(before)} and {last}" if before else last
