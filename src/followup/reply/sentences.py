"""A plan told in the guide's words: headlines, windows, and how its dates came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.contract.kinds import Bound, QuestionKind, Unit
from followup.contract.states import StepState
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.stages import DAY_BLANKS, StageBlank
from followup.language.blanks import fill, list_blanks
from followup.reply.closed_days import draw_together, name_closed_days

if TYPE_CHECKING:
    import datetime as dt

    from followup.guide.relative_dates import Anchor
    from followup.guide.windows import Clash, Explanation
    from followup.plan.model import Plan, Step

LONGEST_LIST = 20
"""An explanation names its days up to this many; beyond it the number alone says more."""


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
        return " ".join(fill(told, self._list_headline_values(step, told)).split())

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

    def _list_headline_values(self, step: Step, told: str) -> dict[str, str]:
        """The values of the blanks that a headline has; one that has no day stays."""
        found = {name: self._find_headline_value(step, name) for name in list_blanks(told)}
        return {name: value for name, value in found.items() if value is not None}

    def _find_headline_value(self, step: Step, name: str) -> str | None:
        window, book = step.window, self.plan.guidebook
        for bound, when in zip(Bound, (window.earliest, window.aim, window.latest), strict=True):
            if name == bound and when:
                return self._say_when(when)
        if step.on and name in (*DAY_BLANKS, StageBlank.DAYS_UNTIL):
            until = (step.on - self.today).days
            count = self.words.count(until, Unit.DAY)
            return {**self._say_day(step.on), StageBlank.DAYS_UNTIL: count}[name]
        if window.latest and name == StageBlank.DAYS_LEFT:
            return self.words.count(max(0, (window.latest.day - self.today).days), Unit.DAY)
        if name in book.days:
            return self.say_day(name) if name in self.plan.days else ""
        named = name in book.questions or name in book.events or name in book.stages
        known = self.plan.find_day(name) if named else None
        return self._say_date(known) if known else None

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

    def _say_date(self, day: dt.date) -> str:
        return self.words.say_date(day, self.today)

    def _say_when(self, date_time: PlainDateTime) -> str:
        return self.words.say_date_time(date_time, self.today)
