"""What the planner's scripts know of a file before they fetch it: address, size and SHA-256.

By these they see a login page, half a file or a file of another build for what it is.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT = 16
"""Hexadecimal digits of a shortened hash: 64 bits, with which even of millions of files no two
share one by chance."""

_PLACES = "places/"
"""How the address of a place's file begins below `api/`; its code and `.json` follow."""


class Known(TypedDict):
    """One file. `size` counts bytes without compression; `sha256` is hexadecimal."""

    address: str
    size: int
    sha256: str


def describe_file(address: str, body: bytes) -> Known:
    """What is known of the file with these bytes at an address, which may be relative."""
    return {"address": address, "size": len(body), "sha256": hashlib.sha256(body).hexdigest()}


def make_digest(*bodies: bytes) -> str:
    """A name for these bytes in this order: long enough that no two builds share it by chance."""
    digest = hashlib.sha256()
    for body in bodies:
        digest.update(hashlib.sha256(body).digest())
    return digest.hexdigest()[:_SHORT]


def hash_places(api: Mapping[str, bytes]) -> bytes:
    """The beginning of each place's SHA-256 by its code, as JSON: whole hashes would double it."""
    hashes = {
        name.removeprefix(_PLACES).removesuffix(".json"): hashlib.sha256(body).hexdigest()[:_SHORT]
        for name, body in api.items()
        if name.startswith(_PLACES)
    }
    return (json.dumps(hashes, separators=(",", ":")) + "\n").encode()
