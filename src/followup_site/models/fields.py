"""How the models declare a field: a fact or words, with a sentence that says what it is.

The sentence becomes the hover text of editors and the content reference. A *fact* is the same in
every language; *words* are what a translation replaces; *parts* hold fields of both kinds.
"""

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["fact", "words", "parts"]
Form = Literal["plain", "remark", "sentence", "markdown", "message"]
"""How words are written: `plain` words, as on a button; a `remark` of the planner; a `sentence`
with blanks; `markdown`, which may name the guide's own numbers; a `message` with blanks."""


class Item(BaseModel):
    """A thing of the content: named fields, each known."""

    model_config = ConfigDict(extra="forbid", frozen=True)


def fact(says: str, *, default: Any = ..., name: str | None = None) -> Any:  # noqa: ANN401 (as pydantic's Field)
    """Declare a field that is the same in every language; `name` if Python reserves its own."""
    return Field(default, alias=name, description=says, json_schema_extra={"kind": "fact"})


def words(
    says: str,
    *,
    form: Form = "plain",
    default: Any = ...,  # noqa: ANN401 (as above)
    own_names: bool = False,
) -> Any:  # noqa: ANN401 (as above)
    """Declare a field that a translation replaces.

    Names in it are codes, which every language has, unless they are words of the language's own.
    """
    extra: Any = {"kind": "words", "form": form}
    extra |= {"own_names": True} if own_names else {}
    return Field(default, description=says, json_schema_extra=extra)


def parts(says: str, *, default: Any = ..., name: str | None = None) -> Any:  # noqa: ANN401 (as above)
    """Declare a field that holds named fields of its own; `name` if Python reserves it."""
    return Field(default, alias=name, description=says, json_schema_extra={"kind": "parts"})
