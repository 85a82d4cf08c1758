"""Everything that a guide promises, held: its content, its places, its examples and its phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.check import docs
from followup_site.content_files import Problem
from followup_site.examples import phrase_list
from followup_site.examples.run import ExampleRunner, TriedExample
from followup_site.load.guide_places import make_place_finder
from followup_site.load.read import in_language
from followup_site.places.bake import UnknownPlaceError, find_faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from followup.contract.published import Place
    from followup_site.load.read import Loaded

    _PlaceFor = Callable[[str], Place]

_RUN = "If what came is right, write it in the example; if not, look at what you changed"
"""What to do about an example that gave other dates than it expects: either of the two may be
right."""


def verify(loaded: Loaded, site_docs: Path) -> tuple[list[Problem], list[Loaded]]:
    """All problems of a guide and of its translations, and the guide in its other languages.

    Translations are looked at once the guide itself holds; until then there are none.
    """
    found = verify_guide(loaded, site_docs)
    others = [] if found else load_translations(loaded)
    return [*found, *(one for other in others for one in verify_translation(other))], others


def verify_guide(loaded: Loaded, site_docs: Path) -> list[Problem]:
    """All problems of a guide in its own language; `site_docs` holds its hand-written pages.

    Examples are run only if there are no others: any fault may be why they fail.
    """
    found = [*loaded.problems, *docs.find_problems(loaded.content, site_docs)]
    if loaded.content.is_sound("places") and loaded.content.is_sound("guide"):
        found += _check_places(loaded)
    place = make_place_finder(loaded)
    return found or [*_check_examples(loaded, place), *_check_phrases(loaded, place)]


def load_translations(loaded: Loaded) -> list[Loaded]:
    """A guide that holds in each of its other languages."""
    return [in_language(loaded, language) for language in loaded.guide.all_languages[1:]]


def verify_translation(loaded: Loaded) -> list[Problem]:
    """All problems of a guide in another language; its facts were checked in its own."""
    place = make_place_finder(loaded)
    if loaded.problems:
        return loaded.problems
    return [*_find_failures(loaded, _run_examples(loaded, place)), *_check_phrases(loaded, place)]


def _check_places(loaded: Loaded) -> Iterator[Problem]:
    """What in places.yaml the calendars do not know."""
    for fault in find_faults(loaded.mapping.get("places", {}), loaded.guide.holiday_years.ends):
        position = loaded.content.source.find_position(("places", *fault.keys))
        yield Problem(position, fault.what, fault.fix or "Write a place or a holiday that there is")


def _check_examples(loaded: Loaded, place: _PlaceFor) -> Iterator[Problem]:
    """Examples that do not hold, and rules that no example shows."""
    tried = _run_examples(loaded, place)
    yield from list(_find_failures(loaded, tried)) or _find_unshown_rules(loaded, tried)


def _run_examples(loaded: Loaded, place: _PlaceFor) -> list[TriedExample]:
    """Every example, run once: all that is asked of examples is asked of these."""
    runner = ExampleRunner(loaded.guidebook, loaded.content.default_place)
    return list(runner.run_all(loaded.content.examples.values(), place))


def _find_failures(loaded: Loaded, tried: Iterable[TriedExample]) -> Iterator[Problem]:
    for failure in (problem for one in tried for problem in one.list_problems()):
        fix = _RUN if failure.is_unexpected else "Correct the example"
        position = loaded.content.source.find_position(("examples", failure.number))
        yield Problem(position, failure.what, fix)


def _check_phrases(loaded: Loaded, place_of: _PlaceFor) -> Iterator[Problem]:
    """Phrases that are read otherwise than they say."""
    phrases, guidebook = loaded.content.phrases, loaded.guidebook
    if phrases is None:
        return
    try:
        place = place_of(phrases.place)
    except UnknownPlaceError as wrong:
        position = loaded.content.source.find_position(("phrases", "place"))
        yield Problem(position, wrong.what, wrong.fix or "Write the code of a place that there is")
        return
    for number, sentence in phrase_list.find_problems(phrases, guidebook, place):
        position = loaded.content.source.find_position(("phrases", "phrases", number, "reads"))
        fix = "Correct the reading, or the words it rests on in wording.yaml"
        yield Problem(position, sentence, fix)


def _find_unshown_rules(loaded: Loaded, tried: Iterable[TriedExample]) -> Iterator[Problem]:
    shown = {rule for one in tried for rule in one.list_shown_rules()}
    for name in loaded.content.rules:
        if name not in shown:
            what = f"no example shows the rule `{name}`"
            fix = "Add an example to examples.yaml that expects a date this rule gives"
            yield Problem(loaded.content.source.find_name_position(("rules", name)), what, fix)
