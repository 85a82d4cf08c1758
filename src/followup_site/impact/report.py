"""An impact told in Markdown, as a pull request shows it: tables of dates, differences of texts."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from followup_site.models.example_dates import format_date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from followup_site.impact.compare import Impact, Move

_MOST_ROWS = 5
"""Rows below one heading, a convention: a pull request shows examples, the kinds that are most
common first."""

_BOUNDS = {"earliest": "earliest day", "aim": "best day", "latest": "latest day", "": "day to know"}
"""English, for it is read by editors, and in their words. A day to know has no bounds: it is one
date."""


def report(impact: Impact, titles: Mapping[str, str]) -> str:
    """The whole report. `titles` gives stages and days, by id, the names that people know.

    Nothing in it is markup: what content says stands in code or is escaped, so that a text from a
    stranger's branch can be shown beside the project's own.
    """
    parts = [*_report_dates(impact, titles), *_report_messages(impact), *_report_refused(impact)]
    return "\n".join(["## What this change moves", "", *parts]).rstrip() + "\n"


def _report_dates(impact: Impact, titles: Mapping[str, str]) -> Iterator[str]:
    if not impact.moves:
        yield f"**No dates move.** {impact.situations} situations were compared."
        yield ""
        return
    yield f"**Dates move in {impact.moved} of {impact.situations} situations.**"
    yield ""
    for (what, bounds), moves in _by_date(impact.moves).items():
        title = escape_plain(titles.get(what, what))
        yield f"### {title}: {' and '.join(_BOUNDS[bound] for bound in bounds)}"
        yield ""
        yield f"In {_count(len(moves), 'situation')}. For example:"
        yield ""
        yield "| was | is | when |"
        yield "| --- | --- | --- |"
        for move in _choose_examples(moves):
            was, now = _format_date(move.was), _format_date(move.now)
            yield f"| {was} | {now} | {escape_plain(str(move.scenario))} |"
        yield ""


def _by_date(moves: list[Move]) -> dict[tuple[str, tuple[str, ...]], list[Move]]:
    """The moves of each date. Bounds of a stage that move alike are told together."""
    grouped: dict[tuple[str, str], list[Move]] = defaultdict(list)
    for move in moves:
        grouped[move.what, move.bound].append(move)
    alike: dict[tuple[str, object], list[str]] = defaultdict(list)
    for (what, bound), group in grouped.items():
        same = tuple((id(move.scenario), move.was, move.now) for move in group)
        alike[what, same].append(bound)
    return {(what, tuple(bounds)): grouped[what, bounds[0]] for (what, _), bounds in alike.items()}


def _choose_examples(moves: list[Move]) -> list[Move]:
    """One move of each length, the commonest lengths first."""
    by_length: dict[Any, list[Move]] = defaultdict(list)
    for move in moves:
        by_length[_measure_length(move)].append(move)
    common = sorted(by_length.values(), key=len, reverse=True)
    return [alike[0] for alike in common[:_MOST_ROWS]]


def _measure_length(move: Move) -> object:
    if move.was is None or move.now is None:
        return move.was is None, move.now is None
    return dt.datetime.fromisoformat(move.now) - dt.datetime.fromisoformat(move.was)


def _report_messages(impact: Impact) -> Iterator[str]:
    if not impact.messages and not impact.offered:
        yield "**No messages change.**"
        yield ""
        return
    yield "### Messages"
    yield ""
    for name, (was, now) in impact.messages.items():
        change = "new" if not was else "gone" if not now else "changed"
        yield f"<details><summary><code>{name}</code>: {change}</summary>"
        yield ""
        yield from _fence_in(
            difflib.unified_diff(was.splitlines(), now.splitlines(), lineterm="", n=1)
        )
        yield ""
        yield "</details>"
        yield ""
    for (stage, message), count in impact.offered.items():
        where = f"`{message}` at `{stage}`"
        yield f"- {where}: offered or not, otherwise than before, in {_count(count, 'situation')}"
    yield ""


def _report_refused(impact: Impact) -> Iterator[str]:
    if impact.refused:
        yield "### Answers that only one version takes"
        yield ""
        for scenario, words in impact.refused[:_MOST_ROWS]:
            yield f"- {escape_plain(str(scenario))}: {escape_plain(words)}"


def _fence_in(lines: Iterator[str]) -> Iterator[str]:
    """A difference in a fence that nothing inside can close."""
    body = list(lines)[2:]
    longest = max((len(run) for line in body for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield f"{fence}diff"
    yield from body
    yield fence


def _format_date(date: str | None) -> str:
    return format_date(date) if date else "none"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def escape_plain(text: str) -> str:
    """A text that Markdown and GitHub show as it is: no markup, no mention, no link to an issue."""
    flat = " ".join(text.split())
    escaped = re.sub(r"([\\`*_{}\[\]<>()#+!|~-])", r"\\\1", flat)
    return re.sub(r"@", "@\u200b", escaped).replace("://", ":\u200b//")
