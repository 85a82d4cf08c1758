"""JSON Schema of every kind of content file, made from the models: help while typing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic.json_schema import GenerateJsonSchema

from followup_site.content_files.layout import FOLDERS
from followup_site.models.sections import CALLED, EACH, LISTED, WHOLE
from followup_site.models.text_patterns import AN_ID, NAME, JsonSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core.core_schema import DictSchema

    from followup_site.models.fields import Item

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The version that every editor's YAML support knows."""

_INSIDE = "#/$defs/"
"""How a schema refers to a definition of its own."""

_OUR_OWN = ("title", "kind", "form", NAME)
"""What the models note beside a field for us, and pydantic's titles, which repeat its name: editors
need none of it."""


class _WithNames(GenerateJsonSchema):
    """Says of names with values what form the names have, where they are ids or codes."""

    def dict_schema(self, schema: DictSchema) -> JsonSchema:
        """As pydantic makes it, and the form of the names."""
        made = super().dict_schema(schema)
        name = self.generate_inner(schema["keys_schema"]) if "keys_schema" in schema else {}
        return {**made, "propertyNames": name} if NAME in name else made


def list_file_names() -> dict[str, str]:
    """The schema's file for each kind of content file, by the section whose files it describes."""
    return {section: f"{section}.schema.json" for section in (*WHOLE, *EACH, *LISTED)}


def make_schema(section: str, examples: Mapping[tuple[str, str], Any]) -> JsonSchema:
    """The schema of a section's files.

    `examples` has an example for a field, by the model's name and the field's; only those that fit
    on a line go in.
    """
    model = {**WHOLE, **EACH, **LISTED}[section]
    inside: dict[str, JsonSchema] = {}
    made = _make_model_schema(model, inside, examples)
    if section in WHOLE or section in FOLDERS:
        whole = made | ({"type": ["object", "null"]} if not made.get("required") else {})
    else:
        inside[model.__name__] = made
        ref = {"$ref": _INSIDE + model.__name__}
        whole = (
            _by_id(ref, inside) if section in EACH else {"type": ["array", "null"], "items": ref}
        )
        about = f"A list: each {CALLED[section]} begins with `- `."
        by_id = f"Each {CALLED[section]} stands below its own id."
        whole = {"description": by_id if section in EACH else about, **whole}
    name = f"{section}/*.yaml" if section in FOLDERS else f"{section}.yaml"
    defs = dict(sorted(inside.items()))
    return {"$schema": DIALECT, "title": name, **whole, **({"$defs": defs} if defs else {})}


def format_text(made: JsonSchema) -> str:
    """A schema as the file that holds it."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _by_id(value: JsonSchema, inside: dict[str, JsonSchema]) -> JsonSchema:
    name = _tidy(AN_ID.json_schema, inside) if AN_ID.json_schema else {}
    return {"type": ["object", "null"], "propertyNames": name, "additionalProperties": value}


def _make_model_schema(
    model: type[Item], inside: dict[str, JsonSchema], examples: Mapping[tuple[str, str], Any]
) -> JsonSchema:
    """A model's schema; what it refers to is put into `inside`."""
    raw = model.model_json_schema(ref_template=_INSIDE + "{model}", schema_generator=_WithNames)
    parts = raw.pop("$defs", {})
    for name, part in parts.items():
        inside[name] = _with_examples(_tidy(part, inside), name, examples)
    return _with_examples(_tidy(raw, inside), model.__name__, examples)


def _with_examples(
    made: JsonSchema, model: str, examples: Mapping[tuple[str, str], Any]
) -> JsonSchema:
    for name, field in made.get("properties", {}).items():
        example = examples.get((model, name))
        if isinstance(example, str) and "\n" not in example and "enum" not in field:
            field["examples"] = [example]
    return made


def _tidy(raw: Any, inside: dict[str, JsonSchema]) -> Any:  # noqa: ANN401 (any part of a schema)
    """A part of a schema as editors need it: null is no value, each form of text stands once."""
    if isinstance(raw, list):
        return [_tidy(one, inside) for one in raw if one != {"type": "null"}]
    if not isinstance(raw, dict):
        return raw
    if "properties" in raw:
        own = {name: _tidy(field, inside) for name, field in raw["properties"].items()}
        rest = {name: value for name, value in raw.items() if name != "properties"}
        return {**_tidy(rest, inside), "properties": own}
    made = {
        name: _tidy(value, inside)
        for name, value in raw.items()
        if name not in _OUR_OWN and not (name == "default" and value is None)
    }
    if len(made.get("anyOf", ())) == 1:
        made = {**made.pop("anyOf")[0], **made}
    return _name_form(raw, made, inside)


def _name_form(raw: JsonSchema, made: JsonSchema, inside: dict[str, JsonSchema]) -> JsonSchema:
    """A form of text by its name, its definition put inside; anything else as it is."""
    if NAME not in raw:
        return made
    about: JsonSchema = {
        name: made.pop(name) for name in ("description", "default") if name in made
    }
    inside[raw[NAME]] = made
    return {"$ref": _INSIDE + raw[NAME], **about}
