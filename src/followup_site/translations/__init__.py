"""A guide's words in another language: laid over its facts, and kept up with them."""

from followup_site.translations.fingerprints import Status, renew_fingerprints, statuses
from followup_site.translations.translated import Translated, lay_shared_under, translate

__all__ = [
    "Status",
    "Translated",
    "lay_shared_under",
    "renew_fingerprints",
    "statuses",
    "translate",
]
