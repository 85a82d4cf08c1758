"""A guide's words in another language: laid over its facts, and kept up with them."""

from followup_site.translations.fingerprints import Status, list_statuses, renew_fingerprints
from followup_site.translations.translated import Translated, lay_shared_under, translate

__all__ = [
    "Status",
    "Translated",
    "lay_shared_under",
    "list_statuses",
    "renew_fingerprints",
    "translate",
]
