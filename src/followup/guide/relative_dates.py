"""A relative date, `5 business days after X`: read as content has it, reached on a calendar."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup.dates.plain_datetime import PlainDateTime
from followup.dates.units import CountedDate
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from followup.dates.business_days import BusinessCalendar

# As content writes it: `5 business days after X`, `same day as end of X`. The span is as short as
# can be, so that what stands behind its `after` is the anchor. Ids are as the site builder's models
# have them (`ID`).
_RELATIVE_DATE = re.compile(
    r"(?:(?P<span>.+?) (?P<direction>after|before)|same day as) (?P<anchor>.+)"
)
_ID = re.compile(r"[a-z][a-z0-9_]*")
_ANCHOR = re.compile(rf"(?:(?P<edge>start|end) of )?(?P<name>{_ID.pattern})")


@dataclass(frozen=True)
class Anchor:
    """What a relative date counts from: a date question, the timeline, an event, a stage or a day.

    `edge` is `start` or `end` of a timeline; a bare timeline means its end.
    """

    name: str
    edge: str | None = None

    @property
    def text(self) -> str:
        """As a content file writes it."""
        return f"{self.edge} of {self.name}" if self.edge else self.name


Resolve = Callable[[Anchor], PlainDateTime]
"""Where an anchor stands for this reader. Raises WaitingError when it has not happened."""


class WaitingError(Exception):
    """An anchor has no date yet: what it waits for."""

    def __init__(self, name: str) -> None:
        """Name the question, event, stage or day that has no date."""
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class RelativeDate:
    """`<span> after|before <anchor>`, or `same day as <anchor>` (no span).

    A span may be written as the id of a named number; `figure` then keeps that id.
    """

    anchor: Anchor
    span: Span | None = None
    direction: str = "after"
    figure: str | None = None

    @classmethod
    def parse(cls, text: str, figures: Mapping[str, object] | None = None) -> RelativeDate:
        """Read a relative date as content writes it. Raises ValueError with a plain sentence.

        Without `figures` any id may stand for the span; the span is then None.
        """
        found = _RELATIVE_DATE.fullmatch(text.strip())
        anchor = found and _ANCHOR.fullmatch(found["anchor"])
        if not found or not anchor:
            message = f"“{text}” is not a moment, such as 5 business days after X, or same day as X"
            raise ValueError(message)
        place = Anchor(anchor["name"], anchor["edge"])
        if found["span"] is None:
            return cls(place)
        if _ID.fullmatch(found["span"]):
            span = None if figures is None else _find_figure(found["span"], figures)
            return cls(place, span, found["direction"], found["span"])
        return cls(place, Span.parse(found["span"]), found["direction"])

    @property
    def text(self) -> str:
        """As a content file writes it."""
        if self.figure:
            return f"{self.figure} {self.direction} {self.anchor.text}"
        if self.span is None:
            return f"same day as {self.anchor.text}"
        number, unit = self.span.number, self.span.unit
        return f"{number} {unit}{'' if number == 1 else 's'} {self.direction} {self.anchor.text}"

    def reach(self, start: PlainDateTime, calendar: BusinessCalendar) -> CountedDate:
        """The date-time this relative date names when its anchor is at `start`; never rolled."""
        if self.span is None:
            return CountedDate(PlainDateTime(start.day))
        move = self.span.count_before if self.direction == "before" else self.span.count_after
        return move(start, calendar)


def _find_figure(name: str, figures: Mapping[str, object]) -> Span:
    span = figures.get(name)
    if not isinstance(span, Span):
        message = f"“{name}” is not a named span of time"
        raise ValueError(message)  # noqa: TRY004 (a fault of the content, not of a type)
    return span
