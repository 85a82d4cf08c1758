"""How plain values of the contract are written: days, times, weekdays, years."""

# These types are read while the site is built, so their annotations are no strings.
from dataclasses import dataclass
from typing import Annotated, Any


@dataclass(frozen=True)
class Format:
    """How a plain value is written: its name in the schema, and what a JSON Schema says of it."""

    name: str
    says: str
    limits: tuple[tuple[str, Any], ...]


Day = Annotated[
    str, Format("Day", "A calendar day, ISO 8601", (("pattern", r"^\d{4}-\d{2}-\d{2}$"),))
]
DayOrTime = Annotated[
    str,
    Format(
        "DayOrTime",
        "A calendar day, with a wall-clock time where one holds. There is no time zone: it is the"
        " place's own clock",
        (("pattern", r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$"),),
    ),
]
Weekday = Annotated[
    int, Format("Weekday", "A day of the week; Monday is 0", (("ge", 0), ("le", 6)))
]
Years = Annotated[
    list[int],
    Format(
        "Years",
        "The first and the last year whose holidays are known, both included",
        (("min_length", 2), ("max_length", 2)),
    ),
]
