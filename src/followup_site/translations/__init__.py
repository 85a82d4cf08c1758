"""A guide's words in another language: laid over its facts, and kept up with them."""

from followup_site.translations.fingerprints import Status, renew_stamps, statuses
from followup_site.translations.translated import Translated, house_words, translate

__all__ = ["Status", "Translated", "house_words", "renew_stamps", "statuses", "translate"]
