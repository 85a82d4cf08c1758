"""A guide's words in another language: laid over its facts, and kept up with them."""

from followup_site.translations.stamps import Status, stamped, statuses
from followup_site.translations.translated import Translated, house_words, translate

__all__ = ["Status", "Translated", "house_words", "stamped", "statuses", "translate"]
