"""Says a rule, a moment and a condition in words, for readers who look at the guide itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.contract.kinds import Bound
from followup.guide.conditions import HAPPENED, Condition
from followup.language.blanks import fill
from followup.time_expressions.spans import Span, SpanRange

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.guide.guidebook import Guidebook
    from followup.guide.relative_dates import RelativeDate
    from followup.guide.rules import Rule
    from followup.language.wording import Words


@dataclass(frozen=True)
class Sayings:
    """The guide's rules and conditions as phrases, from the guide's own words for its pages."""

    guidebook: Guidebook
    page: Mapping[str, str]

    def length(self, moments: Sequence[RelativeDate]) -> str:
        """How long some moments say, without what they count from; `same day` says nothing."""
        return self._listing([moment.span.say(self._words) for moment in moments if moment.span])

    def window_length(self, bounds: Mapping[Bound, Sequence[RelativeDate]]) -> str:
        """How long a window's bounds say: `5 to 7 business days`, `24 hours`, `2 weeks`."""
        first, last = bounds.get(Bound.EARLIEST, ()), bounds.get(Bound.LATEST, ())
        between = _one_unit(first, last)
        if between:
            return between.say(self._words)
        said = [length for length in (self.length(first), self.length(last)) if length]
        return self._words.range(*said) if len(said) > 1 else "".join(said)

    def moment(self, moment: RelativeDate) -> str:
        """A moment as a phrase: `5 business days after your request`."""
        return self._from_anchor(moment, moment.span.say(self._words) if moment.span else "")

    def _from_anchor(self, moment: RelativeDate, span: str) -> str:
        anchor = self.guidebook.name_anchor(moment.anchor.name)
        if moment.anchor.edge:
            anchor = self._words.say(f"working_edge_{moment.anchor.edge}", anchor=anchor)
        code = f"moment_{moment.direction}" if span else "moment_same_day"
        return self._say(code, span=span, anchor=anchor)

    def rule(self, rule: Rule) -> str:
        """A rule as one phrase, from its first bound to its last."""
        first, last = rule.bounds.get(Bound.EARLIEST, ()), rule.bounds.get(Bound.LATEST, ())
        between = _one_unit(first, last)
        if (
            between
            and first[0].anchor == last[0].anchor
            and first[0].direction == last[0].direction
        ):
            return self._from_anchor(first[0], between.say(self._words))
        parts = [
            self._say(f"bound_said_{bound}", moment=self._moments(moments))
            for bound, moments in rule.bounds.items()
            if any(moment.span for moment in moments) or len(rule.bounds) == 1
        ]
        return self._listing(parts)

    def _moments(self, moments: Sequence[RelativeDate]) -> str:
        """Several moments as one phrase; those that count from the same are drawn together."""
        same = len({(moment.anchor, moment.direction) for moment in moments}) == 1
        if same and all(moment.span for moment in moments):
            return self._from_anchor(moments[0], self.length(moments))
        return self._listing([self.moment(moment) for moment in moments])

    def condition(self, condition: Condition) -> str:
        """When something holds: its options and events, joined; always says nothing.

        Where every value of each subject goes with every value of the others, each is said once.
        """
        free = _free(condition)
        if len(free) > 1:
            return self._listing(
                [
                    self._words.choice([self._equality(subject, value) for value in values])
                    for subject, values in free.items()
                ]
            )
        sets = [
            self._listing([self._equality(subject, value) for subject, value in equalities.items()])
            for equalities in condition.any_of
        ]
        return self.page["or"].join(sets)

    def _equality(self, subject: str, value: str) -> str:
        if subject in self.guidebook.events:
            code = "when_happened" if value == HAPPENED else "when_not_happened"
            return self._say(code, event=self.guidebook.events[subject].title)
        question = self.guidebook.questions[subject]
        if question.kind == "timeline":
            return self.page[f"when_{value.replace(' ', '_')}"]
        return question.options[value].says

    def _listing(self, items: Sequence[str]) -> str:
        return self._words.listing(items)

    def _say(self, code: str, **values: str) -> str:
        return fill(self.page[code], values)

    @property
    def _words(self) -> Words:
        return self.guidebook.words


def _free(condition: Condition) -> Mapping[str, Sequence[str]]:
    """The values that each subject may have, whatever the others are; nothing if they depend."""
    sets = condition.any_of
    subjects = list(sets[0]) if sets else []
    if any(list(equalities) != subjects for equalities in sets):
        return {}
    values = {name: list(dict.fromkeys(each[name] for each in sets)) for name in subjects}
    different = {tuple(each.values()) for each in sets}
    return values if len(different) == math.prod(map(len, values.values())) else {}


def _one_unit(first: Sequence[RelativeDate], last: Sequence[RelativeDate]) -> SpanRange | None:
    """The range between two single bounds that count in the same unit."""
    if len(first) != 1 or len(last) != 1:
        return None
    start, end = first[0].span, last[0].span
    if not isinstance(start, Span) or not isinstance(end, Span) or start.unit != end.unit:
        return None
    return SpanRange(start, end)
