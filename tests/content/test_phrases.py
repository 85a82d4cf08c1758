"""Promise: what people are told is read as the guide's list says, however it is typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from followup import api
from followup.contract.kinds import QuestionKind
from followup.language.patterns import LONGEST, plain
from followup_site.examples import phrase_list
from followup_site.examples.guide_data import guide_json
from followup_site.models import example_dates
from followup_site.places import bake as places

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup_site.load.read import Loaded

Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def place(loaded: Loaded) -> Mapped:
    """The place where the phrases are said."""
    code = phrase_list.place_of(loaded.mapping)
    assert code
    return dict(places.bake_one(code, loaded.mapping["places"], (2026, 2027)))


def listed(loaded: Loaded) -> list[Mapped]:
    return list(loaded.mapping["phrases"]["phrases"])


def reworded(loaded: Loaded, change: Callable[[str], str]) -> Mapped:
    """The content with every phrase typed otherwise."""
    own = [{**phrase, "said": change(phrase["said"])} for phrase in listed(loaded)]
    return {**loaded.mapping, "phrases": {**loaded.mapping["phrases"], "phrases": own}}


def test_there_are_many_and_none_twice(loaded: Loaded) -> None:
    said = [plain(phrase["said"]) for phrase in listed(loaded)]
    assert len(said) >= 130
    assert len(set(said)) == len(said)
    assert max(map(len, said)) < LONGEST


def test_every_phrase_is_read_as_the_list_says(loaded: Loaded, place: Mapped) -> None:
    assert list(phrase_list.problems(loaded.mapping, loaded.guidebook.words, place)) == []


def test_every_kind_of_reading_is_there(loaded: Loaded, place: Mapped) -> None:
    read = phrase_list.read(loaded.mapping, loaded.guidebook.words, place)
    assert list(phrase_list.by_kind(read)) == list(phrase_list.KINDS)


@pytest.mark.parametrize(
    "change",
    [
        str.upper,
        str.lower,
        str.title,
        lambda text: f"  {text.replace(' ', '   ')} ",
        lambda text: f"“{text}.”",
        lambda text: text.replace("\u2019", "'"),
        lambda text: text.replace("\u2019", ""),
        lambda text: f"{text}!",
    ],
    ids=["capitals", "small", "titles", "spaces", "quoted", "straight", "bare", "loud"],
)
def test_a_phrase_is_read_alike_however_it_is_typed(
    loaded: Loaded, place: Mapped, change: Callable[[str], str]
) -> None:
    typed = reworded(loaded, change)
    assert list(phrase_list.problems(typed, loaded.guidebook.words, place)) == []


@pytest.mark.parametrize("lead", ["They said {}", "We'll let you know {}", "{}, I think"])
def test_the_words_around_a_phrase_with_a_day_in_it_change_nothing(
    loaded: Loaded, place: Mapped, lead: str
) -> None:
    dated = [
        phrase
        for phrase in listed(loaded)
        if phrase["reads"][-4:].isdecimal() and not phrase["said"].startswith(("We", "It", "You"))
    ]
    own = [{**phrase, "said": lead.format(phrase["said"])} for phrase in dated]
    content = {**loaded.mapping, "phrases": {**loaded.mapping["phrases"], "phrases": own}}
    failed = [
        sentence for _, sentence in phrase_list.problems(content, loaded.guidebook.words, place)
    ]
    assert failed == []


def test_what_the_page_says_can_be_typed_and_is_read_the_same(
    loaded: Loaded, place: Mapped
) -> None:
    words = loaded.guidebook.words
    read = phrase_list.read(loaded.mapping, words, place)
    dated = [one for one in read if one.kind in ("day", "range", "by", "open")]
    typed = [{"said": one.says, "reads": one.reads} for one in dated]
    content = {**loaded.mapping, "phrases": {**loaded.mapping["phrases"], "phrases": typed}}
    assert list(phrase_list.problems(content, words, place)) == []
    assert len(typed) >= 100


def test_the_planner_gives_the_readings_of_the_page(loaded: Loaded, place: Mapped) -> None:
    for phrase in phrase_list.read(loaded.mapping, loaded.guidebook.words, place)[::9]:
        reply = answered(loaded, place, phrase.said)
        said = reply["understood"]["timeline"]
        if phrase.kind in ("asks", "not_understood"):
            asked = (*reply["problems"], *reply["questions"])
            assert len(asked) == 1
            assert asked[0]["message"].startswith(
                phrase.says
            )  # then what holds until it is answered
        elif phrase.kind == "no_date":
            assert said is None
        else:
            assert as_listed(said) == phrase.reads


def as_listed(timeline: Mapped) -> str:
    """A reading of the engine as the list writes it."""
    if timeline["kind"] in ("soon", "no contact"):
        return {"soon": "soon", "no contact": "they will get in touch"}[timeline["kind"]]
    start, end = (day and example_dates.said(day) for day in (timeline["from"], timeline["to"]))
    if start and end:
        return end if start == end else f"from {start} to {end}"
    return f"from {start}" if start else f"by {end}"


def answered(loaded: Loaded, place: Mapped, said: str) -> Mapped:
    """The engine's reply to a reader who was told this on the day of the phrases."""
    timeline = loaded.guidebook.question_of(QuestionKind.TIMELINE)
    assert timeline
    day = example_dates.iso(loaded.mapping["phrases"]["said_on"])
    asked = {"today": day, "answers": {str(timeline.counted_from): day, timeline.id: said}}
    texts = (guide_json(loaded.mapping), json.dumps(place), json.dumps(asked))
    return dict(json.loads(api.answer(*texts)))
