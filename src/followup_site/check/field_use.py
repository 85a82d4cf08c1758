"""Promise: fields stand only where they mean something, and nothing a kind needs is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files.did_you_mean import list_choices, suggest
from followup_site.models.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.content_files import Keys
    from followup_site.models import Content
    from followup_site.models.places import Correction, Places
    from followup_site.models.questions import Blank, Question

ONLY_FOR = {"options": "choice", "assumed": "choice", "counted_from": "timeline", "time": "date"}
"""Fields that mean something to one kind of question alone, and that kind."""

NEEDED = {"choice": "options", "timeline": "counted_from"}
"""Kinds of question, and the field without which each has nothing to offer or to count from."""

ONCE = ("timeline", "place")
"""The kinds of question a guide can ask only once."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every field that does not fit the thing it stands in."""
    for name, question in content.questions.items():
        yield from _check_question(content, ("questions", name), question)
    yield from _check_questions_together(content)
    for name, blank in content.blanks.items():
        yield from _check_blank(content, ("blanks", name), blank)
    yield from _check_rules(content)
    yield from _check_messages(content)
    yield from _check_events(content)
    yield from _check_glance(content)
    yield from _check_years(content)
    if content.places:
        yield from _check_places(content.places)


def _check_question(content: Content, keys: Keys, question: Question) -> Iterator[Fault]:
    for field, kind in ONLY_FOR.items():
        if getattr(question, field) is not None and question.kind != kind:
            what = f"`{field}` belongs to {kind} questions, and this is a {question.kind} question"
            yield Fault(
                (*keys, field), what, f"Take the line out, or write `kind: {kind}`", at_name=True
            )
            return
    needed = NEEDED.get(question.kind)
    if needed and not getattr(question, needed):
        what = f"a {question.kind} question needs `{needed}`, and it is missing"
        yield Fault(keys, what, f"Write `{needed}:` here", at_name=True)
    start = content.questions.get(question.counted_from or "")
    if start and start.kind != "date":
        what = (
            f"`{question.counted_from}` is a {start.kind} question, and timelines count from a date"
        )
        yield Fault((*keys, "counted_from"), what, "Name a date question")


def _check_years(content: Content) -> Iterator[Fault]:
    years = content.guide and content.guide.holiday_years
    if years and int(years.to) < int(years.first):
        what = f"`to` ({years.to}) comes before `from` ({years.first})"
        yield Fault(("guide", "holiday_years", "to"), what, "Write the earlier year under `from`")


def _check_questions_together(content: Content) -> Iterator[Fault]:
    kinds = {name: question.kind for name, question in content.questions.items()}
    for kind in ONCE:
        for name in [name for name in kinds if kinds[name] == kind][1:]:
            what = f"this is the second {kind} question, and a guide can have one"
            yield Fault(
                ("questions", name), what, "Ask it as another kind, or take it out", at_name=True
            )
    required = [name for name, asked in content.questions.items() if asked.required == "yes"]
    begun = isinstance(content.source.mapping.get("guide"), dict)
    if (
        begun
        and content.is_sound("questions")
        and not any(kinds[name] == "date" for name in required)
    ):
        what = "no date question is required, so there may be nothing to count from"
        yield Fault(("questions",), what, "Write `required: yes` in a question of `kind: date`")


def _check_blank(content: Content, keys: Keys, blank: Blank) -> Iterator[Fault]:
    if blank.asks is None and blank.day_of is None:
        what = "this blank is neither asked nor worked out"
        yield Fault(
            keys, what, "Write `asks:` with a question, or `day_of:` with a date", at_name=True
        )
    for field in ("asks", "if_empty", "optional"):
        if blank.day_of and getattr(blank, field) not in (None, "no"):
            what = f"`{field}` means nothing here: `day_of` works this blank out"
            yield Fault((*keys, field), what, f"Take out `{field}` or `day_of`", at_name=True)
    if blank.style and not blank.day_of:
        what = "`style` means something only beside `day_of`"
        yield Fault((*keys, "style"), what, "Take the line out", at_name=True)
    if blank.if_empty and blank.optional == "yes":
        what = "`if_empty` is never written: with `optional: yes` the whole line is left out"
        yield Fault((*keys, "if_empty"), what, "Take out one of the two", at_name=True)
    question = content.questions.get(blank.day_of or "")
    if question and question.kind not in ("date", "timeline"):
        what = f"`{blank.day_of}` is a {question.kind} question, which has no day"
        fix = "Name a date question, the timeline, an event, a stage or a day"
        yield Fault((*keys, "day_of"), what, fix)


def _check_rules(content: Content) -> Iterator[Fault]:
    for name, rule in content.rules.items():
        if not (rule.earliest or rule.aim or rule.latest):
            yield Fault(("rules", name), "this rule gives no date", _BOUNDS, at_name=True)
        advice = rule.other_advice
        if advice and not (advice.earliest or advice.aim or advice.latest):
            keys = ("rules", name, "other_advice")
            yield Fault(keys, "this advice gives no date", _BOUNDS, at_name=True)


_BOUNDS = "Write at least one of `earliest:`, `aim:` and `latest:`"
"""What to write in a rule, and in its other advice: both are told so."""


def _check_messages(content: Content) -> Iterator[Fault]:
    for name, message in content.messages.items():
        channel = content.channels.get(message.channel)
        if channel and channel.kind == "email" and not message.subject:
            what = f"a message by {message.channel} needs a subject, and `subject` is missing"
            yield Fault(
                ("messages", name), what, "Write `subject:` with a short, clear line", at_name=True
            )
        if channel and channel.kind != "email" and message.subject:
            what = f"a message by {message.channel} has no subject"
            yield Fault(("messages", name, "subject"), what, "Take the line out", at_name=True)


def _check_events(content: Content) -> Iterator[Fault]:
    timelines = [one for one in content.questions.values() if one.kind == "timeline"]
    for name, event in content.events.items():
        if event.asks and not timelines and content.is_sound("questions"):
            what = "`asks: timeline` asks a question that this guide does not have"
            yield Fault(
                ("events", name, "asks"), what, "Add a timeline question, or take the line out"
            )


def _check_glance(content: Content) -> Iterator[Fault]:
    glance = content.guide and content.guide.glance
    if not glance:
        return
    for field, kind in (("date", "date"), ("choice", "choice")):
        name = getattr(glance, field)
        question = content.questions.get(name)
        if content.is_unknown(name, "questions"):
            fix = suggest(name, content.list_ids("questions"))
            what = f"there is no question `{name}`"
            yield Fault(("guide", "glance", field), what, fix, unknown=name)
        elif question and question.kind != kind:
            of_kind = [key for key, asked in content.questions.items() if asked.kind == kind]
            fix = f"Write {list_choices(of_kind)}" if of_kind else f"Add a {kind} question"
            yield Fault(("guide", "glance", field), f"`{name}` is not a {kind} question", fix)


def _check_places(places: Places) -> Iterator[Fault]:
    for name, quiet in (places.quiet_days or {}).items():
        if (quiet.holiday is None) == (quiet.first is None):
            what = "quiet days need either a holiday or a first day"
            fix = "Write `holiday:`, or `from:` and `to:`, and not both"
            yield Fault(("places", "quiet_days", name), what, fix, at_name=True)
    if (places.closed_for_more_than is None) != (places.quiet_for_more_than is None):
        what = "a country closes, or is quiet, by two percentages"
        fix = "Write both `closed_for_more_than:` and `quiet_for_more_than:`, or neither"
        yield Fault(("places",), what, fix)
    for code, corrections in (places.corrections or {}).items():
        for number, correction in enumerate(corrections):
            yield from _check_correction(("places", "corrections", code, number), correction)


def _check_correction(keys: Keys, correction: Correction) -> Iterator[Fault]:
    if (correction.date is None) == (correction.holiday is None):
        what = "a correction is about either a day or a holiday"
        yield Fault(keys, what, "Write `date:`, or `holiday:` with its name, and not both")
    elif [correction.closed, correction.open, correction.quiet].count(None) != 2:  # noqa: PLR2004 (one of three)
        what = "a correction says either that the day is closed or that it is open"
        fix = "Write `open: yes` to take the holiday out, or `quiet: yes`"
        if correction.date:
            fix = "Write `closed:` with the holiday's name, or `open: yes`"
        yield Fault(keys, what, fix)
    elif correction.date and (correction.quiet or correction.of):
        wrong = "quiet" if correction.quiet else "of"
        what = f"`{wrong}` is about a holiday, and this correction is about a day"
        fix = "Write `holiday:` with its name, or take the line out"
        yield Fault((*keys, wrong), what, fix, at_name=True)
    elif correction.holiday and bool(correction.closed) != bool(correction.of):
        wrong = "closed" if correction.closed else "of"
        what, fix = "a holiday is closed as it is", "Write `open: yes` to take it out"
        if correction.of:
            what = "`of` names the place whose holiday closes this one too"
            fix = "Write `closed:` with what the holiday is called here, or take `of` out"
        yield Fault((*keys, wrong), what, fix, at_name=True)
