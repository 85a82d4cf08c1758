"""A guide in another language: its own facts, with the words of a translation in their places."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, cast

from followup_site.content_files import Problem, Source
from followup_site.content_files.layout import FINGERPRINTS
from followup_site.content_files.shared_wording import SECTION as WORDING
from followup_site.content_files.shared_wording import find_shared, read_shared
from followup_site.content_files.source import show_path
from followup_site.models.faults import Fault
from followup_site.models.wording import Wording
from followup_site.translations import lost_names
from followup_site.translations.overlay import Overlay

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from followup_site.content_files import Keys, Position, Value
    from followup_site.translations.overlay import Named, Pair


@dataclass(frozen=True)
class Translated:
    """The source of a guide in another language, how it came about, and what is wrong with it.

    `base` is the guide in its own language and `own` the translation as it was read, with its
    fingerprints; `pairs` are the guide's own texts, each with what stands for it.
    """

    source: Source
    base: Source
    own: Source
    pairs: list[Pair]
    problems: list[Problem]

    def holds(self, problem: Problem) -> bool:
        """Whether a problem lies in the translation's own files."""
        return problem.position.path.startswith(f"{show_path(self.own.folder)}/")


def translate(source: Source, own: Source, language: str, shared: Path) -> Translated:
    """Lay a translation over a guide whose own files hold.

    `shared` is the file of the shared words; if they are there in the language too, they stand
    below the guide's own. Phrases are of one language: a translation brings its own list, or
    there is none.
    """
    said = {section: value for section, value in own.mapping.items() if section != FINGERPRINTS}
    overlay = Overlay()
    laid = overlay.lay_content(source.mapping, said)
    if find_shared(shared, language).parent.resolve() != own.folder.resolve():
        below = lay_shared_under(source.mapping[WORDING], shared, language)
        words = said.get(WORDING, {})
        laid[WORDING] = Overlay().lay_item(Wording, words, below, (WORDING,))
    _put_phrases(laid, said, overlay)
    laid["guide"] = {**cast("Named", laid["guide"]), "language": language}
    faults = [
        *overlay.faults,
        *(one for pair in overlay.pairs for one in lost_names.find_faults(pair)),
    ]
    problems = [*own.problems, *(_make_problem(own, fault) for fault in faults)]
    pairs = [pair for pair in overlay.pairs if _is_of_the_guide(pair, source)]
    names = {str(pair.source): str(pair.own) for pair in overlay.pairs if _has_one_name(pair)}
    merged = replace(
        source,
        mapping=laid,
        values=_leave_out_examples(source.values) | _map_positions(own.values, laid, names),
        names=_leave_out_examples(source.names) | _map_positions(own.names, laid, names),
        insides=_map_positions(own.insides, laid, names),
        problems=[],
        files=own.files,
    )
    return Translated(merged, source, own, pairs, sorted(set(problems)))


def lay_shared_under(words: Value, shared: Path, language: str) -> Value:
    """Wording with the shared words of a language laid over it, if there are some."""
    spoken = find_shared(shared, language)
    if not spoken.is_file():
        return words
    return Overlay().lay_item(Wording, read_shared(spoken).value, words, (WORDING,))


def _put_phrases(laid: Named, said: Mapping[str, Value], overlay: Overlay) -> None:
    """Take the translation's own phrases; the day and the place they are said at are facts."""
    source, own = laid.pop("phrases", None), said.get("phrases")
    if not isinstance(source, dict) or not isinstance(own, dict):
        return
    for name in own:
        if name != "phrases":
            what = f"`{name}` is a fact, and the same in every language"
            fix = "Take it out: the source has it"
            overlay.faults.append(Fault(("phrases", name), what, fix, at_name=True))
    laid["phrases"] = {**source, "phrases": own.get("phrases", [])}


def _is_of_the_guide(pair: Pair, source: Source) -> bool:
    """Whether the guide itself says a text; the shared words are translated apart."""
    return source.find_position(pair.keys).path.startswith(f"{show_path(source.folder)}/")


def _make_problem(own: Source, fault: Fault) -> Problem:
    if fault.before is not None:
        return Problem(own.find_inside_position(fault.keys, fault.before), fault.what, fault.fix)
    position = (own.find_name_position if fault.at_name else own.find_position)(fault.keys)
    return Problem(position, fault.what, fault.fix)


def _has_one_name(pair: Pair) -> bool:
    return pair.keys[0] == "examples" and pair.keys[-1] == "name" and isinstance(pair.own, str)


def _leave_out_examples(positions: Mapping[Keys, Position]) -> dict[Keys, Position]:
    """Spots without those of examples, some of which may be left out in the other language."""
    return {keys: position for keys, position in positions.items() if keys[0] != "examples"}


def _map_positions(
    found: Mapping[Keys, Position], laid: Mapping[str, Value], names: Mapping[str, str]
) -> dict[Keys, Position]:
    """Spots of a translation by the keys of the content, where examples stand by their number."""
    positions: dict[Keys, Position] = {}
    for keys, position in found.items():
        if keys[0] != FINGERPRINTS:
            positions.setdefault(_as_in_source(keys, laid, names), position)
    return positions


def _as_in_source(keys: Keys, laid: Mapping[str, Value], names: Mapping[str, str]) -> Keys:
    """The keys of an example, which a translation has by its name, in the content laid over."""
    examples = laid.get("examples")
    if keys[0] != "examples" or len(keys) == 1 or not isinstance(examples, list):
        return keys
    said = names.get(str(keys[1]), keys[1])
    numbers = (n for n, one in enumerate(examples) if isinstance(one, dict) and one["name"] == said)
    return ("examples", next(numbers, 0))
