"""Prints the plan of one reader, as text or JSON: what `scripts/plan.py` runs."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import QuestionKind
from followup.dates.business_days import BusinessCalendar
from followup.reply.overview import (
    Asking,
    make_calendar,
    make_edition,
    make_overview,
    place_requests,
)
from followup.reply.reply import make_reply
from followup_site.commands import guide_folder
from followup_site.commands.saved_plans import bake_places, list_requests
from followup_site.load.guide_places import make_place_finder
from followup_site.load.read import load
from followup_site.places.bake import UnknownPlaceError, find

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from followup.contract.published import Place
    from followup.contract.reply import Happened, Message, Reply
    from followup.guide.guidebook import Guidebook
    from followup_site.load.read import Loaded

CONTENT_WRONG, ANSWERS_WRONG = 1, 2  # exit codes: 2 is for what was typed, as in argparse

Json = dict[str, Any]


def main(arguments: Sequence[str]) -> int:
    """Print a plan. Returns 0, 1 if the content does not hold, 2 if the answers do not."""
    asked = _parse_arguments(arguments)
    folder = guide_folder.locate_content(asked)
    loaded = load(folder)
    if not loaded.problems and asked.language in loaded.guide.all_languages:
        loaded = load(folder, asked.language)
    if loaded.problems:
        _complain(str(problem) for problem in loaded.problems)
        return CONTENT_WRONG
    request, wrong = _make_request(asked.answers, _read_clock())
    if asked.today:  # the clock of this day says nothing of another
        request |= {"today": asked.today, "now": None}
    request["language"] = asked.language or ""
    if asked.plans:
        return _answer_each(asked, loaded, request)
    place = _find_place(loaded, request, wrong)
    alone = Asking(request.get("id", ""), request, BusinessCalendar.from_mapping(place))
    return _answer(asked, loaded.guidebook, alone, wrong)


def _answer(
    asked: argparse.Namespace, guidebook: Guidebook, alone: Asking, wrong: list[str]
) -> int:
    reply = make_reply(guidebook, alone.calendar, alone.request)
    wrong += [f"{problem['field']}: {problem['message']}" for problem in reply["problems"]]
    if asked.json:
        print(json.dumps(reply, ensure_ascii=False, indent=2))
    if wrong:
        _complain(wrong)
        return ANSWERS_WRONG
    for question in reply["questions"]:
        _complain([f"{question['field']}: {question['message']}"])
    if asked.calendar:
        _write_calendar(asked.calendar, guidebook, [alone])
    if not asked.json:
        print("\n".join(_tell(reply)).lstrip())
    return 0


def _answer_each(asked: argparse.Namespace, loaded: Loaded, common: Json) -> int:
    """What comes next in each plan of a saved file, in the order of the page's list."""
    try:
        text = asked.plans.read_text(encoding="utf-8")
        requests = list_requests(text, loaded.guidebook.questions, common)
    except (OSError, ValueError) as wrong:
        _complain([f"{asked.plans}: {wrong}"])
        return ANSWERS_WRONG
    places = bake_places(loaded, requests)
    calendars = {code: BusinessCalendar.from_mapping(place) for code, place in places.items()}
    elsewhere = calendars.get("", BusinessCalendar())
    several = place_requests(loaded.guidebook, calendars, elsewhere, requests)
    reply = make_overview(loaded.guidebook, several)
    if asked.calendar:
        _write_calendar(asked.calendar, loaded.guidebook, several)
    if asked.json:
        print(json.dumps(reply, ensure_ascii=False, indent=2))
        return 0
    for plan in reply["plans"]:
        says = plan["says"] or plan["title"] or ""
        print(f"{plan['name'] or plan['id']} [{plan['state']}] {says}".rstrip())
    return 0


def _write_calendar(file: Path, guidebook: Guidebook, several: Sequence[Asking]) -> None:
    """Write the steps to come; the first request says when the file was made."""
    edition = make_edition(guidebook, several[0].request if several else {})
    text = make_calendar(guidebook, several, edition)
    if text:
        file.write_text(text, encoding="utf-8", newline="")
    else:
        _complain([f"{file}: not written, since no step has a day to come"])


def _parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    parser.add_argument("--language")
    parser.add_argument("--today")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--calendar", type=Path)
    parser.add_argument("--plans", type=Path)
    parser.add_argument("answers", nargs="*", metavar="NAME=VALUE")
    return parser.parse_intermixed_args(arguments)


def _read_clock() -> dt.datetime:
    """This machine's own time: only here does anything ask the clock, and arguments win."""
    return dt.datetime.now().astimezone()


def _make_request(answers: Sequence[str], now: dt.datetime) -> tuple[Json, list[str]]:
    """The contract's request for `NAME=VALUE` arguments, and what is wrong with their form."""
    request: Json = {"version": 1, "today": now.date().isoformat(), "answers": {}}
    request["stamp"] = f"{now.astimezone(dt.UTC):%Y-%m-%dT%H:%M}"
    request["now"] = f"{now:%Y-%m-%dT%H:%M}"
    wrong = []
    for argument in answers:
        name, equals, value = argument.partition("=")
        if equals:
            _put(request, name.strip(), value)
        else:
            wrong.append(f"{argument}: this is not NAME=VALUE. Write {argument}=…")
    return request, wrong


def _put(request: Json, name: str, value: str) -> None:
    section, dot, key = name.partition(".")
    if name in ("open", "closed"):
        request.setdefault(name, []).append(value)
    elif name == "id":
        request["id"] = value
    elif not dot:
        request["answers"][name] = value
    elif section == "skip":
        request.setdefault("skipped", []).append(key)
    elif section == "text":
        message, _, part = key.partition(".")
        request.setdefault("texts", {}).setdefault(message, {})[part or "body"] = value
    elif section == "earlier":
        request.setdefault("earlier", {}).setdefault(key, []).append(value)
    elif section == "event":
        date, _, answer = value.partition(" ")
        request.setdefault("events", {})[key] = {"date": date, "answer": answer}
    else:
        request.setdefault({"blank": "blanks"}.get(section, section), {})[key] = value


def _find_place(loaded: Loaded, request: Json, wrong: list[str]) -> Place | None:
    """The place the reader named, baked; None for a reader without one.

    A guide that asks for no place is always at its default. A place that is not known is put down
    as wrong and taken out of the request.
    """
    question = loaded.guidebook.find_question(QuestionKind.PLACE)
    if question is None:
        code = loaded.content.default_place or ""
    else:
        code = request["answers"].pop(question.id, "").strip()
    if not code:
        return None
    try:
        place = make_place_finder(loaded)(find(code, loaded.guide.language))
    except UnknownPlaceError as unknown:
        wrong.append(f"{question.id if question else 'place'}: {unknown}")
        return None
    if question:
        request["answers"][question.id] = place["code"]
    return place


def _tell(reply: Reply) -> list[str]:
    """The reply as lines of text, in the order a reader needs them."""
    lines = [reply["next"]["says"]] if reply["next"] else []
    lines += _format_happenings(reply["happened"])
    for step in reply["steps"]:
        when = f": {step['when']}" if step["when"] else ""
        lines += ["", f"{step['title']} [{step['state']}]{when}"]
        lines += [f"  {entry['says']}" for entry in step["working"]]
        lines += [f"  {clash['says']}" for clash in step["clashes"]]
        lines += [f"  {note['says']}" for note in step["notes"]]
        lines += [f"  {step['sending']['says']}"] if step["sending"]["says"] else []
        lines += _format_messages(step["messages"])
    return lines


def _format_happenings(happened: Iterable[Happened]) -> Iterator[str]:
    """What has happened, with what the guide says of it and has to write."""
    for each in happened:
        yield from ("", f"{each['title']}: {each['date']}")
        yield from ([f"  {each['says']}"] if each["says"] else [])
        yield from _format_messages(each["messages"])


def _format_messages(messages: Iterable[Message]) -> Iterator[str]:
    for message in messages:
        heading = message["subject"] or message["id"]
        yield ""
        for line in (heading, "", *message["body"].split("\n")):
            yield f"  | {line}".rstrip()
        yield from (f"  ! {note['says']}" for note in message["notes"])


def _complain(sentences: Iterable[str]) -> None:
    print("\n".join(sentences), file=sys.stderr)
