"""Goes through the content: every text for readers, every condition, every relative date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from followup.guide.relative_dates import RelativeDate
from followup.guide.rules import BOUNDS
from followup_site.models.fields import Item
from followup_site.models.sections import EACH, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from followup_site.content_files import Keys
    from followup_site.models.content import Content
    from followup_site.models.fields import Form

_FACTS_OF_WORDING = ("addresses",)
"""Of the shared words, what nobody reads: addresses with blanks that programs fill."""

_PROSE_OF_WORDING = (("wording", "page", "places_about"),)
"""Of the shared words, what templates lay out as Markdown, links and all."""


@dataclass(frozen=True)
class TextAt:
    """A text for readers, where it stands, and how it is written."""

    keys: Keys
    text: str
    form: Form


@dataclass(frozen=True)
class RelativeDateAt:
    """A relative date and where it stands."""

    keys: Keys
    relative_date: RelativeDate


def iterate_texts(content: Content) -> Iterator[TextAt]:
    """Every text that readers see, apart from the planner's own wording."""
    for section in (*WHOLE, *EACH):
        things = getattr(content, section)
        if section == "wording" or things is None:
            continue
        yield from _iterate_texts(things, (section,), None)


def iterate_all_texts(content: Content) -> Iterator[TextAt]:
    """The same, with the planner's own wording."""
    yield from iterate_texts(content)
    if content.wording is not None:
        found: list[TextAt] = []
        _add_wording(found, content.wording, ("wording",))
        yield from found


def _add_wording(found: list[TextAt], value: Any, keys: Keys) -> None:  # noqa: ANN401 (any field's)
    """Add the texts of a part; the wording has thousands, so that generators in each other tell."""
    if isinstance(value, Item):
        held = {name: getattr(value, name) for name in type(value).model_fields}
        value = {name: one for name, one in held.items() if name not in _FACTS_OF_WORDING}
    if isinstance(value, str):
        found.append(TextAt(keys, value, "markdown" if keys in _PROSE_OF_WORDING else "plain"))
    elif isinstance(value, dict):
        for name, inner in value.items():
            _add_wording(found, inner, (*keys, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            _add_wording(found, inner, (*keys, number))


def _iterate_texts(value: Any, keys: Keys, form: Form | None) -> Iterator[TextAt]:  # noqa: ANN401 (any field's)
    if isinstance(value, Item):
        for name, field in type(value).model_fields.items():
            extra = cast("dict[str, Any]", field.json_schema_extra or {})
            inner = (*keys, field.alias or name)
            yield from _iterate_texts(getattr(value, name), inner, extra.get("form"))
    elif isinstance(value, dict):
        for name, inner_value in value.items():
            yield from _iterate_texts(inner_value, (*keys, name), form)
    elif isinstance(value, list):
        for number, inner_value in enumerate(value):
            yield from _iterate_texts(inner_value, (*keys, number), None)
    elif isinstance(value, str) and form:
        yield TextAt(keys, value, form)


def iterate_conditions(content: Content) -> Iterator[tuple[Keys, Mapping[str, str]]]:
    """Every set of equalities of `when` and `applies`, with where it stands."""
    for name, stage in content.stages.items():
        yield from _iterate_sets(content, ("stages", name, "applies"), stage.applies)
        for number, line in enumerate(stage.timing):
            yield from _iterate_sets(content, ("stages", name, "timing", number, "when"), line.when)
        for key, note in (stage.notes or {}).items():
            yield from _iterate_sets(content, ("stages", name, "notes", key, "when"), note.when)
    for name, day in content.days.items():
        for number, day_line in enumerate(day.timing):
            yield from _iterate_sets(
                content, ("days", name, "timing", number, "when"), day_line.when
            )
    for name, message in content.messages.items():
        yield from _iterate_sets(content, ("messages", name, "when"), message.when)


def _iterate_sets(
    content: Content, keys: Keys, when: Sequence[Mapping[str, str]] | None
) -> Iterator[tuple[Keys, Mapping[str, str]]]:
    for number, equalities in enumerate(when or ()):
        yield content.find_item_keys(keys, number), equalities


def iterate_rule_dates(content: Content, name: str) -> Iterator[RelativeDateAt]:
    """The relative dates of a rule, other advice included."""
    rule = content.rules[name]
    yield from _iterate_relative_dates(content, ("rules", name), rule)
    if rule.other_advice:
        yield from _iterate_relative_dates(
            content, ("rules", name, "other_advice"), rule.other_advice
        )


def _iterate_relative_dates(content: Content, keys: Keys, holder: Item) -> Iterator[RelativeDateAt]:
    for bound in BOUNDS:
        for number, text in enumerate(getattr(holder, bound) or ()):
            if text:  # of a faulty thing, some are not left
                yield RelativeDateAt(
                    content.find_item_keys((*keys, bound), number), RelativeDate.parse(text)
                )


def iterate_relative_dates(content: Content) -> Iterator[RelativeDateAt]:
    """Every relative date of questions, rules and days."""
    for name, question in content.questions.items():
        if question.until_given:
            yield RelativeDateAt(
                ("questions", name, "until_given"), RelativeDate.parse(question.until_given)
            )
    for name in content.rules:
        yield from iterate_rule_dates(content, name)
    for name, day in content.days.items():
        for number, line in enumerate(day.timing):
            if line.on:
                yield RelativeDateAt(
                    ("days", name, "timing", number, "on"), RelativeDate.parse(line.on)
                )
