"""Promise: no two things can be taken for each other by their ids."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from followup.guide.stages import STAGE_BLANKS
from followup_site.check.anchors import SECTIONS
from followup_site.models.faults import Fault
from followup_site.models.sections import CALLED, EACH, SITE_PAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

GIVEN = ("today", "next", "open", "closed", "yes", "none")
"""Names that mean something else in examples and on the command line."""

PLANNERS = ("zone",)
"""Questions that the planner asks by itself."""

PAGES = ("index", *SITE_PAGES)
"""Names of the pages that every guide has."""

_ALIKE = str.maketrans({"_": "", "0": "o", "1": "l", "i": "l"})
"""Characters that look alike in many fonts, each turned into one of them; a `_` is easily
overlooked, and counts for nothing."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Ids that are taken, and ids that look alike."""
    yield from _find_taken(content)
    yield from _find_meaning_two_things(content)
    yield from _find_two_pages(content)
    for section in EACH:
        yield from _find_alike(content, section)


def _find_taken(content: Content) -> Iterator[Fault]:
    reserved: dict[str, tuple[str, ...]] = dict.fromkeys(SECTIONS, (*STAGE_BLANKS, *GIVEN))
    reserved["questions"] += PLANNERS
    reserved |= {"stages": (*STAGE_BLANKS, *GIVEN, *PAGES), "pages": PAGES}
    for section, names in reserved.items():
        for name in content.list_ids(section):
            if name in names:
                what = f"`{name}` means something else in a guide already"
                yield Fault(
                    (section, name), what, f"Give this {CALLED[section]} another id", at_name=True
                )


def _find_meaning_two_things(content: Content) -> Iterator[Fault]:
    first: dict[str, str] = {}
    for section in SECTIONS:
        for name in content.list_ids(section):
            if name in first:
                what = f"`{name}` is an id in {first[name]} too, and dates are counted from both"
                yield Fault((section, name), what, "Give one of them another id", at_name=True)
            first.setdefault(name, section)


def _find_two_pages(content: Content) -> Iterator[Fault]:
    """Pages called like a stage: a topic could mean either."""
    for name in content.list_ids("pages"):
        if name in content.list_ids("stages"):
            what = f"`{name}` is the id of a stage too, which has a page of its own"
            yield Fault(("pages", name), what, "Give this page another id", at_name=True)


def _find_alike(content: Content, section: str) -> Iterator[Fault]:
    by_look = sorted(content.list_ids(section), key=lambda name: name.translate(_ALIKE))
    for one, other in pairwise(by_look):
        if one.translate(_ALIKE) == other.translate(_ALIKE):
            order = content.list_ids(section)
            first, second = sorted((one, other), key=order.index)
            what = f"`{second}` looks like `{first}`: they are easily taken for each other"
            yield Fault(
                (section, second),
                what,
                "Give one of them an id that says the difference",
                at_name=True,
            )
