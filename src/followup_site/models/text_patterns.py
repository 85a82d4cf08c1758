"""How each kind of text looks in a file, as far as JSON Schema can say it: for editors."""

from typing import Any

from pydantic import WithJsonSchema

from followup.contract.kinds import Unit

JsonSchema = dict[str, Any]

NAME = "name"
"""Under this a form carries its own name, until a schema holds it once below `$defs`."""

# Pieces of the patterns below. Where a number is longer, the date logic does not read it either.
ID = r"[a-z][a-z0-9_]*"
_SPAN = rf"\d{{1,4}} ({'|'.join(Unit)})s?"
_ISO_DATE = r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_MONTH = r"(January|February|March|April|May|June|July|August|September|October|November|December)"


def _form(name: str, text: JsonSchema) -> WithJsonSchema:
    """A form of text. An editor may take `yes`, `no` or `NO` for true or false: they pass.

    They stand under `if`, so that no editor proposes to write `true`.
    """
    return WithJsonSchema({NAME: name, "if": {"type": "boolean"}, "else": text})


def form(name: str, pattern: str, fix: str, *, numbers: bool = False) -> WithJsonSchema:
    """A form of text: its whole pattern, and what to write where a text has another.

    With `numbers`, what an editor takes for a number is text of this form too.
    """
    kinds = ["string", "number"] if numbers else "string"
    return _form(name, {"type": kinds, "pattern": f"^({pattern})$", "patternErrorMessage": fix})


def whole_number(name: str, least: int, most: int) -> WithJsonSchema:
    """A number of the content: a number to an editor, unless it stands in quotes."""
    bounds = {"minimum": least, "maximum": most}
    return WithJsonSchema(
        {NAME: name, "type": ["integer", "string"], "pattern": r"^\d+$", **bounds}
    )


# One for each kind of text in `texts`. A pattern lets pass what only a program can tell, such as a
# day that no month has; `texts` tells it when the content is checked. `\S` is any sign to be seen.
TEXT = _form(
    "text",
    {
        "type": ["string", "number"],
        "pattern": r"\S",
        "patternErrorMessage": "Fill it in, or take the line out",
    },
)
AN_ID = form("id", ID, "An id is small letters, digits and `_`, a letter first")
YES_OR_NO = _form("yes_or_no", {"enum": ["yes", "no"]})
A_YES = _form("a_yes", {"enum": ["yes"]})
A_DATE = form("date", _ISO_DATE, "Write year, month and day, like 2026-11-20")
A_DAY_OF_THE_YEAR = form("day_of_the_year", rf"[1-9]\d? {_MONTH}", "Write it like 24 December")
A_RELATIVE_DATE = form(
    "moment",
    rf"(same day as|({_SPAN}|{ID}) (after|before)) ((start|end) of )?{ID}",
    "Write it like `5 business days after purchase` or `same day as purchase`",
)
A_CLOCK_TIME = form(
    "clock_time",
    r"([01]?\d|2[0-3]):[0-5]\d",
    "Write hours from 0 to 23 and minutes, like `09:00`",
    numbers=True,
)
A_SPAN = form("span", _SPAN, "Write it like `5 business days`")
A_FIGURE = form(
    "figure",
    rf"\d+|{_SPAN}|\d{{1,4}} to {_SPAN}",
    "Write it like `2`, `5 business days` or `14 to 30 days`",
    numbers=True,
)
A_LENGTH = form("length", r"\d{1,4} to \d{1,4} words", "Write it like `60 to 120 words`")
ADDRESS = r"""https://[\w-]+(\.[\w-]+)+(:\d+)?([/?#][^\s"'<>\\^`{|}]*)?"""
"""No name before the host, and nothing that ends an attribute or a tag."""

# As above; places and languages by their codes, of ISO 3166 and of BCP 47.
AN_ADDRESS = form("address", ADDRESS, "Write the whole address, from `https://` on")
A_PLACE = form("place", r"[A-Z]{2}(-[A-Z0-9]{1,3})?", "Write it like `US` or `GB-ENG`")
A_LANGUAGE = form("language", r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", "Write it like `en` or `pt-BR`")
