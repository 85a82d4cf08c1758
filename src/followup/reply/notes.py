"""Remarks on the steps of a plan: the guide's own, and what is uncertain about its days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import ClosedKind, QuestionKind
from followup.dates.business_days import ClosedDay
from followup.plan.caveats import (
    goes_by_open_days,
    list_estimated,
    list_place_notes,
    list_quiet_days,
    list_weekend_years,
)
from followup.reply.closed_days import name_closed_days

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from followup.plan.model import Plan, Step


@dataclass(frozen=True)
class Remark:
    """A remark: its code (or the id content gave it), its sentence, and a page that says more."""

    id: str
    says: str
    page: str | None = None


class NoteWriter:
    """Says what a reader should know of a step beside its dates."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan; its guidebook's words come with it."""
        self.plan = plan
        self.words = plan.guidebook.words

    def list_notes(self, step: Step) -> list[Remark]:
        """Remarks on a step: the guide's own, then what is uncertain about its days."""
        facts = self.plan.answers.collect_facts(self.plan.guidebook.events)
        holding = (note for note in step.stage.notes if note.when.holds(facts))
        own = [Remark(note.id, note.says, note.page) for note in holding]
        if step.settled:
            return own
        calendar = self.plan.answers.calendar
        own += self._note_days("note_estimated", list_estimated(step, calendar), calendar.closed)
        own += self._note_days("note_quiet", list_quiet_days(step, calendar), calendar.quiet)
        return [*own, *self._say_unknown_years(step)]

    def _note_days(
        self, code: str, days: Iterable[dt.date], names: Mapping[dt.date, str]
    ) -> list[Remark]:
        named = [ClosedDay(day, ClosedKind.HOLIDAY, names[day]) for day in days]
        return [self._note(code, days=name_closed_days(self.words, named))] if named else []

    def _say_unknown_years(self, step: Step) -> list[Remark]:
        calendar = self.plan.answers.calendar
        if not goes_by_open_days(step, self.plan.guidebook):
            return []
        if calendar.code is None:
            return [self._note("note_weekends_only")]
        years = [str(year) for year in list_weekend_years(step, calendar)]
        unknown = [self._note("note_years", years=self.words.join_all(years))] if years else []
        asked = self.plan.guidebook.find_question(QuestionKind.PLACE) and calendar.regions
        if asked:
            unknown.append(self._note("note_region", place=calendar.name))
        said = enumerate(list_place_notes(step, calendar))
        return unknown + [Remark(f"place_{number}", says) for number, says in said]

    def _note(self, code: str, **values: str) -> Remark:
        return Remark(code.removeprefix("note_"), self.words.say(code, **values))
