"""Promise: everything the planner may say has words, and a guide changes the words alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import Unit
from followup.language.blanks import list_blanks, name_blank
from followup.language.codes import DATES, ERRORS, LISTS, PHRASES, PROOFREADING
from followup.language.time_codes import TIMELINE
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup_site.content_files import Keys, Value
    from followup_site.models import Content

NAMES = {"months": 12, "short_months": 12, "weekdays": 7, "short_weekdays": 7}
"""The lists of names in `dates`, and how many there are of each."""

CLOCK = ["hour", "hour_of_twelve", "minute", "half"]
"""The blanks of a clock time: no language writes it with all of them."""

_WITHOUT_OTHERS = (("wording", "page"), ("wording", "addresses"))
"""The parts that hold what the shared words have, and nothing else."""

COUNTRIES = ("month_first", "always_month_first")
"""The lists of countries in `dates`."""

CODES = {
    "dates": (*DATES, *NAMES, "small_words", "day_endings", *COUNTRIES),
    "units": tuple(Unit),
    "lists": LISTS,
    "phrases": PHRASES,
    "errors": ERRORS,
    "timeline": TIMELINE,
    "proofreading": PROOFREADING,
}
"""The parts of the wording that programs look things up in, and the codes that each must have words
for; a word under another code would never be said."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Codes without words, words without a code, and words whose blanks nobody fills."""
    wording = content.source.mapping.get("wording", {})
    if content.wording is None or not isinstance(wording, dict):
        return
    for part, codes in CODES.items():
        said = wording.get(part, {})
        if isinstance(said, dict):
            yield from check_named(("wording", part), codes, said)
    yield from _check_names(content.wording.dates or {})
    yield from _find_unfilled(("wording",), content.source.shared, wording)


def check_named(
    keys: Keys, codes: Sequence[str], said: Mapping[str, Value], verb: str = "says"
) -> Iterator[Fault]:
    """Names that mean nothing, and codes without words."""
    for code in said:
        if code not in codes:
            yield Fault(
                (*keys, code), f"nothing {verb} `{code}`", suggest(code, codes), at_name=True
            )
    for code in codes:
        if code not in said:
            yield Fault(keys, f"`{code}` has no words", f"Write `{code}:` here", at_name=True)


def _check_names(dates: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    for part, number in NAMES.items():
        if part in dates and len(dates[part]) != number:
            what = f"`{part}` has {len(dates[part])} names, and there are {number}"
            yield Fault(("wording", "dates", part), what, "Write one on each line, in their order")


def _find_unfilled(keys: Keys, shared: Value, own: Value) -> Iterator[Fault]:
    """Blanks in a guide's words that the shared words for the same code do not have."""
    if isinstance(own, dict) and isinstance(shared, dict):
        for name, value in own.items():
            if keys in _WITHOUT_OTHERS and shared and name not in shared:
                what, fix = f"nothing says `{name}`", suggest(name, shared)
                yield Fault((*keys, name), what, fix, at_name=True)
            yield from _find_unfilled((*keys, name), shared.get(name, {}), value)
    elif isinstance(own, str) and isinstance(shared, str):
        known = CLOCK if keys == ("wording", "dates", "time") else list_blanks(shared)
        for blank in dict.fromkeys(list_blanks(own)):
            if blank not in known:
                what = f"nobody fills the blank `[{name_blank(blank)}]` here"
                none = "Say it without blanks"
                yield Fault(keys, what, suggest(blank, known, none=none))
