"""A rule of the guide worked out on a calendar: which window it gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.instants import Instant
from followup.moments import Anchor, Moment
from followup.windows import Clash, Window, Working

if TYPE_CHECKING:
    from followup.business_days import BusinessCalendar

BOUNDS = ("earliest", "aim", "latest")
LANDINGS = ("business day", "next open day", "any day")


Resolve = Callable[[Anchor], Instant]
"""Where an anchor stands for this reader. Raises WaitingError when it has not happened."""


class WaitingError(Exception):
    """An anchor has no date yet: what it waits for."""

    def __init__(self, name: str) -> None:
        """Name the question, event, stage or day that has no date."""
        super().__init__(name)
        self.name = name


@dataclass(frozen=True)
class Rule:
    """One wait of the guide. Each bound is a tuple of moments, usually of one."""

    id: str
    about: str
    source: str
    bounds: Mapping[str, tuple[Moment, ...]]
    land_on: str = "business day"
    advice: Mapping[str, tuple[Moment, ...]] = field(default_factory=dict)
    advice_says: str = ""
    advice_source: str | None = None
    reading: str | None = None
    says: str = ""

    @classmethod
    def from_mapping(
        cls, name: str, rule: Mapping[str, Any], figures: Mapping[str, object]
    ) -> Rule:
        """Read a rule of the content. Raises ValueError with a plain sentence."""
        advice = rule.get("other_advice", {})
        return cls(
            id=name,
            about=rule["about"],
            source=rule["source"],
            bounds=_bounds(rule, figures),
            land_on=rule.get("land_on", LANDINGS[0]),
            advice=_bounds(advice, figures),
            advice_says=advice.get("says", ""),
            advice_source=advice.get("source", rule["source"]) if advice else None,
            reading=rule.get("reading"),
            says=rule.get("says", ""),
        )

    @property
    def lands_on_any_day(self) -> bool:
        """Whether closed days do not matter to this rule."""
        return self.land_on == "any day"

    def anchors(self) -> list[Anchor]:
        """Every anchor it counts from, other advice included."""
        groups = (*self.bounds.values(), *self.advice.values())
        return [moment.anchor for moments in groups for moment in moments]

    def window(self, resolve: Resolve, calendar: BusinessCalendar) -> Window:
        """The window on a calendar.

        Of several moments the last holds for earliest and aim, the first for latest. Only the
        finished bound moves off a closed day: earliest and aim forward, latest back. An aim or
        latest that falls before the earliest is raised to it, and a clash says what it was.
        """
        found = {bound: self._bound(bound, resolve, calendar) for bound in self.bounds}
        earliest = self._earliest(found, calendar)
        aim = found["aim"][0] if "aim" in found else earliest
        latest = found["latest"][0] if "latest" in found else None
        raised_aim, raised_latest = _raised(aim, earliest), _raised(latest, earliest)
        clashes = [
            Clash("raised", bound, was, now)
            for bound, was, now in (("aim", aim, raised_aim), ("latest", latest, raised_latest))
            if was and now != was
        ]
        clashes += self._advice_outside(earliest, raised_latest, resolve, calendar)
        working = tuple(entry for _, entries in found.values() for entry in entries)
        return Window(earliest, raised_aim, raised_latest, working, tuple(clashes))

    def _bound(
        self, bound: str, resolve: Resolve, calendar: BusinessCalendar
    ) -> tuple[Instant, tuple[Working, ...]]:
        entries = tuple(
            self._worked(bound, moment, resolve, calendar) for moment in self.bounds[bound]
        )
        dates = [entry.date for entry in entries]
        chosen = min(dates, key=_closes) if bound == "latest" else max(dates, key=_opens)
        return chosen, entries

    def _worked(
        self, bound: str, moment: Moment, resolve: Resolve, calendar: BusinessCalendar
    ) -> Working:
        start = resolve(moment.anchor)
        reached = moment.reached(start, calendar)
        date = self._landed(bound, reached.instant, calendar)
        rolled = date != reached.instant
        return Working(
            bound=bound,
            rule=self.id,
            source=self.source,
            moment=moment,
            start=start,
            date=date,
            counted=reached.counted,
            skipped=reached.skipped,
            rolled_from=reached.instant.day if rolled else None,
            passed_over=calendar.passed_over(reached.instant.day, date.day) if rolled else (),
        )

    def _landed(self, bound: str, instant: Instant, calendar: BusinessCalendar) -> Instant:
        if self.lands_on_any_day or calendar.is_business_day(instant.day):
            return instant
        back = bound == "latest" and self.land_on != "next open day"
        return Instant(
            calendar.roll_back(instant.day) if back else calendar.roll_forward(instant.day)
        )

    def _earliest(
        self, found: Mapping[str, tuple[Instant, tuple[Working, ...]]], calendar: BusinessCalendar
    ) -> Instant | None:
        """The earliest bound; without one, the anchor's day, or none for a before-moment."""
        if "earliest" in found:
            return found["earliest"][0]
        date, entries = found["latest"] if "latest" in found else found["aim"]
        deciding = next(entry for entry in entries if entry.date == date)
        if deciding.moment.direction == "before":
            return None
        return self._landed("earliest", Instant(deciding.start.day), calendar)

    def _advice_outside(
        self,
        earliest: Instant | None,
        latest: Instant | None,
        resolve: Resolve,
        calendar: BusinessCalendar,
    ) -> list[Clash]:
        clashes = []
        for bound, moments in self.advice.items():
            dates = [moment.reached(resolve(moment.anchor), calendar).instant for moment in moments]
            date = min(dates, key=_closes) if bound == "latest" else max(dates, key=_opens)
            too_early = earliest is not None and date.day < earliest.day
            if too_early or (latest is not None and date.day > latest.day):
                clash = Clash(
                    "advice", bound, date, says=self.advice_says, source=self.advice_source
                )
                clashes.append(clash)
        return clashes


def _bounds(
    texts: Mapping[str, str | Sequence[str]], figures: Mapping[str, object]
) -> dict[str, tuple[Moment, ...]]:
    listed = {bound: texts[bound] for bound in BOUNDS if bound in texts}
    return {
        bound: tuple(
            Moment.parse(text, figures) for text in ([text] if isinstance(text, str) else text)
        )
        for bound, text in listed.items()
    }


def _raised(bound: Instant | None, earliest: Instant | None) -> Instant | None:
    if bound is None or earliest is None or bound.closes >= earliest.opens:
        return bound
    return earliest


def _opens(instant: Instant) -> tuple[Any, ...]:
    return instant.opens


def _closes(instant: Instant) -> tuple[Any, ...]:
    return instant.closes
