"""Asks a person what a new thing needs, one plain question at a time, or takes what was given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from followup_site.content_files.did_you_mean import make_plain, suggest
from followup_site.models.texts import explain_no_id, is_id

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping


_STAND_IN = "something new"
"""What an answer that is missing counts as, so that all that is missing is told at once."""


class AnswerError(ValueError):
    """An answer that cannot be, or that is missing where nobody can be asked."""


@dataclass
class Asking:
    """What was given in the command, and whom to ask for the rest.

    `talk` puts a question and returns the answer; None where nobody is there: then a default holds,
    and what has none is `missing`, a sentence each: something stands in for it, so that all that is
    missing can be told at once. `asked` are the names that were asked for: others are unknown.
    """

    given: Mapping[str, str]
    talk: Callable[[str], str] | None = None
    tell: Callable[[str], None] = print
    asked: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def ask_text(
        self,
        name: str,
        asks: str,
        default: str | None = None,
        holds: Callable[[str], str] = str.strip,
        stand_in: str = _STAND_IN,
    ) -> str:
        """One answer. `holds` gives it as it is kept, or raises ValueError with what is wrong.

        An empty answer takes the default. Where nobody can be asked, a missing answer is noted, and
        a wrong one raises AnswerError.
        """
        self.asked.append(name)
        if name in self.given:
            return self._hold(name, self.given[name].replace("\\n", "\n"), holds)
        if self.talk is None:
            if default is None:
                self.missing.append(f"{name} is missing. {asks} Write {name}=…")
                return stand_in
            return self._hold(name, default, holds) if default else ""
        shown = f" [{default}]" if default else " [nothing]" if default == "" else ""
        while True:
            answer = self.talk(f"{asks}{shown} ").strip()
            if not answer and default is not None:
                return default
            try:
                return self._hold(name, answer, holds)
            except AnswerError as wrong:
                self.tell(str(wrong))

    def ask_one_of(
        self, name: str, asks: str, known: Collection[str], default: str | None = None
    ) -> str:
        """One of some ids. Raises AnswerError if there is none to choose from."""
        if not known:
            raise AnswerError(f"{name}: {asks} There is none yet in this guide.")

        def holds(answer: str) -> str:
            if answer.strip() not in known:
                raise ValueError(f"there is no `{answer.strip()}`. {suggest(answer, known)}.")
            return answer.strip()

        asks = f"{asks} ({', '.join(known)})"
        return self.ask_text(name, asks, default, holds, stand_in=next(iter(known)))

    def ask_new_id(self, about: str, taken: Collection[str]) -> str:
        """An id for something new that no other thing has; proposed from words about it."""

        def holds(answer: str) -> str:
            if not is_id(answer):
                raise ValueError(". ".join(explain_no_id(answer)) + ".")
            if answer in taken:
                raise ValueError(f"`{answer}` is taken. Write another id.")
            return answer

        meant = re.sub(r"[^a-z0-9_]+", "", make_plain(about)).strip("_0123456789")[:40].rstrip("_")
        default = meant if is_id(meant) and meant not in taken else None
        if default is None and self.missing and "id" not in self.given:
            return meant  # it may follow from what is missing
        return self.ask_text("id", "A short name for it, its id?", default, holds)

    def finish(self) -> None:
        """Raise AnswerError with all that is missing, and all that was given and not asked for."""
        names = list(dict.fromkeys(self.asked))
        others = [name for name in self.given if name not in names]
        unknown = [f"{name}= is not asked. {suggest(name, names)}." for name in others]
        if self.missing or unknown:
            raise AnswerError("\n".join(unknown))

    @staticmethod
    def _hold(name: str, answer: str, holds: Callable[[str], str]) -> str:
        try:
            kept = holds(answer)
        except ValueError as wrong:
            raise AnswerError(f"{name}: {wrong}") from None
        if not kept:
            raise AnswerError(f"{name}: nothing is written. Write {name}=…")
        return kept
