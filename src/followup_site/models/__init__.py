"""What the content's files may hold: every field with its meaning, and faults in plain words."""

from followup_site.models.content import Content, read_content
from followup_site.models.faults import Fault

__all__ = ["Content", "Fault", "read_content"]
