"""A message with its blanks filled, once, from a closed list."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup.conditions import ALWAYS, Condition
from followup.wording import blank_name, blanks_in, fill

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.wording import Words


@dataclass(frozen=True)
class Blank:
    """A place in a message: asked of the reader, or worked out from a day (`day_of`).

    `if_empty` is written when the reader gives nothing; an `optional` blank takes the line it
    stands on with it; any other stays, under the name it is `called`, and counts as left.
    `is_name`: the name of one thing or one body, so an earlier one in a text is a slip.
    """

    id: str
    asks: str = ""
    called: str = ""
    example: str = ""
    if_empty: str | None = None
    optional: bool = False
    day_of: str | None = None
    style: str = "relative"
    is_name: bool = False

    @classmethod
    def from_mapping(cls, name: str, blank: Mapping[str, Any]) -> Blank:
        """Read a blank of the content, whose shape has been checked."""
        return cls(
            id=name,
            asks=blank.get("asks", ""),
            called=blank.get("called", ""),
            example=blank.get("example", ""),
            if_empty=blank.get("if_empty"),
            optional=blank.get("optional") == "yes",
            day_of=blank.get("day_of"),
            style=blank.get("style", "relative"),
            is_name=blank.get("is_name") == "yes",
        )

    @property
    def name(self) -> str:
        """What its brackets say to readers: its own words, else those of its id."""
        return self.called or blank_name(self.id)

    @property
    def key(self) -> str:
        """Its name as `fill` and `blanks_in` know it."""
        return self.name.replace(" ", "_")

    def day_in_words(self, day: dt.date, send_on: dt.date, words: Words) -> str:
        """A worked-out day as it should stand in a message sent on `send_on`."""
        if self.style == "date":
            return words.letter_date(day, send_on)
        return words.relative(day, send_on)


@dataclass(frozen=True)
class Edit:
    """What the reader wrote in place of a message's words, blanks included; None: as they are."""

    subject: str | None = None
    body: str | None = None


@dataclass(frozen=True)
class Message:
    """A text to send or to say. A phone script is one; it has no subject."""

    id: str
    title: str
    channel: str
    body: str
    subject: str = ""
    when: Condition = ALWAYS

    @classmethod
    def from_mapping(cls, name: str, message: Mapping[str, Any]) -> Message:
        """Read a message of the content, whose shape has been checked."""
        return cls(
            id=name,
            title=message["title"],
            channel=message["channel"],
            body=message["body"],
            subject=message.get("subject", ""),
            when=Condition.from_mapping(message.get("when")),
        )

    @property
    def blanks(self) -> list[str]:
        """The keys of its blanks, in order, each once."""
        return list(dict.fromkeys(blanks_in(f"{self.subject}\n{self.body}")))

    def named(self, blanks: Mapping[str, Blank]) -> Message:
        """The message, as content writes it with ids, with the names that blanks are called."""
        names = {name: f"[{blank.name}]" for name, blank in blanks.items()}
        return dataclasses.replace(
            self, subject=fill(self.subject, names), body=fill(self.body, names)
        )

    def edited(self, edit: Edit) -> Message:
        """The message in the reader's words. One without a subject gets none."""
        subject, body = edit.subject, edit.body
        return dataclasses.replace(
            self,
            subject=self.subject if subject is None or not self.subject else subject,
            body=self.body if body is None else body,
        )

    def filled(self, blanks: Mapping[str, Blank], values: Mapping[str, str]) -> FilledMessage:
        """The message with these values, by the ids of blanks; nothing in one is filled again."""
        known = {name: value for name, value in values.items() if value.strip()}
        for name, blank in blanks.items():
            if blank.if_empty is not None:
                known.setdefault(name, blank.if_empty)
        gone = {blank.key for name, blank in blanks.items() if blank.optional and name not in known}
        subject, body = (_without_lines(text, gone) for text in (self.subject, self.body))
        told = {blanks.get(name, Blank(name)).key: text for name, text in known.items()}
        left = [key for key in dict.fromkeys(blanks_in(f"{subject}\n{body}")) if key not in told]
        return FilledMessage(
            self, fill(subject, told), fill(body, told).strip(), tuple(map(blank_name, left))
        )


@dataclass(frozen=True)
class FilledMessage:
    """A message as it would be sent, and the names of the blanks nobody has filled."""

    message: Message
    subject: str
    body: str
    blanks_left: tuple[str, ...]


def _without_lines(text: str, gone: set[str]) -> str:
    """The text without the lines that hold a blank that goes with its line."""
    lines = [line for line in text.split("\n") if not gone.intersection(blanks_in(line))]
    tidy: list[str] = []
    for line in lines:
        if line.strip() or (tidy and tidy[-1].strip()):
            tidy.append(line)
    return "\n".join(tidy)
