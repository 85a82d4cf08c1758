"""The JSON Schema of the published data and of the engine, made from the types of its contract."""

from __future__ import annotations

import json
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from typing_extensions import TypeAliasType, TypedDict, is_typeddict

from followup.contract import formats as formats_types
from followup.contract import published as published_types
from followup.contract import reply as reply_types
from followup.contract import request as request_types

if TYPE_CHECKING:
    from collections.abc import Callable

# What begins a file under `api/` or a message of the engine; the types inside come with these.
_PUBLISHED = (
    published_types.Guide,
    published_types.Place,
    published_types.Places,
    published_types.TimeZones,
    published_types.Vectors,
    request_types.Facts,
    request_types.Request,
    reply_types.Reply,
    reply_types.Overview,
)
# The guide's file holds what only pages read, too; in all others an unknown name is a mistake.
_MAY_HOLD_MORE = (published_types.Guide,)
# JSON Schema by the edition that pydantic writes.
_HEAD = {
    "$schema": GenerateJsonSchema.schema_dialect,
    "title": "Followup's data, version 1",
    "description": "Every file under api/, and the request and the reply of the engine, each under"
    " $defs. Within version 1, names are only added",
}


def make_schema() -> str:
    """The whole schema as JSON text, the same bytes for the same types."""
    translated = _Translated()
    adapters = [
        (number, "serialization", TypeAdapter(translated.translate(published)))
        for number, published in enumerate(_PUBLISHED)
    ]
    _, parts = TypeAdapter.json_schemas(
        adapters,  # type: ignore[arg-type] # a tuple of literals
        ref_template="#/$defs/{model}",
        schema_generator=_WithoutTitles,
    )
    return json.dumps(_HEAD | {"$defs": parts["$defs"]}, indent=1, ensure_ascii=False) + "\n"


# A type in the schema may hold names that it does not list, or may not.
_OPEN, _CLOSED = ConfigDict(extra="allow"), ConfigDict(extra="forbid")
# Called under other names: a checker of types wants to read names where these are made.
_typed_dict: Any = TypedDict
_alias: Any = TypeAliasType


class _WithoutTitles(GenerateJsonSchema):
    """Leaves out the titles of fields, which would only repeat their names."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 (the library's)
        return False


class _Translated:
    """The contract's types in pydantic's words.

    The engine has no dependencies, so its types cannot use pydantic's; and before Python 3.12
    pydantic takes only the `TypedDict` of `typing_extensions`.
    """

    def __init__(self) -> None:
        self._known: dict[Any, Any] = {}

    def translate(self, kind: Any) -> Any:  # noqa: ANN401 (types of every form)
        """The same type for pydantic, with the texts beside it as descriptions."""
        form, inner = get_origin(kind), get_args(kind)
        if is_typeddict(kind):
            return self._make_once(kind, self._make_mapping)
        if form is Annotated:
            return self._make_once(kind, self._annotate)
        if form is NotRequired:
            return self.translate(*inner)
        if form in (list, dict, Union, UnionType):
            outer = Union if form is UnionType else form
            return outer[tuple(self.translate(each) for each in inner)]
        return kind

    def _make_once(self, kind: Any, make: Callable[[Any], Any]) -> Any:  # noqa: ANN401 (types)
        if kind not in self._known:
            self._known[kind] = make(kind)
        return self._known[kind]

    def _make_mapping(self, kind: Any) -> Any:  # noqa: ANN401 (types of every form)
        # A field may be absent by its own word, or by its class's: the class knows them all.
        hints = get_type_hints(kind, include_extras=True)
        fields = {
            name: NotRequired[found] if name in kind.__optional_keys__ else found
            for name, found in ((name, self.translate(hint)) for name, hint in hints.items())
        }
        made = _typed_dict(kind.__name__, fields)
        made.__doc__ = kind.__doc__.rstrip(".")
        made.__pydantic_config__ = _OPEN if kind in _MAY_HOLD_MORE else _CLOSED
        return made

    def _annotate(self, kind: Any) -> Any:  # noqa: ANN401 (types of every form)
        base, beside = get_args(kind)
        if not isinstance(beside, formats_types.Format):
            return Annotated[self.translate(base), Field(description=beside)]
        field = Field(description=beside.says, **dict(beside.limits))
        return _alias(beside.name, Annotated[self.translate(base), field])
