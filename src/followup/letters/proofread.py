"""What is certainly wrong in a message as it would go out. Whatever may be right is let pass."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.language.blanks import BLANK, name_blank
from followup.letters.date_mentions import (
    MOST_DAYS_FOR_BARE_WEEKDAY,
    MOST_DAYS_WITHOUT_YEAR,
    DayNames,
    cut_before,
)
from followup.letters.demands import Demands

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from followup.guide.messages import FilledMessage, Message
    from followup.language.wording import Words
    from followup.letters.date_mentions import DayName

_FEWEST_WORDS = 2
"""A beginning of fewer words may lead to any day."""


@dataclass(frozen=True)
class Fault:
    """Something wrong for certain: a code of the wording, with the values of its words."""

    code: str
    values: Mapping[str, str]


@dataclass(frozen=True)
class Lead:
    """Words that lead to a day: the day named behind them can only be `day`.

    `instead` is the day as it should be named; `near` the same as from the day of sending.
    `loose`: the same words may also lead to a day to come, so only a near day can be wrong.
    """

    day: dt.date
    instead: str
    near: str = ""
    text: str = ""
    loose: bool = False


@dataclass(frozen=True)
class LeftOver:
    """A name that the reader gave before, and the one they give now."""

    earlier: str
    now: str


@dataclass(frozen=True)
class Setting:
    """What a message is held against: the guide's own words, days and names.

    `sent` is the day it goes out, `on` the same in words; `given` is what stands in its blanks,
    `uncounted` what of it is a number that lacks its unit.
    """

    own: Message
    sent: dt.date
    on: str
    leads: Sequence[Lead] = ()
    left_over: Sequence[LeftOver] = ()
    given: Sequence[str] = ()
    uncounted: Sequence[str] = ()


class Proofreader:
    """Reads messages for faults, in one language."""

    def __init__(self, words: Words) -> None:
        """Take the language's words."""
        self.words = words
        self.days = DayNames(words)
        self.demands = Demands(words, self.days)

    def find_faults(self, message: FilledMessage, setting: Setting) -> list[Fault]:
        """What is wrong for certain in subject and body, each fault once."""
        text = f"{message.subject}\n\n{message.body}"
        found = [
            *self._check_blanks(message),
            *_find_stand_ins(message),
            *(Fault("fault_bracket", {"text": left[0]}) for left in _find_brackets(setting)),
            *(Fault("fault_seam", {"text": odd}) for odd in (*message.odd, *setting.uncounted)),
            *([Fault("fault_too_long", {})] if message.too_long else []),
            *(Fault("fault_demand", {"text": said}) for said in self.demands.find(text)),
            *self._find_other_days(text, setting),
            *self._check_weekdays(text, setting.sent),
            *_find_left_over(text, setting),
        ]
        return list({(fault.code, str(fault.values)): fault for fault in found}.values())

    def _check_blanks(self, message: FilledMessage) -> Iterator[Fault]:
        if message.blanks_left:
            blanks = self.words.join_all([f"[{name}]" for name in message.blanks_left])
            yield Fault("fault_blank", {"blanks": blanks})

    def _find_other_days(self, text: str, setting: Setting) -> Iterator[Fault]:
        """Days that are not the ones meant, said on the day of sending."""
        for lead in setting.leads:
            for name, rest in self.days.find_after(lead.text, text):
                code = _find_wrong(name, lead, setting.sent)
                if code and not self._leads_elsewhere(rest):
                    values = {"text": name.said, "on": setting.on, "instead": lead.instead}
                    yield Fault(code, values)

    def _leads_elsewhere(self, rest: str) -> bool:
        """Whether what follows can make another day of it: `on Monday last week`."""
        others = self.words.proofreading["other_day"]
        return any(word.strip(",'\u2019") in others for word in rest.casefold().split())

    def _check_weekdays(self, text: str, sent: dt.date) -> Iterator[Fault]:
        """Dates whose weekday is another one's."""
        for name in self.days.find_dated(text):
            date = name.find_date(sent)
            if date is None or (
                name.year is None and abs((date - sent).days) > MOST_DAYS_WITHOUT_YEAR
            ):
                continue
            if date.weekday() != name.weekday:
                weekday = self.words.weekdays[date.weekday()]
                yield Fault("fault_weekday", {"text": name.said, "weekday": weekday})


def leads(own: FilledMessage, days: Mapping[str, Lead], words: Words) -> Iterator[Lead]:
    """What leads to a day in the guide's own words: its sentences up to where a day stands.

    `own` has the blanks of those days still in it; `days` are they, by their keys.
    """
    for name, lead in days.items():
        for text in (own.subject, own.body):
            for found in re.finditer(re.escape(f"[{name_blank(name)}]"), text):
                before = cut_before(text, found.start()).split()
                instead = lead.instead
                while before and before[-1] in words.small_words:  # part of the day: `on Monday`
                    before.pop()
                    instead = lead.near
                if len(before) >= _FEWEST_WORDS:
                    yield dataclasses.replace(lead, text=" ".join(before), instead=instead)


def _find_stand_ins(message: FilledMessage) -> Iterator[Fault]:
    """What the guide writes where the reader gave nothing."""
    for name, text in message.stand_ins.items():
        yield Fault("fault_stand_in", {"text": text, "blank": f"[{name}]"})


def _find_brackets(setting: Setting) -> Iterator[re.Match[str]]:
    """Brackets in what a reader gave for a blank: something they meant to fill in."""
    for text in setting.given:
        yield from BLANK.finditer(text)


def _find_wrong(name: DayName, lead: Lead, sent: dt.date) -> str:
    """The code of what is wrong with a day's name; "" if it may be right."""
    if lead.loose and name.near is None:
        return ""
    if not name.means(lead.day, sent):
        return "fault_day"
    far = name.is_bare() and (sent - lead.day).days > MOST_DAYS_FOR_BARE_WEEKDAY
    return "fault_far_day" if far else ""


def _find_left_over(text: str, setting: Setting) -> Iterator[Fault]:
    """Names given before that still stand in the text.

    One that is in the guide's own words, or part of the name given now, is none.
    """
    own = setting.own
    for name in setting.left_over:
        earlier = re.compile(rf"(?<!\w){re.escape(name.earlier)}(?!\w)")
        rest = text.replace(name.now, "")
        if earlier.search(rest) and not earlier.search(f"{own.subject}\n{own.body}"):
            yield Fault("fault_left_over", {"text": name.earlier, "instead": name.now})
