"""The steps of a reply: each with its window, how its dates came about, and its messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup.guide.reminders import make_reminder
from followup.plan.reminder_time import find_reminder_time
from followup.reply.notes import NoteWriter

if TYPE_CHECKING:
    import datetime as dt

    from followup.contract import reply as reply_types
    from followup.dates.business_days import ClosedDay
    from followup.dates.plain_datetime import PlainDateTime
    from followup.guide.windows import Clash, Explanation
    from followup.letters.letters import Letter, Letters
    from followup.plan.model import Step
    from followup.reply.sentences import SentenceWriter


def map_step(step: Step, writer: SentenceWriter, letters: Letters) -> reply_types.Step:
    """One step, as the contract has it."""
    window, start = step.window, find_reminder_time(step, writer.plan)
    return {
        "id": step.stage.id,
        "title": step.stage.title,
        "entry": writer.name_entry(step),
        "state": step.state,
        "earliest": _format_iso_or_none(window.earliest),
        "aim": _format_iso_or_none(window.aim),
        "latest": _format_iso_or_none(window.latest),
        "on": format_iso(step.on),
        "reminder": make_reminder(start) if start else None,
        "sent": {"date": step.sent.isoformat(), "says": writer.say_sent(step, step.sent)}
        if step.sent
        else None,
        "says": writer.say_headline(step),
        "when": writer.say_window(step),
        "working": [_map_working(entry, step, writer) for entry in window.working],
        "clashes": [_map_clash(clash, writer) for clash in window.clashes],
        "notes": [
            {"id": note.id, "says": note.says, "page": note.page}
            for note in NoteWriter(writer.plan).list_notes(step)
        ],
        "sending": {"on": format_iso(letters.goes_out(step)), "says": letters.say_sending(step)},
        "messages": map_letters(step, letters),
    }


def map_letters(
    step: Step, letters: Letters, day: dt.date | None = None
) -> list[reply_types.Message]:
    """The messages of a step as they read on a day; without one, on the day of sending."""
    sent = day or letters.goes_out(step)
    return [map_letter(letter, letters) for letter in letters.list_for_step(step, sent)]


def map_letter(letter: Letter, letters: Letters) -> reply_types.Message:
    """A message as it reads on the day it goes out, with what is doubtful in it."""
    filled, text = letter.filled, letter.text
    return {
        "id": text.id,
        "title": text.title,
        "channel": text.channel,
        "subject": filled.subject or None,
        "body": filled.body,
        "blanks_left": list(filled.blanks_left),
        "stand_ins": list(filled.stand_ins),
        "sentences": dict(letter.sentences),
        "text": {"subject": text.subject or None, "body": text.body, "edited": letter.edited},
        "notes": [
            {"id": fault.code.removeprefix("fault_"), "says": letters.say(fault)}
            for fault in letter.faults
        ],
    }


def _map_working(entry: Explanation, step: Step, writer: SentenceWriter) -> reply_types.Explanation:
    return {
        "for": entry.bound or "day",
        "rule": entry.rule,
        "source": entry.source,
        "moment": entry.relative_date.text,
        "anchor": entry.relative_date.anchor.text,
        "anchor_date": entry.start.iso,
        "date": entry.date.iso,
        "counted": [day.isoformat() for day in entry.counted],
        "skipped": [_map_closed(day) for day in entry.skipped],
        "rolled_from": format_iso(entry.rolled_from),
        "passed_over": [_map_closed(day) for day in entry.passed_over],
        "says": writer.explain(step, entry),
    }


def _map_closed(day: ClosedDay) -> reply_types.LeftOut:
    return {"date": day.date.isoformat(), "kind": day.kind, "why": day.why}


def _map_clash(clash: Clash, writer: SentenceWriter) -> reply_types.Clash:
    return {
        "for": clash.bound,
        "date": clash.date.iso,
        "says": writer.say_clash(clash),
        "source": clash.source,
    }


def format_iso(day: dt.date | None) -> str | None:
    """A day as ISO 8601 has it."""
    return day.isoformat() if day else None


def _format_iso_or_none(date_time: PlainDateTime | None) -> str | None:
    return date_time.iso if date_time else None
