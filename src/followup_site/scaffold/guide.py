"""Makes a guide: the smallest that is complete, in a folder of its own, ready to be filled in."""

from __future__ import annotations

import os
from string import Template
from typing import TYPE_CHECKING

from followup.time_expressions.spans import Span
from followup_site import STARTER, TEMPLATES
from followup_site.load.read import load
from followup_site.models.texts import is_place
from followup_site.scaffold import examples
from followup_site.scaffold.prompts import AnswerError
from followup_site.scaffold.yaml_edit import format_scalar

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from followup_site.scaffold.prompts import Asking

HOME = ".followup"  # the private folder for what is fetched, called as a clone's own
_STAGE = "first_step"  # of the starter: the example expects its dates
# Years with holidays after this one, a convention; `stale` tells when the last one draws near.
_YEARS_AHEAD = 5
# The files of the starter that are copied: by kind, so that nothing else in the folder goes along.
_PARTS = ("*.yaml", "*.yml", "*.md", ".gitignore")


def write_guide(asking: Asking, folder: Path, today: dt.date) -> list[str]:
    """Write a guide into a folder that is not there yet, or empty; its files' names.

    Raises AnswerError if the folder holds something, or an answer is missing.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise AnswerError(f"{folder} is not empty. Name a folder that is not there yet.")
    values = _ask(asking, folder, today)
    asking.finish()
    form = STARTER / "guide"
    sources = sorted(path for part in _PARTS for path in form.rglob(part))
    for path in sources:
        target = folder / path.relative_to(form)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = Template(path.read_text(encoding="utf-8")).substitute(values)
        target.write_text(text, encoding="utf-8", newline="\n")
    _write_example(folder)
    return [path.relative_to(form).as_posix() for path in sources] + ["content/examples.yaml"]


def _ask(asking: Asking, folder: Path, today: dt.date) -> dict[str, str]:
    builder = TEMPLATES.parent
    inside = folder.resolve().is_relative_to(builder)
    words = {
        "title": asking.ask_text("title", "What is the guide called?"),
        "asks": asking.ask_text(
            "asks", "Which day does everything count from? As a question: `When did you …?`"
        ),
        "called": asking.ask_text("called", "And how does a sentence name that day? `your order`"),
    }
    return {
        **{name: format_scalar(text) for name, text in words.items()},
        "wait": asking.ask_text(
            "wait", "How long to wait before the first step?", "5 business days", _check_span
        ),
        "place": asking.ask_text(
            "place", "Whose holidays count, if nobody says?", "US", _check_place
        ),
        "first_year": str(today.year),
        "last_year": str(today.year + _YEARS_AHEAD),
        "builder": _from(folder, builder),
        # A clone has one private folder for all its guides; an installed package has none.
        "home": f"{_from(folder, builder)}/{HOME}" if (builder / "scripts").exists() else HOME,
        "folder": folder.resolve().relative_to(builder).as_posix() if inside else folder.name,
    }


def _from(folder: Path, builder: Path) -> str:
    return os.path.relpath(builder, folder.resolve()).replace(os.sep, "/")


def _write_example(folder: Path) -> None:
    """The first example, with the dates that the engine gives."""
    content = folder / "content"
    loaded = load(content)
    given = examples.make_up(loaded)
    expect = examples.find_expected(loaded, given, [_STAGE])
    name = "The first step comes after the shortest wait"
    examples.write(content, name, given, expect)


def _check_span(text: str) -> str:
    Span.parse(text)
    return text.strip()


def _check_place(text: str) -> str:
    if not is_place(text.strip()):
        raise ValueError(f"`{text}` is not the code of a place. Write it like `US` or `GB-ENG`.")
    return text.strip()
