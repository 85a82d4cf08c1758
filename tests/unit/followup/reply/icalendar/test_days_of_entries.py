"""An entry stands on the day it is for, and so does the letter in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.unit.followup.reply.icalendar.conftest import lines, made

from followup import api

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

TODAY: Mapped = {"today": "2026-11-25", "answers": {"start": "2026-11-25"}}
MET = "We met [met]."


@pytest.fixture
def dated(guide: Callable[..., Mapped]) -> Mapped:
    """A guide whose one letter names a day."""
    rule = {"earliest": "same day as start", "latest": "24 hours after start", "land_on": "any day"}
    note = {"title": "Note", "channel": "letter", "subject": "Hi", "body": MET, "source": "us"}
    return guide(
        rules={"soon": rule},
        stages={"act": {"timing": [{"rule": "soon"}], "messages": ["note"]}},
        messages={"note": note},
        blanks={"met": {"day_of": "start", "example": "on Monday"}},
    )


def entry_of(content: Mapped, **request: Any) -> tuple[str, str, str]:  # noqa: ANN401 (JSON)
    """The name of the one entry, its start, and what its letter says."""
    found = lines(made(content, id="p", **request))
    uid, start, text = (
        next(line for line in found if line.startswith(name))
        for name in ("UID", "DTSTART", "DESCRIPTION")
    )
    return uid, start, text[text.index("We met") :]


def test_a_chosen_day_is_that_of_the_entry_and_of_its_letter(dated: Mapped) -> None:
    assert entry_of(dated, **TODAY, send_on={"act": "2026-11-26"}) == (
        "UID:p-act-20261126@followup.invalid",
        "DTSTART:20261126T090000",
        "We met yesterday.",
    )


@pytest.mark.parametrize(
    "more", [{"answers": {"start": "2026-11-25 14:30"}}, {"now": "2026-11-25T23:00"}]
)
def test_an_entry_of_the_next_morning_has_that_mornings_letter(dated: Mapped, more: Mapped) -> None:
    assert entry_of(dated, **TODAY | more) == (
        "UID:p-act-20261126@followup.invalid",
        "DTSTART:20261126T090000",
        "We met yesterday.",
    )
    assert entry_of(dated, **TODAY)[2] == "We met today."
    filed = [{"step": "act", "on": "2026-11-26"}]
    told: Mapped = TODAY | more
    assert made(dated, id="p", **told, filed=filed) == ""


def test_the_list_of_plans_names_the_same_day(dated: Mapped) -> None:
    request = {"version": 1, "id": "p", **TODAY, "now": "2026-11-25T23:00"}
    (line,) = json.loads(api.overview(json.dumps(dated), "{}", json.dumps([request])))["plans"]
    assert [entry["on"] for entry in line["coming"]] == ["2026-11-26"]
