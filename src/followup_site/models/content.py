"""The content of a folder, typed: what the checks look at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from followup_site.content_files import BROKEN, Keys, Position, Problem, Source, Value
from followup_site.content_files.did_you_mean import find_likely
from followup_site.models.texts import is_id

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup_site.models.examples import Example
    from followup_site.models.faults import Fault
    from followup_site.models.fields import Item
    from followup_site.models.guide import Guide
    from followup_site.models.pages import Channel, Message, Page, Reading, Stage, Tip
    from followup_site.models.phrases import Phrases
    from followup_site.models.places import Places
    from followup_site.models.questions import Blank, Event, Question
    from followup_site.models.rules import Day, Figure, Rule
    from followup_site.models.wording import Wording


@dataclass
class Content:
    """What a folder says, as far as its shape holds.

    A thing that is faulty is in no mapping here, but its id stays known: nothing that names it is
    reported for that. What holds of it is in `leftovers`, by its keys. `absent` are the things that
    guide.yaml lists and that have no file.
    """

    source: Source
    guide: Guide | None = None
    questions: dict[str, Question] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    rules: dict[str, Rule] = field(default_factory=dict)
    days: dict[str, Day] = field(default_factory=dict)
    figures: dict[str, Figure] = field(default_factory=dict)
    stages: dict[str, Stage] = field(default_factory=dict)
    pages: dict[str, Page] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    blanks: dict[str, Blank] = field(default_factory=dict)
    tips: dict[str, Tip] = field(default_factory=dict)
    reasons: dict[str, Tip] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    examples: dict[int, Example] = field(default_factory=dict)
    places: Places | None = None
    wording: Wording | None = None
    phrases: Phrases | None = None
    problems: list[Problem] = field(default_factory=list)
    unknowns: dict[str, list[Problem]] = field(default_factory=dict)
    faulty: set[Keys] = field(default_factory=set)
    absent: set[Keys] = field(default_factory=set)
    leftovers: dict[Keys, Item] = field(default_factory=dict)

    @property
    def default_place(self) -> str | None:
        """The code of the place that holds when a reader names none; None if there is none."""
        return self.places.default if self.places else None

    def list_ids(self, *sections: str) -> list[str]:
        """The ids of some sections, those of faulty things among them."""
        return [name for section in sections for name in list_names(self._read_section(section))]

    def is_unknown(self, name: str, *sections: str) -> bool:
        """Whether an id names nothing in these sections, as far as they could be read.

        An id that is likely meant, but is itself none, was told already.
        """
        known, ids = self.is_known(*sections), self.list_ids(*sections)
        return known and name not in ids and find_likely(name, ids) in ("", *filter(is_id, ids))

    def is_known(self, *sections: str) -> bool:
        """Whether all ids of these sections could be read: else nothing can be called unknown."""
        complete = not self.source.incomplete.intersection(sections)
        return complete and all(
            isinstance(self._read_section(section), dict) for section in sections
        )

    def find_item_keys(self, keys: Keys, number: int) -> Keys:
        """The keys of an item of a list; where a file writes a single value for a list, its own."""
        item = (*keys, number)
        return item if item in self.source.values else keys

    def _read_section(self, section: str) -> Value:
        """The things of a section; sources and topics are sections inside guide.yaml."""
        if section not in ("sources", "topics"):
            return self.source.mapping.get(section, {})
        guide = self.source.mapping.get("guide", BROKEN)
        if not isinstance(guide, dict) or "guide" in self.source.incomplete:
            return BROKEN
        return guide.get(section, {} if self.guide else BROKEN)

    def is_sound(self, *keys: str) -> bool:
        """Whether no fault was found at or below these keys: what follows from one is not said."""
        return not any(faulty[: len(keys)] == keys for faulty in self.faulty)

    def with_leftovers(self) -> Content:
        """The same with all that is left of faulty things, which may lack what they should have."""
        sections: dict[str, Any] = {}
        for (section, *inner), thing in self.leftovers.items():
            things = getattr(self, str(section))
            sections[str(section)] = (
                {**sections.get(str(section), things), inner[0]: thing} if inner else thing
            )
        return replace(self, **sections)

    def is_left(self, keys: Keys) -> bool:
        """Whether these are keys inside what is left of a faulty thing, and no fault lies there."""
        for depth in (1, 2):
            if keys[:depth] in self.leftovers and len(keys) > depth:
                inside = (keys[:end] for end in range(depth + 1, len(keys) + 1))
                return self.faulty.isdisjoint(inside)
        return False

    def report(self, faults: Iterable[Fault]) -> None:
        """Note faults as problems at their place in the files."""
        for fault in faults:
            self.faulty.add(fault.keys)
            problem = Problem(self._find_position(fault), fault.what, fault.fix)
            if fault.unknown:
                self.unknowns.setdefault(fault.unknown, []).append(problem)
            else:
                self.problems.append(problem)

    def list_problems(self) -> list[Problem]:
        """Every problem noted, by file and line; an unknown id only where it is named first."""
        problems = set(self.problems)
        for places in self.unknowns.values():
            first, *others = sorted(places)
            more = f"; it is named in {len(others) + 1} places" if others else ""
            problems.add(replace(first, what=f"{first.what}{more}"))
        return sorted(problems)

    def _find_position(self, fault: Fault) -> Position:
        if fault.before is not None:
            return self.source.find_inside_position(fault.keys, fault.before)
        return (self.source.find_name_position if fault.at_name else self.source.find_position)(
            fault.keys
        )


def list_names(things: Value) -> list[str]:
    """The names in a value that has some; none in any other."""
    return list(things) if isinstance(things, dict) else []
