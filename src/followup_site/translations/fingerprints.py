"""Which state of each source text a translation was made from: digests, written by a script."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from followup_site.content_files.layout import FINGERPRINTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from followup_site.content_files import Position, Value
    from followup_site.translations.overlay import Pair
    from followup_site.translations.translated import Translated

# Hexadecimal digits, 32 bits: enough to tell a text from the few that stood in its place before.
_LENGTH = 8
# The characters of a path that YAML reads as they stand; with any other it is quoted.
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_.")
_HEAD = """\
# Written by scripts/translations.py --accept: the state of the source each text was made from.
"""


@dataclass(frozen=True)
class Status:
    """A text that a translation lacks, or has as its source once was: where, and what it says."""

    kind: Literal["missing", "older", "new"]
    path: str
    position: Position
    source: str
    own: str


def list_statuses(translated: Translated) -> Iterator[Status]:
    """Every text that is missing, older than its source, or translated without a fingerprint."""
    fingerprints = _read_fingerprints(translated)
    for pair in translated.pairs:
        path = pair.path
        kind = _find_kind(pair, fingerprints.get(path))
        if kind:
            where = translated.base.find_position(pair.keys)
            yield Status(kind, path, where, join_text(pair.source), join_text(pair.own or ""))


def renew_fingerprints(translated: Translated, wanted: Callable[[str], bool]) -> str:
    """The file of fingerprints with those of the wanted paths made anew, as text.

    What is not translated, or no longer in the source, has none.
    """
    fingerprints = _read_fingerprints(translated)
    lines = []
    for pair in translated.pairs:
        path = pair.path
        fingerprint = make_digest(pair.source) if wanted(path) else fingerprints.get(path)
        if pair.own is not None and fingerprint is not None:
            lines.append(f"{path if _PLAIN.issuperset(path) else _quote(path)}: {fingerprint}\n")
    return "".join((_HEAD, *lines))


def join_text(value: Value) -> str:
    """Words as one text: of a list or of named words, a line each."""
    if isinstance(value, dict):
        return "\n".join(f"{name}: {join_text(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return "\n".join(map(join_text, value))
    return str(value)


def make_digest(source: Value) -> str:
    """A mark of a text that changes with its words, and not with where its lines break."""
    words = " ".join(join_text(source).split())
    return hashlib.sha256(words.encode()).hexdigest()[:_LENGTH]


def _find_kind(pair: Pair, fingerprint: Value | None) -> Literal["missing", "older", "new"] | None:
    if pair.own is None:
        return "missing"
    if fingerprint is None:
        return "new"
    return None if fingerprint == make_digest(pair.source) else "older"


def _read_fingerprints(translated: Translated) -> Mapping[str, Value]:
    found = translated.own.mapping.get(FINGERPRINTS)
    return found if isinstance(found, dict) else {}


def _quote(path: str) -> str:
    return json.dumps(path, ensure_ascii=False)
