"""Makes something new in a guide, or a guide, that passes the check: what `scripts/new.py` runs."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.commands import guide_folder
from followup_site.content_files.did_you_mean import suggest
from followup_site.content_files.source import show_path
from followup_site.load.read import load
from followup_site.load.verify import verify_guide
from followup_site.scaffold import parts
from followup_site.scaffold.draft import make_draft
from followup_site.scaffold.guide import write_guide
from followup_site.scaffold.prompts import AnswerError, Asking

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PARTS = {
    "stage": parts.add_stage,
    "rule": parts.add_rule,
    "message": parts.add_message,
    "tip": parts.add_tip,
    "example": parts.add_example,
}
"""What asks for a new part of each kind and writes it."""

WRONG_ANSWERS, WRONG_CONTENT = 2, 1  # exit codes: 2 is for what was typed, as in argparse

# What a person is asked, and told, where the new part is not the end of it.
_ANYWAY = "With this the content does not hold. Write it, to mend it yourself? (yes, no)"
_EVERYWHERE = "A stage is a step of every plan; `applies` makes it one of some plans only."
_NOW = "Now put the sentences in your own words, and look at the dates."


def main(arguments: Sequence[str], talk: Callable[[str], str] | None = None) -> int:
    """Ask, write and say what was written.

    Returns 2 if answers do not hold or are missing where nobody can be asked, 1 if the content
    would not pass the check; then nothing is written.

    Args:
        arguments: the kind, for a guide its folder, and answers as `NAME=VALUE`.
        talk: puts a question to a person and returns the answer; without it, the terminal's own.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind")
    parser.add_argument("answers", nargs="*", metavar="NAME=VALUE")
    guide_folder.add_arguments(parser)
    asked = parser.parse_intermixed_args(arguments)
    folders = [word for word in asked.answers if "=" not in word]
    given = dict(word.split("=", 1) for word in asked.answers if "=" in word)
    terminal = input if sys.stdin.isatty() else None
    asking = Asking(given, talk or terminal)
    try:
        if asked.kind == "guide":
            return _make_guide(asking, folders)
        for word in (asked.kind, *folders):
            _is_kind(word, (*PARTS, "guide"))
        return _make_part(asking, asked.kind, guide_folder.locate_content(asked))
    except (AnswerError, EOFError, KeyboardInterrupt) as wrong:
        said = [*asking.missing, *filter(None, [str(wrong)])]
        print("\n".join(said) or "\nStopped; nothing is written.", file=sys.stderr)
        return WRONG_ANSWERS


def _is_kind(word: str, kinds: Sequence[str]) -> None:
    if word not in kinds:
        raise AnswerError(f"there is nothing called `{word}` to make. {suggest(word, kinds)}.")


def _make_part(asking: Asking, kind: str, content: Path) -> int:
    before = verify_guide(load(content), content.parent / "docs")
    if before:
        print(*before, "First mend this; then run it again.", sep="\n", file=sys.stderr)
        return WRONG_CONTENT
    with make_draft(content) as copy:
        PARTS[kind](asking, copy)
        asking.asked.append("anyway")
        asking.finish()
        problems = copy.list_problems()
        if problems:
            print(*problems, _explain_why(kind, problems), sep="\n", file=sys.stderr)
            if asking.ask_text("anyway", _ANYWAY, "no") != "yes":
                print(
                    "Nothing is written. To write it all the same and mend this: anyway=yes",
                    file=sys.stderr,
                )
                return WRONG_CONTENT
        for name in copy.publish():
            print(f"written: {name}")
    print(f"The check {'does not pass yet' if problems else 'passes'}. {_NOW}")
    return WRONG_CONTENT if problems else 0


def _explain_why(kind: str, problems: Sequence[str]) -> str:
    """What led to problems that were not there before, and what can be done about it."""
    cause = f"Without the new {kind} everything holds: it is what changes this."
    an_example = any("examples.yaml:" in problem for problem in problems)
    return f"{cause} {_EVERYWHERE}" if kind == "stage" and an_example else cause


def _make_guide(asking: Asking, folders: Sequence[str]) -> int:
    if len(folders) > 1:
        raise AnswerError(f"one folder is enough: `{folders[1]}` is one more")
    folder = Path(folders[0] if folders else asking.ask_text("folder", "In which folder?"))
    made = write_guide(asking, folder, dt.datetime.now().astimezone().date())
    for name in made:
        print(f"written: {show_path(folder / name)}")
    problems = verify_guide(load(folder / "content"), folder / "docs")
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return WRONG_CONTENT
    print(f"The check passes. See it: python3 scripts/serve.py --guide {folder}")
    return 0
