"""What a guide asks of its reader: the questions and what each takes for an answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import QuestionKind
from followup.guide.relative_dates import RelativeDate

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.dates.plain_datetime import PlainDateTime


@dataclass(frozen=True)
class Option:
    """One answer to a choice: its label on the form, and how the page says it is assumed."""

    label: str
    says: str


@dataclass(frozen=True)
class Question:
    """A question. `counted_from` names the date question that a timeline counts from.

    `until_given` is the relative date that stands in for a date until the reader gives it.

    `mentions` are words after which a message names the day that was answered, and by which a
    timeline may name it. `other_days` are words that tell of another day than that of an answer.
    """

    id: str
    kind: QuestionKind
    asks: str
    called: str
    required: bool = False
    missing: str = ""
    empty_says: str = ""
    takes_time: bool = False
    counted_from: str | None = None
    options: Mapping[str, Option] = field(default_factory=dict)
    assumed: str | None = None
    until_given: RelativeDate | None = None
    mentions: tuple[str, ...] = ()
    other_days: tuple[str, ...] = ()

    @classmethod
    def from_mapping(
        cls, name: str, question: Mapping[str, Any], figures: Mapping[str, object]
    ) -> Question:
        """Read a question of the content, whose shape has been checked.

        Raises ValueError for a relative date that cannot be read.
        """
        stands_in = question.get("until_given")
        options = question.get("options", {})
        return cls(
            id=name,
            kind=QuestionKind(question["kind"]),
            asks=question["asks"],
            called=question.get("called", question["asks"]),
            required=question.get("required") == "yes",
            missing=question.get("missing", ""),
            empty_says=question.get("empty_says", ""),
            takes_time=question.get("time") == "may be given",
            counted_from=question.get("counted_from"),
            options={
                key: Option(option["label"], option["says"]) for key, option in options.items()
            },
            assumed=question.get("assumed"),
            until_given=RelativeDate.parse(stands_in, figures) if stands_in else None,
            mentions=tuple(question.get("mentions", ())),
            other_days=tuple(question.get("other_days", ())),
        )


@dataclass(frozen=True)
class Event:
    """What may happen later. It may ask the timeline again, and it may end the plan.

    `messages` are the ids of what to write then; `page` is the id of the guide's page on it.
    """

    id: str
    title: str
    called: str
    asks_timeline: bool = False
    ends: bool = False
    says: str = ""
    messages: tuple[str, ...] = ()
    page: str | None = None

    @classmethod
    def from_mapping(cls, name: str, event: Mapping[str, Any]) -> Event:
        """Read an event of the content, whose shape has been checked."""
        return cls(
            id=name,
            title=event["title"],
            called=event.get("called", event["title"]),
            asks_timeline=event.get("asks") == "timeline",
            ends=event.get("ends") == "yes",
            says=event.get("says", ""),
            messages=tuple(event.get("messages", ())),
            page=event.get("page"),
        )


def list_other_days(questions: Mapping[str, Question]) -> tuple[str, ...]:
    """The words of a guide that tell of another day than that of an answer."""
    return tuple(words for question in questions.values() for words in question.other_days)


def name_days(
    questions: Mapping[str, Question], dates: Mapping[str, PlainDateTime]
) -> dict[str, dt.date]:
    """The days that were answered, by the words that people name them with."""
    return {
        name: dates[question.id].day
        for question in questions.values()
        if question.id in dates
        for name in (question.called, *question.mentions)
    }
