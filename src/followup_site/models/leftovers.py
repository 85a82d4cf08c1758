"""What is left of a thing that has a fault, so that its other faults are told in the same run."""

from __future__ import annotations

from typing import Annotated, Any, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from followup_site.models.fields import Item
from followup_site.models.shape import without_none


def make_leftover(model: type[Item], value: dict[str, Any]) -> Item:
    """The fields of a thing that hold, as a whole one would have them.

    Of the others, parts are left as far as they hold. What is not left is None as a field's value,
    and an empty text in a list or under a name, so that every item keeps its number.
    """
    fields = {
        name: _keep(field.annotation, field.metadata, value.get(field.alias or name))
        for name, field in model.model_fields.items()
    }
    return model.model_construct(**fields)


def _keep(annotation: Any, metadata: list[Any], value: Any) -> Any:  # noqa: ANN401 (any field's)
    whole: Any = Annotated[(annotation, *metadata)] if metadata else annotation
    try:
        return TypeAdapter(whole).validate_python(value)
    except ValidationError:
        return _make_parts(without_none(annotation), value)


def _make_parts(held: Any, value: Any) -> Any:  # noqa: ANN401 (as above)
    """What is left of a value that does not hold; of a list or of parts, always one of its kind."""
    if get_origin(held) is Annotated:
        return _make_parts(get_args(held)[0], value)
    if get_origin(held) is list:
        return (
            [_make_item(get_args(held)[0], one) for one in value] if isinstance(value, list) else []
        )
    if get_origin(held) is dict:
        named = value.items() if isinstance(value, dict) else ()
        return {name: _make_item(get_args(held)[1], one) for name, one in named}
    if isinstance(held, type) and issubclass(held, Item):
        return make_leftover(held, value if isinstance(value, dict) else {})
    return None


def _make_item(annotation: Any, value: Any) -> Any:  # noqa: ANN401 (as above)
    left = _keep(annotation, [], value)
    return "" if left is None else left
