"""A window of earliest, aim and latest, with the working that led to it and what it overruled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt

    from followup.contract.kinds import Bound
    from followup.dates.business_days import ClosedDay
    from followup.dates.plain_datetime import PlainDateTime
    from followup.guide.relative_dates import RelativeDate


@dataclass(frozen=True)
class Explanation:
    """How one relative date became a date, for the bound it belongs to.

    `bound` is None for a day to know that another entry counts from; it belongs to no rule.
    `counted` and `skipped` are all days from the one after the anchor to the unrolled date.
    `rolled_from` is that date if it was closed and moved; `passed_over` are the closed days
    rolled over, that date among them.
    """

    bound: Bound | None
    rule: str | None
    source: str | None
    relative_date: RelativeDate
    start: PlainDateTime
    date: PlainDateTime
    counted: tuple[dt.date, ...] = ()
    skipped: tuple[ClosedDay, ...] = ()
    rolled_from: dt.date | None = None
    passed_over: tuple[ClosedDay, ...] = ()


@dataclass(frozen=True)
class Clash:
    """A date that another one overrules: what it would have been, and whose word it was.

    `kind` is `raised` (an aim or latest before the earliest) or `advice` (outside the window).
    """

    kind: Literal["raised", "advice"]
    bound: Bound
    date: PlainDateTime
    raised_to: PlainDateTime | None = None
    says: str = ""
    source: str | None = None


@dataclass(frozen=True)
class Window:
    """When a step may be taken: both ends inclusive; no earliest means at once, no latest ever."""

    earliest: PlainDateTime | None = None
    aim: PlainDateTime | None = None
    latest: PlainDateTime | None = None
    working: tuple[Explanation, ...] = ()
    clashes: tuple[Clash, ...] = ()
