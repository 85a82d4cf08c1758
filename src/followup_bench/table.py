"""Times of repetitions as a small Markdown table: medians, ratios, and how far they spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

Rounds = Sequence[Mapping[str, float]]
"""The seconds of every row, once for each repetition."""

# In seconds, the largest first: the first that fits is taken.
_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))
_DIGITS = 3  # significant ones, a convention


def table(rows: Mapping[str, str], rounds: Rounds, base: str = "", was: Rounds = ()) -> str:
    """The table of one measure. Ratios are set against the first row, and against `base`.

    A ratio is the median of those within each repetition: what slows the machine for a while slows
    both sides of it. Behind it stand the lowest and the highest. A base that could not be measured
    (no rounds) has dashes.
    """
    first = next(iter(rows))
    head = ["", "Time", "Times the first row"]
    if base:
        head += [base, f"Times {base}"]
    lines = [_line(head), _line([":--", *["--:"] * (len(head) - 1)])]
    for name, called in rows.items():
        own = [one[name] for one in rounds]
        cells = [called, say_seconds(median(own)), ratios(own, [one[first] for one in rounds])]
        if base:
            before = [one[name] for one in was]
            cells += [say_seconds(median(before)), ratios(own, before)] if before else ["-", "-"]
        lines.append(_line(cells))
    return "\n".join(lines)


def say_seconds(seconds: float) -> str:
    """A length of time in the largest unit of which it is at least one, to three digits."""
    size, unit = next((u for u in _UNITS if seconds >= u[0]), _UNITS[-1])
    return f"{_round(seconds / size)} {unit}"


def ratios(times: Sequence[float], others: Sequence[float]) -> str:
    """How many times the others the times are, repetition by repetition: `2.1 (1.9 to 2.4)`."""
    each = [one / other for one, other in zip(times, others, strict=True)]
    middle, low, high = (_round(value) for value in (median(each), min(each), max(each)))
    return middle if low == high else f"{middle} ({low} to {high})"


def _round(value: float) -> str:
    """Three digits that mean something, never as a power of ten."""
    places = next((n for n in range(_DIGITS) if value >= 10 ** (_DIGITS - 1 - n)), _DIGITS)
    return f"{value:,.{places}f}"


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
