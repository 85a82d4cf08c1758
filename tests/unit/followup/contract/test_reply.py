"""Promise: the engine gives what its types say, name by name, and its lists of words are whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from followup.contract import reply as reply_types
from followup.contract.kinds import Bound
from followup.contract.states import SETTLED, StepState

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]

RULE = {"earliest": "1 day after start", "latest": "5 business days after start"}


def names(shape: object) -> set[str]:
    return set(shape.__annotations__)


def test_a_reply_has_the_names_of_its_types(
    guide: Callable[..., Mapped], ask: Callable[..., Mapped]
) -> None:
    reply = ask(guide(rules={"rule": RULE}, stages={"act": "rule"}), sent={"act": "2026-11-20"})
    assert set(reply) == names(reply_types.Reply)
    assert set(reply["understood"]) == names(reply_types.Understood)
    assert set(reply["calendar"]) == names(reply_types.Calendar)
    (step,) = reply["steps"]
    assert set(step) == names(reply_types.Step)
    assert [set(entry) for entry in step["working"]] == [names(reply_types.Explanation)] * len(RULE)


def test_an_explained_date_is_a_bound_or_a_day_to_know() -> None:
    bound, (day,) = (
        get_args(one) or one for one in get_args(get_args(reply_types.ExplainedDate)[0])
    )
    assert bound is Bound
    assert day not in list(Bound)


def test_what_is_settled_is_not_to_come() -> None:
    assert set(StepState) - SETTLED == {StepState.WAIT, StepState.NOW, StepState.LATE}
