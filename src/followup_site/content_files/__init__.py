"""Content files as text: every value a string, with its file, line and column.

Nothing here knows what the values mean. Only this module knows PyYAML.
"""

from followup_site.content_files.folder import read_folder, read_translation
from followup_site.content_files.parsed_file import BROKEN, Broken, Sheet, Value
from followup_site.content_files.problems import Keys, Problem, Spot
from followup_site.content_files.source import Source

__all__ = [
    "BROKEN",
    "Broken",
    "Keys",
    "Problem",
    "Sheet",
    "Source",
    "Spot",
    "Value",
    "read_folder",
    "read_translation",
]
