"""Checks a guide, its examples and its hand-written pages: what `scripts/check.py` runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, Any

from followup_site import examples, guide_folder, phrases, places
from followup_site.check import docs
from followup_site.content_files import Problem, Spot
from followup_site.load import in_language, languages, load
from followup_site.models.rooms import CALLED
from followup_site.translations import statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from followup_site.load import Loaded
    from followup_site.place_days import Place
    from followup_site.translations import Status


_RUN = "If what came is right, write it in the example; if not, look at what you changed"


def main(arguments: Sequence[str]) -> int:
    """Print every problem, or a count of what was checked. Returns 1 if there is a problem."""
    parser = argparse.ArgumentParser(description=__doc__)
    guide_folder.add_arguments(parser)
    folder = guide_folder.content_of(parser.parse_args(arguments))
    loaded = load(folder)
    problems = everything(loaded, folder.parent / "docs")
    others = [] if problems else translations(loaded)
    problems += [problem for other in others for problem in of_translation(other)]
    for problem in problems:
        print(problem)
        if in_github():
            print(annotation(problem))
    if problems:
        print(f"{counted(len(problems), 'problem')} found", file=sys.stderr)
        return 1
    print(f"checked {_checked(loaded)}; no problems")
    for other in others:
        print(f"in {other.mapping['guide']['language']}: {_kept_up(other)}")
    return 0


def everything(loaded: Loaded, site_docs: Path) -> list[Problem]:
    """All problems. Examples are run only if there are none: any fault may be why they fail."""
    problems = [*loaded.problems, *docs.problems(loaded.content, site_docs)]
    if loaded.content.sound("places") and loaded.content.sound("guide"):
        problems += _places(loaded)
    return problems or [*_examples(loaded), *_phrases(loaded)]


def in_github() -> bool:
    """Whether this runs in a workflow of GitHub's."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


def translations(loaded: Loaded) -> list[Loaded]:
    """A guide that holds in each of its other languages."""
    return [in_language(loaded, language) for language in languages(loaded.mapping)[1:]]


def of_translation(loaded: Loaded) -> list[Problem]:
    """All problems of a guide in another language; its facts were checked in its own."""
    return loaded.problems or [*_failures(loaded), *_phrases(loaded)]


def annotation(problem: Problem) -> str:
    """The problem as GitHub shows it beside the line in a pull request."""
    spot = problem.spot
    text = problem.said.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = spot.path.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::error file={path},line={spot.line},col={spot.column}::{text}"


def counted(number: int, noun: str) -> str:
    """A number of things: `1 rule`, `8 rules`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _kept_up(loaded: Loaded) -> str:
    """How much of a translation is missing or older than its source: said, and no problem."""
    found: Counter[str] = Counter(one.kind for one in _statuses(loaded))
    said = {"missing": "missing", "older": "older than the source", "new": "not marked as read"}
    parts = [
        f"{counted(found[kind], 'text')} {words}" for kind, words in said.items() if found.get(kind)
    ]
    where = "python3 scripts/translations.py lists them"
    return f"{', '.join(parts)}; {where}" if parts else "every text is there and up to date"


def _statuses(loaded: Loaded) -> list[Status]:
    return list(statuses(loaded.translated)) if loaded.translated else []


def _checked(loaded: Loaded) -> str:
    content = loaded.content
    things = ("stages", "pages", "rules", "days", "messages")
    rooms = (*things, "tips", "reasons", "readings", "examples")
    numbers = {room: len(getattr(content, room)) for room in rooms}
    parts = [counted(number, CALLED[room]) for room, number in numbers.items() if number]
    if content.phrases:
        parts.append(counted(len(content.phrases.phrases), "phrase"))
    return f"{counted(content.source.files, 'file')}: {', '.join(parts)}"


def _places(loaded: Loaded) -> Iterator[Problem]:
    """What in places.yaml the calendars do not know: they name codes, not where these stand."""
    for sentence in places.problems(loaded.mapping.get("places", {}), _years(loaded)):
        what, _, fix = sentence.partition(". ")
        fix = fix or "Write a place or a holiday that there is"
        what = f"{what[0].lower()}{what[1:]}".rstrip(".")
        yield Problem(_named_in(loaded, sentence), what, fix)


def _named_in(loaded: Loaded, sentence: str) -> Spot:
    """Where the first value of places.yaml stands that a sentence quotes."""
    for keys, spot in loaded.positions.items():
        value: Any = loaded.mapping
        for key in keys:
            value = value[key]
        if keys[0] == "places" and (f"“{value}”" in sentence or f"“{keys[-1]}”" in sentence):
            return spot
    return loaded.content.source.spot(("places",))


def _examples(loaded: Loaded) -> Iterator[Problem]:
    """Examples that do not hold, and rules that no example shows."""
    failures = list(_failures(loaded))
    yield from failures or _unshown_rules(loaded, place_for(loaded))


def _failures(loaded: Loaded) -> Iterator[Problem]:
    for number, sentence in examples.problems(loaded.mapping, place_for(loaded)):
        fix = _RUN if "expected “" in sentence else "Correct the example"
        spot = loaded.content.source.spot(("examples", number))
        yield Problem(spot, sentence.rstrip("."), fix)


def _phrases(loaded: Loaded) -> Iterator[Problem]:
    """Phrases that are read otherwise than they say."""
    code = phrases.place_of(loaded.mapping)
    if code is None:
        return
    try:
        place = place_for(loaded)(code)
    except ValueError as wrong:
        spot = loaded.content.source.spot(("phrases", "place"))
        what, _, fix = str(wrong).rstrip(".").partition(". ")
        what = f"{what[0].lower()}{what[1:]}"
        yield Problem(spot, what, fix or "Write the code of a place that there is")
        return
    for number, sentence in phrases.problems(loaded.mapping, loaded.guidebook.words, place):
        spot = loaded.content.source.spot(("phrases", "phrases", number, "reads"))
        fix = "Correct the reading, or the words it rests on in wording.yaml"
        yield Problem(spot, sentence, fix)


def _unshown_rules(loaded: Loaded, baked: Callable[[str], Place]) -> Iterator[Problem]:
    shown: set[str] = set()
    for example in loaded.mapping.get("examples", ()):
        code = examples.place_of(loaded.mapping, example)
        reply = examples.run(loaded.mapping, example, baked(code) if code else None).reply
        for step in reply["steps"]:
            if step["id"] in example["expect"] or "next" in example["expect"]:
                shown.update(entry["rule"] for entry in step["working"])
    for name in loaded.content.rules:
        if name not in shown:
            what = f"no example shows the rule `{name}`"
            fix = "Add an example to examples.yaml that expects a date this rule gives"
            yield Problem(loaded.content.source.name_spot(("rules", name)), what, fix)


def place_for(loaded: Loaded) -> Callable[[str], Place]:
    """Gives the place of a code, as the guide has it. Raises ValueError if the code names none."""

    @cache
    def baked(code: str) -> Place:
        about, language = loaded.mapping.get("places", {}), loaded.mapping["guide"]["language"]
        return places.bake_one(code, about, _years(loaded), language)

    return baked


def _years(loaded: Loaded) -> tuple[int, int]:
    years = loaded.mapping["guide"]["holiday_years"]
    return int(years["from"]), int(years["to"])
