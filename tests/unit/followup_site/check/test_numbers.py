"""Numbers retyped in prose are found, and other numbers are left alone."""

from __future__ import annotations

import pytest

from followup_site.check.numbers import find_retyped

KNOWN = {
    (5, "business day"): "{{ figures.short }}",
    (7, "business day"): "{{ figures.long }}",
    (14, "day"): "{{ figures.range }}",
    (2, "week"): "{{ figures.weeks }}",
    (24, "hour"): "{{ figures.hours }}",
}


@pytest.mark.parametrize(
    "text",
    [
        "after 5 business days",
        "after five business days",
        "Five working days later",
        "a five-business-day wait",
        "five to seven business days",
        "six or 7 business days",
        "two weeks",
        "a two-week wait",
        "within 24 hours",
        "in twenty-four hours",
        "told 14\u201330 days",
        "told 14-30 days",
        "five\nbusiness days",
    ],
)
def test_a_number_beside_its_unit_is_found_however_it_is_written(text: str) -> None:
    assert len(list(find_retyped(text, KNOWN))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "five days",
        "5 people",
        "two",
        "a week",
        "weeks",
        "twenty-two weeks",
        "2.5 weeks",
        "14 people a day",
        "in 2024 weeks passed",
        "{{ figures.weeks }} weeks",
        "https://example.org/2-weeks",
        "[there](2-weeks.md)",
        "one or two, weeks apart",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert list(find_retyped(text, KNOWN)) == []


def test_the_placeholder_that_says_the_number_is_handed_over() -> None:
    (found,) = find_retyped("Wait for two weeks.", KNOWN)
    assert (found.start, found.phrase) == (9, "two weeks")
    assert found.placeholder == "{{ figures.weeks }}"
