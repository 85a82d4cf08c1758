"""The content of a guide as frozen values, assembled from the types of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from followup.guide.messages import Blank, Message
from followup.guide.questions import Event, Question
from followup.guide.reminders import RINGS_AT, choose_clock
from followup.guide.rules import Rule
from followup.guide.stages import DayToKnow, Stage
from followup.language.wording import ContentError, Words
from followup.time_expressions.spans import read_figure

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from followup.contract.kinds import QuestionKind

T = TypeVar("T")


@dataclass(frozen=True)
class Guidebook:
    """One guide in one language. Every mapping is in the order of the content, by id.

    `named_by` are the blanks that tell one plan of a reader from another. `rings_at` is the clock
    time of a reminder, on the reader's own clock.
    """

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
    named_by: Sequence[str] = ()
    rings_at: dt.time = RINGS_AT

    @classmethod
    def from_mapping(cls, content: Mapping[str, Any]) -> Guidebook:
        """Assemble a guide from its content.

        Args:
            content: every file by its name, every value a text: what `guide.json` holds.

        Raises:
            ContentError: a part is missing or cannot be read; it names the place.
        """
        guide = content.get("guide", {})
        figures = _read_each(content, "figures", lambda _, named: read_figure(named["value"]))
        blanks = _read_each(content, "blanks", Blank.from_mapping)
        return cls(
            title=_read_at(("guide",), lambda: guide["title"]),
            language=_read_at(("guide",), lambda: guide["language"]),
            questions=_read_each(
                content,
                "questions",
                lambda name, asked: Question.from_mapping(name, asked, figures),
            ),
            events=_read_each(content, "events", Event.from_mapping),
            rules=_read_each(
                content, "rules", lambda name, rule: Rule.from_mapping(name, rule, figures)
            ),
            days=_read_each(
                content, "days", lambda name, day: DayToKnow.from_mapping(name, day, figures)
            ),
            stages=_read_each(content, "stages", Stage.from_mapping),
            messages=_read_each(
                content,
                "messages",
                lambda name, message: Message.from_mapping(name, message).name_blanks(blanks),
            ),
            blanks=blanks,
            sources=_read_each(
                guide, "sources", lambda _, source: source["title"], above=("guide",)
            ),
            channels=_read_each(content, "channels", lambda _, channel: channel["kind"]),
            words=Words.from_mapping(content.get("wording", {})),
            named_by=tuple(guide.get("list", {}).get("named_by", ())),
            rings_at=_read_at(("guide", "reminders", "at"), lambda: choose_clock(guide)),
        )

    def find_question(self, kind: QuestionKind) -> Question | None:
        """The guide's question of a kind that it can ask only once: its timeline, its place."""
        return next(
            (question for question in self.questions.values() if question.kind is kind), None
        )

    def name_anchor(self, name: str) -> str:
        """What an anchor is called in a sentence: `your request`, `the date they gave`."""
        sections: tuple[Mapping[str, Any], ...] = (
            self.questions,
            self.events,
            self.stages,
            self.days,
        )
        return str(next(section[name].called for section in sections if name in section))


def _read_each(
    content: Mapping[str, Any],
    section: str,
    read: Callable[[str, Any], T],
    above: tuple[str, ...] = (),
) -> dict[str, T]:
    """Every item of a section, by id; `above` are the keys that lead to the section's mapping."""
    items = content.get(section, {}).items()
    return {
        name: _read_at((*above, section, name), partial(read, name, item)) for name, item in items
    }


def _read_at(path: tuple[str, ...], read: Callable[[], T]) -> T:
    """What is read at a place of the content. Raises ContentError that names the place."""
    try:
        return read()
    except KeyError as missing:
        raise ContentError(path, f"the part {missing} is missing") from None
    except ValueError as wrong:
        raise ContentError(path, str(wrong)) from None
