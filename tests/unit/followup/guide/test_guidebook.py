"""A guidebook from its content, and the place named where content does not hold."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest

from followup.contract.kinds import Bound, QuestionKind, Unit
from followup.guide.guidebook import Guidebook
from followup.guide.rules import Rule
from followup.language.wording import ContentError
from followup.time_expressions.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

Mapped = dict[str, Any]


@pytest.fixture
def content(guide: Callable[..., Mapped]) -> Mapped:
    """A guide with something in every section."""
    return guide(
        figures={"wait": "5 business days", "most": "2"},
        rules={"rule": {"earliest": "wait after start"}},
        days={"know": "wait after start"},
        stages={"act": "rule", "rest": {"timing": "none"}},
        messages={"note": {"title": "Note", "channel": "letter", "body": "Dear [name]"}},
        blanks={"name": {"asks": "Who?", "example": "Sam"}},
    )


def test_every_section_is_read_in_the_order_of_the_content(content: Mapped) -> None:
    book = Guidebook.from_mapping(content)
    assert (book.title, book.language) == ("A guide", "en")
    assert list(book.questions) == list(content["questions"])
    assert list(book.events) == list(content["events"])
    assert list(book.stages) == ["act", "rest"]
    assert book.rules["rule"].bounds[Bound.EARLIEST][0].span == Span(5, Unit.BUSINESS_DAY)
    assert book.days["know"].timing[0].relative_date == book.rules["rule"].bounds[Bound.EARLIEST][0]
    assert list(book.messages) == list(content["messages"])
    assert list(book.blanks) == ["name"]
    assert book.sources == {"us": "Ourselves"}
    assert book.channels == {"letter": "text"}


def test_sections_that_are_left_out_are_empty(guide: Callable[..., Mapped]) -> None:
    content = guide()
    for section in ("events", "rules", "days", "figures", "messages", "channels", "blanks"):
        del content[section]
    del content["guide"]["sources"]
    book = Guidebook.from_mapping(content)
    assert [*book.events, *book.rules, *book.days, *book.messages, *book.sources] == []


def test_a_guidebook_cannot_be_changed(content: Mapped) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Guidebook.from_mapping(content).title = "Another"  # type: ignore[misc]


def test_what_it_asks_once_is_found_by_kind(content: Mapped) -> None:
    book = Guidebook.from_mapping(content)
    timeline = book.find_question(QuestionKind.TIMELINE)
    assert timeline is not None
    assert timeline.id == "said"
    del content["questions"]["said"]
    assert Guidebook.from_mapping(content).find_question(QuestionKind.TIMELINE) is None


@pytest.mark.parametrize(
    ("name", "called"),
    [("said", "their date"), ("moved", "It moved"), ("act", "the act"), ("know", "know")],
)
def test_an_anchor_is_called_by_its_own_words_or_its_title(
    content: Mapped, name: str, called: str
) -> None:
    assert Guidebook.from_mapping(content).name_anchor(name) == called


@pytest.mark.parametrize(
    ("spoil", "path", "fault"),
    [
        (
            lambda content: content["figures"]["wait"].update(value="soon"),
            ("figures", "wait"),
            "“soon” is not a span of time",
        ),
        (
            lambda content: content["rules"]["rule"].update(earliest="most after start"),
            ("rules", "rule"),
            "“most” is not a named span of time",
        ),
        (
            lambda content: content["rules"]["rule"].pop("earliest"),
            ("rules", "rule"),
            "at least one of earliest, aim and latest",
        ),
        (
            lambda content: content["days"]["know"].update(timing=[{"on": "soon"}]),
            ("days", "know"),
            "“soon” is not a moment",
        ),
        (
            lambda content: content["stages"]["act"].pop("says"),
            ("stages", "act"),
            "the part 'says' is missing",
        ),
        (
            lambda content: content["questions"]["start"].pop("kind"),
            ("questions", "start"),
            "the part 'kind' is missing",
        ),
        (
            lambda content: content["events"]["seen"].pop("title"),
            ("events", "seen"),
            "the part 'title' is missing",
        ),
        (
            lambda content: content["messages"]["note"].pop("body"),
            ("messages", "note"),
            "the part 'body' is missing",
        ),
        (
            lambda content: content["guide"]["sources"]["us"].pop("title"),
            ("guide", "sources", "us"),
            "the part 'title' is missing",
        ),
        (
            lambda content: content["channels"]["letter"].pop("kind"),
            ("channels", "letter"),
            "the part 'kind' is missing",
        ),
        (
            lambda content: content["guide"].pop("language"),
            ("guide",),
            "the part 'language' is missing",
        ),
        (lambda content: content.pop("guide"), ("guide",), "the part 'title' is missing"),
        (lambda content: content.pop("wording"), ("wording",), "the part 'dates' is missing"),
    ],
)
def test_content_that_does_not_hold_is_named_by_its_place(
    content: Mapped, spoil: Callable[[Mapped], object], path: tuple[str, ...], fault: str
) -> None:
    spoil(content)
    with pytest.raises(ContentError) as caught:
        Guidebook.from_mapping(content)
    assert caught.value.path == path
    assert fault in caught.value.message


def test_a_rules_own_words_are_kept(content: Mapped) -> None:
    content["rules"]["rule"] |= {"reading": "why", "says": "so it is"}
    rule = Guidebook.from_mapping(content).rules["rule"]
    assert isinstance(rule, Rule)
    assert (rule.id, rule.about, rule.source, rule.reading, rule.says) == (
        "rule", "rule", "us", "why", "so it is",
    )  # fmt: skip
