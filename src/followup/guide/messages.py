"""A message with its blanks filled, once, from a closed list."""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Unit
from followup.guide.conditions import ALWAYS, Condition
from followup.language.amounts import add_unit
from followup.language.blanks import fill, list_blanks, name_blank
from followup.language.text_joining import JoinedText

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from followup.language.text_joining import TextJoiner
    from followup.language.wording import Words

_NOTHING = re.compile(r"[\[{<][^\[\]{}<>]*[\]}>]|[\W_]*")  # a blank in brackets, or no word


@dataclass(frozen=True)
class Blank:
    """A place in a message: asked of the reader, or worked out from a day (`day_of`).

    `if_empty` is written when the reader gives nothing; an `optional` blank takes the line it
    stands on with it; any other stays, under the name it is `called`, and counts as left.
    `is_name`: the name of one thing or one body, so an earlier one in a text is a slip.
    `is_person`: what people are called. Both are written as they are given.
    `unit`: what a number counts that ends it, as a unit of the wording: 10 is then `10 years`.
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
    is_person: bool = False
    unit: Unit | None = None

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
            is_person=blank.get("is_person") == "yes",
            unit=Unit(blank["unit"]) if "unit" in blank else None,
        )

    @cached_property
    def name(self) -> str:
        """What its brackets say to readers: its own words, else those of its id."""
        return self.called or name_blank(self.id)

    def say(self, text: str, words: Words) -> str:
        """What a reader gave, with the unit of its last number; "" for a blank put into a blank."""
        if _NOTHING.fullmatch(text):
            return ""
        return add_unit(text, self.unit, words) if self.unit else text

    @cached_property
    def key(self) -> str:
        """Its name as `fill` and `list_blanks` know it."""
        return self.name.replace(" ", "_")

    def say_day(self, day: dt.date, send_on: dt.date, words: Words) -> str:
        """A worked-out day as it should stand in a message sent on `send_on`."""
        if self.style == "date":
            return words.say_letter_date(day, send_on)
        return words.say_relative(day, send_on)


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

    @cached_property
    def blanks(self) -> list[str]:
        """The keys of its blanks, in order, each once."""
        return list_blanks_of(self.subject, self.body)

    def name_blanks(self, blanks: Mapping[str, Blank]) -> Message:
        """The message, as content writes it with ids, with the names that blanks are called."""
        names = {name: f"[{blank.name}]" for name, blank in blanks.items()}
        return dataclasses.replace(
            self, subject=fill(self.subject, names), body=fill(self.body, names)
        )

    def edit(self, edit: Edit) -> Message:
        """The message in the reader's words. One without a subject gets none."""
        subject, body = edit.subject, edit.body
        return dataclasses.replace(
            self,
            subject=self.subject if subject is None or not self.subject else subject,
            body=self.body if body is None else body,
        )

    def find_filling(self, blanks: Mapping[str, Blank], values: Mapping[str, str]) -> Filling:
        """What fills its blanks: these values, by the ids of blanks, else what stands in."""
        own = frozenset(self.blanks)
        known = {
            name: value
            for name, value in values.items()
            if value.strip() and blanks.get(name, Blank(name)).key in own
        }
        told = {blanks.get(name, Blank(name)).key: value for name, value in known.items()}
        missing = [one for name, one in blanks.items() if one.key in own and name not in known]
        stand_ins = {one.key: one.if_empty for one in missing if one.if_empty is not None}
        return Filling(
            told={**told, **stand_ins},
            stand_ins=stand_ins,
            gone=frozenset(one.key for one in missing if one.optional and one.if_empty is None),
            names=frozenset(
                one.key
                for one in blanks.values()
                if (one.is_name or one.is_person) and one.key in own
            ),
        )

    def fill_in(
        self,
        blanks: Mapping[str, Blank],
        values: Mapping[str, str],
        joiner: TextJoiner | None = None,
    ) -> FilledMessage:
        """The message with these values, by the ids of blanks; nothing in one is filled again.

        With `joiner` it reads well where they and the message's own words meet.
        """
        filling = self.find_filling(blanks, values)
        told = filling.told
        texts = [_without_lines(text, filling.gone) for text in (self.subject, self.body)]
        there = list_blanks_of(*texts)
        subject, body = (filling.put(text, joiner) for text in texts)
        over = {*subject.left, *body.left}
        return FilledMessage(
            self,
            subject.text,
            body.text.strip(),
            blanks_left=tuple(name_blank(key) for key in there if key not in told or key in over),
            stand_ins={name_blank(key): told[key] for key in there if key in filling.stand_ins},
            odd=(*subject.odd, *body.odd),
            too_long=bool(over),
        )


@dataclass(frozen=True)
class Filling:
    """What the blanks of one message are filled with, by their keys.

    `stand_ins`: those of `told` that the guide wrote, since nothing was given. `gone`: blanks that
    take their line with them. `names`: blanks whose values are written as their owners write them.
    """

    told: Mapping[str, str]
    stand_ins: Mapping[str, str]
    gone: frozenset[str]
    names: frozenset[str]

    def put(self, text: str, joiner: TextJoiner | None) -> JoinedText:
        """A text of the message, without the lines that went, with the values put in."""
        if joiner is None:
            return JoinedText(fill(text, self.told))
        return joiner.put(text, self.told, self.names)

    def read_sentence(self, text: str, key: str, joiner: TextJoiner) -> str:
        """A sentence of the message that a blank stands in, as it reads; that blank stays in it."""
        return self.put(_without_lines(text, self.gone - {key}), joiner).text.strip()


@dataclass(frozen=True)
class FilledMessage:
    """A message as it would be sent, and the names of the blanks nobody has filled.

    `stand_ins`: what the guide writes where nothing was given, by the names of the blanks. `odd`:
    words that do not go together where a value meets the text. `too_long`: some were not put in.
    """

    message: Message
    subject: str
    body: str
    blanks_left: tuple[str, ...]
    stand_ins: Mapping[str, str] = dataclasses.field(default_factory=dict)
    odd: tuple[str, ...] = ()
    too_long: bool = False


def list_blanks_of(subject: str, body: str) -> list[str]:
    """The keys of the blanks of a message by its texts, in order, each once."""
    return list(dict.fromkeys(list_blanks(f"{subject}\n{body}")))


def _without_lines(text: str, gone: frozenset[str]) -> str:
    """The text without the lines that hold a blank that goes with its line."""
    lines = [line for line in text.split("\n") if not gone.intersection(list_blanks(line))]
    tidy: list[str] = []
    for line in lines:
        if line.strip() or (tidy and tidy[-1].strip()):
            tidy.append(line)
    return "\n".join(tidy)
