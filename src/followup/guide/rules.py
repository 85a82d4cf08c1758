"""A rule of the guide worked out on a calendar: which window it gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from followup.contract.kinds import Bound, LandOn
from followup.dates.plain_datetime import PlainDateTime
from followup.guide.pauses import NOTHING, Happened, Pause, count_from
from followup.guide.relative_dates import Anchor, RelativeDate, Resolve, WaitingError
from followup.guide.windows import Clash, Explanation, Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from followup.dates.business_days import BusinessCalendar

BOUNDS = tuple(Bound)
"""From the earliest to the latest, as a window unpacks them: their order in `Bound` matters."""

LANDINGS = tuple(LandOn)
"""In the order in which a refusal names them, the usual one first."""


@dataclass(frozen=True)
class Rule:
    """One wait of the guide. Each bound is a tuple of relative dates, usually of one."""

    id: str
    about: str
    source: str
    bounds: Mapping[Bound, tuple[RelativeDate, ...]]
    land_on: LandOn = LandOn.BUSINESS_DAY
    advice: Mapping[Bound, tuple[RelativeDate, ...]] = field(default_factory=dict)
    advice_says: str = ""
    advice_source: str | None = None
    reading: str | None = None
    says: str = ""
    paused: tuple[Pause, ...] = ()

    @classmethod
    def from_mapping(
        cls, name: str, rule: Mapping[str, Any], figures: Mapping[str, object]
    ) -> Rule:
        """Read a rule of the content. Raises ValueError with a plain sentence."""
        bounds, advice = _read_bounds(rule, figures), rule.get("other_advice", {})
        landing = rule.get("land_on", LandOn.BUSINESS_DAY)
        if not bounds:
            raise ValueError("a rule needs at least one of earliest, aim and latest")
        if landing not in LANDINGS:
            message = f"“{landing}” is nothing to land on: {' or '.join(LANDINGS)}"
            raise ValueError(message)
        return cls(
            id=name,
            about=rule["about"],
            source=rule["source"],
            bounds=bounds,
            land_on=LandOn(landing),
            advice=_read_bounds(advice, figures),
            advice_says=advice.get("says", ""),
            advice_source=advice.get("source", rule["source"]) if advice else None,
            reading=rule.get("reading"),
            says=rule.get("says", ""),
            paused=Pause.from_mappings(rule.get("paused", ())),
        )

    @property
    def lands_on_any_day(self) -> bool:
        """Whether closed days do not matter to this rule."""
        return self.land_on is LandOn.ANY_DAY

    def list_anchors(self) -> list[Anchor]:
        """Every anchor it counts from, other advice included."""
        groups = (*self.bounds.values(), *self.advice.values())
        return [
            relative_date.anchor for relative_dates in groups for relative_date in relative_dates
        ]

    def find_window(
        self, resolve: Resolve, calendar: BusinessCalendar, happened: Happened = NOTHING
    ) -> Window:
        """The window on a calendar; `happened` has the days that may stop its clock.

        Of several relative dates the last holds for earliest and aim, the first for latest. Only
        the finished bound moves off a closed day: earliest and aim forward, latest back. An aim or
        latest that falls before the earliest is raised to it, and a clash says what it was.
        """
        found = {
            bound: self._count_bound(bound, _Known(resolve, calendar, happened))
            for bound in self.bounds
        }
        if Bound.EARLIEST not in found:
            found = self._find_opening(found, _Known(resolve, calendar, happened)) | found
        earliest, aim, latest = (found[bound].date if bound in found else None for bound in BOUNDS)
        aim = aim or earliest
        raised_aim, raised_latest = _raise(aim, earliest), _raise(latest, earliest)
        clashes = [
            Clash("raised", bound, was, now)
            for bound, was, now in (
                (Bound.AIM, aim, raised_aim),
                (Bound.LATEST, latest, raised_latest),
            )
            if was and now != was
        ]
        clashes += self._list_advice_outside(earliest, raised_latest, resolve, calendar)
        working = tuple(entry for finished in found.values() for entry in finished.entries)
        return Window(earliest, raised_aim, raised_latest, working, tuple(clashes))

    def _count_bound(self, bound: Bound, known: _Known) -> _Finished:
        entries = tuple(
            self._explain(bound, relative_date, known) for relative_date in self.bounds[bound]
        )
        chosen = _choose(bound, [entry.date for entry in entries])
        return _Finished(chosen, entries)

    def _find_opening(
        self, found: Mapping[Bound, _Finished], known: _Known
    ) -> dict[Bound, _Finished]:
        """Without an earliest bound: the anchor's own day, or nothing for a date before one."""
        only = found[Bound.LATEST if Bound.LATEST in found else Bound.AIM]
        deciding = only.deciding.relative_date
        if deciding.direction == "before":
            return {}
        entry = self._explain(Bound.EARLIEST, RelativeDate(deciding.anchor), known)
        return {Bound.EARLIEST: _Finished(entry.date, (entry,))}

    def _explain(self, bound: Bound, relative_date: RelativeDate, known: _Known) -> Explanation:
        start, calendar = known.resolve(relative_date.anchor), known.calendar
        reached = count_from(relative_date, start, calendar, self.paused, known.happened)
        date = self._land_on(bound, reached.date, calendar)
        rolled = date != reached.date
        return Explanation(
            bound=bound,
            rule=self.id,
            source=self.source,
            relative_date=relative_date,
            start=start,
            date=date,
            counted=reached.counted,
            skipped=reached.skipped,
            rolled_from=reached.date.day if rolled else None,
            passed_over=calendar.list_passed_over(reached.date.day, date.day) if rolled else (),
        )

    def _land_on(
        self, bound: Bound, date_time: PlainDateTime, calendar: BusinessCalendar
    ) -> PlainDateTime:
        if self.lands_on_any_day or calendar.is_business_day(date_time.day):
            return date_time
        back = bound is Bound.LATEST and self.land_on is not LandOn.NEXT_OPEN_DAY
        return PlainDateTime(
            calendar.roll_back(date_time.day) if back else calendar.roll_forward(date_time.day)
        )

    def _list_advice_outside(
        self,
        earliest: PlainDateTime | None,
        latest: PlainDateTime | None,
        resolve: Resolve,
        calendar: BusinessCalendar,
    ) -> list[Clash]:
        """Other advice that falls outside the window. It never moves or holds up a date."""
        clashes = []
        for bound, relative_dates in self.advice.items():
            try:
                starts = [resolve(relative_date.anchor) for relative_date in relative_dates]
            except WaitingError:
                continue
            reached = zip(relative_dates, starts, strict=True)
            dates = [relative_date.reach(start, calendar).date for relative_date, start in reached]
            date = _choose(bound, dates)
            too_early = earliest is not None and date.day < earliest.day
            if too_early or (latest is not None and date.day > latest.day):
                clash = Clash(
                    "advice", bound, date, says=self.advice_says, source=self.advice_source
                )
                clashes.append(clash)
        return clashes


@dataclass(frozen=True)
class _Known:
    """What is known of one reader: where anchors stand, what is open, what has happened."""

    resolve: Resolve
    calendar: BusinessCalendar
    happened: Happened


@dataclass(frozen=True)
class _Finished:
    """A bound as it stands, and how each of its relative dates came about."""

    date: PlainDateTime
    entries: tuple[Explanation, ...]

    @property
    def deciding(self) -> Explanation:
        return next(entry for entry in self.entries if entry.date == self.date)


def _choose(bound: Bound, dates: Sequence[PlainDateTime]) -> PlainDateTime:
    """Of several relative dates the first for latest, the last for earliest and aim."""
    if bound is Bound.LATEST:
        return min(dates, key=lambda date_time: date_time.closes)
    return max(dates, key=lambda date_time: date_time.opens)


def _read_bounds(
    texts: Mapping[str, str | Sequence[str]], figures: Mapping[str, object]
) -> dict[Bound, tuple[RelativeDate, ...]]:
    listed = {bound: texts[bound] for bound in BOUNDS if bound in texts}
    return {
        bound: tuple(
            RelativeDate.parse(text, figures)
            for text in ([text] if isinstance(text, str) else text)
        )
        for bound, text in listed.items()
    }


def _raise(bound: PlainDateTime | None, earliest: PlainDateTime | None) -> PlainDateTime | None:
    if bound is None or earliest is None or bound.closes >= earliest.opens:
        return bound
    return earliest
