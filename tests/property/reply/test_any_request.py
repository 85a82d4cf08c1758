"""Whatever a reader may send, the reply keeps its shape."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.followup.reply.conftest import assert_shaped

from followup import api

Mapped = dict[str, Any]

TEXTS = st.text(st.characters(codec="utf-8"), max_size=30) | st.sampled_from(
    ["2026-11-20", "2026-11-20 18:30", "2199-12-31", "1970-01-01", "2 weeks", "14 to 30 days",
     "red", "US", "last Friday", "20/11/2026", "31 Nov", "520 weeks", "we'll call you", "yesterday"]
)  # fmt: skip


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


NAMES = st.sampled_from(
    ["start", "other", "colour", "said", "place", "name", "act", "thank", "look", "seen", "moved",
     "over", "when", "hat", ""]
)  # fmt: skip


PARTS = st.dictionaries(NAMES, TEXTS | ANYTHING, max_size=5)

EVENTS = st.dictionaries(
    NAMES, st.fixed_dictionaries({"date": TEXTS}, optional={"answer": TEXTS}) | ANYTHING, max_size=3
)


REQUESTS = st.fixed_dictionaries(
    {"version": st.just(1), "today": st.sampled_from(["2026-11-20", "2199-12-31", "1970-01-01"])},
    optional={
        "answers": PARTS | ANYTHING,
        "sent": PARTS | ANYTHING,
        "skipped": st.lists(NAMES, max_size=3) | ANYTHING,
        "events": EVENTS | ANYTHING,
        "open": st.lists(TEXTS, max_size=3) | ANYTHING,
        "closed": st.lists(TEXTS, max_size=3) | ANYTHING,
        "send_on": PARTS | ANYTHING,
        "blanks": PARTS | ANYTHING,
        "texts": st.dictionaries(NAMES, PARTS | ANYTHING, max_size=3) | ANYTHING,
        "earlier": st.dictionaries(NAMES, st.lists(TEXTS, max_size=3) | ANYTHING, max_size=3),
        "language": st.sampled_from(["en", "xx"]) | ANYTHING,
        "id": ANYTHING,
        "stamp": TEXTS | ANYTHING,
        "hat": ANYTHING,
    },
)


@given(REQUESTS | ANYTHING, st.booleans())
def test_nothing_a_reader_may_send_is_more_than_a_problem(
    content: Mapped,
    us: Mapped,
    asked: object,
    with_place: bool,  # noqa: FBT001 (drawn)
) -> None:
    texts = [json.dumps(part) for part in (content, us if with_place else None, asked)]
    assert_shaped(json.loads(api.answer(*texts)))
    api.calendar(*texts).encode()


@pytest.mark.parametrize("text", ["\ud800", "a\udfffb"])
def test_half_a_character_is_no_more_than_a_problem_either(content: Mapped, text: str) -> None:
    asked = {"version": 1, "today": "2026-11-20", "blanks": {"name": text}}
    asked["answers"] = {"start": "2026-11-20", "name": text, "said": text}
    texts = [json.dumps(part) for part in (content, None, asked)]
    api.answer(*texts).encode()
    api.calendar(*texts).encode()
