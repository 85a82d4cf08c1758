"""What the content's files may hold: every field with its meaning, and faults in plain words."""

from followup_site.models.content import Content
from followup_site.models.faults import Fault
from followup_site.models.loader import read_content

__all__ = ["Content", "Fault", "read_content"]
