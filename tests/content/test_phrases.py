"""Promise: what people are told is read as the guide's list says, however it is typed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from followup import api
from followup.contract.kinds import QuestionKind
from followup.language.patterns import LONGEST, make_plain
from followup_site.examples import phrase_list
from followup_site.examples.guide_data import format_guide_json
from followup_site.load.guide_places import make_place_finder
from followup_site.models import example_dates
from followup_site.models.phrases import Phrase, Phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.contract.published import Place
    from followup_site.load.read import Loaded

Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def place(loaded: Loaded) -> Place:
    """The place where the phrases are said."""
    return make_place_finder(loaded)(phrases_of(loaded).place)


def phrases_of(loaded: Loaded) -> Phrases:
    assert loaded.content.phrases
    return loaded.content.phrases


def listed(loaded: Loaded) -> list[Phrase]:
    return phrases_of(loaded).phrases


def reworded(loaded: Loaded, change: Callable[[str], str]) -> Phrases:
    """The phrases, every one typed otherwise."""
    own = [one.model_copy(update={"said": change(one.said)}) for one in listed(loaded)]
    return phrases_of(loaded).model_copy(update={"phrases": own})


def test_there_are_many_and_none_twice(loaded: Loaded) -> None:
    said = [make_plain(phrase.said) for phrase in listed(loaded)]
    assert len(said) >= 130
    assert len(set(said)) == len(said)
    assert max(map(len, said)) < LONGEST


def test_every_phrase_is_read_as_the_list_says(loaded: Loaded, place: Place) -> None:
    assert list(phrase_list.find_problems(phrases_of(loaded), loaded.guidebook, place)) == []


def test_every_kind_of_reading_is_there(loaded: Loaded, place: Place) -> None:
    read = phrase_list.read(phrases_of(loaded), loaded.guidebook, place)
    assert list(phrase_list.group_by_kind(read)) == list(phrase_list.KINDS)


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
    loaded: Loaded, place: Place, change: Callable[[str], str]
) -> None:
    typed = reworded(loaded, change)
    assert list(phrase_list.find_problems(typed, loaded.guidebook, place)) == []


@pytest.mark.parametrize("lead", ["They said {}", "We'll let you know {}", "{}, I think"])
def test_the_words_around_a_phrase_with_a_day_in_it_change_nothing(
    loaded: Loaded, place: Place, lead: str
) -> None:
    dated = [
        phrase
        for phrase in listed(loaded)
        if phrase.reads[-4:].isdecimal() and not phrase.said.startswith(("We", "It", "You"))
    ]
    own = [one.model_copy(update={"said": lead.format(one.said)}) for one in dated]
    around = phrases_of(loaded).model_copy(update={"phrases": own})
    failed = [
        sentence for _, sentence in phrase_list.find_problems(around, loaded.guidebook, place)
    ]
    assert failed == []


def test_what_the_page_says_can_be_typed_and_is_read_the_same(loaded: Loaded, place: Place) -> None:
    phrases, guidebook = phrases_of(loaded), loaded.guidebook
    read = phrase_list.read(phrases, guidebook, place)
    dated = [one for one in read if one.kind in ("day", "range", "by", "open")]
    typed = [Phrase(said=one.says, reads=one.reads) for one in dated]
    again = phrases.model_copy(update={"phrases": typed})
    assert list(phrase_list.find_problems(again, guidebook, place)) == []
    assert len(typed) >= 100


def test_the_planner_gives_the_readings_of_the_page(loaded: Loaded, place: Place) -> None:
    for phrase in phrase_list.read(phrases_of(loaded), loaded.guidebook, place)[::9]:
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
    start, end = (
        day and example_dates.format_date(day) for day in (timeline["from"], timeline["to"])
    )
    if start and end:
        return end if start == end else f"from {start} to {end}"
    return f"from {start}" if start else f"by {end}"


def answered(loaded: Loaded, place: Place, said: str) -> Mapped:
    """The engine's reply to a reader who was told this on the day of the phrases."""
    timeline = loaded.guidebook.find_question(QuestionKind.TIMELINE)
    assert timeline
    day = example_dates.format_iso(phrases_of(loaded).said_on)
    asked = {"today": day, "answers": {str(timeline.counted_from): day, timeline.id: said}}
    texts = (format_guide_json(loaded.mapping), json.dumps(place), json.dumps(asked))
    return dict(json.loads(api.answer(*texts)))
