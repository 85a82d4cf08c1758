"""What templates may ask for while they lay out a page: words, links, tables, worked examples."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from followup.guide.conditions import Condition
from followup.language.blanks import fill, list_blanks
from followup_site.examples import phrase_list
from followup_site.models import example_dates
from followup_site.pages import date_table, worked_examples
from followup_site.places import holidays_source
from followup_site.safe_html import escape_words

if TYPE_CHECKING:
    from followup.contract.published import Place
    from followup.guide.guidebook import Guidebook
    from followup_site.load.read import Loaded
    from followup_site.models.phrases import Phrases
    from followup_site.pages.prose import Prose
    from followup_site.pages.rule_sentences import Sayings

Mapped = Mapping[str, Any]
"""Something of the content as its file has it: templates ask it for whatever parts it has."""

# A blank of the shared words, by its id: `split` gives words and ids by turns.
_PHRASE = re.compile(r"\[(\w+)\]")
# A blank of a message as a reader sees it: named in words.
_BLANK = re.compile(r"\[[^\[\]\n]+\]")


@dataclass(frozen=True)
class View:
    """The guide as seen from one page, `here`; every public method is a function of templates."""

    loaded: Loaded
    places: Mapping[str, Place]
    prose_list: Prose
    examples: Sequence[worked_examples.Worked]
    here: str

    def functions(self) -> dict[str, Any]:
        """The methods by name, as templates call them."""
        names = [name for name in vars(View) if not name.startswith("_") and name != "functions"]
        return {name: getattr(self, name) for name in names if callable(getattr(self, name))}

    def prose(self, text: str) -> Markup:
        """Markdown of the content with its placeholders replaced."""
        return Markup(self.prose_list.fill(text, self.here).strip())  # noqa: S704 (prose opens no tag)

    def say(self, code: str, **values: object) -> Markup:
        """A phrase of the pages, its blanks filled; what is not markup already is escaped."""
        pieces = _PHRASE.split(self._words[code])
        said = [
            escape_words(values.get(name, f"[{name}]") if number % 2 else name)
            for number, name in enumerate(pieces)
        ]
        return Markup("").join(said)

    def link(self, name: str, anchor: str = "", text: str = "") -> Markup:
        """A Markdown link to a page (`stages.X`, `pages.X`), to one of its anchors if named."""
        address = self.prose_list.addresses[name]
        target = address.make_link_from(self.here) + (f"#{anchor}" if anchor else "")
        return Markup("[{}]({})").format(escape_words(text or address.title), target)

    def capital(self, text: str) -> str:
        """The text as the beginning of a sentence."""
        return text[:1].upper() + text[1:]

    def say_rule(self, name: str) -> str:
        """A rule of the guide as one phrase."""
        return self._sayings.say_rule(self.guidebook.rules[name])

    def condition(self, when: Mapping[str, str] | Sequence[Mapping[str, str]]) -> str:
        """A `when` of the content as a phrase."""
        return self._sayings.say_condition(Condition.from_mapping(when))

    def mark_blanks(self, text: str) -> Markup:
        """A message as HTML in which its blanks stand out."""
        named = fill(text, {name: f"[{self.name_blank(name)}]" for name in list_blanks(text)})
        found = _BLANK.sub(lambda blank: f"<mark>{blank[0]}</mark>", str(escape(named)))
        return Markup(found)  # noqa: S704 (the text has been escaped before it was marked)

    def name_blank(self, name: str) -> str:
        """What the brackets of a blank say to readers."""
        return self.guidebook.blanks[name].name

    def say_length(self, length: str) -> Markup:
        """How long a message should be, in the language of the guide."""
        least, _, rest = length.partition(" to ")
        return self.say("words_from_to", **{"from": least, "to": rest.partition(" ")[0]})

    def blanks_of(self, message: str) -> list[str]:
        """The ids of the blanks of a message, in order, each once."""
        by_key = {blank.key: name for name, blank in self.guidebook.blanks.items()}
        return [by_key[key] for key in self.guidebook.messages[message].blanks]

    def topics(self, page: str) -> list[Mapped]:
        """The topics of a page in the guide's order, each with the reasons and tips it gathers."""
        return list(list_topics(self.loaded.mapping, page))

    def messages_by_page(self) -> dict[str, list[str]]:
        """The ids of the messages below the first stage or page that lists them."""
        by_page: dict[str, list[str]] = {}
        seen: set[str] = set()
        content = self.loaded.content
        for section, items in (("stages", content.stages), ("pages", content.pages)):
            for name, item in items.items():
                own = [one for one in item.messages or () if one not in seen]
                seen.update(own)
                if own:
                    by_page[f"{section}.{name}"] = own
        return by_page

    def messages_by_event(self) -> dict[str, list[str]]:
        """The ids of the messages that stand below no stage or page, by the first event."""
        seen = {one for own in self.messages_by_page().values() for one in own}
        by_event: dict[str, list[str]] = {}
        for name, event in self.guidebook.events.items():
            own = [one for one in event.messages if one not in seen]
            seen.update(own)
            if own:
                by_event[name] = own
        return by_event

    def checklist(self, channel: str) -> list[Mapped]:
        """The tips to keep at hand for a channel's messages, in order; none for most channels."""
        topic = self.loaded.content.channels[channel].checklist
        return list(_list_entries(self.loaded.mapping, topic)) if topic else []

    def glance_tables(self) -> list[date_table.Table]:
        """The tables of dates for readers without the planner."""
        return date_table.make_tables(self.loaded, self.places)

    def shown_by(self, reading: str) -> list[worked_examples.Worked]:
        """The worked examples that show a reading."""
        return [example for example in self.examples if reading in example.shows]

    def phrases_said_on(self) -> str:
        """The day on which the phrases of the guide are said, with its weekday and year."""
        return self.day(example_dates.format_iso(self._phrases.said_on))

    def phrases_place(self) -> str:
        """The name of the place where they are said."""
        return str(self.places[self._phrases.place]["name"])

    def phrases_by_kind(self) -> dict[str, list[phrase_list.Read]]:
        """The phrases of the guide as the planner reads them, by the kind of reading."""
        place = self.places[self._phrases.place]
        return phrase_list.group_by_kind(phrase_list.read(self._phrases, self.guidebook, place))

    def holiday_edition(self) -> Markup:
        """Which edition of the holidays the site has, and when somebody last looked through it."""
        places = self.loaded.content.places
        checked = places.checked_on if places else None
        version = holidays_source.read_edition()
        if not checked:
            return self.say("places_edition", version=version)
        return self.say("places_edition_checked", version=version, date=self.day(checked))

    def default_place(self) -> str:
        """The place that is assumed of a reader who named none, in the guide's language."""
        code = self.loaded.content.default_place
        return str(self.places[code]["name"] if code else self._words["planner_place_none"])

    def day(self, iso: str) -> str:
        """A day of the content, with its weekday and year."""
        return self.guidebook.words.say_full_date(dt.date.fromisoformat(iso))

    @property
    def guidebook(self) -> Guidebook:
        """The guide as the date logic has it."""
        return self.loaded.guidebook

    @property
    def _phrases(self) -> Phrases:
        if self.loaded.content.phrases is None:
            raise LookupError("the guide has no phrases")
        return self.loaded.content.phrases

    @property
    def _words(self) -> Mapping[str, str]:
        return self.loaded.page_words

    @property
    def _sayings(self) -> Sayings:
        return self.prose_list.sayings


def list_topics(content: Mapped, page: str) -> Iterator[Mapped]:
    """The topics of a page in the guide's order; `entries` are the items each one gathers."""
    for name, topic in content["guide"].get("topics", {}).items():
        if topic["page"] == page:
            yield {**topic, "id": name, "entries": list(_list_entries(content, name))}


def _list_entries(content: Mapped, topic: str) -> Iterator[Mapped]:
    for section in ("reasons", "tips"):
        for name, item in content.get(section, {}).items():
            if item["topic"] == topic:
                yield {**item, "id": name}
