"""An entry keeps its name on its day, and no two plans share one."""

from __future__ import annotations

import re
from typing import Any

import pytest
from tests.unit.followup.reply.icalendar.conftest import edition_of, lines, made

Mapped = dict[str, Any]


def test_an_entry_keeps_its_name_on_its_day_and_on_another_day_is_another(content: Mapped) -> None:
    first = lines(made(content, id="mine", stamp="2026-11-20T09:30"))
    later = lines(made(content, id="mine", stamp="2026-11-20T09:31", open=["2026-11-21"]))
    assert edition_of(first, "UID") == [
        "mine-act-20261120@followup.invalid",
        "mine-again-20261127@followup.invalid",
    ]
    assert edition_of(later, "UID") == [
        "mine-act-20261120@followup.invalid",
        "mine-again-20261126@followup.invalid",
    ]


def test_no_entry_ever_moves_so_none_needs_a_sequence(content: Mapped) -> None:
    """RFC 5545, 3.8.7.4: the number rises when days and times change, and no import reads it."""
    made_at = [lines(made(content, id="a", stamp=f"2026-11-20T09:30:0{n}")) for n in (1, 2)]
    assert [edition_of(found, "SEQUENCE") for found in made_at] == [[], []]
    assert [set(edition_of(found, "LAST-MODIFIED")) for found in made_at] == [
        {"20261120T093001Z"},
        {"20261120T093002Z"},
    ]
    assert [edition_of(found, "DTSTART") for found in made_at[:1]] == [
        edition_of(made_at[1], "DTSTART")
    ]


def test_what_an_earlier_file_held_is_not_in_a_later_one(content: Mapped) -> None:
    filed = [{"step": "act", "on": "2026-11-20"}, {"step": "again", "on": "2026-11-26"}]
    later = lines(made(content, id="mine", filed=filed))
    assert edition_of(later, "UID") == ["mine-again-20261127@followup.invalid"], "that day is new"


@pytest.mark.parametrize("filed", [None, {}, "act", [5, None, [], {}, {"step": 5, "on": ["x"]}]])
def test_what_names_no_filed_entry_leaves_nothing_out(content: Mapped, filed: object) -> None:
    assert len(edition_of(lines(made(content, id="mine", filed=filed)), "UID")) == 2


def test_two_plans_have_different_names(content: Mapped) -> None:
    first, second = (lines(made(content, id=name)) for name in ("mine", "yours"))
    assert not set(edition_of(first, "UID")) & set(edition_of(second, "UID"))


NAMED = {"who": {"asks": "Who?", "example": "A"}}

SAME = {"start": "2026-11-20", "colour": "red", "place": "US", "said": "2 weeks"}


def named_by_answers(content: Mapped, us: Mapped, **request: Any) -> set[str]:  # noqa: ANN401 (JSON)
    """The plan's name in the entries of a request without an `id`."""
    guide = content["guide"] | {"list": {"named_by": ["who"]}}
    book = content | {"blanks": content["blanks"] | NAMED, "guide": guide}
    found = edition_of(lines(made(book, us, **({"answers": SAME} | request))), "UID")
    return {uid.partition("-")[0] for uid in found}


def test_the_same_answers_have_the_same_entries_whenever_and_however_they_are_given(
    content: Mapped, us: Mapped
) -> None:
    (name,) = named_by_answers(content, us)
    assert re.fullmatch(r"[0-9a-f]{20}", name)
    other_words = {**dict(reversed(SAME.items())), "start": " 20 Nov 2026 ", "said": " 2  Weeks"}
    assert named_by_answers(content, us, answers=other_words) == {name}
    assumed = {key: text for key, text in SAME.items() if key not in ("colour", "place")}
    assert named_by_answers(content, us, answers=assumed) == {name}, "it is assumed anyway"
    for request in (
        {"today": "2026-11-23"},
        {"sent": {"act": "2026-11-20"}},
        {"events": {"moved": {"date": "2026-11-20", "answer": "1 week"}}},
        {"blanks": {"name": "Ann"}},
        {"stamp": "2026-11-20T10:00"},
        {"id": " "},
    ):
        assert named_by_answers(content, us, **request) == {name}, request


@pytest.mark.parametrize(
    "other",
    [
        {"answers": SAME | {"start": "2026-11-19"}},
        {"answers": SAME | {"start": "2026-11-20 15:00"}},
        {"answers": SAME | {"colour": "blue"}},
        {"answers": SAME | {"said": "3 weeks"}},
        {"answers": {name: answer for name, answer in SAME.items() if name != "said"}},
        {"answers": SAME | {"name": "Ann"}},
        {"blanks": {"who": "Sample & Sons"}},
        {"id": "mine"},
    ],
)
def test_two_plans_without_a_name_share_no_entry_if_anything_tells_them_apart(
    content: Mapped, us: Mapped, other: Mapped
) -> None:
    assert not named_by_answers(content, us) & named_by_answers(content, us, **other)


@pytest.mark.parametrize("name", ["", "a b\r\nATTENDEE:x", "é;,:", "x" * 500])
def test_a_plans_name_can_break_out_of_no_line(content: Mapped, name: str) -> None:
    for uid in edition_of(lines(made(content, id=name)), "UID"):
        assert re.fullmatch(r"[A-Za-z0-9.-]{1,64}-(act|again)-\d{8}@followup\.invalid", uid)


@pytest.mark.parametrize(
    ("one", "other"), [("a b", "ab"), ("é", "e"), ("x" * 64, "x" * 65), ("\ud800", "\ud801")]
)
def test_names_that_are_alike_are_not_the_same(content: Mapped, one: str, other: str) -> None:
    first, second = (set(edition_of(lines(made(content, id=name)), "UID")) for name in (one, other))
    assert not first & second
