"""Stages and days: what may stand in a plan, which line of timing holds, what is said of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Bound
from followup.guide.conditions import ALWAYS, Condition, find_first_that_fits
from followup.guide.pauses import Pause
from followup.guide.relative_dates import RelativeDate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.guide.conditions import Facts


class StageBlank(StrEnum):
    """What a sentence of a stage may leave blank for the stage's own dates, beside other days."""

    ON = "on"
    """The day to act, near ones in words: `tomorrow`."""
    ON_DATE = "on_date"
    """The same day as a date."""
    EARLIEST = Bound.EARLIEST
    AIM = Bound.AIM
    LATEST = Bound.LATEST
    DAYS_UNTIL = "days_until"
    """Calendar days from today to the day to act."""
    DAYS_LEFT = "days_left"
    """Calendar days from today to the latest day; none once it is past."""


STAGE_BLANKS = tuple(StageBlank)
"""What a sentence of a stage may leave blank; so no id of a guide may be one of these."""

DAY_BLANKS = (StageBlank.ON, StageBlank.ON_DATE)
"""What a sentence of a day to know may leave blank."""

LATEST_BLANKS = (StageBlank.LATEST, StageBlank.DAYS_LEFT)
"""What stays blank without a latest day."""


@dataclass(frozen=True)
class TimingLine:
    """One line of timing: under a condition, a rule (of a stage) or a relative date (of a day)."""

    when: Condition
    rule: str | None = None
    relative_date: RelativeDate | None = None


@dataclass(frozen=True)
class Note:
    """A remark on a stage that holds under a condition; `page` names a page that says more."""

    id: str
    when: Condition
    says: str
    page: str | None = None


@dataclass(frozen=True)
class Stage:
    """Part of the guide and, where it applies, a step in a plan. No timing: no dates.

    `done_on` names the date question whose day, once it has come, is the day this was done.
    """

    id: str
    title: str
    called: str
    timing: tuple[TimingLine, ...]
    says: Mapping[str, str]
    applies: Condition = ALWAYS
    gives_way_to: str | None = None
    messages: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    done_on: str | None = None

    @classmethod
    def from_mapping(cls, name: str, stage: Mapping[str, Any]) -> Stage:
        """Read a stage of the content, whose shape has been checked."""
        timing = stage["timing"]
        notes = stage.get("notes", {})
        return cls(
            id=name,
            title=stage["title"],
            called=stage.get("called", stage["title"]),
            timing=()
            if isinstance(timing, str)
            else tuple(
                TimingLine(Condition.from_mapping(line.get("when")), rule=line["rule"])
                for line in timing
            ),
            says=stage["says"],
            applies=Condition.from_mapping(stage.get("applies")),
            gives_way_to=stage.get("gives_way_to"),
            messages=tuple(stage.get("messages", ())),
            done_on=stage.get("done_on"),
            notes=tuple(
                Note(key, Condition.from_mapping(note.get("when")), note["says"], note.get("page"))
                for key, note in notes.items()
            ),
        )

    def choose_rule(self, facts: Facts) -> str | None:
        """The rule of the first line that fits; None if the stage has no dates."""
        number = find_first_that_fits((line.when for line in self.timing), facts)
        return None if number is None else self.timing[number].rule


@dataclass(frozen=True)
class DayToKnow:
    """A day worth knowing, with nothing to do on it; never rolled, and it may be an anchor."""

    id: str
    about: str
    called: str
    timing: tuple[TimingLine, ...]
    ahead: str
    past: str
    source: str
    paused: tuple[Pause, ...] = ()

    @classmethod
    def from_mapping(
        cls, name: str, day: Mapping[str, Any], figures: Mapping[str, object]
    ) -> DayToKnow:
        """Read a day of the content. Raises ValueError for a relative date that cannot be read."""
        lines = (
            TimingLine(
                Condition.from_mapping(line.get("when")),
                relative_date=RelativeDate.parse(line["on"], figures),
            )
            for line in day["timing"]
        )
        says = day["says"]
        return cls(
            id=name,
            about=day["about"],
            called=day.get("called", day["about"]),
            timing=tuple(lines),
            ahead=says["ahead"],
            past=says["past"],
            source=day["source"],
            paused=Pause.from_mappings(day.get("paused", ())),
        )

    def choose_relative_date(self, facts: Facts) -> RelativeDate | None:
        """The relative date of the first line that fits; None if none does."""
        number = find_first_that_fits((line.when for line in self.timing), facts)
        return None if number is None else self.timing[number].relative_date
