"""Promise: the guide in Spanish says all that the English one says, with the same dates."""

from __future__ import annotations

import datetime as dt
from collections import Counter

import pytest
from tests.content.conftest import CONTENT

from followup.language.date_parser import UnreadableDateError, read_date, read_date_time
from followup.language.patterns import make_plain
from followup_site.commands import plan
from followup_site.examples import phrase_list
from followup_site.load.read import Loaded, load
from followup_site.load.verify import verify_translation
from followup_site.places import bake as places
from followup_site.translations import list_statuses

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def spanish() -> Loaded:
    return load(CONTENT, "es")


@pytest.fixture(scope="module")
def place(spanish: Loaded) -> places.Place:
    return places.bake_one("US", spanish.mapping["places"], (2026, 2027), "es")


def test_every_text_is_there(spanish: Loaded) -> None:
    assert spanish.translated
    assert [one.path for one in list_statuses(spanish.translated) if one.kind == "missing"] == []


def test_its_words_hold_and_its_examples_have_the_same_dates(
    spanish: Loaded, loaded: Loaded
) -> None:
    assert verify_translation(spanish) == []
    own, other = loaded.mapping["examples"], spanish.mapping["examples"]
    assert [one["expect"] for one in other] == [one["expect"] for one in own]


def test_people_are_understood_in_many_ways_with_accents_and_without(
    spanish: Loaded, place: places.Place
) -> None:
    phrases = spanish.content.phrases
    assert phrases
    said = [make_plain(phrase.said) for phrase in phrases.phrases]
    assert len(set(said)) >= 80
    bare = [one.model_copy(update={"said": make_plain(one.said)}) for one in phrases.phrases]
    typed = phrases.model_copy(update={"phrases": bare})
    assert list(phrase_list.find_problems(typed, spanish.guidebook, place)) == []
    kinds = Counter(read.kind for read in phrase_list.read(typed, spanish.guidebook, place))
    assert set(kinds) == set(phrase_list.KINDS)


@pytest.mark.parametrize(
    "typed",
    [
        "20 de noviembre",
        "viernes 20 de noviembre de 2026",
        "el Viernes, 20 de Noviembre",
        "vie. 20 nov.",
        "20/11/2026",
        "el viernes pasado",
    ],
)
def test_a_date_is_read_as_it_is_typed(spanish: Loaded, typed: str) -> None:
    assert read_date(typed, spanish.guidebook.words, TODAY) == dt.date(2026, 11, 20)


def test_a_short_name_is_that_of_a_weekday_where_the_month_is_named_too(spanish: Loaded) -> None:
    words = spanish.guidebook.words
    assert read_date("mar 24 nov", words, TODAY) == dt.date(2026, 11, 24)
    assert read_date("mar 3 mar 2026", words, TODAY) == dt.date(2026, 3, 3)
    assert read_date("miercoles 25 de noviembre", words, TODAY) == dt.date(2026, 11, 25)


def test_a_clock_time_is_read_with_its_day(spanish: Loaded) -> None:
    read = read_date_time("viernes 20 de noviembre a las 18:30", spanish.guidebook.words, TODAY)
    assert (read.day, read.clock) == (dt.date(2026, 11, 20), dt.time(18, 30))


def test_in_numbers_the_day_comes_before_the_month(spanish: Loaded) -> None:
    words = spanish.guidebook.words
    assert read_date("4/12/2026", words, TODAY) == dt.date(2026, 12, 4)
    with pytest.raises(UnreadableDateError):
        read_date("32/12/2026", words, TODAY)


def test_the_plan_is_told_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--content", str(CONTENT), "--language", "es", "--today", "2026-11-23"]
    given = ["interview=20 de noviembre", "place=US", "timeline=dos semanas"]
    assert plan.main([*asked, *given]) == 0
    told = capsys.readouterr().out
    assert "lunes 7 de diciembre" in told
    assert not {"Monday", "business days", "Thanksgiving"} & set(told.split())


def test_an_error_is_told_in_spanish(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["--content", str(CONTENT), "--language", "es", "--today", "2026-11-23"]
    assert plan.main([*asked, "interview=31 de noviembre"]) == 2
    assert "No existe el día “31 de noviembre”" in capsys.readouterr().err
