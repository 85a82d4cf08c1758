"""Content files as text: every value a string, with its file, line and column.

Nothing here knows what the values mean. Only this module knows PyYAML.
"""

from followup_site.content_files.folder import read_folder, read_translation
from followup_site.content_files.parsed_file import BROKEN, Broken, ParsedFile, Value
from followup_site.content_files.problems import Keys, Position, Problem
from followup_site.content_files.source import Source

__all__ = [
    "BROKEN",
    "Broken",
    "Keys",
    "ParsedFile",
    "Position",
    "Problem",
    "Source",
    "Value",
    "read_folder",
    "read_translation",
]
