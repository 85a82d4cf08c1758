"""A link to a plan as it arrives: whole, cut, in the clothes of messengers, or nonsense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from tests.browser.planner_page import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

ID = "abcdefgh12345678"
EVENT = "event.new_date=2026-11-25,2026-12-04~2026-12-11"
MUCH = (
    "interview=2026-11-20T18:30&round=middle&timeline=2026-12-04~&place=US-CA"
    "&zone=America/Los_Angeles&contact=phone&sent.thank_you=2026-11-21&skip=second_follow_up"
    "&closed=2026-11-25,2026-11-27"
)
LINKS = [
    "interview=2026-11-20&round=final&place=US&contact=email",
    f"interview=2026-11-20&round=first&place=US&contact=email&{EVENT}",
    MUCH,
]
"""What plans hold that readers pass on."""

READ = "link => document.querySelector('followup-planner').session.link.read(link)"
READ_ALL = f"links => links.map({READ})"


def signed(here: Planner, held: str) -> str:
    """A link of today's version that holds this: as the page itself would write it."""
    here.page.goto(f"{here.url}?today={TODAY}#plan=1-{ID}&{held}")
    here.is_ready().plan().settle()
    fragment: str = here.page.evaluate("location.hash")
    assert re.fullmatch(rf"#plan=2-{ID}&.+&end=[a-z0-9]{{5}}", fragment), fragment
    return fragment


def arrive(planner: OpenPlanner, address: str) -> Planner:
    """Open the site at an address."""
    here = planner()
    here.page.goto(f"{here.url}{address}")
    return here.is_ready().settle()


@pytest.mark.parametrize("held", LINKS)
def test_a_link_cut_anywhere_never_passes_for_a_whole_one(planner: OpenPlanner, held: str) -> None:
    here = planner()
    whole = signed(here, held)
    starts = [whole[:length] for length in range(len("#pl"), len(whole))]
    read = here.page.evaluate(READ_ALL, [*starts, whole])
    assert [each["state"] for each in read] == ["cut"] * len(starts) + ["whole"]
    answers = read[-1]["answers"]
    for each in read:
        assert each["answers"].items() <= answers.items(), "no half answer is taken for an answer"


def test_a_cut_link_shows_what_is_left_and_no_plan_until_it_is_asked_for(
    planner: OpenPlanner,
) -> None:
    whole = signed(planner(), LINKS[1])
    cut = whole[: whole.index("~")]
    here = arrive(planner, f"?today={TODAY}{cut}")
    said = here.slot("from-link")
    assert said.is_visible()
    assert said.inner_text() == (
        "The end of the link you opened is missing. Ask for the link again. "
        "What is left of it says: Friday 20 November 2026, a first interview, United States, "
        "and contact by email. "
        "Add what is missing before you show the plan."
    )
    assert here.find(".fu-plan").is_hidden()
    here.page.reload()
    here.is_ready().settle()
    assert said.is_visible(), "a reload makes no whole link of it"
    here.ask().plan().settle()
    assert "&end=" in here.page.url


def test_a_link_in_which_a_sign_was_lost_is_not_taken_for_what_it_was(planner: OpenPlanner) -> None:
    whole = signed(planner(), LINKS[2])
    here = arrive(planner, f"?today={TODAY}{whole.replace('~', '')}")
    assert "was changed on its way" in here.slot("from-link").inner_text()
    assert here.find(".fu-plan").is_hidden()


def test_whatever_a_broken_link_still_holds_is_named(planner: OpenPlanner) -> None:
    held = "&open=2026-11-26&send_on.first_follow_up=2026-12-03&event.new_date=2026-11-25,soon"
    whole = signed(planner(), f"{MUCH}{held}".replace("round=middle", "round=final"))
    here = arrive(
        planner, f"?today={TODAY}{whole.replace('closed=2026-11-25', 'closed=2026-11-30')}"
    )
    said = here.slot("from-link")
    assert "California" in said.inner_text()
    text = said.inner_text()
    assert "US-CA" not in text, "a code is no name"
    for part in (
        "“Ask once more” left out",
        "They wrote, but have not decided",
        "they work on Thursday 26 November 2026",
        "they are closed on Friday 27 November 2026",
        "they are closed on Monday 30 November 2026",
        "“Ask for news” to go out on Thursday 3 December 2026",
    ):
        assert part in text, part


@pytest.mark.parametrize("code", ["XX", "US-ZZ"])
def test_a_place_that_there_is_none_of_is_left_out_and_named(
    planner: OpenPlanner, code: str
) -> None:
    here = arrive(planner, f"?today={TODAY}#plan=1-{ID}&interview=2026-11-20&place={code}")
    here.plan().settle()
    said = here.slot("from-link").inner_text()
    assert "Where is the employer" in said, said
    assert f"place={code}" not in here.page.evaluate("location.hash")
    assert "could not be fetched" not in here.find(".fu-plan").inner_text()


CLOTHES: dict[str, Callable[[str], str]] = {
    "as it is": lambda link: link,
    "encoded in whole": lambda link: "#" + quote(link[1:], safe=""),
    "encoded twice": lambda link: "#" + quote(quote(link[1:], safe=""), safe=""),
    "its signs encoded": lambda link: link.replace("=", "%3D").replace("&", "%26"),
    "as HTML": lambda link: link.replace("&", "&amp;"),
    "as HTML, twice": lambda link: link.replace("&", "&amp;amp;"),
    "as HTML, by number": lambda link: link.replace("&", "&#38;"),
    "as mail writes it": lambda link: link.replace("=", "=3D"),
    "in capitals": lambda link: link.upper(),
    "its names in capitals": lambda link: link.replace("plan=", "PLAN=").replace(
        "interview=", "Interview="
    ),
    "with long dashes": lambda link: link.replace("-", "\u2013"),
    "with marks of no width": lambda link: link.replace("&", "&\u200b").replace("-", "-\u2060"),
    "at the end of a sentence": lambda link: f"{link}.",
    "in brackets": lambda link: f"{link})",
    "before a comma": lambda link: f"{link},",
    "in angle brackets": lambda link: f"{link}>",
    "in quotes": lambda link: f"{link}\u201d",
    "in bold": lambda link: f"{link}**",
    "with words behind it": lambda link: f"{link}%20and%20tell%20me%20what%20you%20think",
    "with a stop and words": lambda link: f"{link}.%20See%20you%20on%20Monday!",
    "over two lines": lambda link: link.replace("2026-11", "2026-%2011", 1),
}


@pytest.mark.parametrize("version", ["signed", "unsigned"])
def test_a_link_is_read_in_the_clothes_that_messengers_put_on_it(
    planner: OpenPlanner, version: str
) -> None:
    here = planner().open().is_ready()
    for held in LINKS:
        link = signed(here, held) if version == "signed" else f"#plan=1-{ID}&{held}"
        dressed = [dress(link) for dress in CLOTHES.values()]
        first, *others = here.page.evaluate(READ_ALL, dressed)
        assert first["state"] == ("whole" if version == "signed" else "unsigned")
        for name, read in zip(list(CLOTHES)[1:], others, strict=True):
            assert read == first, name


@pytest.mark.parametrize("joint", ["%23", "?", "%2523"])
def test_a_plan_that_landed_among_the_questions_of_an_address_is_found(
    planner: OpenPlanner, joint: str
) -> None:
    whole = signed(planner(), LINKS[0])
    asked = f"?{whole[1:]}" if joint == "?" else f"?today={TODAY}{joint}{whole[1:]}"
    here = arrive(planner, asked)
    here.plan()
    assert here.find('[name="round"]:checked').input_value() == "final"
    assert here.page.evaluate("location.search") == ("" if joint == "?" else f"?today={TODAY}")


def test_dates_with_the_year_first_are_read_whatever_stands_between(planner: OpenPlanner) -> None:
    here = planner().open().is_ready()
    for day in ("2026/11/20", "2026.11.20", "20261120"):
        read = here.page.evaluate(READ, f"#plan=1&interview={day}&sent.thank_you={day}")
        assert read["answers"] == {"interview": "2026-11-20"}, day
        assert read["left"] == [], day


def test_what_is_left_out_of_a_link_is_named(planner: OpenPlanner) -> None:
    link = (
        "#plan=1&interview=2026-11-20&round=nowhere&sent.thank_you=2031-01-01&closed=x&bogus=y"
        "&event.offer=never"
    )
    here = arrive(planner, f"?today={TODAY}{link}")
    here.plan()
    assert here.slot("from-link").inner_text() == (
        "Part of the link you opened does not fit this page and was left out: "
        "\u201cWhich interview was it?\u201d, \u201cSay thank you\u201d, a day on which they are "
        "closed, something this page does not know, and \u201cThey made me an offer\u201d. "
        "Check what you see."
    )


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (f"?today={TODAY}#plan=1&interview=1969-11-20", "too far away"),
        ("?today=9999-12-31#plan=1&interview=2026-11-20", "cannot be shown"),
        ("?today=2026-02-31", "cannot be shown"),
    ],
)
def test_a_day_that_cannot_be_counted_with_gets_a_sentence(
    planner: OpenPlanner, address: str, said: str
) -> None:
    here = arrive(planner, address)
    told = here.find(".fu-error:visible, .fu-from-link:visible")
    told.filter(has_text=said).first.wait_for()
