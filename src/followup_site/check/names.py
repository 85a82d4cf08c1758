"""Promise: every id that the content names is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files.did_you_mean import find_likely, suggest
from followup_site.content_files.layout import BY_ORDER
from followup_site.models.faults import Fault
from followup_site.models.sections import CALLED

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from followup_site.content_files import Keys
    from followup_site.models import Content
    from followup_site.models.places import Places

TOPIC_PAGES = ("home", "reasons", "messages", "channels")
"""The pages that every guide may have and on which topics may stand."""


def find_faults(content: Content) -> Iterator[Fault]:
    """Every id that names nothing."""
    yield from _check_guide(content)
    yield from _check_stages(content)
    yield from _check_pauses(content)
    for name, page in content.pages.items():
        yield from _check_each(content, ("pages", name, "messages"), page.messages, "messages")
    yield from _check_questions_and_blanks(content)
    yield from _check_events(content)
    yield from _check_channels_and_messages(content)
    yield from _check_advice(content)
    yield from _check_sources_and_readings(content)


def find_unknown(content: Content, keys: Keys, name: str | None, *sections: str) -> Iterator[Fault]:
    """A fault if `name` is an id of none of the sections."""
    if name is None or not content.is_unknown(name, *sections):
        return
    kind = join_choices([CALLED[section] for section in sections])
    none = f"Write it first: this guide has no {kind} yet"
    fix = suggest(name, content.list_ids(*sections), none=none)
    yield Fault(keys, f"there is no {kind} `{name}`", fix, unknown=name)


def join_choices(names: Sequence[str]) -> str:
    """Things as a choice: `rule`, `stage or day`, `question, event or stage`."""
    *before, last = names
    return f"{', '.join(before)} or {last}" if before else last


def _check_each(
    content: Content, keys: Keys, names: Sequence[str] | None, section: str
) -> Iterator[Fault]:
    for number, name in enumerate(names or ()):
        item = (*keys, number)
        yield from find_unknown(content, item, name, section)
        if name in (names or ())[:number]:
            yield Fault(item, f"`{name}` stands in this list twice", "Take one of them out")


def _check_guide(content: Content) -> Iterator[Fault]:
    guide = content.guide
    if guide is None:
        return
    for section in BY_ORDER:
        listed = getattr(guide, section) or []
        yield from _check_each(content, ("guide", section), listed, section)
        yield from _find_unlisted(content, section, listed)
    pages = [*TOPIC_PAGES, *content.list_ids("stages", "pages")]
    for name, topic in (guide.topics or {}).items():
        if topic.page and topic.page not in pages and content.is_known("stages", "pages"):
            what = f"there is no page `{topic.page}` for topics"
            yield Fault(("guide", "topics", name, "page"), what, suggest(topic.page, pages))
    yield from _check_names_of_plans(content, (guide.plans and guide.plans.named_by) or [])


def _check_names_of_plans(content: Content, named_by: Sequence[str]) -> Iterator[Fault]:
    """What names a plan is asked of the reader: a day worked out would name them all alike."""
    yield from _check_each(content, ("guide", "list", "named_by"), named_by, "blanks")
    for number, name in enumerate(named_by):
        if name in content.blanks and content.blanks[name].asks is None:
            what = f"the blank `{name}` is worked out from a day, and cannot name a plan"
            fix = "Name a blank that has `asks`"
            yield Fault(("guide", "list", "named_by", number), what, fix)


def _find_unlisted(content: Content, section: str, listed: Sequence[str]) -> Iterator[Fault]:
    """Files that guide.yaml does not list, and lines of it without a file."""
    misspelt = [name for name in listed if name not in content.list_ids(section)]
    extra = [
        name
        for name in content.list_ids(section)
        if name in getattr(content, section)
        and name not in listed
        and not find_likely(name, misspelt)
    ]
    absent = [name for name in listed if (section, name) in content.absent]
    if len(absent) == len(extra) == 1:
        what = f"guide.yaml lists `{absent[0]}`, and this file is called `{extra[0]}`"
        fix = f"Rename it to `{absent[0]}.yaml`, or write `- {extra[0]}` in guide.yaml"
        yield Fault((section, extra[0]), what, fix)
        return
    for name in extra:
        what = f"guide.yaml does not list this {CALLED[section]}, so nobody sees it"
        fix = f"Add `- {name}` to `{section}` in guide.yaml, or take this file away"
        yield Fault((section, name), what, fix)
    if len(absent) == len(listed) > 1:
        what = f"there is no file in {section}/, and guide.yaml lists {len(listed)} {section}"
        fix = f"Write {section}/{listed[0]}.yaml and the others, or take their lines out"
        yield Fault(("guide", section), what, fix, at_name=True)
        return
    for name in absent:
        what = f"there is no file {section}/{name}.yaml"
        keys = ("guide", section, listed.index(name))
        yield Fault(keys, what, "Write it, or take this line out")


def _check_stages(content: Content) -> Iterator[Fault]:
    for name, stage in content.stages.items():
        keys = ("stages", name)
        yield from find_unknown(content, (*keys, "gives_way_to"), stage.gives_way_to, "stages")
        yield from _check_each(content, (*keys, "messages"), stage.messages, "messages")
        yield from _check_each(content, (*keys, "tips"), stage.tips, "tips")
        yield from find_unknown(content, (*keys, "done_on"), stage.done_on, "questions")
        for number, line in enumerate(stage.timing):
            yield from find_unknown(content, (*keys, "timing", number, "rule"), line.rule, "rules")
        for key, note in (stage.notes or {}).items():
            yield from find_unknown(content, (*keys, "notes", key, "page"), note.page, "pages")


def _check_pauses(content: Content) -> Iterator[Fault]:
    for section in ("rules", "days"):
        for name, thing in getattr(content, section).items():
            for number, pause in enumerate(thing.paused or ()):
                keys = (section, name, "paused", number)
                yield from find_unknown(content, (*keys, "from"), pause.start, "events")
                yield from find_unknown(content, (*keys, "to"), pause.to, "events", "stages")


def _check_questions_and_blanks(content: Content) -> Iterator[Fault]:
    for name, question in content.questions.items():
        choice = question.kind == "choice" and question.options
        if choice and question.assumed and question.assumed not in choice:
            what = f"`{name}` has no option `{question.assumed}`"
            fix = suggest(question.assumed, choice)
            yield Fault(("questions", name, "assumed"), what, fix)
        yield from find_unknown(
            content, ("questions", name, "counted_from"), question.counted_from, "questions"
        )
    for name, blank in content.blanks.items():
        sections = ("questions", "events", "stages", "days")
        yield from find_unknown(content, ("blanks", name, "day_of"), blank.day_of, *sections)


def _check_events(content: Content) -> Iterator[Fault]:
    for name, event in content.events.items():
        yield from _check_each(content, ("events", name, "messages"), event.messages, "messages")
        yield from find_unknown(content, ("events", name, "page"), event.page, "pages")


def _check_channels_and_messages(content: Content) -> Iterator[Fault]:
    for name, way in content.channels.items():
        yield from find_unknown(content, ("channels", name, "checklist"), way.checklist, "topics")
    for name, message in content.messages.items():
        yield from find_unknown(content, ("messages", name, "channel"), message.channel, "channels")


def _check_advice(content: Content) -> Iterator[Fault]:
    for section in ("tips", "reasons"):
        for name, tip in getattr(content, section).items():
            yield from find_unknown(content, (section, name, "topic"), tip.topic, "topics")
    for number, example in content.examples.items():
        yield from _check_each(content, ("examples", number, "shows"), example.shows, "readings")


def _check_sources_and_readings(content: Content) -> Iterator[Fault]:
    for section in (
        "rules",
        "days",
        "figures",
        "stages",
        "pages",
        "messages",
        "channels",
        "tips",
        "reasons",
        "readings",
    ):
        for name, thing in getattr(content, section).items():
            yield from find_unknown(content, (section, name, "source"), thing.source, "sources")
            reading = getattr(thing, "reading", None)
            yield from find_unknown(content, (section, name, "reading"), reading, "readings")
    for name, rule in content.rules.items():
        if rule.other_advice:
            keys = ("rules", name, "other_advice", "source")
            yield from find_unknown(content, keys, rule.other_advice.source, "sources")
    if content.places:
        yield from _check_sources_of_places(content, content.places)


def _check_sources_of_places(content: Content, places: Places) -> Iterator[Fault]:
    for code, weekend in (places.weekends or {}).items():
        yield from find_unknown(
            content, ("places", "weekends", code, "source"), weekend.source, "sources"
        )
    for name, note in (places.notes or {}).items():
        yield from find_unknown(
            content, ("places", "notes", name, "source"), note.source, "sources"
        )
    for section in ("corrections", "categories"):
        for code, entries in (getattr(places, section) or {}).items():
            for number, entry in enumerate(entries):
                keys = ("places", section, code, number, "source")
                yield from find_unknown(content, keys, entry.source, "sources")
