"""The files and folders of a content folder: each kind of file once, and what one holds."""

from __future__ import annotations

from enum import Enum


class Holds(Enum):
    """What a file of a kind holds."""

    ONE_THING = 1
    """The file is one thing: `guide.yaml`."""
    BY_ID = 2
    """Things, each below its id."""
    A_LIST = 3
    """Things, one after another."""
    ONE_A_FILE = 4
    """A folder has a file for each thing; the file's name is the thing's id."""


KINDS = {
    "guide": Holds.ONE_THING,
    "questions": Holds.BY_ID,
    "events": Holds.BY_ID,
    "rules": Holds.BY_ID,
    "days": Holds.BY_ID,
    "figures": Holds.BY_ID,
    "stages": Holds.ONE_A_FILE,
    "pages": Holds.ONE_A_FILE,
    "messages": Holds.ONE_A_FILE,
    "channels": Holds.ONE_A_FILE,
    "blanks": Holds.BY_ID,
    "tips": Holds.BY_ID,
    "reasons": Holds.BY_ID,
    "readings": Holds.BY_ID,
    "places": Holds.ONE_THING,
    "wording": Holds.ONE_THING,
    "examples": Holds.A_LIST,
    "phrases": Holds.ONE_THING,
}
"""Every kind of file, in the order in which all that is said of them comes. Only `guide` must be
there. What may stand in each says its model (`followup_site.models.sections`)."""


def list_kinds_that_hold(*holds: Holds) -> tuple[str, ...]:
    """The kinds of file that hold one of these, in order."""
    return tuple(name for name, held in KINDS.items() if held in holds)


FOLDERS = list_kinds_that_hold(Holds.ONE_A_FILE)
"""Folders of a content folder."""

FILES = list_kinds_that_hold(Holds.ONE_THING, Holds.BY_ID, Holds.A_LIST)
"""Files at the top of a content folder, without `.yaml`."""

LISTS = list_kinds_that_hold(Holds.A_LIST)
"""Files that hold a list; all others hold names with values."""

BY_ORDER = ("stages", "pages", "channels")
"""Folders whose order guide.yaml gives."""

FINGERPRINTS = "made_from"
"""The file of a translation that remembers which state of each text it was made from."""
