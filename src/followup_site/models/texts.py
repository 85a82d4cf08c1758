"""The kinds of text a field may hold. Each is read as far as its shape goes, and stays text."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NoReturn, get_args

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from followup.guide.relative_dates import RelativeDate
from followup.guide.reminders import read_clock
from followup.time_expressions.spans import Span, read_figure
from followup_site.content_files import yaml_mistakes
from followup_site.content_files.did_you_mean import make_plain
from followup_site.models import text_patterns

YEARS = (1970, 2199)  # those in which the date logic counts (`dates.plain_datetime`)
MOST_DAYS = 60  # after a holiday. A convention: it catches a digit too many
_ID = re.compile(text_patterns.ID)  # of the whole text, as all below
_PLACE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")  # ISO 3166-1, or 3166-2 for a region
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47: `en`, `pt-BR`, `zh-Hant`
_ADDRESS = re.compile(text_patterns.ADDRESS)  # encrypted only: `https`
_LENGTH = re.compile(r"(\d{1,4}) to (\d{1,4}) words")  # of a message, from and to
_MONTH_DAY = re.compile(  # English whatever the guide's language: it is a fact
    r"(\d{1,2}) (January|February|March|April|May|June|July"
    r"|August|September|October|November|December)"
)


def refuse(what: str, fix: str) -> NoReturn:
    """Say that a text cannot stand here, and what to write instead."""
    kind = "refused"
    raise PydanticCustomError(kind, "{what}", {"what": what, "fix": fix})


def matches(pattern: re.Pattern[str], called: str, example: str) -> Callable[[str], str]:
    """Make a reader for texts of one form."""

    def read(text: str) -> str:
        if not pattern.fullmatch(text):
            refuse(f"`{text}` is not {called}", f"Write it like `{example}`")
        return text

    return read


def _check_said(text: str) -> str:
    if not text.strip():
        refuse("nothing is written here", "Fill it in, or take the line out")
    return text


def is_id(text: str) -> bool:
    """Whether a text has the form of an id."""
    return bool(_ID.fullmatch(text))


def is_place(text: str) -> bool:
    """Whether a text has the form of a place's code."""
    return bool(_PLACE.fullmatch(text))


def explain_no_id(text: str) -> tuple[str, str]:
    """What to tell of a text that has not: what is wrong, and what to write instead."""
    if re.search(f" [-{yaml_mistakes.BULLETS}] ", text):
        return f"`{text}` is several items in one", "Line every `- ` up with the first"
    meant = re.sub(r"[^a-z0-9_]", "", make_plain(text)).lstrip("0123456789_")
    fix = "ids are small letters, digits and `_`, a letter first"
    return f"`{text}` cannot be an id", f"Write `{meant}`: {fix}" if meant else fix.capitalize()


def _check_id(text: str) -> str:
    if not is_id(text):
        refuse(*explain_no_id(text))
    return text


def _check_date(text: str) -> str:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        refuse(f"`{text}` is not a date", "Write year, month and day, like `2026-11-20`")
    return text


def _check_month_day(text: str) -> str:
    if text == "29 February":
        refuse(f"`{text}` does not come every year", "Write `28 February` or `1 March`")
    found = _MONTH_DAY.fullmatch(text)
    try:
        dt.datetime.strptime(f"{text} 2023", "%d %B %Y")  # noqa: DTZ007 (only whether the day exists)
    except ValueError:
        found = None
    if not found:
        refuse(f"`{text}` is not a day of the year", "Write it like `24 December`")
    return text


def _check_relative(text: str) -> str:
    try:
        RelativeDate.parse(text)
    except ValueError as wrong:
        refuse(
            _say_wrong(wrong),
            "Write it like `5 business days after purchase` or `some_figure after purchase`, with "
            "a question, event, stage or day of the guide for `purchase`",
        )
    return text


def _check_clock_time(text: str) -> str:
    try:
        read_clock(text)
    except ValueError as wrong:
        refuse(_say_wrong(wrong), "Write hours from 0 to 23 and minutes, like `09:00`")
    return text


def _check_figure(text: str) -> str:
    try:
        read_figure(text)
    except ValueError as wrong:
        refuse(_say_wrong(wrong), "Write it like `2`, `5 business days` or `14 to 30 days`")
    return text


def _check_span(text: str) -> str:
    try:
        Span.parse(text)
    except ValueError as wrong:
        refuse(_say_wrong(wrong), "Write it like `1 year` or `6 months`")
    return text


def _check_length(text: str) -> str:
    found = _LENGTH.fullmatch(text)
    if not found or int(found[1]) > int(found[2]):
        refuse(
            f"`{text}` is not a length", "Write it like `60 to 120 words`, the smaller number first"
        )
    return text


def _check_year(text: str) -> str:
    first, last = YEARS
    if not text.isdecimal() or not first <= int(text) <= last:
        refuse(f"`{text}` is not a year", f"Write a year from {first} to {last}")
    return text


def _count(text: str) -> str:
    if not text.isdecimal() or not 0 < int(text) <= MOST_DAYS:
        refuse(f"`{text}` is not a number of days", f"Write a number from 1 to {MOST_DAYS}")
    return text


def _check_percent(text: str) -> str:
    if not text.isdecimal() or not 0 < int(text) < 100:  # noqa: PLR2004 (a whole is 100 percent)
        refuse(f"`{text}` is no percentage", "Write a whole number from 1 to 99")
    return text


def _check_address(text: str) -> str:
    if not _ADDRESS.fullmatch(text):
        refuse(
            f"`{text}` is not a web address", "Write the whole address, beginning with `https://`"
        )
    return text


def _say_wrong(wrong: ValueError) -> str:
    """A message of the date logic as the first half of a problem."""
    return str(wrong).replace("“", "`").replace("”", "`")


def _read_weekend(days: list[str]) -> list[str]:
    if len(set(days)) < len(days):
        refuse("a day stands in this list twice", "Take one of them out")
    if len(days) == len(WEEKDAYS):
        refuse("no day of the week is left to work on", "Write only the days that offices close on")
    return days


def take_many(value: Any) -> Any:  # noqa: ANN401 (whatever a file holds)
    """Take a single value for a list of one."""
    return value if isinstance(value, list) else [value]


def _take_conditions(value: Any) -> Any:  # noqa: ANN401 (whatever a file holds)
    """Take a single condition for a list of one. Text is none: it is refused as a whole."""
    many = take_many(value)
    words = [one for one in many if isinstance(one, str) and one.strip()]
    if words:
        what = f"`{', '.join(words)}` is no condition"
        refuse(what, "Write a name and its value in braces: `{question: answer}`")
    return many


def take_timing(value: Any) -> Any:  # noqa: ANN401 (whatever a file holds)
    """Take the word `none` for no lines. Any other text is refused."""
    if value == "none":
        return []
    if isinstance(value, str):
        refuse(f"`timing` cannot be `{value}`", "Write `none`, or a list of lines: `- rule: …`")
    return value


Text = Annotated[str, AfterValidator(_check_said), text_patterns.TEXT]
Id = Annotated[str, AfterValidator(_check_id), text_patterns.AN_ID]
YesNo = Annotated[Literal["yes", "no"], text_patterns.YES_OR_NO]
Yes = Annotated[Literal["yes"], text_patterns.A_YES]
Weekday = Literal["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WEEKDAYS: tuple[str, ...] = get_args(Weekday)
"""The weekdays from Monday on, as facts name them in every language."""

Weekend = Annotated[list[Weekday], AfterValidator(_read_weekend)]
IsoDate = Annotated[str, AfterValidator(_check_date), text_patterns.A_DATE]
ClockTime = Annotated[str, AfterValidator(_check_clock_time), text_patterns.A_CLOCK_TIME]
MonthDay = Annotated[str, AfterValidator(_check_month_day), text_patterns.A_DAY_OF_THE_YEAR]
Year = Annotated[str, AfterValidator(_check_year), text_patterns.whole_number("year", *YEARS)]
Count = Annotated[str, AfterValidator(_count), text_patterns.whole_number("days", 1, MOST_DAYS)]
Percent = Annotated[
    str, AfterValidator(_check_percent), text_patterns.whole_number("percent", 1, 99)
]
Address = Annotated[str, AfterValidator(_check_address), text_patterns.AN_ADDRESS]
RelativeDateText = Annotated[str, AfterValidator(_check_relative), text_patterns.A_RELATIVE_DATE]
RelativeDateTexts = Annotated[
    list[RelativeDateText],
    BeforeValidator(take_many, json_schema_input_type=RelativeDateText | list[RelativeDateText]),
]
SpanText = Annotated[str, AfterValidator(_check_span), text_patterns.A_SPAN]
FigureText = Annotated[str, AfterValidator(_check_figure), text_patterns.A_FIGURE]
Length = Annotated[str, AfterValidator(_check_length), text_patterns.A_LENGTH]
PlaceCode = Annotated[
    str,
    AfterValidator(matches(_PLACE, "the code of a place", "US` or `GB-ENG")),
    text_patterns.A_PLACE,
]
Language = Annotated[
    str,
    AfterValidator(matches(_LANGUAGE, "the code of a language", "en` or `pt-BR")),
    text_patterns.A_LANGUAGE,
]
Equalities = dict[str, Text]
Conditions = Annotated[
    list[Equalities],
    BeforeValidator(_take_conditions, json_schema_input_type=Equalities | list[Equalities]),
]
