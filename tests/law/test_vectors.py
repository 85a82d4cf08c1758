"""The published cases of the law of dates hold: on this machine, and in Pyodide under Node."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from followup import api
from followup_site.browser import bundle

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]
Ask = Any

PUBLISHED = Path(bundle.__file__).with_name("vectors.json")
VECTORS = json.loads(PUBLISHED.read_text(encoding="utf-8"))
CASES: list[Mapped] = VECTORS["cases"]
REST = {"version": 1, "estimated": [], "working": {}, "quiet": {}, "regions": False}

IN_PYODIDE = """
import json
from followup import api

asked = json.load(open("/data/asked.json"))
print(json.dumps([json.loads(api.answer(*texts)) for texts in asked]))
"""


@pytest.fixture(scope="session")
def asked(guide: Callable[..., Mapped]) -> list[list[str]]:
    """For each case what the engine is asked: the guide, the place and the request, as text."""

    def texts(case: Mapped) -> list[str]:
        happened = case.get("events", {})
        ends = {pause[end] for pause in case["rule"].get("paused", ()) for end in ("from", "to")}
        events = {name: {"title": name} for name in sorted({*happened, *ends})}
        content = guide(rules={"rule": case["rule"]}, stages={"act": "rule"}, events=events)
        place = {
            **REST,
            "code": "XX",
            "name": "A place",
            **VECTORS["places"].get(case["place"], {}),
        }
        request = {
            "version": 1,
            "today": case.get("today", case["start"][:10]),
            "answers": {"start": case["start"]},
            "events": {name: {"date": day} for name, day in happened.items()},
            "open": case.get("open", []),
            "closed": case.get("closed", []),
        }
        return [json.dumps(part) for part in (content, place if case["place"] else None, request)]

    return [texts(case) for case in CASES]


def _broken(case: Mapped, reply: Mapped) -> Mapped:
    """What a reply has that the case does not expect."""
    assert reply["problems"] == []
    step = reply["steps"][0]
    return {name: step[name] for name, value in case["expect"].items() if step[name] != value}


@pytest.mark.parametrize("number", range(len(CASES)))
def test_a_published_case_holds(number: int, asked: list[list[str]]) -> None:
    assert _broken(CASES[number], json.loads(api.answer(*asked[number]))) == {}, CASES[number][
        "law"
    ]


def test_every_published_case_holds_in_the_readers_python(
    asked: list[list[str]], pyodide_run: Callable[..., str], tmp_path: Path
) -> None:
    (tmp_path / "asked.json").write_text(json.dumps(asked), encoding="utf-8")
    replies = json.loads(pyodide_run(IN_PYODIDE, data=tmp_path))
    assert [_broken(case, reply) for case, reply in zip(CASES, replies, strict=True)] == [
        {} for _ in CASES
    ]


def test_an_independent_library_counts_the_same_business_days() -> None:
    checked = 0
    for case in CASES:
        moment = case["rule"].get("earliest")
        plain = isinstance(moment, str) and " business day" in moment and len(case["rule"]) == 1
        if not plain or "state" in case["expect"] or {"open", "closed"} & set(case):
            continue
        if case["place"] == "odd":
            continue  # working weekends are more than the library knows
        number, back = int(moment.split()[0]), "before" in moment
        closed = VECTORS["places"].get(case["place"], {}).get("closed", [])
        days = np.array(list(closed), dtype="datetime64[D]")
        far = np.busday_offset(
            case["start"],
            -number if back else number,
            roll="following" if back else "preceding",
            holidays=days,
        )
        assert str(far) == case["expect"]["earliest"], case
        checked += 1
    assert checked > 15


def test_every_case_names_its_law_and_there_are_no_two_the_same() -> None:
    assert all(case["law"].endswith(".") for case in CASES)
    assert len({json.dumps(case) for case in CASES}) == len(CASES) >= 50
