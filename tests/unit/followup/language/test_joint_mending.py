"""Where a value meets a text, what is certain is mended, and no name is lowered or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup.language.text_joining import TextJoiner
from followup.language.wording import Words

if TYPE_CHECKING:
    from typing import Any


@pytest.fixture(scope="module")
def joiner(words: Words) -> TextJoiner:
    return TextJoiner(words)


@pytest.mark.parametrize(
    ("text", "value", "reads"),
    [
        ("Seen: A. B., [x]", "IT Manager", "Seen: A. B., IT Manager"),
        ("Seen: A. B., [x]", "The Editor", "Seen: A. B., The Editor"),
        ("the [x] position", "the IT Manager", "the IT Manager position"),
        ("the [x] position", "A&R manager", "the A&R manager position"),
        ("the [x] position", "A level tutor", "the A level tutor position"),
        ("the [x] position", "A nurse", "the nurse position"),
        ("the [x] position", "Working Student", "the Working Student position"),
        ("the [x] position", "Hello Kitty designer", "the Hello Kitty designer position"),
        ("the [x] position", "THE EDITOR", "the THE EDITOR position"),
        ("the [x] position", "An Nguyen Fellow", "the An Nguyen Fellow position"),
        ("the [x] position", "The Guardian editor", "the Guardian editor position"),
        ("most is [x].", "YOUR MISSION", "most is YOUR MISSION."),
        ("most is [x].", "Your mission", "most is your mission."),
        ("most is [x].", "It's calm", "most is it's calm."),
        ("most is [x].", "The Hague", "most is The Hague."),
        ("about [x] now", "How I could help", "about how I could help now"),
        ("about [x] now", "Your Honor", "about Your Honor now"),
        ("about [x] now", "This Friday", "about this Friday now"),
        ("about [x] now", "In which way", "about in which way now"),
        ("answer by [x].", "By Friday", "answer by Friday."),
        ("with [x] now", "A. Sample", "with A. Sample now"),
    ],
)
def test_only_a_small_word_is_written_small(
    joiner: TextJoiner, text: str, value: str, reads: str
) -> None:
    assert joiner.put(text, {"x": value}).text == reads


def test_a_small_word_before_a_name_that_was_given_is_no_part_of_it(joiner: TextJoiner) -> None:
    told = {"x": "Your Old Books team", "house": "Old Books"}
    assert joiner.put("about [x] at [house]", told, {"house"}).text == (
        "about your Old Books team at Old Books"
    )


@pytest.mark.parametrize(
    ("text", "value", "reads"),
    [
        ("the [x] position", "Head of the Post", "the Head of the Post position"),
        ("the [x] position", "Editor of this Post", "the Editor of this Post position"),
        ("the [x] position", "Director of the Role", "the Director of the Role position"),
        ("the [x] position", "Grand Opening", "the Grand Opening position"),
        ("the [x] position", "Editor Role", "the Editor position"),
        ("my mix of [x] fits", "people who fits", "my mix of people who fits fits"),
    ],
)
def test_a_title_is_never_cut(joiner: TextJoiner, text: str, value: str, reads: str) -> None:
    assert joiner.put(text, {"x": value}).text == reads


@pytest.mark.parametrize(
    ("text", "value", "reads"),
    [
        ("What I like most of all is [x].", "What I like most of all is this", None),
        ("what you told me about [x] now", "what you told me about this", None),
        ("my mix of [x] fits", "a mix of planning", "my mix of planning fits"),
        ("about [x] now", "ASP.NET.", "about ASP.NET now"),
        ("about [x] now", "the U.S.", "about the U.S. now"),
        ("Seen: A, [x]", "Editor:", "Seen: A, Editor"),
        ("Seen: A, [x]", "Editor,", "Seen: A, Editor"),
        ("Seen: A, [x]", ",", "Seen: A, ,"),
    ],
)
def test_what_stands_twice_goes_however_long_it_is(
    joiner: TextJoiner, text: str, value: str, reads: str | None
) -> None:
    assert joiner.put(text, {"x": value}).text == (reads or text.replace("[x]", "this"))


@pytest.mark.parametrize(
    ("text", "value", "reads"),
    [
        ("Dear [x],", "Dearest Robin", "Dear Robin,"),
        ("Dear [x],", "Greetings, Robin", "Dear Robin,"),
        ("Dear [x],", "Good day Robin", "Dear Robin,"),
        ("Dear [x],", "Hello Ms. Sample", "Dear Ms. Sample,"),
        ("Dear [x],", "Hi Robin,", "Dear Robin,"),
        ("Hello [x],", "Dear Robin", "Hello Robin,"),
        ("Dear [x],", "Hello Kitty", "Dear Hello Kitty,"),
        ("Dear [x],", "Hi Nguyen", "Dear Hi Nguyen,"),
        ("Dear [x],", "An Nguyen", "Dear An Nguyen,"),
        ("Dear [x],", "A. Sample", "Dear A. Sample,"),
        ("Dear [x],", "IT people", "Dear IT people,"),
        ("Dear [x],", "Robin!", "Dear Robin,"),
        ("Dear [x],", "— Robin", "Dear — Robin,"),
        ("my name is [x].", "my name is Alex", "my name is Alex."),
        ("with [x] now", "With Pleasure", "with With Pleasure now"),
        ("at [x] now", "Acme.", "at Acme now"),
        ("at [x] now", "Acme Inc.", "at Acme Inc. now"),
    ],
)
def test_a_name_loses_a_second_greeting_and_a_stop_alone(
    joiner: TextJoiner, text: str, value: str, reads: str
) -> None:
    assert joiner.put(text, {"x": value}, {"x"}).text == reads


_WORDS = st.from_regex(r"[A-Z][a-z]{0,8}", fullmatch=True)
_SMALL = st.sampled_from(["The", "A", "An", "My", "Your", "To", "For", "It", "How", "Of", "Hello"])
_NAMES = st.lists(_SMALL | _WORDS, min_size=1, max_size=4).map(" ".join)
_CAPITALS = st.from_regex(r"[A-Z]{2,6}", fullmatch=True) | _SMALL.map(str.upper).filter(
    lambda word: len(word) > 1
)
_TEXTS = ("at [x] now", "with [x], who", "my name is [x].", "Seen: [x]", "by [x]", "Regards,\n[x]")


@given(name=_NAMES, text=st.sampled_from(_TEXTS))
def test_whatever_name_is_made_of_capitalised_words_stands_as_typed(
    words: Words, name: str, text: str
) -> None:
    assert TextJoiner(words).put(text, {"x": name}, {"x"}).text == text.replace("[x]", name)


@given(first=_CAPITALS, text=st.sampled_from(("the [x] job", "about [x].", "is [x]", "a [x], b")))
def test_a_word_in_capitals_is_never_changed(words: Words, first: str, text: str) -> None:
    assert f"{first} lab" in TextJoiner(words).put(text, {"x": f"{first} lab"}).text


@pytest.fixture(scope="module")
def contracting(wording: dict[str, Any]) -> TextJoiner:
    """A language in which `of the` is written `ofthe`."""
    timeline = {**wording["timeline"], "contractions": {"ofthe": "of the"}}
    return TextJoiner(Words.from_mapping({**wording, "timeline": timeline}))


@pytest.mark.parametrize(
    ("text", "value", "reads"),
    [
        ("head of [x] now", "the books", "head ofthe books now"),
        ("head of [x] now", "The books", "head ofthe books now"),
        ("head of [x] now", "ofthe books", "head ofthe books now"),
        ("head of [x] now", "The Hague", "head of The Hague now"),
        ("head of [x] now", "the", "head of the now"),
        ("[y] [x] now", "the books", "ofthe books now"),
    ],
)
def test_two_words_that_are_written_as_one_are(
    contracting: TextJoiner, text: str, value: str, reads: str
) -> None:
    joined = contracting.put(text, {"x": value, "y": "of"})
    assert joined.text == reads
    assert joined.odd == ()
