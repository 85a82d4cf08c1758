"""A guide's words in another language: laid over its facts, and kept up with them."""

from followup_site.translations.stamps import Status, stamped, statuses
from followup_site.translations.translated import Translated, in_language, translate

__all__ = ["Status", "Translated", "in_language", "stamped", "statuses", "translate"]
