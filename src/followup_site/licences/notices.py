"""Licences of all that a published site holds: each part with its version and its full terms."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup_site import PARTS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LISTED = Path(__file__).with_name("notices.toml")
"""The parts, with where each one's version and text come from."""

KEPT = Path(__file__).parent
"""Texts of parts that bring none along."""

FILE = "licences.txt"
"""All of it as plain text, among what the planner fetches."""


class NoTextError(Exception):
    """A part has no text of its licence. The message says which, and what to mend."""


@dataclass(frozen=True)
class Notice:
    """One part of a site.

    Attributes:
        group: the code of the words it stands below: `own`, `pages`, `planner`, `python`, `data`.
        name: as its makers write it.
        version: empty where it has none that could be read.
        licence: its SPDX identifier, `LicenseRef-...` where the list has none.
        source: where its source is, empty for what is ours.
        text: the full terms, as they were given.
    """

    group: str
    name: str
    version: str
    licence: str
    source: str
    text: str


def read_list() -> Mapping[str, Any]:
    """The list as it is written: `parts`, and the versions of what was `looked_into`."""
    return tomllib.loads(LISTED.read_text(encoding="utf-8"))


@cache
def list_notices(first: str, *others: str) -> Sequence[Notice]:
    """The parts of the site of a guide in these languages, in the order in which a reader is told.

    Raises NoTextError.
    """
    spoken = {language.partition("-")[0] for language in (first, *others)}
    parts = read_list()["parts"]
    return tuple(_make_notice(one) for one in parts if spoken & set(one.get("languages", spoken)))


def as_text(first: str, *others: str) -> str:
    """The same parts as plain text."""
    return "\n\n".join(map(_tell, list_notices(first, *others)))


def _tell(notice: Notice) -> str:
    head = [f"{notice.name} {notice.version}".strip(), notice.licence, notice.source]
    rule = "=" * 100
    return "\n".join([rule, *filter(None, head), rule, "", notice.text])


def _make_notice(part: Mapping[str, Any]) -> Notice:
    texts = [_read_installed(part, end) for end in part.get("installed", ())]
    texts += [(KEPT / f"{name}.txt").read_text(encoding="utf-8") for name in part.get("kept", ())]
    if not any(text.strip() for text in texts):
        raise NoTextError(f"{LISTED.name}: {part['name']} has no text. Name one in `kept`")
    text = "\n\n".join(text.strip("\n") for text in texts) + "\n"
    said = (part["group"], part["name"], _read_version(part), part["licence"])
    return Notice(*said, part.get("source", ""), text)


def _read_version(part: Mapping[str, Any]) -> str:
    if "npm" in part:
        lock = json.loads(PARTS["npm lock"].read_text(encoding="utf-8"))
        return str(lock["packages"][f"node_modules/{part['npm']}"]["version"])
    if "distribution" in part and "inside" not in part:
        return distribution(part["distribution"]).version
    return str(part.get("version", ""))


def _read_installed(part: Mapping[str, Any], end: str) -> str:
    """The text of the one installed file whose path ends so."""
    found = [path for path in _list_files(part["distribution"]) if path.endswith(end)]
    if len(found) != 1:
        message = f"{LISTED.name}: of {part['distribution']}, {len(found)} files end in {end}"
        raise NoTextError(f"{message}. Say in `installed` where its licence is now")
    where = distribution(part["distribution"]).locate_file(found[0])
    return Path(str(where)).read_text(encoding="utf-8")


@cache
def _list_files(name: str) -> Sequence[str]:
    """Kept, for Python looks whether each of them is there, and Babel has over a thousand."""
    return tuple(file.as_posix() for file in distribution(name).files or ())
