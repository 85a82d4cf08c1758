"""What the other side said of when they will answer is read as a start and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from followup.contract.kinds import TimelineKind
from followup.language.time_codes import MODIFIERS
from followup.time_expressions.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Callable

    from followup.language.wording import Words

    Read = Callable[[str], Timeline]

from tests.unit.followup.time_expressions.timeline_parser.conftest import ends


@pytest.mark.parametrize("text", ["", "  ", ".", "?", "none", "None.", "NOT SAID"])
def test_nothing_said_is_no_timeline(read: Read, text: str) -> None:
    assert read(text) == Timeline(TimelineKind.NONE, None, None, "timeline_none")


@pytest.mark.parametrize(
    "text",
    [
        "we'll call you",
        "We'll call you.",
        "we\u2019ll call you",
        "well call you",
        "They said they'll call me",
    ],
)
def test_they_will_call_is_no_timeline_but_is_known(read: Read, text: str) -> None:
    assert read(text) == Timeline(TimelineKind.NO_CONTACT, None, None, "timeline_no_contact")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2 weeks", "2026-12-04"),
        ("two weeks", "2026-12-04"),
        ("a week", "2026-11-27"),
        ("1 day", "2026-11-21"),
        ("10 days", "2026-11-30"),
        ("10 Business Days", "2026-12-07"),
        ("10 working days", "2026-12-07"),
        ("ten business days", "2026-12-07"),
        ("1 month", "2026-12-20"),
        ("0 days", "2026-11-20"),
        ("24 hours", "2026-11-21"),
        ("in two weeks' time", "2026-12-04"),
        ("in about 2 weeks.", "2026-12-04"),
    ],
)
def test_a_length_counts_from_its_start_in_calendar_units_unless_business_days_were_said(
    read: Read, text: str, end: str
) -> None:
    assert read(text).kind == "given"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14 to 30 days", "2026-12-04", "2026-12-20"),
        ("14-30 days", "2026-12-04", "2026-12-20"),
        ("14 - 30 days", "2026-12-04", "2026-12-20"),
        ("14\u201330 days", "2026-12-04", "2026-12-20"),
        ("14 days to 30 days", "2026-12-04", "2026-12-20"),
        ("between 1 and 2 weeks", "2026-11-27", "2026-12-04"),
        ("one or two weeks", "2026-11-27", "2026-12-04"),
        ("1 week or 2 weeks", "2026-11-27", "2026-12-04"),
        ("5 to 10 business days", "2026-11-30", "2026-12-07"),
        ("2 to 2 weeks", "2026-12-04", "2026-12-04"),
    ],
)
def test_of_a_range_both_ends_are_kept(read: Read, text: str, start: str, end: str) -> None:
    assert ends(read(text)) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["2026-12-01", "1 December 2026", "on 1 December", "Tue, December 1", "31-12-2026"],
)
def test_a_date_is_its_own_start_and_end(read: Read, text: str) -> None:
    end = "2026-12-31" if "31" in text else "2026-12-01"
    assert ends(read(text)) == (end, end)


@pytest.mark.parametrize(
    "text",
    [
        "1 December to 5 December",
        "between 1 December and 5 December 2026",
        "2026-12-01 to 2026-12-05",
        "2026-12-01 - 2026-12-05",
        "2026-12-01\u20132026-12-05",
    ],
)
def test_two_dates_are_its_ends(read: Read, text: str) -> None:
    assert ends(read(text)) == ("2026-12-01", "2026-12-05")


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("by 1 December", "2026-12-01"),
        ("by Tue, December 1", "2026-12-01"),
        ("within 2 weeks", "2026-12-04"),
        ("in less than 2 to 3 weeks", "2026-12-11"),
        ("in the next couple of weeks", "2026-12-04"),
        ("by Friday at 5 pm", "2026-11-27"),
        ("by 5pm on Friday", "2026-11-27"),
        ("Friday at the latest", "2026-11-27"),
        ("no later than the end of next week", "2026-11-27"),
        ("We'll let you know by Friday at the latest.", "2026-11-27"),
        ("by the end of the month", "2026-11-30"),
        ("by this month", "2026-11-30"),
        ("by mid-December", "2026-12-20"),
        ("by Thanksgiving", "2026-11-26"),
        ("before Thanksgiving", "2026-11-25"),
        ("before Friday at the latest", "2026-11-26"),
        ("before next week", "2026-11-22"),
        ("before the end of next week", "2026-11-27"),
        ("before 2 weeks", "2026-12-04"),
    ],
)
def test_a_last_day_is_an_end_without_a_start(read: Read, text: str, end: str) -> None:
    assert (read(text).kind, *ends(read(text))) == ("given", "None", end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("not before 1 December", "2026-12-01"),
        ("Not until 2026-12-01", "2026-12-01"),
        ("not before 2 weeks", "2026-12-04"),
        ("not before about 2 weeks", "2026-12-04"),
        ("not before 14 to 30 days", "2026-12-04"),
        ("after 14 to 30 days", "2026-12-20"),
        ("at least two weeks", "2026-12-04"),
        ("after Thanksgiving", "2026-11-27"),
        ("not until after Thanksgiving", "2026-11-27"),
        ("after Monday at the earliest", "2026-11-24"),
        ("after next week", "2026-11-28"),
        ("from next week", "2026-11-23"),
        ("from this week", "2026-11-20"),
        ("starting Monday", "2026-11-23"),
        ("Monday or later", "2026-11-23"),
        ("in the new year", "2027-01-01"),
    ],
)
def test_a_beginning_without_an_end_is_open(read: Read, text: str, start: str) -> None:
    assert (read(text).kind, *ends(read(text))) == ("open", start, "None")


@pytest.mark.parametrize(
    "text",
    ["soon", "Very soon!", "in due course", "as soon as possible", "we'll let you know soon"],
)
def test_soon_names_no_day_and_is_known_as_that(read: Read, text: str) -> None:
    assert read(text) == Timeline(TimelineKind.SOON, None, None, "timeline_soon")


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("this month", "2026-11-20", "2026-11-30"),
        ("late November", "2026-11-21", "2026-11-30"),
        ("this week", "2026-11-20", "2026-11-20"),
        ("next week", "2026-11-23", "2026-11-27"),
        ("sometime in early January, I think", "2027-01-01", "2027-01-10"),
    ],
)
def test_a_range_that_has_begun_begins_on_the_day_it_was_said(
    read: Read, text: str, start: str, end: str
) -> None:
    assert ends(read(text)) == (start, end)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2 weeks", "2 weeks from Friday 20 November: Friday 4 December"),
        ("a week", "1 week from Friday 20 November: Friday 27 November"),
        (
            "14-30 days",
            "14 to 30 days from Friday 20 November: Friday 4 December to Sunday 20 December",
        ),
        ("within 2 weeks", "within 2 weeks of Friday 20 November: by Friday 4 December"),
        ("by 1 december", "by Tuesday 1 December"),
        ("1 december", "Tuesday 1 December"),
        ("1 December to 2 January 2027", "Tuesday 1 December to Saturday 2 January 2027"),
        ("not before 1 december", "not before Tuesday 1 December"),
        ("not said", "nothing said"),
        ("soon", "soon, they said"),
        ("we'll call you", "they will call"),
    ],
)
def test_it_says_how_it_was_read(read: Read, words: Words, text: str, said: str) -> None:
    timeline = read(text)
    assert words.say(timeline.phrase, **timeline.values) == said


def test_every_sense_has_words(words: Words) -> None:
    assert set(words.timeline["around"]) == set(MODIFIERS)
