"""Where mending is not certain, the joint is told, and what reads well is let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup.language.text_joining import TextJoiner

if TYPE_CHECKING:
    from followup.language.wording import Words


@pytest.fixture(scope="module")
def joiner(words: Words) -> TextJoiner:
    return TextJoiner(words)


@pytest.mark.parametrize(
    ("text", "value", "odd"),
    [
        ("the [x] position", "the", "the the"),
        ("the [x] position", "THE EDITOR", "the THE EDITOR"),
        ("the [x] position", "A level tutor", "the A level tutor"),
        ("the [x] position", "your editor", "the your editor"),
        ("the [x] position", "Our Editor", "the Our Editor"),
        ("the [x] position", "vacancy", "the vacancy"),
        ("the [x] position", "Post", "the Post"),
        ("the role of [x] now", "the position", "of the position"),
        ("the [x] position", "editor of the maps role", "the editor of the"),
        ("the [x] position", "Grand Opening", "the Grand Opening"),
        ("about [x] now", "Your Honor", "about Your Honor"),
        ("about [x] now", "About Face", "about About Face"),
        ("answer by [x].", "on Friday", "by on Friday"),
        ("answer by [x].", "before Friday", "by before Friday"),
        ("answer by [x].", "yesterday", "by yesterday"),
        ("answer on the [x].", "tomorrow", "the tomorrow"),
        ("answer on the [x].", "for Friday", "the for Friday"),
        ("a mix of [x].", "or writing", "of or writing"),
        ("a mix of [x].", "in writing", "of in writing"),
        ("answer by [x].", "no later than Friday", "by no later than"),
        ("answer by [x].", "in two days", "by in two days"),
        ("your [x] fit", "the books", "your the books"),
        ("What excites me most is [x].", "this, it is what excites", "is this, it is"),
        ("my mix of [x] fits", "my skills", "of my skills"),
        ("my mix of [x] fits", "people who fits", "of people who fits"),
        ("Well. What I like most is [x].", "what I like", "is what I like"),
        ("most is [x].", "I'll go", "is I'll go"),
    ],
)
def test_what_may_not_read_well_is_told(
    joiner: TextJoiner, text: str, value: str, odd: str
) -> None:
    assert joiner.put(text, {"x": value}).odd == (odd,)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the [x] position", "A&R manager"),
        ("the [x] position", "HE lecturer"),
        ("the [x] position", "IT manager"),
        ("the [x] position", "Head of the Post"),
        ("the [x] position", "Working Student"),
        ("the [x] position", "To Do List editor"),
        ("about [x] now", "A level maths"),
        ("about [x] now", "The Hague"),
        ("about [x] now", "Of Mice"),
        ("answer by [x].", "tomorrow"),
        ("answer by [x].", "the end of the week"),
        ("with [x] in it", "about ten years"),
        ("with [x] in it", "about 10 years"),
        ("told me about [x].", "with whom I would work"),
        ("at your house, for [x].", "your books"),
        ("What I like is it. It is [x].", "what I like"),
    ],
)
def test_what_may_be_right_is_let_pass(joiner: TextJoiner, text: str, value: str) -> None:
    assert joiner.put(text, {"x": value}).odd == ()


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        ("to whom it may concern", "Dear to whom it"),
        ("To whom it may concern", "Dear To whom it"),
        ("the team", "Dear the team"),
        ("there", "Dear there"),
        ("Hello Kitty", "Dear Hello Kitty"),
        ("Hello", "Dear Hello"),
        ("Good evening", "Dear Good evening"),
        ("The Anh", None),
        ("To Lan", None),
        ("IT people", None),
        ("Robin and the team", None),
        ("everybody", None),
        ("\u2014", None),
    ],
)
def test_a_greeting_that_greets_nobody_is_told(
    joiner: TextJoiner, value: str, odd: str | None
) -> None:
    assert joiner.put("Dear [x],", {"x": value}, {"x"}).odd == ((odd,) if odd else ())


@pytest.mark.parametrize(
    ("text", "value", "odd"),
    [
        ("the [x] position at [house] now", "Editor at Acme", ("the Editor at Acme",)),
        ("at [house] the [x] position", "editor at acme", ("the editor at acme",)),
        ("the [x] position with [house] now", "Editor, Acme", ("the Editor, Acme",)),
        ("the role of [x] at [house] now", "editor, Acme", ("of editor, Acme",)),
        ("the [x] position at [house] now", "Acme editor", ()),
        ("the [x] position. With [house] now", "Editor at Acme", ()),
        ("told me about [x] at [house]", "work with Acme", ()),
        ("told me about [x] at [house]", "how Acme works", ()),
    ],
)
def test_a_name_to_which_a_sentence_leads_twice_is_told(
    joiner: TextJoiner, text: str, value: str, odd: tuple[str, ...]
) -> None:
    assert joiner.put(text, {"x": value, "house": "Acme"}, {"house"}).odd == odd
