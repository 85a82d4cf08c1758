"""The date logic of a guide: from what happened to what to do, and when.

What is listed here is for others, and stays within a version. `followup.api` is the same for
callers without Python's types: JSON text in, JSON text out.
"""

__version__ = "0.1.0"

from followup.dates.business_days import BusinessCalendar
from followup.guide.guidebook import Guidebook
from followup.language.wording import ContentError
from followup.reply.icalendar import Edition
from followup.reply.overview import Asking, make_calendar, make_edition, make_overview
from followup.reply.reply import make_reply

__all__ = [
    "Asking",
    "BusinessCalendar",
    "ContentError",
    "Edition",
    "Guidebook",
    "__version__",
    "make_calendar",
    "make_edition",
    "make_overview",
    "make_reply",
]
