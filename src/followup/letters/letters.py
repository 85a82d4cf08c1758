"""The messages of a plan as they read on the day they go out, and what is wrong in them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from followup.guide.messages import Edit
from followup.language.amounts import lacks_unit
from followup.language.text_joining import TextJoiner
from followup.letters.date_mentions import cut_after, cut_before
from followup.letters.proofread import Fault, Lead, LeftOver, Proofreader, Setting, leads

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from followup.guide.messages import FilledMessage, Message
    from followup.guide.questions import Event
    from followup.language.wording import Words
    from followup.plan.model import Plan, Step

LONGEST_NAME = 100
"""The most characters of a name that is looked for in a text."""


@dataclass(frozen=True)
class Letter:
    """A message filled in; its `text` still has its blanks, as the reader or the guide wrote it.

    `sentences` are those that its blanks stand in, by the ids of the blanks that are asked for.
    """

    text: Message
    filled: FilledMessage
    edited: bool
    faults: tuple[Fault, ...]
    sentences: Mapping[str, str]


class Letters:
    """Writes the messages of one plan."""

    def __init__(self, plan: Plan) -> None:
        """Take the plan; what the reader gave for its messages comes with it."""
        self.plan = plan
        self.book = plan.guidebook
        self.words = plan.guidebook.words.in_country(plan.answers.calendar.code)
        self._proofreader, self._joiner = _make_readers(self.words)
        self._leads: dict[dt.date, dict[str, Lead]] = {}

    def list_for_step(self, step: Step, sent: dt.date) -> list[Letter]:
        """The step's messages that fit the answers, as they would read sent on a day."""
        return self._list_applying(step.stage.messages, sent)

    def list_for_event(self, event: Event) -> list[Letter]:
        """The messages of what happened that fit the answers, as they would read today."""
        return self._list_applying(event.messages, self.plan.answers.today)

    def goes_out(self, step: Step) -> dt.date:
        """The day of sending: the day it was sent, else the one chosen, else the step's own."""
        return step.day or self.plan.answers.today

    def say_sending(self, step: Step) -> str:
        """What to know about the day of sending that the reader chose; "" if it fits."""
        chosen = step.chosen
        earliest, latest = step.window.earliest, step.window.latest
        today = self.plan.answers.today
        if chosen is None or step.settled:
            return ""
        if earliest and chosen < earliest.day:
            return self.words.say(
                "sending_early", earliest=self.words.say_date_time(earliest, today)
            )
        if latest and chosen > latest.day:
            return self.words.say("sending_late", latest=self.words.say_date_time(latest, today))
        return ""

    def say(self, fault: Fault) -> str:
        """What is wrong, and what to write instead."""
        return self.words.say(fault.code, **fault.values)

    def _list_applying(self, names: Sequence[str], sent: dt.date) -> list[Letter]:
        facts = self.plan.answers.collect_facts(self.book.events)
        fitting = [self.book.messages[name] for name in names]
        return [
            self._make_letter(message, sent) for message in fitting if message.when.holds(facts)
        ]

    def _make_letter(self, message: Message, sent: dt.date) -> Letter:
        days, given = self._find_leads(sent), self._given
        text = message.edit(self.plan.answers.texts.get(message.id, Edit()))
        values = {name: day.instead for name, day in days.items()} | given
        filled = self._fill(text, values)
        own = message.fill_in(self.book.blanks, {k: v for k, v in given.items() if k not in days})
        there = [name for name in given if self.book.blanks[name].key in text.blanks]
        setting = Setting(
            own=message,
            sent=sent,
            on=self.words.say_on(sent, self.plan.answers.today),
            leads=(*leads(own, self._by_key(days), self.words), *self._list_mentions(sent)),
            left_over=self._left_over,
            given=tuple(given[name] for name in there),
            uncounted=tuple(given[name] for name in there if self._lacks_unit(name)),
        )
        faults = self._proofreader.find_faults(filled, setting)
        sentences = self._find_sentences(text, values)
        return Letter(text, filled, text != message, tuple(faults), sentences)

    @cached_property
    def _given(self) -> dict[str, str]:
        """What the reader gave for the blanks, by their ids."""
        told = {
            name: self.book.blanks[name].say(text, self.words)
            for name, text in self.plan.answers.blanks.items()
        }
        return {name: text for name, text in told.items() if text}

    def _lacks_unit(self, name: str) -> bool:
        """Whether a blank that counts something was given a number alone, which took no unit."""
        return bool(self.book.blanks[name].unit) and lacks_unit(self._given[name], self.words)

    def _find_sentences(self, text: Message, values: Mapping[str, str]) -> dict[str, str]:
        """The first sentence of each blank that the reader is asked for, as it reads."""
        filling, there = text.find_filling(self.book.blanks, values), text.blanks
        return {
            name: filling.read_sentence(_cut_sentence(text, one.name), one.key, self._joiner)
            for name, one in self.book.blanks.items()
            if one.asks and one.key in there
        }

    def _fill(self, text: Message, values: Mapping[str, str]) -> FilledMessage:
        """The message filled in. What a reader put in brackets is no blank of the guide's."""
        filled = text.fill_in(self.book.blanks, values, self._joiner)
        known = {blank.name for blank in self.book.blanks.values()}
        left = tuple(name for name in filled.blanks_left if name in known)
        return dataclasses.replace(filled, blanks_left=left)

    def _find_leads(self, sent: dt.date) -> dict[str, Lead]:
        """The blanks that are worked out, each with its day and that day in words, found once."""
        if sent not in self._leads:
            self._leads[sent] = self._work_out_leads(sent)
        return self._leads[sent]

    def _work_out_leads(self, sent: dt.date) -> dict[str, Lead]:
        return {
            name: Lead(
                day=day,
                instead=blank.say_day(day, sent, self.words),
                near=self.words.say_relative(day, sent),
            )
            for name, blank in self.book.blanks.items()
            if blank.day_of and (day := self.plan.find_day(blank.day_of))
        }

    def _by_key(self, days: Mapping[str, Lead]) -> dict[str, Lead]:
        return {self.book.blanks[name].key: lead for name, lead in days.items()}

    def _list_mentions(self, sent: dt.date) -> Iterator[Lead]:
        """The words with which readers speak of a day, as the guide knows them."""
        for name, question in self.book.questions.items():
            day = self.plan.find_day(name)
            if day:
                said = self.words.say_relative(day, sent)
                yield from (Lead(day, said, text=each, loose=True) for each in question.mentions)

    @cached_property
    def _left_over(self) -> tuple[LeftOver, ...]:
        return tuple(self._list_left_over())

    def _list_left_over(self) -> Iterator[LeftOver]:
        answers = self.plan.answers
        for name, values in answers.earlier.items():
            now = answers.blanks.get(name, "")
            if now and self.book.blanks[name].is_name:
                for earlier in dict.fromkeys(values):
                    if earlier != now and 1 < len(earlier) <= LONGEST_NAME:
                        yield LeftOver(earlier, now)


@lru_cache(maxsize=16)
def _make_readers(words: Words) -> tuple[Proofreader, TextJoiner]:
    """What reads texts in a language, made once for all plans in it."""
    return Proofreader(words), TextJoiner(words)


def _cut_sentence(text: Message, name: str) -> str:
    """The first sentence of a message that the blank of a name stands in, with its stop."""
    blank = f"[{name}]"
    whole = text.body if blank in text.body else text.subject
    at = whole.index(blank)
    after = cut_after(whole, at)
    return f"{cut_before(whole, at)}{after}{whole[at + len(after) :][:1].strip()}"
