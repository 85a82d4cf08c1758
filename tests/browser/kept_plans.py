"""How a reader keeps plans on a device and works the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.planner_page import Planner

FIRST, SECOND = ("Example Books", "Project coordinator"), ("Sample & Sons", "Editor")
OURS = "Object.keys(localStorage).filter((key) => key.startsWith('followup:'))"


def plan(here: Planner, day: str) -> Planner:
    here.choose(day).ask().plan()
    return here.settle()


def name(here: Planner, names: tuple[str, str]) -> Planner:
    here.find("#fu-list-company").fill(names[0])
    here.find("#fu-list-role").fill(names[1])
    return here.settle()


def two(here: Planner) -> Planner:
    """Two applications: the first waits for Monday 30 November, the second's thank-you is due."""
    plan(here, "2026-11-20")
    here.step("thank_you").locator('[data-do="sent"]').click()
    here.find('[data-do="keep"]').click()
    name(here, FIRST)
    here.find('[data-do="list-add"]').click()
    plan(here, "2026-11-23")
    return name(here, SECOND)


def listed(here: Planner) -> list[tuple[str, str, str]]:
    """Of each plan in the list: its first name, the day of its next step, how that stands."""
    here.settle()
    return [
        (
            row.locator('[data-slot="name"]').inner_text(),
            row.locator("time").get_attribute("datetime") or "",
            row.get_attribute("data-state") or "",
        )
        for row in here.find(".fu-list-plan").all()
    ]


def press(here: Planner, first: str, action: str = "open") -> None:
    row = here.find(".fu-list-plan").filter(has_text=first)
    row.locator(f'[data-do="{action}"]').click()


def unfold(here: Planner) -> Planner:
    """Open what is folded below the list."""
    more = here.find(".fu-list-more")
    if more.get_attribute("open") is None:
        more.locator("summary").click()
    return here


def keys(here: Planner) -> list[str]:
    found: list[str] = here.page.evaluate(OURS)
    return found
