"""The closed lists of words in a request, a reply, a place and a rule, each once."""

from __future__ import annotations

from enum import StrEnum


class Bound(StrEnum):
    """What a date is to the window of a step; both ends belong to the window."""

    EARLIEST = "earliest"
    AIM = "aim"
    LATEST = "latest"


class ClosedKind(StrEnum):
    """Why a day does not count."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    """The reader says so."""
    PAUSED = "paused"
    """The clock of the rule stands still."""


class Unit(StrEnum):
    """What a length of time is counted in. All but business days are of the calendar."""

    HOUR = "hour"
    DAY = "day"
    BUSINESS_DAY = "business day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class TimelineKind(StrEnum):
    """What sort of answer was given to *when*; conditions name it so."""

    GIVEN = "given"
    """An end is known."""
    OPEN = "open"
    """Only a start is known."""
    SOON = "soon"
    """Something was said, and no day in it."""
    NONE = "none"
    """Nothing was said."""
    NO_CONTACT = "no contact"
    """They will get in touch."""


class QuestionKind(StrEnum):
    """What a question takes for an answer."""

    DATE = "date"
    CHOICE = "choice"
    TIMELINE = "timeline"
    PLACE = "place"
    TEXT = "text"


class LandOn(StrEnum):
    """Where a bound may fall: which way it rolls from a closed day, if it does."""

    BUSINESS_DAY = "business day"
    """Earliest and aim roll forward, latest back."""
    NEXT_OPEN_DAY = "next open day"
    """Every bound rolls forward."""
    ANY_DAY = "any day"
    """No bound rolls."""
