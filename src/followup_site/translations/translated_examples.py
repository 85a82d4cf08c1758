"""Worked examples in another language: their names, and what people are told in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from followup_site.content_files import BROKEN
from followup_site.content_files.did_you_mean import suggest
from followup_site.models.example_dates import DATE, is_date
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup_site.content_files import Keys, Value

_EVENT = re.compile(rf"(?P<date>{DATE}[ ,]*)(?P<said>.*)")
"""A day, and behind it what was said, which is in the language of the guide: only that is
translated."""


@dataclass(frozen=True)
class SaidExample:
    """An example of the source: what in it is words, each by its name in a translation."""

    example: Mapping[str, Any]
    words: Mapping[str, str]

    @classmethod
    def from_mapping(cls, example: Mapping[str, Any], content: Mapping[str, Value]) -> SaidExample:
        """Find the words of an example: its name, and times as somebody says them."""
        given = cast("Mapping[str, str]", example.get("given") or {})
        told = {name: _find_told(name, text, content) for name, text in given.items()}
        words = {
            "name": str(example.get("name")),
            **{name: text for name, text in told.items() if text},
        }
        return cls(example, words)

    def in_words(self, own: Mapping[str, Value]) -> Mapping[str, Value] | None:
        """The example with the words of a translation.

        None if something that is said in it has none: nobody could read it in the other language.
        """
        if any(name not in own for name in self.words if name != "name"):
            return None
        given = {
            name: text.removesuffix(self.words[name]) + str(own[name])
            if name in self.words
            else text
            for name, text in self.example.get("given", {}).items()
        }
        return {**self.example, "name": own.get("name", self.example["name"]), "given": given}

    def read(self, own: Value, keys: Keys) -> tuple[Mapping[str, Value], list[Fault]]:
        """What a translation says of it: its name alone, or each of its words by name."""
        if isinstance(own, str):
            return {"name": own}, []
        if not isinstance(own, dict):
            what, fix = "an example is its name, or its words by name", "Write its name after it"
            return {}, [] if own is BROKEN else [Fault(keys, what, fix)]
        strange = [name for name in own if name not in self.words]
        faults = [
            Fault(
                (*keys, name),
                f"the example says no `{name}`",
                suggest(name, self.words),
                at_name=True,
            )
            for name in strange
        ]
        return {name: text for name, text in own.items() if name in self.words}, faults


def _find_told(name: str, text: str, content: Mapping[str, Value]) -> str:
    """What somebody said of a time in one line of what is given; nothing in any other line."""
    kind, _, item = name.partition(".")
    if kind == "event":
        found = _EVENT.fullmatch(str(text))
        return found["said"] if found and _read_field(content, "events", item, "asks") else ""
    timeline = _read_field(content, "questions", name, "kind") == "timeline"
    return str(text) if timeline and not is_date(str(text)) else ""


def _read_field(content: Mapping[str, Value], section: str, item: str, field: str) -> object:
    things = cast("Mapping[str, Any]", content.get(section) or {})
    return (things.get(item) or {}).get(field)
