"""Promise: what `followup` offers to others is listed, says what it does, and is on a page."""

from __future__ import annotations

import json
import re

import followup
from bootstrap.steps import ROOT
from followup import api
from followup_site.examples.guide_data import format_guide_json
from followup_site.load.read import load

PAGE = ROOT / "docs" / "engineering" / "api.md"
GUIDE = ROOT / "tests" / "guides" / "return_a_purchase"
LISTED = {
    *("Asking", "BusinessCalendar", "ContentError", "Edition", "Guidebook", "__version__"),
    *("make_calendar", "make_edition", "make_overview", "make_reply"),
}
"""Nothing is taken away from these within a version."""


def test_what_is_offered_is_what_is_promised() -> None:
    assert set(followup.__all__) == LISTED
    assert all(hasattr(followup, name) for name in LISTED)


def test_each_of_them_says_what_it_does() -> None:
    silent = [name for name in LISTED - {"__version__"} if not getattr(followup, name).__doc__]
    assert silent == []


def test_each_function_says_what_it_takes_and_gives() -> None:
    functions = [followup.make_reply, followup.make_overview, followup.make_calendar]
    functions += [followup.make_edition, api.answer, api.calendar, api.overview]
    for function in (*functions, api.calendar_of_all):
        said = function.__doc__ or ""
        assert all(f"{part}:\n" in said for part in ("Args", "Returns")), function


def test_the_page_on_the_engine_names_each_of_them_and_no_other() -> None:
    part = PAGE.read_text(encoding="utf-8").partition("## From Python")[2].partition("\n## ")[0]
    named = re.findall(r"^\| `(\w+)", part, re.MULTILINE)
    assert set(named) == LISTED


def test_a_reply_in_python_is_the_reply_in_text() -> None:

    loaded = load(GUIDE)
    request = {"version": 1, "today": "2026-11-15", "answers": {"bought": "2026-11-12"}}
    reply = followup.make_reply(loaded.guidebook, followup.BusinessCalendar(), request)
    text = api.answer(format_guide_json(loaded.mapping), "null", json.dumps(request))
    assert json.dumps(reply, ensure_ascii=False, separators=(",", ":")) == text
