"""Promise: a message is as long as it should be, counted with its blanks filled in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from followup.language.blanks import fill
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

_WORD = re.compile(r"\S*\w\S*")
"""What counts for a word: anything between spaces with a letter or digit in it, so a dash alone is
none."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every message outside its length."""
    examples = {name: blank.example for name, blank in content.blanks.items()}
    for name, message in content.messages.items():
        if (
            not message.length
            or not content.is_sound("messages", name)
            or not content.is_sound("blanks")
        ):
            continue
        least, most = map(int, message.length.removesuffix(" words").split(" to "))
        words = len(_WORD.findall(fill(message.body, examples)))
        if not least <= words <= most:
            what = f"with its blanks filled in, the message has {words} words, not {message.length}"
            fix = "Shorten it" if words > most else "Say more"
            yield Fault(("messages", name, "body"), what, f"{fix}, or change `length`")
