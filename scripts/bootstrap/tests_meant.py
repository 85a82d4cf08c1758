"""What is meant by words for pytest: paths from where a person stands, and tests in browsers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_TAKES_A_VALUE = {"-k", "-m", "-n", "-o", "-p", "-r", "-W"}
"""pytest's options with their value in the next word, which then is no path: `-k holiday`."""

_TAKES_A_PATH = ("--basetemp=", "--ignore=", "--junit-xml=", "--junitxml=", "--log-file=")
"""pytest's options with a path behind the =, which is one of the person's folder as well."""

_DRIVES_A_BROWSER = re.compile(r"^ *(from|import) (playwright|selenium)\b", re.MULTILINE)
"""All tests in a browser use one of these two; an import inside a function counts as well."""


def from_here(words: Sequence[str], place: Path, root: Path) -> list[str]:
    """The words for a pytest that runs in the clone's root, typed by somebody in another folder.

    A path is one of their folder if it is there, else one of the clone.
    """
    return [_from_here(word, before, place, root) for word, before in _with_before(words)]


def use_browsers(words: Sequence[str], root: Path) -> bool:
    """Whether the tests that are meant may drive a browser: all do but those of named files.

    Args:
        words: pytest's, as `from_here` gives them.
        root: the clone.
    """
    paths = [root / word.split("::")[0] for word, before in _with_before(words) if _is_one(before)]
    named = [path for path in paths if path.exists()]
    files = [file for path in named for file in ([path] if path.is_file() else path.rglob("*.py"))]
    return not named or any(
        root / "tests" / "browser" in file.parents
        or _DRIVES_A_BROWSER.search(file.read_text(encoding="utf-8"))
        for file in files
    )


def _with_before(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each word with the one before it."""
    yield from zip(words, ["", *words], strict=False)


def _is_one(before: str) -> bool:
    """Whether a word stands for itself, and is no option's value."""
    return before not in _TAKES_A_VALUE


def _from_here(word: str, before: str, place: Path, root: Path) -> str:
    for option in _TAKES_A_PATH:
        if word.startswith(option):
            return f"{option}{place / word.removeprefix(option)}"
    path, colons, test = word.partition("::")
    if place == root or not _is_one(before) or not path or not (place / path).exists():
        return word
    return f"{place / path}{colons}{test}"
