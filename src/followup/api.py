"""The way in from outside: JSON text in, JSON text out, the same bytes everywhere."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from followup.dates.business_days import BusinessCalendar
from followup.guide.guidebook import Guidebook
from followup.reply.overview import (
    Asking,
    make_calendar,
    make_edition,
    make_overview,
    place_requests,
)
from followup.reply.reply import make_reply

if TYPE_CHECKING:
    from followup.contract.reply import Overview, Reply


def answer(guide: str, place: str, request: str) -> str:
    """Answer a request in JSON text.

    Args:
        guide: a guide's `guide.json`.
        place: one of its places, or `null`: then only weekends are known.
        request: what a reader told. Whatever is wrong with it is told in the reply's `problems`;
            of text that is no JSON object, that it has no today.

    Returns:
        The reply as JSON text, the same bytes everywhere.

    Raises:
        ContentError: the guide does not hold together.
        ValueError: the guide or the place is no JSON, or the place has no open weekday.
    """
    book, calendar = _read_guidebook(guide), _read_calendar(place)
    return _dump(make_reply(book, calendar, _read_request(request)))


def calendar(guide: str, place: str, request: str) -> str:
    """Write the steps to come of the same reply as an iCalendar file.

    Args:
        guide: as for `answer`.
        place: as for `answer`.
        request: as for `answer`. Entries hang on its `id`, or on its answers if it has none.
            Those that `filed` names, as `{"step", "on"}` each, stand in an earlier file and are
            left out. `stamp` may be the present time in UTC (`YYYY-MM-DDTHH:MM`, seconds may
            follow); without it the entries are stamped with the start of `today`.

    Returns:
        The text of the file (RFC 5545), or "" if there is no step to come.

    Raises:
        ContentError: the guide does not hold together.
        ValueError: the guide or the place is no JSON, or the place has no open weekday.
    """
    book, asked = _read_guidebook(guide), _read_request(request)
    alone = Asking(_read_text(asked, "id"), asked, _read_calendar(place))
    return make_calendar(book, [alone], make_edition(book, asked))


def overview(guide: str, places: str, requests: str) -> str:
    """Say what comes next in each of several plans of one reader.

    Args:
        guide: as for `answer`.
        places: places by the answers to the guide's question for a place; one that is not there
            counts as none. The one under `""` is that of all requests that name none.
        requests: a list of requests, each with an `id` of its own. One that cannot be read is
            `unclear` in what is returned.

    Returns:
        The overview as JSON text, the most urgent plan first.

    Raises:
        ContentError: the guide does not hold together.
        ValueError: the guide or a place is no JSON, or a place has no open weekday.
    """
    book = _read_guidebook(guide)
    return _dump(make_overview(book, _read_several(book, places, requests)))


def calendar_of_all(guide: str, places: str, requests: str) -> str:
    """Write the steps to come of several plans as one iCalendar file.

    Its entries are those of the plans' own files.

    Args:
        guide: as for `answer`.
        places: as for `overview`.
        requests: as for `overview`. The first one's `stamp` holds for all.

    Returns:
        The text of the file (RFC 5545), or "" if there is no step to come.

    Raises:
        ContentError: the guide does not hold together.
        ValueError: the guide or a place is no JSON, or a place has no open weekday.
    """
    book = _read_guidebook(guide)
    several = _read_several(book, places, requests)
    asked = dict(several[0].request) if several else {}
    return make_calendar(book, several, make_edition(book, asked))


def _read_several(book: Guidebook, places: str, requests: str) -> list[Asking]:
    calendars = {
        code: _read_calendar(json.dumps(place)) for code, place in json.loads(places).items()
    }
    try:
        asked = json.loads(requests)
    except (ValueError, RecursionError):
        asked = []
    items = [item for item in asked if isinstance(item, dict)] if isinstance(asked, list) else []
    return place_requests(book, calendars, calendars.get("", _read_calendar("null")), items)


@lru_cache(maxsize=4)
def _read_guidebook(guide: str) -> Guidebook:
    return Guidebook.from_mapping(json.loads(guide))


@lru_cache(maxsize=16)
def _read_calendar(place: str) -> BusinessCalendar:
    return BusinessCalendar.from_mapping(json.loads(place))


def _read_request(request: str) -> dict[str, Any]:
    """The request as a mapping; an empty one if the text holds none, or is nested too deep."""
    try:
        asked = json.loads(request)
    except (ValueError, RecursionError):
        return {}
    return asked if isinstance(asked, dict) else {}


def _read_text(asked: dict[str, Any], name: str) -> str:
    value = asked.get(name)
    return value if isinstance(value, str) else ""


def _dump(reply: Reply | Overview) -> str:
    return json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
