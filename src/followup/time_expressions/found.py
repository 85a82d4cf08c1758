"""A time that a text names: where it stands, how it was read, and what is in doubt of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from followup.language.patterns import UnreadableTimelineError

T = TypeVar("T")


@dataclass(frozen=True)
class Found(Generic[T]):
    """A time that a text names: as it was typed, the sentence it stands in, and its reading.

    `refused` instead of a reading is why it is no certain one. `is_sure` is whether nothing
    around it may give it another meaning; `speaks_of_answer` whether its sentence does, `has_news`
    whether it can hardly speak of something else, and `is_ahead` whether that says what will be.
    `is_denied` is whether it is said not to be meant, `is_aside` whether it is rather the time of
    something else.
    """

    typed: str
    sentence: str
    reading: T | None
    refused: UnreadableTimelineError | None = None
    is_sure: bool = True
    speaks_of_answer: bool = True
    has_news: bool = False
    is_ahead: bool = False
    is_denied: bool = False
    is_aside: bool = False
