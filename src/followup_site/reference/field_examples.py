"""Examples of every field, taken from a small guide that uses them all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from followup_site.models.fields import Item
from followup_site.models.sections import EACH, LISTED, WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.models import Content

Field = tuple[str, str]
"""A field: its model's name, and its own as files write it."""


def find_examples(content: Content) -> dict[Field, Any]:
    """The first value that a guide gives each field it uses, as its file has it."""
    found: dict[Field, Any] = {}
    for section in (*WHOLE, *EACH, *LISTED):
        for field, value in _iterate_values(getattr(content, section)):
            found.setdefault(field, value)
    return found


def list_fields(section: str) -> list[Field]:
    """Every field that a section's files may have."""
    return [(model.__name__, name) for model in list_models(section) for name in list_names(model)]


def list_models(section: str) -> list[type[Item]]:
    """The model of a section's things, and those of all parts inside, each once, in order."""
    found: list[type[Item]] = []
    _collect({**WHOLE, **EACH, **LISTED}[section], found)
    return found


def find_inner_model(annotation: Any) -> type[Item] | None:  # noqa: ANN401 (an annotation may be anything)
    """The model of the parts that a field of this annotation holds, if it holds some."""
    if isinstance(annotation, type) and issubclass(annotation, Item):
        return annotation
    inner = (find_inner_model(one) for one in get_args(annotation))
    return next((one for one in inner if one), None)


def list_names(model: type[Item]) -> list[str]:
    """The names of a model's fields as files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _collect(model: type[Item], found: list[type[Item]]) -> None:
    if model in found:
        return
    found.append(model)
    for field in model.model_fields.values():
        inner = find_inner_model(field.annotation)
        if inner:
            _collect(inner, found)


def _iterate_values(value: Any) -> Iterator[tuple[Field, Any]]:  # noqa: ANN401 (any field's)
    if isinstance(value, Item):
        for name in value.model_fields_set:
            own = getattr(value, name)
            field = type(value).model_fields[name].alias or name
            yield (type(value).__name__, field), own
            yield from _iterate_values(own)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _iterate_values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _iterate_values(inner)
