"""Reads what a reader made of the messages: texts of their own, and names they gave before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from followup.guide.messages import Edit
from followup.request.fields import keep_lines

if TYPE_CHECKING:
    from collections.abc import Collection

    from followup.request.fields import Fields

_PARTS = ("subject", "body")
"""What of a message a reader may write anew (`OwnText` in the contract)."""

MOST_EARLIER = 20
"""As many earlier values of a blank are read, the latest: the planner keeps no more of them."""


def read_texts(fields: Fields, messages: Collection[str]) -> dict[str, Edit]:
    """The messages that the reader rewrote: `{"note": {"subject": …, "body": …}}`."""
    given = fields.read_mapping("texts", messages, "unknown_message", "text.")
    return {name: _edit(fields, f"text.{name}", value) for name, value in given.items()}


def read_earlier(fields: Fields, blanks: Collection[str]) -> dict[str, tuple[str, ...]]:
    """What stood in a blank before what stands there now: `{"name": ["Sam", …]}`."""
    given = fields.read_mapping("earlier", blanks, "unknown_blank", "earlier.")
    read = {}
    for name, values in given.items():
        field = f"earlier.{name}"
        if isinstance(values, list):
            texts = [fields.read_text(field, value) for value in values[-MOST_EARLIER:]]
            read[name] = tuple(text for text in texts if text)
        else:
            fields.report(field, "wrong_shape")
    return read


def _edit(fields: Fields, field: str, value: object) -> Edit:
    if not isinstance(value, Mapping):
        fields.report(field, "wrong_shape")
        return Edit()
    fields.check_known(value, _PARTS, "unknown_field", f"{field}.")
    subject, body = value.get("subject"), value.get("body")
    return Edit(
        subject=None if subject is None else fields.read_text(field, subject),
        body=None if body is None else fields.read_text(field, body, keep_lines),
    )
