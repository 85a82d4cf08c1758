"""The files a content folder may hold, by name."""

from __future__ import annotations

FILES = (
    "guide",
    "questions",
    "events",
    "rules",
    "days",
    "figures",
    "blanks",
    "tips",
    "reasons",
    "readings",
    "places",
    "wording",
    "examples",
    "phrases",
)
"""Files at the top of the folder, without `.yaml`. Only `guide` must be there."""

FOLDERS = ("stages", "pages", "messages", "channels")
"""Folders that hold one file for each thing; the file's name is the thing's id."""

BY_ORDER = ("stages", "pages", "channels")
"""Folders whose order guide.yaml gives."""

LISTS = ("examples",)
"""Files that hold a list; all others hold names with values."""

FINGERPRINTS = "made_from"
"""The file of a translation that remembers which state of each text it was made from."""
