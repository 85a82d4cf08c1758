"""Whatever is typed, restored or linked comes out as text, and the planner goes on answering."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

import icalendar
import pytest
from tests.browser.conftest import PHONE
from tests.browser.hostile_texts import BLANKS, TEXTS
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, FilePayload, Locator
    from tests.browser.hostile_texts import Text

TODAY = "2026-11-20"
HEADLINE = "Send a short thank-you note today. It is on time until Saturday 21 November."

LONGEST = 1900 - len("mailto:?subject=&body=")
"""The most characters that a mail link takes of a subject and a body, encoded."""

every = pytest.mark.parametrize("text", TEXTS, ids=lambda text: text.name)

TYPE = """
(fields, units) => {
  for (const field of fields) {
    field.focus();
    field.value = String.fromCharCode(...units);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  document.activeElement.blur();
}
"""
MADE = """
[...document.querySelectorAll("followup-planner :is(img, script, b, [onerror], [onload])"),
 ...(window.hacked ? ["ran"] : [])].length
"""
UNFOLD = "all => all.forEach((details) => { details.open = true; })"
ASKED = """
all => all.filter(({ dataset }) => document.querySelector(`template[data-blank="${dataset.id}"]`))
  .map(({ dataset }) => [dataset.id, dataset.called])
"""


@pytest.fixture(scope="module")
def here(browser: Browser, site_url: str) -> Iterator[Planner]:
    """One page with one engine: a kept plan, every message of it opened to be edited."""
    options: dict[str, Any] = {
        "viewport": PHONE,
        "timezone_id": "America/New_York",
        "locale": "en-US",
        "permissions": ["clipboard-read", "clipboard-write"],
    }
    context = browser.new_context(**options)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    here = Planner(page, site_url).open(today=TODAY).is_ready()
    here.choose(TODAY).ask().plan()
    here.find('[data-do="keep"]').click()
    here.find('[data-do="edit"]').evaluate_all("all => all.forEach((button) => button.click())")
    here.find('[data-assumption="zone"], [data-assumption="place"]').first.click()
    here.find('[data-do="type"]').click()
    here.find('[name="event.new_date"]').evaluate("box => box.click()")
    here.find("details").evaluate_all(UNFOLD)
    here.settle()
    yield here
    context.close()
    assert errors == []


def give(fields: Locator, text: str) -> None:
    """Type a text into all these fields, folded away or not; halves of characters too."""
    data = text.encode("utf-16-le", "surrogatepass")
    units = [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
    fields.evaluate_all(TYPE, units)


def sound(here: Planner) -> bool:
    """Whether nothing became an element, no script ran, and nothing is wider than the page."""
    here.find("details").evaluate_all(UNFOLD)
    fits = here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return bool(here.page.evaluate(MADE) == 0 and fits and here.status == "ready")


def mailed(letter: Locator) -> tuple[str, str] | None:
    """The subject and the body of the mail link; None where the body is copied, being too long."""
    address = letter.locator('[data-do="mail"]').get_attribute("href") or ""
    given = parse_qs(urlsplit(address).query)
    return (
        (given["subject"][0], given["body"][0].replace("\r\n", "\n")) if "body" in given else None
    )


@every
def test_what_is_typed_leaves_as_it_was_typed(here: Planner, text: Text) -> None:
    blanks = dict(here.find("template[data-called]").evaluate_all(ASKED))
    letters = here.find("[data-message]:has(textarea)")
    first, second = letters.nth(0), letters.nth(1)
    give(first.locator("textarea"), "\n".join(f"[{called}]" for called in blanks.values()))
    here.settle()
    fields = here.find('[name^="blank."]')
    asked = fields.evaluate_all("all => all.map(({ name }) => name)")
    assert set(asked) == {f"blank.{blank}" for blank in blanks}
    give(fields, text.typed)
    edit = text.typed.removesuffix(BLANKS)
    give(letters.locator('[data-slot="edit-subject"] input'), edit)
    give(second.locator("textarea"), edit)
    here.settle()
    filled, own = "\n".join(text.line for _ in blanks), text.letter
    subject = text.line.removesuffix(BLANKS)
    body = first.locator('[data-slot="body"]')
    assert body.text_content() == filled
    assert second.locator('[data-slot="body"]').text_content() == own
    subjects = here.find('.fu-letter [data-slot="subject"]').all_text_contents()
    assert {each for each in subjects if each} == {subject}
    assert sound(here)

    first.locator('[data-do="copy"]').click()
    here.settle()
    assert here.page.evaluate("navigator.clipboard.readText()") == filled
    for letter, said in ((first, filled), (second, own)):
        short = len(quote(subject + said.replace("\n", "\r\n"), safe="-_.!~*'()")) < LONGEST
        assert mailed(letter) == ((subject, said) if short else None)
    again = here.find('[data-do="calendar-again"]')  # the days are those of the text before
    with here.page.expect_download() as download:
        (again if again.is_visible() else here.find('[data-do="calendar"]')).click()
    entries = icalendar.Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")
    said = str(entries[0]["DESCRIPTION"])
    assert len(entries) == 3
    assert filled in said
    assert own.replace("\u2028", "\n") in said
    assert str(entries[0]["SUMMARY"]) == f"Say thank you: {text.line}, {text.line}"


@every
def test_what_cannot_be_read_is_said_back_as_text(here: Planner, text: Text) -> None:
    echoed = " ".join(text.line.replace("\ufffd", " ").split())[:80]
    read = here.find('[name="timeline"], [name="interview"], [name="event.new_date.answer"]')
    give(read, text.typed)
    here.settle()
    for place in ("timeline-open", "interview-error", "event.new_date-open"):
        assert f"\u201c{echoed}" in (here.find(f'[id="{place}"]').text_content() or "")
    assert sound(here)
    chosen = here.find('[name="place"], [name="zone"]')
    give(chosen, text.typed)
    here.settle()
    for name in ("place", "zone"):
        assert "from the list" in (here.find(f'[id="{name}-error"]').text_content() or "")
    assert sound(here)
    give(chosen, "")
    give(read, "")
    give(here.find('[name="interview"]'), "20 November 2026")
    here.settle()
    assert here.slot("next").text_content() == HEADLINE, "the next question is answered"
    assert here.find('.fu-form [aria-invalid="true"]').count() == 0


@every
def test_a_link_gives_nothing_of_it_to_the_page(here: Planner, text: Text) -> None:
    names = ("round", "contact", "place", "zone", "timeline", "sent.thank_you", "event.new_date",
             "skip", "open", "closed", "send_on.thank_you", "blank.company", "text.x")  # fmt: skip
    long = len(text.typed) > LONGEST
    value = quote(text.typed if long else text.typed[:20], safe="", errors="surrogatepass")
    pairs = "&".join(f"{name}={value}" for name in (*names, value, f"sent.{value}"))
    here.follow(f"#plan=1&interview={TODAY}&{pairs}")
    here.settle()
    assert here.slot("from-link").is_visible()
    assert sound(here)
    assert here.next() == HEADLINE
    assert "" not in here.find("[data-assumption] > [data-slot]").all_text_contents()
    if not long:  # such a link is not read at all, and the plan before it stays
        assert text.line[:20] not in (here.find(".fu-plan").text_content() or "")


def record(place: int, text: Text) -> dict[str, Any]:
    """A plan of a file, with a text in every place of it."""
    typed, named = text.typed, {text.typed: text.typed}
    return {
        "id": f"hostile{place}0",
        "revision": 1,
        "changed": "2026-11-20T10:00:00.000Z",
        "answers": {
            "interview": TODAY,
            **dict.fromkeys(("round", "contact", "place", "zone"), typed),
            **named,
        },
        "facts": {
            "sent": {"thank_you": typed, **named},
            "skipped": [typed, "__proto__"],
            "events": {"offer": {"date": typed}, "new_date": typed, typed: {"date": TODAY}},
            "open": [typed],
            "closed": [typed],
            "send_on": {"thank_you": typed, **named},
            "blanks": {"company": typed, "role": typed, **named},
            "texts": {
                "thank_you_email": {"body": typed.removesuffix(BLANKS), **named},
                typed: {"body": typed},
            },
            "earlier": {"company": [typed], typed: [typed]},
            **named,
        },
        "filed": [
            {"step": typed, "title": typed, "on": typed},
            {"step": "thank_you", "title": typed, "on": "2026-12-20"},
            typed,
        ],
    }


def test_a_restored_file_brings_its_texts_and_nothing_else(here: Planner) -> None:
    plans = [record(place, text) for place, text in enumerate(TEXTS)]
    whole = json.dumps({"format": "followup-plans", "version": 1, "plans": plans}).encode()
    file: FilePayload = {"name": "plans.json", "mimeType": "application/json", "buffer": whole}
    here.slot("list-file").set_input_files(file)
    here.settle()
    assert sound(here)
    for plan, text in zip(plans, TEXTS, strict=True):
        here.heard()
        here.find(f'[data-plan="{plan["id"]}"] [data-do="open"]').click()
        here.plan().settle()
        assert here.heard() == [HEADLINE], text.name
        assert here.step("thank_you").get_attribute("data-state") == "now"
        assert "" not in here.find("[data-assumption] > [data-slot]").all_text_contents()
        letter = here.find('[data-message="thank_you_email"] [data-slot="body"]').first
        assert letter.text_content() == text.letter.replace("\ufffd", " ").strip(), text.name
        assert sound(here), text.name
