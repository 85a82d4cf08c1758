"""Nothing that anybody sends can raise."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from followup import api

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.unit.followup.request.conftest import HOSTILE, START

Mapped = dict[str, Any]

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["2026-11-20", "2026-11-25 18:30", "2 weeks", "act", "US", HOSTILE, "1970-01-01"]
    )
)


NAMES = st.sampled_from(
    ["start", "other", "colour", "said", "place", "name", "act", "again", "moved", "seen", "over",
     "date", "answer", HOSTILE]
) | st.text(max_size=5)  # fmt: skip


ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


PARTS = st.dictionaries(
    st.sampled_from(
        ["id", "language", "answers", "sent", "skipped", "events", "open", "closed", "send_on",
         "blanks", "texts", "earlier", "stamp", "filed", "version", "today"]
    )
    | st.text(max_size=5),
    ANYTHING,
)  # fmt: skip


def hold(reply: Mapped) -> None:
    """Whatever was asked, the reply has its parts, and its text can be shown."""
    assert list(reply) == [
        "version", "name", "next", "steps", "happened", "days", "understood", "not_before",
        "calendar", "problems", "questions",
    ]  # fmt: skip
    for problem in reply["problems"]:
        assert problem["message"]
    text = json.dumps(reply, ensure_ascii=False).replace("\\n", "")
    assert not [char for char in text if unicodedata.category(char) in ("Cc", "Cs")]


def is_none_or_whole(calendar: str) -> bool:
    """Whether a calendar's text is one, or empty for want of entries; it can be written down."""
    text = calendar.encode().decode()
    return not text or (text.count("BEGIN:VEVENT") > 0 and text.endswith("END:VCALENDAR\r\n"))


@given(request_=ANYTHING)
def test_any_json_gets_a_reply(content: Mapped, request_: object) -> None:
    reply = api.answer(json.dumps(content), "null", json.dumps(request_))
    hold(json.loads(reply.encode().decode()))


@given(requests=ANYTHING, one=PARTS)
def test_any_json_gets_a_list_of_plans_and_a_calendar(
    content: Mapped, us: Mapped, requests: object, one: Mapped
) -> None:
    for asked in (requests, [requests, {"today": "2026-11-20", "answers": START} | one]):
        texts = json.dumps(content), json.dumps({"US": us}), json.dumps(asked)
        assert json.loads(api.overview(*texts).encode())["version"] == 1
        assert is_none_or_whole(api.calendar_of_all(*texts))


@given(request_=PARTS, today=st.dates().map(str))
def test_any_request_gets_a_reply_and_a_calendar(
    content: Mapped, us: Mapped, request_: Mapped, today: str
) -> None:
    asked = json.dumps({"today": today, "answers": START} | request_)
    for place in ("null", json.dumps(us)):
        hold(json.loads(api.answer(json.dumps(content), place, asked).encode().decode()))
        assert is_none_or_whole(api.calendar(json.dumps(content), place, asked))


@given(
    answers=st.dictionaries(
        st.sampled_from(["other", "colour", "said", "place", "name"]), st.text(max_size=30)
    ),
    start=st.dates().map(str),
    events=st.dictionaries(
        st.sampled_from(["moved", "seen", "over"]),
        st.fixed_dictionaries({"date": st.dates().map(str), "answer": st.text(max_size=10)}),
    ),
    days=st.lists(st.dates().map(str), max_size=5),
    today=st.dates().map(str),
)
def test_a_request_in_shape_gets_steps_or_what_stops_them(  # noqa: PLR0913 (parts)
    ask: Callable[..., Mapped],
    content: Mapped,
    *,
    answers: dict[str, str],
    start: str,
    events: Mapped,
    days: list[str],
    today: str,
) -> None:
    given_ = {"answers": {"start": start, **answers}, "events": events, "today": today}
    reply = ask(content, **given_, open=days[:2], closed=days[2:])
    hold(reply)
    assert reply["steps"] or reply["problems"] or "over" in events
