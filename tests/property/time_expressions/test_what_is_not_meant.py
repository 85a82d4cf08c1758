"""A day that is denied, or by which a reader is to do something, is never the day of an answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.contract.kinds import TimelineKind
from followup.language.patterns import UnreadableTimelineError
from followup_site import WORDING
from followup_site.commands.phrases import make_reader

if TYPE_CHECKING:
    from followup.time_expressions.timeline import Timeline
    from followup.time_expressions.timeline_parser import TimelineReader

START = dt.date(2026, 11, 20)

DAYS = {
    "en": ("Friday", "December 4", "the 4th of December", "4 Dec 2026", "12/18", "next week"),
    "es": ("el viernes", "el 4 de diciembre", "el 4/12/2026", "la semana que viene"),
}

DENIALS = {
    "en": (
        "I doubt you'll hear by {}",
        "We won't know by {}.",
        "nothing by {}",
        "There is no guarantee that we decide by {}.",
        "It is unlikely that you will hear by {}.",
        "By {} we will not know.",
        "By {}, nobody will have an answer.",
        "I can't promise an answer by {}.",
        "We'd be surprised to have news by {}.",
    ),
    "es": (
        "Dudo que sea {}.",
        "No creo que decidamos {}.",
        "Es poco probable que sepamos algo {}.",
        "{} no tendremos respuesta.",
        "No te puedo prometer una respuesta {}.",
        "{} va a ser imposible.",
    ),
}

TASKS = {
    "en": (
        "Please confirm by {}.",
        "Please send us your answer by {}.",
        "Let us know by {} if you accept.",
        "Can you call us by {}?",
        "You have until {} to decide.",
        "We need to hear from you by {}.",
        "By {}, please let us know.",
        "The offer expires on {}.",
        "Send it over by {}, please.",
    ),
    "es": (
        "Por favor, confirme {}.",
        "Mándanos tu respuesta {}.",
        "Tienes que contestar {}.",
        "¿Puedes avisarnos {}?",
        "La oferta caduca {}.",
        "Te esperamos {}.",
    ),
}

PAUSES = {
    "en": (
        "No news until {}.",
        "Until {} we will know nothing.",
        "Sam is out until {}.",
        "Everything is on hold until {}.",
        "I doubt you'll hear before {}.",
        "We will not decide before {}.",
        "Before {} nobody can tell.",
    ),
    "es": (
        "Hasta {} no sabremos nada.",
        "No habrá noticias hasta {}.",
        "Ana está fuera hasta {}.",
        "Dudo que sepamos algo antes de {}.",
        "Todo está parado hasta {}.",
    ),
}


def pairs(wrappers: dict[str, tuple[str, ...]]) -> st.SearchStrategy[tuple[str, str]]:
    """A language, and a day of it in a sentence of it."""
    return st.sampled_from(
        [
            (language, said.format(day))
            for language, listed in wrappers.items()
            for said in listed
            for day in DAYS[language]
        ]
    )


@pytest.fixture(scope="module")
def readers() -> dict[str, TimelineReader]:
    each = {language: make_reader(WORDING.parent, language) for language in DAYS}
    return {
        language: replace(
            reader, start=START, today=START, named=dict.fromkeys(reader.named, START)
        )
        for language, reader in each.items()
    }


def read_if_sure(reader: TimelineReader, text: str) -> Timeline | None:
    try:
        return reader.read(text)
    except UnreadableTimelineError:
        return None


@given(said=pairs(DENIALS))
def test_what_is_denied_names_no_end(
    readers: dict[str, TimelineReader], said: tuple[str, str]
) -> None:
    timeline = read_if_sure(readers[said[0]], said[1])
    assert timeline is None or timeline.end is None


@given(said=pairs(TASKS))
def test_what_a_reader_is_to_do_is_asked_about(
    readers: dict[str, TimelineReader], said: tuple[str, str]
) -> None:
    assert read_if_sure(readers[said[0]], said[1]) is None


@given(said=pairs(PAUSES))
def test_a_day_up_to_which_nothing_happens_is_the_first(
    readers: dict[str, TimelineReader], said: tuple[str, str]
) -> None:
    timeline = read_if_sure(readers[said[0]], said[1])
    assert timeline is not None
    assert timeline.kind is TimelineKind.OPEN
