"""Holds a value against its model: faults in plain words, or the typed value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from followup_site.content_files.did_you_mean import find_likely, list_choices, suggest
from followup_site.content_files.parsed_file import Broken
from followup_site.content_files.yaml_mistakes import has_bullet, report_no_hyphen, shorten
from followup_site.models.faults import Fault
from followup_site.models.fields import Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from followup_site.content_files import Keys, Value

T = TypeVar("T", bound=BaseModel)


def hold(
    model: type[T], value: Value, keys: Keys, *, incomplete: bool = False
) -> tuple[T | None, list[Fault]]:
    """The value as the model has it; else None and its faults, but for those said before.

    Of an `incomplete` value, parts may have been lost in reading: none is called missing.
    """
    try:
        return model.model_validate(value), []
    except ValidationError as wrong:
        errors = [
            error
            for error in wrong.errors()
            if not isinstance(error["input"], Broken)
            and not (incomplete and error["type"] == "missing" and len(error["loc"]) == 1)
        ]
        return None, list(_list_faults(model, errors, keys))


def list_field_names(model: type[BaseModel]) -> list[str]:
    """The names of a model's fields, as files write them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def find_field(model: type[BaseModel], name: str) -> FieldInfo | None:
    """The field of that name, as files write it; None if the model has none."""
    fields = model.model_fields.items()
    return next((field for own, field in fields if (field.alias or own) == name), None)


def find_model(field: FieldInfo) -> tuple[type[Item] | None, bool]:
    """The model of the thing a field holds, or of its things by id; and whether they are by id."""
    held = without_none(field.annotation)
    by_id = get_origin(held) is dict
    held = get_args(held)[1] if by_id else held
    return (held if isinstance(held, type) and issubclass(held, Item) else None), by_id


def _list_faults(
    model: type[BaseModel], errors: Sequence[ErrorDetails], keys: Keys
) -> Iterator[Fault]:
    misspelt = {error["loc"] for error in errors if error["type"] == "extra_forbidden"}
    for error in errors:
        owner = _find_model(model, error["loc"][:-1])
        if error["type"] != "missing":
            yield _make_fault(error, owner, keys)
        elif not any(_means(loc, error["loc"]) for loc in misspelt):
            yield _report_missing(error, owner, keys)


def _means(written: Keys, missing: Keys) -> bool:
    """Whether an unknown name is likely the missing one, misspelt: then one message is enough."""
    return written[:-1] == missing[:-1] and bool(find_likely(str(written[-1]), [str(missing[-1])]))


def _make_fault(error: ErrorDetails, owner: type[BaseModel] | None, keys: Keys) -> Fault:
    loc = error["loc"]
    at_name = loc[-1:] == ("[key]",)
    where = (*keys, *(loc[:-1] if at_name else loc))
    context = error.get("ctx", {})
    if error["type"] == "refused":
        return Fault(where, context["what"], context["fix"], at_name=at_name)
    if error["type"] == "extra_forbidden":
        known = list_field_names(owner) if owner else []
        return Fault(
            where, f"unknown name `{where[-1]}`", suggest(str(where[-1]), known), at_name=True
        )
    if error["type"] in ("literal_error", "enum"):
        options = re.findall("'([^']*)'", context["expected"])
        what = f"{_name_place(where)} cannot be `{shorten(str(error['input']))}`"
        return Fault(where, what, suggest(str(error["input"]), options))
    return Fault(where, *_report_wrong_kind(error, where, owner))


def _report_missing(error: ErrorDetails, owner: type[BaseModel] | None, keys: Keys) -> Fault:
    *inside, name = error["loc"]
    field = find_field(owner, str(name)) if owner else None
    about = f": {field.description}" if field else ""
    return Fault(
        (*keys, *inside), f"`{name}` is missing", f"Write `{name}:` here{about}", at_name=True
    )


def _report_wrong_kind(
    error: ErrorDetails, where: Keys, owner: type[BaseModel] | None
) -> tuple[str, str]:
    """A value of the wrong kind: text, a list or names with values, where another is expected."""
    called, given = _name_place(where), _say_given(error["input"])
    if error["type"] == "string_type":
        return (
            f"{called} should be text, and {given}",
            "Write it as text, on the same line or below `|`",
        )
    if error["type"] == "list_type":
        if has_bullet(str(error["input"])):
            return report_no_hyphen(error["input"][0])
        return (
            f"{called} should be a list, and {given}",
            "Write each item on its own line after `- `",
        )
    if error["type"] in ("dict_type", "model_type", "model_attributes_type"):
        model = _find_model(owner, where[-1:]) if owner else None
        names = f": {list_choices(list_field_names(model)[:6])}" if model else ""
        fix = f"Write its parts below it, each as `name: text`{names}"
        return f"{called} should have parts with names, and {given}", fix
    return f"{called} does not hold: {error['msg']}", "Compare it with its neighbours"


def _say_given(value: object) -> str:
    if isinstance(value, dict):
        return "holds names with values"
    if isinstance(value, list):
        return "holds a list"
    return f"is the text `{shorten(str(value))}`" if str(value).strip() else "is empty"


def _name_place(where: Keys) -> str:
    if isinstance(where[-1], int):
        listed = next((f" of `{key}`" for key in reversed(where) if isinstance(key, str)), "")
        return f"item {where[-1] + 1}{listed}"
    return f"`{where[-1]}`"


def _find_model(model: type[BaseModel], loc: Keys) -> type[BaseModel] | None:
    """The model of the value at these keys, if it is one."""
    found: Any = model
    for key in loc:
        if isinstance(found, type) and issubclass(found, BaseModel):
            field = find_field(found, str(key))
            found = field.annotation if field else None
        else:
            found = next(iter(get_args(found)[::-1]), None)
        found = without_none(found)
    return found if isinstance(found, type) and issubclass(found, BaseModel) else None


def without_none(annotation: Any) -> Any:  # noqa: ANN401 (an annotation may be anything)
    """What a field holds if it holds anything."""
    options = [option for option in get_args(annotation) if option is not type(None)]
    optional = type(None) in get_args(annotation)
    return options[0] if optional and len(options) == 1 else annotation
