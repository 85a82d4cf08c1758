"""One plan in two ways: read off the page, and printed by `scripts/plan.py --json`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from followup_site.commands.plan import main

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.browser.planner_page import Planner

Told = dict[str, Any]

# Everything of a plan that a reader can see, folded away or not; the notes of all steps in one
# list, since the page says once what holds for several.
READ = """
(root) => {
  const plan = root.querySelector(".fu-plan");
  const text = (element, name) => element.querySelector(`[data-slot="${name}"]`).textContent;
  const day = (element, name) => element.querySelector(`[data-slot="${name}"]`).dateTime || null;
  const all = (element, selector, read) => [...element.querySelectorAll(selector)].map(read);
  const says = (line) => (line.querySelector('[data-slot="says"]') ?? line).textContent;
  const texts = (element, name) => all(element, `[data-slot="${name}"] > li`, says);
  const message = (each) => ({
    id: each.dataset.message,
    subject: text(each.querySelector(".fu-letter"), "subject"),
    body: text(each, "body"),
    left: [...new Set(all(each, ".fu-letter mark", (mark) => mark.textContent))].sort(),
    notes: texts(each, "faults"),
  });
  const step = (each) => ({
    id: each.dataset.step,
    title: text(each, "title"),
    state: each.dataset.state,
    on: day(each, "leaf"),
    next: each.hasAttribute("data-next"),
    says: text(each, "says"),
    when: text(each, "when"),
    sent: each.dataset.state === "done" ? text(each, "state") : null,
    clashes: all(each, '[data-slot="clashes"] [data-slot="says"]', (says) => says.textContent),
    working: all(each, '[data-slot="bounds"] > *', (bound) => [
      day(bound, "date"),
      text(bound, "says"),
    ]).sort(),
    sending: text(each, "sending-says"),
    messages: all(each, "[data-message]", message),
  });
  return {
    next: text(plan, "next"),
    days: all(plan, '[data-slot="days"] time', (time) => [time.dateTime, time.textContent]),
    notes: [...new Set([...texts(plan, "shared"),
      ...all(plan, '.fu-step [data-slot="notes"] > li', says)])].sort(),
    steps: all(plan, "[data-step]", step),
  };
}
"""


def on_the_page(here: Planner) -> Told:
    """The plan that is on the page."""
    told: Told = here.page.locator("followup-planner").evaluate(READ)
    return told


def by_command(
    repo: Path, capsys: pytest.CaptureFixture[str], today: str, facts: list[str]
) -> Told:
    """The plan that `scripts/plan.py` prints for these facts, in the page's order of things."""
    assert main(["--content", str(repo / "content"), "--json", f"--today={today}", *facts]) == 0
    reply = json.loads(capsys.readouterr().out)
    upcoming = reply["next"] or {"says": "There is nothing left to do.", "step": None}
    return {
        "next": upcoming["says"],
        "days": [[day["date"], day["says"]] for day in reply["days"].values()],
        "notes": sorted({note["says"] for step in reply["steps"] for note in step["notes"]}),
        "steps": [_step(step, upcoming["step"]) for step in reply["steps"]],
    }


def _step(step: Told, upcoming: str | None) -> Told:
    """A step; what it says stands above the plan when it is the next."""
    settled = step["state"] in ("done", "skipped")
    return {
        **{name: step[name] for name in ("id", "title", "state", "on", "when")},
        "next": step["id"] == upcoming,
        "says": "" if step["id"] == upcoming else step["says"],
        "sent": step["sent"]["says"] if step["sent"] else None,
        "clashes": [clash["says"] for clash in step["clashes"]],
        "working": sorted([entry["date"], entry["says"]] for entry in step["working"]),
        "sending": "" if settled else step["sending"]["says"],
        "messages": [] if step["state"] == "skipped" else [_letter(m) for m in step["messages"]],
    }


def _letter(message: Told) -> Told:
    return {
        "id": message["id"],
        "subject": message["subject"] or "",
        "body": message["body"],
        "left": sorted(f"[{name.replace('_', ' ')}]" for name in message["blanks_left"]),
        "notes": [note["says"] for note in message["notes"]],
    }
