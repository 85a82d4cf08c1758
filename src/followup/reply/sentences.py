"""A plan told in the guide's words: headlines, windows, workings, notes and messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Bound, ClosedKind, QuestionKind, Unit
from followup.contract.states import StepState
from followup.dates.business_days import ClosedDay
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.stages import StageBlank
from followup.language.blanks import fill
from followup.plan.caveats import (
    goes_by_open_days,
    list_estimated,
    list_place_notes,
    list_quiet_days,
    list_weekend_years,
)
from followup.reply.closed_days import draw_together, name_closed_days

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from followup.guide.relative_dates import Anchor
    from followup.guide.windows import Clash, Explanation
    from followup.plan.model import Plan, Step

LONGEST_LIST = 20
"""A working names its days up to this many; beyond it the number alone says more."""


@dataclass(frozen=True)
class Remark:
    """A remark: its code (or the id content gave it), its sentence, and a page that says more."""

    id: str
    says: str
    page: str | None = None


class SentenceWriter:
    """Says one plan in words. Lower modules give codes and values; all sentences are made here."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan; its guidebook's words and the reader's today come with it."""
        self.plan = plan
        self.words = plan.guidebook.words
        self.today = plan.answers.today

    def name(self) -> str:
        """What the reader calls this plan, to tell it from others; "" if they gave no name."""
        given = (self.plan.answers.blanks.get(blank) for blank in self.plan.guidebook.named_by)
        return self.words.lists["comma"].join(text for text in given if text)

    def name_entry(self, step: Step) -> str:
        """The title of a step in the reader's own calendar: with the plan's name, if it has one."""
        name = self.name()
        title = step.stage.title
        return self.words.say("entry_named", title=title, name=name) if name else title

    def say_headline(self, step: Step) -> str:
        """What to do about a step, or what it waits for."""
        if step.waits_for and not step.settled:
            return self.words.say("waits_for", what=self.plan.guidebook.name_anchor(step.waits_for))
        says = step.stage.says
        told = says.get(step.state, says[StepState.NOW])
        if step.state is StepState.WAIT and step is not self.plan.next:
            told = says.get("later", told)
        return " ".join(fill(told, self._list_headline_values(step)).split())

    def say_window(self, step: Step) -> str:
        """When a step may be taken: `from Monday 30 November to Wednesday 2 December`."""
        earliest, latest = step.window.earliest, step.window.latest
        if earliest and latest:
            same_day = earliest == latest
            return self.words.say(
                "from_to_same_day" if same_day else "from_to",
                earliest=self._say_when(earliest),
                latest=self._say_when(latest),
            )
        if earliest:
            return self.words.say("from", earliest=self._say_when(earliest))
        return self.words.say("by", latest=self._say_when(latest)) if latest else ""

    def say_sent(self, step: Step, sent: dt.date) -> str:
        """When a step was done, and whether that was sooner or later than its window."""
        earliest, latest = step.window.earliest, step.window.latest
        code = "done_on"
        if earliest and sent < earliest.day:
            code = "done_early"
        elif latest and sent > latest.day:
            code = "done_late"
        return self.words.say(code, date=self._say_date(sent))

    def say_day(self, name: str) -> str:
        """The sentence of a day to know, as it stands today or once it is past."""
        known = self.plan.guidebook.days[name]
        day = self.plan.days[name].day
        text = known.past if day < self.today else known.ahead
        return fill(text, self._say_day(day))

    def explain(self, step: Step, entry: Explanation) -> str:
        """How one date came about, with the days left out by name."""
        sentences = [self._say_reached(entry)]
        if self._is_unsent(step, entry.relative_date.anchor):
            called = self.plan.guidebook.name_anchor(entry.relative_date.anchor.name)
            sentences.append(self.words.say("working_unsent", anchor=called))
        if self._stands_in(entry.relative_date.anchor):
            values = {"anchor": self._say_anchor(entry.relative_date.anchor)}
            values["start"] = self._say_when(entry.start)
            sentences.append(self.words.say("working_stands_in", **values))
        if 0 < len(draw_together(entry.skipped)) <= LONGEST_LIST:
            sentences.append(
                self.words.say("working_skipped", days=name_closed_days(self.words, entry.skipped))
            )
        if entry.rolled_from:
            back = entry.date.day < entry.rolled_from
            code = "working_moved_back" if back else "working_moved_on"
            why = name_closed_days(self.words, entry.passed_over)
            sentences.append(self.words.say(code, days=why, date=self._say_when(entry.date)))
        return " ".join(sentences)

    def say_clash(self, clash: Clash) -> str:
        """Which date was overruled, and by what."""
        if clash.raised_to is None:
            return self.words.say("clash_advice", date=self._say_when(clash.date), says=clash.says)
        return self.words.say(
            f"clash_raised_{clash.bound}",
            date=self._say_when(clash.date),
            raised=self._say_when(clash.raised_to),
        )

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

    def say_assumed(self, name: str) -> str:
        """What is taken for granted where a question was not answered."""
        question = self.plan.guidebook.questions[name]
        if question.kind is QuestionKind.PLACE:
            return self.plan.answers.calendar.name or self.words.say("weekends_only_place")
        return question.options[question.assumed].says if question.assumed else question.empty_says

    def read_as(self) -> str:
        """How the timeline was understood."""
        timeline = self.plan.answers.timeline
        return self.words.say(timeline.phrase, **timeline.values)

    def _say_day(self, day: dt.date) -> dict[str, str]:
        """A day as sentences name it: near ones in words, and as a date."""
        return {
            StageBlank.ON: self.words.say_on(day, self.today),
            StageBlank.ON_DATE: self._say_date(day),
        }

    def _list_headline_values(self, step: Step) -> dict[str, str]:
        window = step.window
        bounds = zip(Bound, (window.earliest, window.aim, window.latest), strict=True)
        values: dict[str, str] = {name: self._say_when(bound) for name, bound in bounds if bound}
        book = self.plan.guidebook
        values |= {name: self.say_day(name) if name in self.plan.days else "" for name in book.days}
        for name in (*book.questions, *book.events, *book.stages):
            day = self.plan.find_day(name)
            if day:
                values[name] = self._say_date(day)
        if step.on:
            until = (step.on - self.today).days
            values |= self._say_day(step.on)
            values[StageBlank.DAYS_UNTIL] = self.words.count(until, Unit.DAY)
        if window.latest:
            left = max(0, (window.latest.day - self.today).days)
            values[StageBlank.DAYS_LEFT] = self.words.count(left, Unit.DAY)
        return values

    def _say_reached(self, entry: Explanation) -> str:
        relative_date = entry.relative_date
        reached = PlainDateTime(entry.rolled_from) if entry.rolled_from else entry.date
        values = {
            "anchor": self._say_anchor(relative_date.anchor),
            "start": self._say_when(entry.start),
            "date": self._say_when(reached),
        }
        if relative_date.span is None:
            return self.words.say("working_same_day", **values)
        values["span"] = relative_date.span.say(self.words)
        before = "before_" if relative_date.direction == "before" else ""
        if relative_date.span.unit is Unit.BUSINESS_DAY and 0 < len(entry.counted) <= LONGEST_LIST:
            values["counted"] = self.words.join_all(
                [self.words.say_short_date(day) for day in entry.counted]
            )
            return self.words.say(f"working_{before}counted", **values)
        return self.words.say(f"working_{before}calendar", **values)

    def _say_anchor(self, anchor: Anchor) -> str:
        called = self.plan.guidebook.name_anchor(anchor.name)
        return (
            self.words.say(f"working_edge_{anchor.edge}", anchor=called) if anchor.edge else called
        )

    def _is_unsent(self, step: Step, anchor: Anchor) -> bool:
        other = self.plan.steps.get(anchor.name)
        return other is not None and not other.settled and not step.settled

    def _stands_in(self, anchor: Anchor) -> bool:
        """Whether it is a date that was not given, and another day was taken for it."""
        answers = self.plan.answers
        return anchor.name in answers.dates and anchor.name in answers.assumed

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

    def _say_date(self, day: dt.date) -> str:
        return self.words.say_date(day, self.today)

    def _say_when(self, date_time: PlainDateTime) -> str:
        return self.words.say_date_time(date_time, self.today)
