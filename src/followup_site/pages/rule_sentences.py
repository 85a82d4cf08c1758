"""Says a rule, a relative date and a condition in words, for readers of the guide itself."""

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

    def say_length(self, relative_dates: Sequence[RelativeDate]) -> str:
        """How long some relative dates say, without what they count from; `same day` is none."""
        return self._join_items(
            [
                relative_date.span.say(self._words)
                for relative_date in relative_dates
                if relative_date.span
            ]
        )

    def say_window_length(self, bounds: Mapping[Bound, Sequence[RelativeDate]]) -> str:
        """How long a window's bounds say: `5 to 7 business days`, `24 hours`, `2 weeks`."""
        first, last = bounds.get(Bound.EARLIEST, ()), bounds.get(Bound.LATEST, ())
        between = _find_one_unit(first, last)
        if between:
            return between.say(self._words)
        said = [length for length in (self.say_length(first), self.say_length(last)) if length]
        return self._words.say_range(*said) if len(said) > 1 else "".join(said)

    def say_relative_date(self, relative_date: RelativeDate) -> str:
        """A relative date as a phrase: `5 business days after your request`."""
        return self._from_anchor(
            relative_date, relative_date.span.say(self._words) if relative_date.span else ""
        )

    def _from_anchor(self, relative_date: RelativeDate, span: str) -> str:
        anchor = self.guidebook.name_anchor(relative_date.anchor.name)
        if relative_date.anchor.edge:
            anchor = self._words.say(f"working_edge_{relative_date.anchor.edge}", anchor=anchor)
        code = f"moment_{relative_date.direction}" if span else "moment_same_day"
        return self._say(code, span=span, anchor=anchor)

    def say_rule(self, rule: Rule) -> str:
        """A rule as one phrase, from its first bound to its last."""
        first, last = rule.bounds.get(Bound.EARLIEST, ()), rule.bounds.get(Bound.LATEST, ())
        between = _find_one_unit(first, last)
        if (
            between
            and first[0].anchor == last[0].anchor
            and first[0].direction == last[0].direction
        ):
            return self._from_anchor(first[0], between.say(self._words))
        parts = [
            self._say(f"bound_said_{bound}", moment=self._say_relative_dates(relative_dates))
            for bound, relative_dates in rule.bounds.items()
            if any(one.span for one in relative_dates) or len(rule.bounds) == 1
        ]
        return self._join_items(parts)

    def _say_relative_dates(self, relative_dates: Sequence[RelativeDate]) -> str:
        """Several relative dates as one phrase; those that count from the same are one."""
        same = len({(one.anchor, one.direction) for one in relative_dates}) == 1
        if same and all(one.span for one in relative_dates):
            return self._from_anchor(relative_dates[0], self.say_length(relative_dates))
        return self._join_items(
            [self.say_relative_date(relative_date) for relative_date in relative_dates]
        )

    def say_condition(self, condition: Condition) -> str:
        """When something holds: its options and events, joined; always says nothing.

        Where every value of each subject goes with every value of the others, each is said once.
        """
        free = _list_free(condition)
        if len(free) > 1:
            return self._join_items(
                [
                    self._words.join_choices(
                        [self._say_equality(subject, value) for value in values]
                    )
                    for subject, values in free.items()
                ]
            )
        sets = [
            self._join_items(
                [self._say_equality(subject, value) for subject, value in equalities.items()]
            )
            for equalities in condition.any_of
        ]
        return self.page["or"].join(sets)

    def _say_equality(self, subject: str, value: str) -> str:
        if subject in self.guidebook.events:
            code = "when_happened" if value == HAPPENED else "when_not_happened"
            return self._say(code, event=self.guidebook.events[subject].title)
        question = self.guidebook.questions[subject]
        if question.kind == "timeline":
            return self.page[f"when_{value.replace(' ', '_')}"]
        return question.options[value].says

    def _join_items(self, items: Sequence[str]) -> str:
        return self._words.join_all(items)

    def _say(self, code: str, **values: str) -> str:
        return fill(self.page[code], values)

    @property
    def _words(self) -> Words:
        return self.guidebook.words


def _list_free(condition: Condition) -> Mapping[str, Sequence[str]]:
    """The values that each subject may have, whatever the others are; nothing if they depend."""
    sets = condition.any_of
    subjects = list(sets[0]) if sets else []
    if any(list(equalities) != subjects for equalities in sets):
        return {}
    values = {name: list(dict.fromkeys(each[name] for each in sets)) for name in subjects}
    different = {tuple(each.values()) for each in sets}
    return values if len(different) == math.prod(map(len, values.values())) else {}


def _find_one_unit(first: Sequence[RelativeDate], last: Sequence[RelativeDate]) -> SpanRange | None:
    """The range between two single bounds that count in the same unit."""
    if len(first) != 1 or len(last) != 1:
        return None
    start, end = first[0].span, last[0].span
    if not isinstance(start, Span) or not isinstance(end, Span) or start.unit != end.unit:
        return None
    return SpanRange(start, end)
