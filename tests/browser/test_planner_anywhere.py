"""One script and one tag put the planner on any page of any site that serves the assets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.browser.axe import faults
from tests.browser.conftest import DESK, PHONE
from tests.browser.host_page import TAG, HostSite, furnished
from tests.browser.planner_page import WAIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.browser.conftest import OpenPlanner

STYLE_OF_HOST = """() => [
  "html", "body", "main", "h1", "#when", "main > p > button",
].map((name) => {
  const style = getComputedStyle(document.querySelector(name));
  const seen = ["color", "backgroundColor", "font", "margin", "padding", "border", "display"];
  return seen.map((property) => style[property]).join(" | ");
})"""

IDS_TWICE = """() => {
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  return ids.filter((id, place) => ids.indexOf(id) !== place);
}"""

POINTING_NOWHERE = """() => ["for", "aria-controls", "aria-describedby", "aria-labelledby"].flatMap(
  (name) => [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
    element.getAttribute(name).split(" ").filter((id) => id && !document.getElementById(id))))"""

pytestmark = pytest.mark.starts_python


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[HostSite]:
    served = HostSite(site)
    yield served
    served.close()


def test_the_keyboard_leads_to_a_plan_under_a_strict_policy(
    planner: OpenPlanner, host: HostSite
) -> None:
    here = furnished(host.open(planner().page))
    page = here.page
    page.keyboard.press("Tab")
    for _ in range(40):
        if here.focused("value") == "2026-11-20":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(40):
        if here.focused("type") == "submit":
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    here.plan()
    assert here.step("first_follow_up").locator('time[datetime="2026-11-30"]').count()
    here.settle()
    assert re.search(r"#plan=2-\w+&interview=2026-11-20", page.url)
    here.assume("place")
    here.settle()
    here.find('[name="place"]').fill("united")
    page.get_by_role("option").first.wait_for()
    links = here.find("a[href]").evaluate_all("(all) => all.map(({ href }) => href)")
    guide = [link for link in links if link.startswith(f"{host.url}guide/")]
    assert any(link.startswith(f"{host.url}guide/stages/") for link in guide)
    assert not [link for link in links if "/careers/" in link and "#fu1-" not in link]
    assert page.evaluate("window.violations") == []
    assert page.evaluate(POINTING_NOWHERE) == []


def test_the_page_around_it_keeps_its_looks(planner: OpenPlanner, host: HostSite) -> None:
    here = host.open(planner().page, tags="<p>Nothing yet</p>")
    before = here.page.evaluate(STYLE_OF_HOST)
    here = furnished(host.open(planner().page))
    assert here.page.evaluate(STYLE_OF_HOST) == before


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_finds_nothing_on_a_bare_page(
    planner: OpenPlanner, host: HostSite, viewport: dict[str, int]
) -> None:
    page = planner(viewport=viewport, bypass_csp=True).page
    here = furnished(host.open(page))
    here.ask()
    assert faults(here.page) == []
    here.choose("2026-11-20").ask().plan()
    here.unfold()
    assert faults(here.page) == []
    assert here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_two_on_a_page_share_nothing_but_the_engine(planner: OpenPlanner, host: HostSite) -> None:
    """Their ids differ, a reload finds each as it was, and the first alone has the address."""
    here = furnished(host.open(planner().page, tags=TAG + TAG))
    page = here.page
    first, second = page.locator("followup-planner").all()
    for one, day in ((second, "2026-11-13"), (first, "2026-11-20")):
        one.locator('[name="interview"]').fill(day)
        one.locator('.fu-form button[type="submit"]').click()
        one.locator(".fu-plan").wait_for(state="visible", timeout=WAIT)
    here.settle()
    assert page.evaluate(IDS_TWICE) == []
    assert page.evaluate(POINTING_NOWHERE) == []
    assert "interview=2026-11-20" in page.url
    page.reload()
    furnished(here)
    for one, day in ((first, "2026-11-20"), (second, "2026-11-13")):
        one.locator(".fu-plan").wait_for(state="visible", timeout=WAIT)
        assert one.locator('[name="interview"]').input_value() == day


@pytest.mark.parametrize("lost", ["planner.js", "build/*/planner.html", "build/*/planner.css"])
def test_what_stood_in_the_tag_stays_if_the_assets_cannot_be_had(
    planner: OpenPlanner, host: HostSite, lost: str
) -> None:
    page = planner().page
    page.route(f"**/assets/followup/{lost}", lambda route: route.fulfill(status=404))
    here = host.open(page)
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("link", name="Read the guide").is_visible()
    assert here.find("form").count() == 0
    assert here.status in (None, "failed")


def test_a_runtime_that_cannot_be_had_is_said_with_a_way_to_the_guide(
    planner: OpenPlanner, host: HostSite
) -> None:
    page = planner().page
    page.route("**/assets/followup/runtime/**", lambda route: route.fulfill(status=404))
    here = furnished(host.open(page))
    here.choose("2026-11-20").ask()
    here.find(".fu-trouble").wait_for(timeout=WAIT)
    href = here.find(".fu-trouble a").evaluate("(link) => link.href")
    assert href == f"{host.url}guide/#glance"
    assert here.find(".fu-progress").is_hidden()


def policy_of_the_page_for_engineers(repo: Path) -> str:
    """What embed.md tells other sites to send. Firefox asks worker-src for an import in a blob."""
    text = (repo / "docs" / "engineering" / "embed.md").read_text(encoding="utf-8")
    (policy,) = re.findall(r"^script-src https://guide\.example [^`]+", text, re.MULTILINE)
    assert "worker-src blob: https://guide.example;" in policy
    return " ".join(policy.split())


def test_the_assets_may_lie_on_another_site_that_lets_them_be_read(
    planner: OpenPlanner, host: HostSite, site: Path, repo: Path
) -> None:
    other = HostSite(site)
    assets = f"{other.url}guide/"
    own = f"default-src 'none'; {policy_of_the_page_for_engineers(repo)}"
    policy = own.replace("https://guide.example", other.url)
    page = planner().page
    here = furnished(host.open(page, assets=assets, policy=policy))
    here.choose("2026-11-20").ask().plan()
    assert here.step("first_follow_up").locator('time[datetime="2026-11-30"]').count()
    href = here.find(".fu-trouble a").evaluate("(link) => link.href")
    assert href == f"{assets}#glance"
    assert page.evaluate("window.violations") == []
    other.close()
