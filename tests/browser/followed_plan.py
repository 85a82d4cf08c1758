"""What a reader tells a plan on the page, and what stands there then."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator
    from tests.browser.planner_page import Planner

BY_NOW = "2026-12-01"
"""A day on which the first follow-up is due for an interview on 20 November."""


def shown(here: Planner, today: str = BY_NOW) -> Planner:
    """A plan on the page, and everything it said already listened to."""
    here.open(today=today).choose("2026-11-20").ask().plan().settle().heard()
    return here


def press(here: Planner, step: str, action: str) -> Locator:
    """Press a step's button, and wait for what comes of it."""
    button = here.step(step).locator(f'[data-do="{action}"]:visible').first
    button.click()
    here.settle()
    return button


def state(here: Planner, step: str) -> str | None:
    return here.step(step).get_attribute("data-state")


def sent_on(here: Planner, step: str) -> Locator:
    return here.find(f'[name="sent.{step}"]')


def shown_day(here: Planner, step: str) -> str | None:
    return here.step(step).locator("time").first.get_attribute("datetime")


def happens(here: Planner, event: str, answer: str = "") -> Planner:
    """Tick an event off, with what was said."""
    if not here.find(f'[name="event.{event}"]').is_visible():
        here.find(".fu-happened > summary").click()
    here.find(f'[name="event.{event}"]').check()
    here.settle()
    if answer:
        field = here.find(f'[name="event.{event}.answer"]')
        field.fill(answer)
        field.press("Tab")
        here.settle()
    return here
