"""phrases.yaml: what people are told, and how the planner reads it. Tests, and a page."""

import re
from typing import Annotated

from pydantic import AfterValidator

from followup_site.models import text_patterns
from followup_site.models.example_dates import DATE, format_iso, is_date
from followup_site.models.fields import Item, fact, words
from followup_site.models.texts import PlaceCode, Text, refuse

WITHOUT_DATES = ("no date", "soon", "they will get in touch", "asks", "not understood")
"""The readings that name no day. `asks`: it could mean two days, or none that can be."""

_READING = re.compile(rf"by {DATE}|from {DATE}(?: to {DATE})?|{DATE}")
"""The readings that have days: with no beginning, with no end or both ends, and a single day."""


def _check_day(text: str) -> str:
    if not is_date(text):
        refuse(f"`{text}` is not a date", "Write it like `Fri 20 Nov 2026`")
    try:
        format_iso(text)
    except ValueError as wrong:
        refuse(str(wrong).replace("“", "`").replace("”", "`"), "Correct the day or the weekday")
    return text


def _check_reading(text: str) -> str:
    if text not in WITHOUT_DATES and not _READING.fullmatch(text):
        others = "`, `".join(WITHOUT_DATES)
        fix = (
            f"Write a day, `by` a day, `from` a day, `from` one `to` another, or one of `{others}`"
        )
        refuse(f"`{text}` is no reading of a phrase", fix)
    for date in re.findall(DATE, text):
        _check_day(date)
    return text


# The same for editors, which see a file before it is loaded.
_DAY = text_patterns.form("spoken_day", DATE, "Write it like `Fri 20 Nov 2026`")
_A_READING = text_patterns.form(
    "reading",
    f"{_READING.pattern}|{'|'.join(WITHOUT_DATES)}",
    "Write a day, `by` a day, `from` one `to` another, or that there is none",
)


class Phrase(Item):
    """Something that people are told, and its reading."""

    said: Text = words("what was said, word for word")
    reads: Annotated[Text, AfterValidator(_check_reading), _A_READING] = fact(
        "how it is read: `by Fri 27 Nov 2026`, `from Mon 23 Nov 2026 to Fri 27 Nov 2026`"
    )


class Phrases(Item):
    """Phrases, all as if said on the same day at the same place."""

    said_on: Annotated[Text, AfterValidator(_check_day), _DAY] = fact("the day it was said")
    place: PlaceCode = fact("the place whose weekends and holidays count")
    phrases: list[Phrase] = fact("the phrases, in the order of the page")
