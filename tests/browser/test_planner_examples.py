"""The worked examples give on the page what they give on the command line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.browser.planner_page import TODAY

from followup import api
from followup_site.examples.run import ExampleRunner
from followup_site.load.read import load

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Browser, Locator
    from tests.browser.conftest import OpenPlanner
    from tests.browser.planner_page import Planner

    from followup_site.load.read import Loaded
    from followup_site.models.examples import Example

Mapped = dict[str, Any]

# The page's own engine, asked for a reply without the form.
ASK = """
async ([address, tasks]) => {
  const { Engine } = await import(address);
  const engine = new Engine(60000);
  const replies = [];
  for (const task of tasks) replies.push((await engine.ask(task)).text);
  return replies;
}
"""


@pytest.fixture(scope="module")
def loaded(repo: Path) -> Loaded:
    return load(repo / "content")


def runner_of(loaded: Loaded) -> ExampleRunner:
    return ExampleRunner(loaded.guidebook, loaded.content.default_place)


def task(loaded: Loaded, example: Example) -> Mapped:
    request = runner_of(loaded).make_request(example)
    code = runner_of(loaded).find_place(example) or ""
    return {"method": "answer", "where": {"question": "place", "code": code}, "request": request}


def on_the_command_line(site: Path, code: str, request: Mapped) -> str:
    data = site / "api"
    place = (data / "places" / f"{code}.json").read_text(encoding="utf-8") if code else "null"
    guide = (data / "guide.json").read_text(encoding="utf-8")
    return api.answer(guide, place, json.dumps(request))


def test_every_example_gets_the_same_reply_in_the_page_byte_for_byte(
    browser: Browser, site: Path, site_url: str, loaded: Loaded
) -> None:
    examples = loaded.content.examples.values()
    tasks = [task(loaded, example) for example in examples]
    page = browser.new_page()
    page.goto(site_url)
    replies = page.evaluate(ASK, [f"{site_url}assets/followup/planner.js", tasks])
    page.close()
    for example, asked, reply in zip(examples, tasks, replies, strict=True):
        code = asked["where"]["code"]
        assert reply == on_the_command_line(site, code, asked["request"]), example.name


def unfolded(here: Planner, name: str) -> Locator:
    """A question on an assumption, which an earlier example may have opened."""
    question = here.find(f'[data-question="{name}"]')
    return question if question.is_visible() else here.assume(name)


def enter(here: Planner, content: Mapping[str, Any], answers: Mapped) -> None:
    """Give an example's answers as a reader does, by the kind of each question."""
    for name, text in answers.items():
        question = content["questions"][name]
        if question["kind"] == "date":
            day, _, time = text.replace("T", " ").partition(" ")
            here.choose(day)
            if time:
                here.find(".fu-time summary").click()
                here.find(f'[name="{name}-time"]').fill(time)
        elif question["kind"] == "choice":
            unfolded(here, name).locator(f'[value="{text}"]').check()
        elif question["kind"] == "timeline":
            unfolded(here, name).locator("input").fill(text)
        elif text != content["places"]["default"]:
            unfolded(here, name)
            here.page.wait_for_selector('[name="place"][role="combobox"]')
            here.find(f'[name="{name}"]').fill(text)
            here.page.keyboard.press("Tab")
            here.page.keyboard.press("Escape")  # the list of the next box


def by_answers_alone(loaded: Loaded) -> Iterator[tuple[str, Mapped]]:
    """Of the examples that need nothing but the form, the first with each choice of questions.

    That the page gives each of them the same reply is held above.
    """
    asked = set()
    runner = runner_of(loaded)
    for example in loaded.content.examples.values():
        request = runner.make_request(example)
        beyond = ("sent", "skipped", "events", "open", "closed")
        if any(request[name] for name in beyond) or not runner.find_place(example):
            continue
        questions = frozenset(request["answers"])
        if questions not in asked:
            asked.add(questions)
            yield example.name, request


def test_examples_of_answers_alone_give_the_same_plan_when_typed_in(
    planner: OpenPlanner, site: Path, loaded: Loaded
) -> None:
    here = planner(f"{TODAY}T17:00:00Z")
    here.page.goto(here.url)
    here.is_ready()
    tried = 0
    for name, request in by_answers_alone(loaded):
        here.page.clock.set_system_time(f"{request['today']}T17:00:00Z")
        here.follow(f"#plan=1-{tried}example")
        here.settle()
        assert not here.find(".fu-plan").is_visible(), "the next plan begins empty"
        enter(here, loaded.mapping, request["answers"])
        here.ask().plan()
        code = request["answers"].get("place", loaded.content.default_place)
        reply = json.loads(on_the_command_line(site, code, request))
        assert here.next() == reply["next"]["says"], name
        for step in reply["steps"]:
            shown = here.step(step["id"])
            assert shown.get_attribute("data-state") == step["state"], name
            on = shown.locator("time").first.get_attribute("datetime") or None
            assert on == step["on"], name
        tried += 1
    assert tried > 2
