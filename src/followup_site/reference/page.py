"""The reference of the content's files as a page: every field, made from the models."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, get_args

from followup_site.content_files.layout import FOLDERS
from followup_site.models.fields import Item
from followup_site.models.sections import CALLED, EACH, LISTED, WHOLE
from followup_site.reference.field_examples import find_inner_model, list_models

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pydantic.fields import FieldInfo

    from followup_site.reference.field_examples import Field

ORDER = (
    *("guide", "questions", "events", "rules", "days", "figures", "stages", "pages", "messages"),
    *("channels", "blanks", "tips", "reasons", "readings", "examples", "phrases", "places"),
    "wording",
)
"""The files in the order in which somebody writes a guide."""

TOP = """\
# What content files may hold

<!-- Made by scripts/describe.py from the models in src/followup_site/models. Not edited here. -->

Every file of a guide, with every field it may have. A guide is a folder; only `guide.yaml` must be
there. Files are read as text: `yes` is the word yes, and nothing has to stand in quotes unless YAML
itself would trip over it. An **id** is small letters, digits and `_`, a letter first; of a file in
a folder it is the file's name without `.yaml`.

*Fact* means: the same in every language. *Words* are what a translation replaces. *Markdown* among
them may be laid out and may name the guide's own numbers, `{{ figures.loan_time }}`. Sentences and
messages may have blanks, `[your name]`. A field in **bold** must be there.

The examples are from a small guide about borrowing a book that uses every field:
`guides/borrow_a_book/`. An editor that knows the schemas says the same while you type.
"""
"""What stands above the fields, by hand."""

_FORMS = {
    "plain": "words",
    "remark": "words, a sentence",
    "sentence": "words, a sentence with blanks",
    "markdown": "words, Markdown",
    "message": "words, a message with blanks",
}
"""What the reference calls each form of text, as `models.fields` describes it."""


def make_page(examples: Mapping[Field, Any], sample: Path) -> str:
    """The page: `examples` has one for each field, and `sample` is the folder they are from."""
    return "\n".join(
        [TOP, *(line for section in ORDER for line in _describe_section(section, examples, sample))]
    )


def _describe_section(section: str, examples: Mapping[Field, Any], sample: Path) -> Iterator[str]:
    first, *others = list_models(section)
    yield f"## {_describe_file(section)}\n"
    yield f"{first.__doc__} {_arrange(section)}".rstrip() + "\n"
    yield from _describe_fields(first, examples)
    for model in others:
        yield f"### {_format_path(model, first)} {_name_section(section)}".rstrip()
        yield f"\n{model.__doc__}\n"
        yield from _describe_fields(model, examples)
    text = _find_longest(sample, section)
    if text:
        yield f"```yaml\n{text.rstrip()}\n```\n"


def _describe_file(section: str) -> str:
    return f"{section}/" if section in FOLDERS else f"{section}.yaml"


def _arrange(section: str) -> str:
    if section in FOLDERS:
        return f"One file a {CALLED[section]}."
    if section in EACH:
        return f"Each {CALLED[section]} stands below its own id."
    if section in LISTED:
        return f"A list: each {CALLED[section]} begins with `- `."
    return ""


def _name_section(section: str) -> str:
    return "" if section in WHOLE else f"of a {CALLED[section]}"


def _format_path(model: type[Item], first: type[Item]) -> str:
    """The names of the fields that lead to a model: `other_advice`."""
    for name, field in first.model_fields.items():
        inner = find_inner_model(field.annotation)
        if inner is model:
            return f"`{field.alias or name}`"
        deeper = _format_path(model, inner) if inner else ""
        if deeper:
            return f"`{field.alias or name}`, {deeper}"
    return ""


def _describe_fields(model: type[Item], examples: Mapping[Field, Any]) -> Iterator[str]:
    """A list and no table: it can be read on a phone too."""
    for name, field in model.model_fields.items():
        own = field.alias or name
        shown = f"**`{own}`**" if field.is_required() else f"`{own}`"
        example = _format_example(examples.get((model.__name__, own)))
        yield f"- {shown} ({_name_kind(field)}): {_explain_meaning(field)}. {example}".rstrip()
    yield ""


def _explain_meaning(field: FieldInfo) -> str:
    options = [
        option
        for option in _list_options(field.annotation)
        if f"`{option}`" not in _explain_field(field)
    ]
    listed = f"; one of {', '.join(f'`{one}`' for one in options)}" if len(options) > 1 else ""
    default = f"; without it, `{field.default}`" if isinstance(field.default, str) else ""
    return f"{_explain_field(field)}{listed}{default}"


def _explain_field(field: FieldInfo) -> str:
    return str(field.description)


def _list_options(annotation: Any) -> list[str]:  # noqa: ANN401 (an annotation may be anything)
    """The fixed words that a field takes."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [str(one) for one in annotation]
    inner = get_args(annotation)
    return [
        one for part in inner for one in ([part] if isinstance(part, str) else _list_options(part))
    ]


def _name_kind(field: FieldInfo) -> str:
    extra: Any = field.json_schema_extra
    return _FORMS[extra["form"]] if "form" in extra else str(extra["kind"])


def _format_example(value: Any) -> str:  # noqa: ANN401 (any field's)
    """A value as its file has it, on one line; parts have their own list below."""
    text = _write(value)
    return f"Example: {text}" if text else ""


def _write(value: Any) -> str:  # noqa: ANN401 (any field's)
    """A value as its file has it, or nothing if it holds parts."""
    if isinstance(value, list) and len(value) == 1 and not isinstance(value[0], Item):
        return _write(value[0])
    if isinstance(value, list) and not any(isinstance(one, Item) for one in value):
        return ", ".join(_write(one) for one in value)
    if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
        return f"`{{{', '.join(f'{name}: {one}' for name, one in list(value.items())[:2])}}}`"
    if isinstance(value, str):
        first, *others = value.strip().split("\n")
        return f"`{first}`{' …' if others else ''}"
    return ""


def _find_longest(sample: Path, section: str) -> str:
    """The fullest file of the sample for a section."""
    paths = sample.glob(f"{section}/*.yaml") if section in FOLDERS else [sample / f"{section}.yaml"]
    return max((path.read_text("utf-8") for path in paths if path.exists()), key=len, default="")
