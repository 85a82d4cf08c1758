"""The page on the law of dates: each sentence of the vectors, with a case of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from followup.contract.published import Case, Vectors

TOP = """# The law of dates

What a date is and how it is counted, sentence by sentence, each with one case of it. The page is
made from `src/followup_site/browser/vectors.json` by `scripts/describe.py`: tests hold the engine
to every case of that file, in CPython and in Pyodide, and the built site publishes it for other
programs. Monday is day 0 of a week; both ends of a window belong to it.
"""
"""What stands above the sentences, by hand."""


def make_page(vectors: Vectors) -> str:
    """The page as Markdown: the sentences in the order of the file, each once."""
    firsts: dict[str, Case] = {}
    for case in vectors["cases"]:
        firsts.setdefault(case["law"], case)
    return "\n".join([TOP, *map(_format_item, firsts.values())]) + "\n"


def _format_item(case: Case) -> str:
    expected: Mapping[str, object] = {**case["expect"]}
    given = _format_pairs(_list_given(case))
    return f"- **{case['law']}** Given {given}: {_format_pairs(expected.items())}."


def _list_given(case: Case) -> Iterator[tuple[str, object]]:
    """What a case starts from, as far as it says it."""
    yield "start", case["start"]
    yield from case["rule"].items()
    known: Mapping[str, object] = {**case}
    for name in ("today", "open", "closed", "events", "place"):
        if known.get(name):
            yield name, known[name]


def _format_pairs(pairs: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{name.replace('_', ' ')} {_say(value)}" for name, value in pairs)


def _say(value: object) -> str:
    """A value as people read it: a list with `and`, a mapping pair by pair, nothing as `none`."""
    if isinstance(value, dict):
        return " and ".join(f"{name} {_say(inner)}" for name, inner in value.items())
    if isinstance(value, list):
        return " and ".join(map(_say, value))
    return "none" if value is None else f"`{value}`"
