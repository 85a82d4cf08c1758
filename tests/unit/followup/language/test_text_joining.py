"""A reader's words and a message's own read well where they meet, or the seam is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from followup.language.text_joining import LONGEST_LETTER, TextJoiner

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

Mapped = dict[str, Any]


@pytest.fixture(scope="module")
def joiner(words: Words) -> TextJoiner:
    return TextJoiner(words)


@pytest.mark.parametrize(
    ("text", "given", "reads"),
    [
        ("at [x].", "Old Books, Inc.", "at Old Books, Inc."),
        ("at [x], and", "Old Books Inc.", "at Old Books Inc., and"),
        ("at [x] on", "Sello S.A.", "at Sello S.A. on"),
        ("about [x].", "the work.", "about the work."),
        ("about [x].", "your mission!", "about your mission!"),
        ("about [x] was good", "The rounds.", "about the rounds was good"),
        ("about [x] was good", "the tests,", "about the tests was good"),
        ("about [x], and", "the team.", "about the team, and"),
        ("Dear [x],", "Ms. Sample,", "Dear Ms. Sample,"),
        ("Dear [x],", "Dear Ms. Sample,", "Dear Ms. Sample,"),
        ("Dear [x],", "Hello Ms. Sample", "Dear Ms. Sample,"),
        ("Hello, [x]:", "hi Robin", "Hello, Robin:"),
        ("Dear [x],", "Good morning, Robin", "Dear Robin,"),
        ("Dear [x],", "good morning", "Dear good morning,"),
        ("the [x] position", "the editor position", "the editor position"),
        ("the [x] position", "An editor", "the editor position"),
        ("the [x] position", "editor role", "the editor position"),
        ("the [x] position", "the Editor Role", "the Editor position"),
        ("the [x] post", "editor position", "the editor post"),
        ("the [x] position", "role of editor", "the editor position"),
        ("the position of [x] here", "role of editor", "the position of editor here"),
        ("the [x] position", "Head of Post", "the Head of Post position"),
        ("the [x] position", "role coach", "the role coach position"),
        ("the [x] position", "role", "the role position"),
        ("for [x].", "the editor role", "for the editor role."),
        ("my mix of [x] fits", "my mix of skills", "my mix of skills fits"),
        ("With [x] in similar work", "ten years in similar work", "With ten years in similar work"),
        ("about [x] and", "how you work, and", "about how you work and"),
        ("about [x].", "NASA", "about NASA."),
        ("about [x] was", "¡The rounds!", "about the rounds was"),
        ("about [x] now", "¡!", "about ¡! now"),
        ("about [x].", ", the tests", "about the tests."),
        ("She said: [x].", "The rounds", "She said: The rounds."),
        ("It is good. [x] too.", "The end.", "It is good. The end too."),
        ("the [x]", "the", "the the"),
        ("at [x] now", "...", "at ... now"),
        ("[x]", "  , Any. thing ,", "  , Any. thing ,"),
    ],
)
def test_what_would_stand_twice_is_written_once(
    joiner: TextJoiner, text: str, given: str, reads: str
) -> None:
    assert joiner.put(text, {"x": given}).text == reads


@pytest.mark.parametrize(
    ("text", "given", "reads"),
    [
        ("at [x] now", "The Guardian", "at The Guardian now"),
        ("at [x], and", "Yahoo!", "at Yahoo!, and"),
        ("at [x] now", "¡Bravo!", "at ¡Bravo! now"),
        ("the [x] books", "Old Books", "the Old Books books"),
        ("Regards,\n[x]", "Alex Example,", "Regards,\nAlex Example"),
        ("Regards,\n[x]\nPS", "Alex Example, Jr.", "Regards,\nAlex Example, Jr.\nPS"),
        ("[x]", ",", ","),
    ],
)
def test_a_name_is_written_as_its_owner_writes_it(
    joiner: TextJoiner, text: str, given: str, reads: str
) -> None:
    joined = joiner.put(text, {"x": given}, {"x"})
    assert (joined.text, joined.odd) == (reads, ())


@pytest.mark.parametrize(
    ("text", "given", "odd"),
    [
        ("learning about [x], and", "that you give", "about that you give"),
        ("most is [x].", "I want to help people", "is I want to"),
        ("about [x] was", "the work. It is good", "about the work. It"),
        ("about [x] was", "the talk with Dr. Sample", None),
        ("a mix of [x], I", "and writing", "of and writing"),
        ("the [x] position", "position of editor", "the position of editor"),
        ("the [x] of books", "editor of maps", None),
        ("about [x] was", "how you work", None),
        ("Dear [x],", "hi", "Dear hi"),
        ("most is [x].", "because I like maps", "is because I like"),
        ("[x] was good", "I want. It is", None),
    ],
)
def test_a_seam_that_cannot_be_mended_is_told(
    joiner: TextJoiner, text: str, given: str, odd: str | None
) -> None:
    assert joiner.put(text, {"x": given}).odd == ((odd,) if odd else ())


def test_what_is_filled_in_is_bounded_however_often_it_stands(joiner: TextJoiner) -> None:
    joined = joiner.put("[x]\n" * 100, {"x": "y" * 5000})
    assert len(joined.text) < LONGEST_LETTER + 500
    assert set(joined.left) == {"x"}
    assert joined.text.endswith("[x]\n")


@pytest.fixture(scope="module")
def letter(guide: Callable[..., Mapped], ask: Callable[..., Mapped]) -> Callable[..., Mapped]:
    """A letter with these details, written to a place."""
    about = "It is about [what], for [years]. We met [day], on [date]."
    body = f"Dear [who],\n\n{about}\n\nMore of [more]."
    blanks = {
        "who": {"asks": "Who?", "example": "Sam", "if_empty": "Team"},
        "what": {"asks": "What?", "example": "this"},
        "years": {"asks": "How long?", "example": "a year", "unit": "year", "if_empty": "long"},
        "more": {"asks": "More?", "example": "that", "optional": "yes"},
        "day": {"day_of": "start", "example": "on Monday"},
        "date": {"day_of": "start", "style": "date", "example": "Monday"},
    }
    content = guide(
        rules={"rule": {"earliest": "2 business days after start"}},
        stages={"act": {"timing": [{"rule": "rule"}], "messages": ["note"]}},
        messages={
            "note": {"title": "Note", "channel": "letter", "subject": "[what]", "body": body}
        },
        blanks=blanks,
    )

    def written(place: str = "", text: str | None = None, **blanks: str) -> Mapped:
        calendar = {"code": place, "name": place, "weekend": [5, 6], "years": [2026, 2027],
                    "closed": {}, "estimated": [], "working": {}, "quiet": {},
                    "regions": False}  # fmt: skip
        texts = {"note": {"body": text}} if text else {}
        asked = {"answers": {"start": "2026-11-06"}, "blanks": blanks, "texts": texts}
        reply = ask(content, calendar if place else None, **asked)
        assert reply["problems"] == []
        return dict(reply["steps"][0]["messages"][0])

    return written


def noted(letter: Mapped) -> list[str]:
    return [note["id"] for note in letter["notes"]]


def test_a_number_alone_gets_its_unit(letter: Callable[..., Mapped]) -> None:
    assert "for 10 years." in letter(years="10")["body"]
    assert "for 1 year." in letter(years="1")["body"]
    assert "for 10 or more." in letter(years="10 or more")["body"]


@pytest.mark.parametrize(
    ("given", "reads"),
    [
        ("10+", "10+ years"),
        ("1+", "1+ years"),
        ("more than 10", "more than 10 years"),
        ("5-7", "5-7 years"),
        ("ten", "ten years"),
        ("One", "One year"),
        ("half a", "half a"),
        ("since 2010", "since 2010"),
        ("10 years", "10 years"),
    ],
)
def test_a_number_at_the_end_gets_its_unit(
    letter: Callable[..., Mapped], given: str, reads: str
) -> None:
    assert f"for {reads}." in letter(years=given)["body"]


@pytest.mark.parametrize("given", ["[what]", "{what}", "<what>", "...", "___", "?"])
def test_brackets_and_signs_alone_fill_nothing(letter: Callable[..., Mapped], given: str) -> None:
    assert letter(what=given)["blanks_left"] == ["what"]


def test_a_number_that_lacks_its_unit_is_told(letter: Callable[..., Mapped]) -> None:
    alone = letter(what="this", who="Sam", years="10 or more")
    assert [note["says"] for note in alone["notes"]] == ["fault_seam"]
    assert noted(letter(what="10 or more", who="Sam", years="10")) == []


def test_brackets_within_what_was_given_are_told(letter: Callable[..., Mapped]) -> None:
    given = letter(what="the work at [company]", who="Sam", years="2")
    assert (given["blanks_left"], noted(given)) == ([], ["bracket"])


def test_what_stands_in_for_a_blank_is_counted_and_told(letter: Callable[..., Mapped]) -> None:
    alone = letter(what="this")
    assert (alone["blanks_left"], alone["stand_ins"]) == ([], ["who", "years"])
    assert noted(alone) == ["stand_in", "stand_in"]
    assert letter(what="this", who="Sam", years="2")["stand_ins"] == []


def test_each_detail_is_shown_in_the_sentence_it_goes_into(letter: Callable[..., Mapped]) -> None:
    assert letter(what="this", years="2")["sentences"] == {
        "who": "Dear Team,",
        "what": "It is about this, for 2 years.",
        "years": "It is about this, for 2 years.",
        "more": "More of [more].",
    }
    assert letter(text="No more.", what="this")["sentences"] == {"what": "this"}


def test_a_letter_that_grows_too_long_is_told(letter: Callable[..., Mapped]) -> None:
    long = letter(text="[what]\n" * 30, what="y" * 5000)
    assert "too_long" in noted(long)
    assert long["blanks_left"] == ["what"]


@pytest.mark.parametrize(
    ("place", "date"),
    [
        ("US", "Friday, November 6"),
        ("US-CA", "Friday, November 6"),
        ("GB-ENG", "Friday 6 November"),
        ("", "Friday, November 6"),
    ],
)
def test_a_letter_writes_dates_as_the_place_it_goes_to(
    letter: Callable[..., Mapped], place: str, date: str
) -> None:
    body = letter(place, what="this", who="Sam", years="2")["body"]
    assert f"We met on {date}, on {date}." in body
