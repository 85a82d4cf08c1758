"""A guide in several languages, as its readers meet it: one site, each page linked to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.browser.conftest import DESK
from tests.browser.planner_page import Planner

if TYPE_CHECKING:
    from tests.browser.conftest import OpenPlanner

# The theme's search says in its own words when it has read its index. It hears keys alone.
SEARCH_IS_READY = """
() => document.querySelector(".md-search-result__meta")?.textContent.trim() ===
  JSON.parse(document.getElementById("__config").textContent)
    .translations["search.result.placeholder"]
"""


def test_a_reader_gets_from_the_form_to_a_message_in_spanish_and_takes_the_plan_to_english(
    planner: OpenPlanner,
) -> None:
    here = planner()
    here = Planner(here.page, f"{here.url}es/").open()
    here.ask()
    assert here.find("#interview-error").inner_text().endswith("Indique la fecha de su entrevista")
    here.choose("2026-11-20").ask().plan()
    assert here.page.locator("html").get_attribute("lang") == "es"
    assert here.next().endswith("Envíelo hoy.")
    assert "lunes 30 de noviembre" in here.step("first_follow_up").inner_text()
    said = here.assume("timeline").locator("input")
    said.fill("cuando llegue la primavera")
    said.press("Tab")
    here.settle()
    assert "“cuando llegue la primavera”" in here.find("#timeline-open").inner_text()
    said.fill("después de acción de gracias")
    said.press("Tab")
    here.settle()
    assert "no antes del viernes 27 de noviembre" in here.find("#timeline-echo").inner_text()
    letter = here.step("thank_you").locator(".fu-message").first
    if letter.get_attribute("open") is None:
        letter.locator("summary").first.click()
    assert "el viernes" in letter.locator('[data-slot="body"]').inner_text()
    letter.locator('[data-do="edit"]').click()
    letter.locator("textarea").fill("Me gustó conocer [valores].")
    letter.locator('[name="blank.values"]').wait_for(state="attached")
    here.page.locator(".f-languages a").click()
    english = here.is_ready().plan()
    assert english.page.locator("html").get_attribute("lang") == "en"
    assert english.next().endswith("Send it today.")
    assert english.find('[name="interview"]').input_value() == "2026-11-20"


@pytest.mark.starts_python
def test_a_page_leads_to_itself_in_the_other_language_and_search_speaks_its_own(
    planner: OpenPlanner,
) -> None:
    here = planner(viewport=DESK)
    here.page.goto(f"{here.url}stages/thank_you/")
    link = here.page.locator(".f-languages a")
    assert (link.inner_text(), link.get_attribute("lang")) == ("Español", "es")
    link.click()
    here.page.wait_for_url("**/es/stages/thank_you/")
    here.page.locator(".md-search__input").click()
    here.page.wait_for_function(SEARCH_IS_READY)
    here.page.locator(".md-search__input").press_sequentially("agradecimiento")
    found = here.page.locator(".md-search-result__link").first
    found.wait_for()
    assert "/es/" in str(found.get_attribute("href"))
    here.page.goto(f"{here.url}es/phrases/")
    here.page.locator(".f-languages a").click()
    here.page.wait_for_url(f"{here.url}phrases/")
