"""The situations a reader can be in, as far as a guide's conditions tell them apart."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from followup.guide.conditions import HAPPENED, Condition, belongs
from followup_site.check.conditions import list_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from followup_site.models import Content
    from followup_site.models.pages import Stage

Situation = dict[str, str | None]
"""Question, timeline or event -> option, reading, or (not) happened; None if nothing is chosen."""


def read_condition(sets: Sequence[Mapping[str, str]] | None) -> Condition:
    """Conditions of a model as the date logic holds them."""
    return Condition.from_mapping(sets)


def list_subjects(*conditions: Sequence[Mapping[str, str]] | None) -> list[str]:
    """Everything that some conditions ask about, each once."""
    return list(dict.fromkeys(name for sets in conditions for one in sets or () for name in one))


def list_situations(content: Content, names: Iterable[str]) -> Iterator[Situation]:
    """Every combination of what these subjects may be."""
    names = list(names)
    choices = [_list_possible(content, name) for name in names]
    for chosen in itertools.product(*choices):
        yield dict(zip(names, chosen, strict=True))


def in_plan(content: Content, stage: Stage, situation: Situation) -> bool:
    """Whether the stage is in the plan: it applies, and no event has ended the plan before it."""
    endings = [
        name
        for name, event in content.events.items()
        if event.ends == "yes" and situation.get(name) == HAPPENED
    ]
    return belongs(read_condition(stage.applies), situation, endings)


def say(situation: Mapping[str, str | None]) -> str:
    """A situation in words: `round` is `first` and `timeline` is `none`."""
    parts = [
        f"`{name}` is `{value}`" if value else f"`{name}` is not answered"
        for name, value in situation.items()
    ]
    return " and ".join(parts)


def _list_possible(content: Content, name: str) -> list[str | None]:
    possible: list[str | None] = list(list_values(content, name) or ())
    question = content.questions.get(name)
    if (
        question
        and question.kind == "choice"
        and not question.assumed
        and question.required == "no"
    ):
        possible.append(None)
    return possible
