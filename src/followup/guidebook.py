"""The content of a guide as frozen values, assembled from each room's own types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from followup.messages import Blank, Message
from followup.questions import Event, Question
from followup.rules import Rule
from followup.spans import figures_from_mapping
from followup.stages import DayToKnow, Stage
from followup.wording import ContentError, Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

T = TypeVar("T")


@dataclass(frozen=True)
class Guidebook:
    """One guide in one language. Every mapping is in the order of the content, by id."""

    title: str
    language: str
    questions: Mapping[str, Question]
    events: Mapping[str, Event]
    rules: Mapping[str, Rule]
    days: Mapping[str, DayToKnow]
    stages: Mapping[str, Stage]
    messages: Mapping[str, Message]
    blanks: Mapping[str, Blank]
    sources: Mapping[str, str]
    channels: Mapping[str, str]
    words: Words

    @classmethod
    def from_mapping(cls, content: Mapping[str, Any]) -> Guidebook:
        """Assemble the content, read as text. Raises ContentError at what cannot be read."""
        guide = content["guide"]
        figures = figures_from_mapping(content.get("figures", {}))
        return cls(
            title=guide["title"],
            language=guide["language"],
            questions=_each(content, "questions", Question.from_mapping),
            events=_each(content, "events", Event.from_mapping),
            rules=_each(
                content, "rules", lambda name, rule: Rule.from_mapping(name, rule, figures)
            ),
            days=_each(
                content, "days", lambda name, day: DayToKnow.from_mapping(name, day, figures)
            ),
            stages=_each(content, "stages", Stage.from_mapping),
            messages=_each(content, "messages", Message.from_mapping),
            blanks=_each(content, "blanks", Blank.from_mapping),
            sources={name: source["title"] for name, source in guide.get("sources", {}).items()},
            channels={
                name: channel["kind"] for name, channel in content.get("channels", {}).items()
            },
            words=Words.from_mapping(content["wording"]),
        )

    def question_of(self, kind: str) -> Question | None:
        """The guide's question of a kind that it can ask only once: its timeline, its place."""
        return next(
            (question for question in self.questions.values() if question.kind == kind), None
        )

    def called(self, name: str) -> str:
        """What an anchor is called in a sentence: `your interview`, `the date they gave`."""
        rooms: tuple[Mapping[str, Any], ...] = (self.questions, self.events, self.stages, self.days)
        return str(next(room[name].called for room in rooms if name in room))


def _each(content: Mapping[str, Any], room: str, read: Callable[[str, Any], T]) -> dict[str, T]:
    read_ones: dict[str, T] = {}
    for name, values in content.get(room, {}).items():
        try:
            read_ones[name] = read(name, values)
        except ValueError as wrong:
            raise ContentError((room, name), str(wrong)) from None
    return read_ones
