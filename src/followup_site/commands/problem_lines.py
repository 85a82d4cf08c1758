"""Problems as a command prints them: a line each, and beside its line in a pull request."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from followup_site.content_files import Problem


def show(problems: Iterable[Problem]) -> None:
    """Print each problem; in a workflow of GitHub's once more, as it reads them."""
    in_github = os.environ.get("GITHUB_ACTIONS") == "true"
    for problem in problems:
        print(problem)
        if in_github:
            print(format_annotation(problem))


def format_annotation(problem: Problem) -> str:
    """The problem as GitHub shows it beside the line in a pull request."""
    position = problem.position
    text = problem.sentences.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = position.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={position.line},col={position.column}::{text}"


def count(number: int, noun: str) -> str:
    """A number of things: `1 rule`, `8 rules`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
