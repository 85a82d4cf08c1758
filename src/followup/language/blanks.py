"""Blanks in a text, `[in brackets]`: which it has, and the text with values put into them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BLANK = re.compile(r"\[([^\[\]\n]+)\]")
"""A blank in a text, with its name."""


def name_blank(name: str) -> str:
    """How a blank of some id is written in text: underscores are spaces."""
    return name.replace("_", " ")


def read_blank_id(text: str) -> str:
    """The id of a blank by what stands in its brackets."""
    return text.replace(" ", "_")


def list_blanks(text: str) -> list[str]:
    """The ids of the blanks in a text, in order, repeats included."""
    return [read_blank_id(found) for found in BLANK.findall(text)]


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values (by id) into the text's `[blanks]`, in one pass.

    A value that itself looks like a blank is not filled again; a blank without a value stays.
    """

    def value(match: re.Match[str]) -> str:
        return values.get(read_blank_id(match[1]), match[0])

    return BLANK.sub(value, text)
