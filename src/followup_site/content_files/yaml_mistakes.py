"""The mistakes that people make in YAML, each as what is wrong and what to write instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followup_site.content_files.problems import Keys

Mistake = tuple[str, str]

# Each is what is wrong and what to write; `syntax`, `yaml_text` and `blocks` find where.
SECOND_DOCUMENT: Mistake = (
    "a line that begins with `---`, `...` or `%` divides the file here",
    "Take the line out: a file is one piece",
)
MERGE: Mistake = (
    "`<<` takes over another part of the file, which content files do not use",
    "Write the lines out where they are meant",
)
NOT_A_NAME: Mistake = (
    "a name is expected before the colon here",
    "Write `name: text`, with one plain name",
)
UNMERGED: Mistake = (
    "two versions of this file stand in each other here: they were not merged to the end",
    "Keep the lines you want, and take out those of `<<<<<<<`, `=======` and `>>>>>>>`",
)
TOO_DEEP: Mistake = (
    "this stands too deep: values inside values inside values",
    "Compare the indentation with a neighbouring file; the rest of this file was not read",
)

BULLETS = "*•·\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}"
"""Signs that people write before a list item, and that are no hyphen."""

# A line without what makes it `name: value`: the space, all but the name, the colon. The dash of a
# list's item may stand before.
_LOST_SPACE = re.compile(r"(- )?([a-z][a-z0-9_]*):(\S.*)")
_BARE_NAME = re.compile(r"[a-z][a-z0-9_]*")
_LOST_COLON = re.compile(r"(- )?([a-z][a-z0-9_]*) (.*)")


def report_double(name: str, line: int) -> Mistake:
    """Report a name that stands twice in the same place."""
    what = f"`{name}` stands here a second time; the first is on line {line}"
    return what, "Keep one of them; if something new begins here, write its name in a line above"


def report_not_a_pair(line: str) -> Mistake:
    """Report a line that should read `name: text` and does not."""
    line = line.strip()
    if has_bullet(line):
        return report_no_hyphen(line[0])
    if line.startswith("- "):
        return "a list item stands among names here", "Indent it below the name it belongs to"
    fix = "Write `name: text`, or, if the line belongs to the text above it, indent it"
    space = _LOST_SPACE.fullmatch(line)
    if space:
        what = f"there is no space after the colon in `{shorten(line)}`"
        return what, f"Write `{space[1] or ''}{space[2]}: {shorten(space[3])}`"
    if _BARE_NAME.fullmatch(line):
        what = f"there is no colon after the name `{line}`"
        return what, f"Write `{line}:`, with what belongs to it on the same line or indented below"
    colon = _LOST_COLON.fullmatch(line)
    if colon:
        fix = fix.replace("name: text", f"{colon[2]}: {shorten(colon[3])}")
    return f"`{shorten(line)}` is not a name with a colon and a value", fix


def has_bullet(text: str) -> bool:
    """Whether a text looks like a list item whose hyphen is another sign."""
    return text[:1] in BULLETS and text[1:2].isspace()


def report_no_hyphen(sign: str) -> Mistake:
    """Report a sign in place of a list item's hyphen."""
    return f"`{sign}` is no hyphen, and items of a list begin with one", "Write `- ` instead"


def report_beginning(sign: str, text: str) -> Mistake:
    """Report a text whose first character means something else to YAML."""
    if has_bullet(text):
        return report_no_hyphen(sign)
    meaning = {
        "*": "calls another part of the file (an alias), which content files do not use",
        "&": "names a part of the file (an anchor), which content files do not use",
        "!": "names a type (a tag), which content files do not use",
    }.get(sign, "means something else in YAML")
    seen = "a backtick" if sign == "`" else f"`{sign}`"
    return (
        f"{seen} at the beginning {meaning}",
        f"If it belongs to the text, put quotes around it: {quote(text)}",
    )


def report_braces(text: str) -> Mistake:
    """Report braces or brackets where each entry should have its line."""
    if text.startswith("{{"):
        return "a text that begins with `{{` needs quotes", f"Write {quote(text)}"
    if text.startswith("{"):
        what = "braces are used only in `when`, `applies`, `given` and `expect`"
        return what, "Write each entry on a line of its own, indented: `name: text`"
    what = "square brackets begin a list here, and lists have a line for each item"
    fix = f"Is it text? Put quotes around it: {quote(text)}. Is it a list? Begin lines with `- `"
    return what, fix


def cut_by_comma(before: str, name: str, keys: Keys) -> Mistake:
    """Report a sentence in braces that its comma cuts in two."""
    where = next((key for key in reversed(keys) if isinstance(key, str)), "")
    if not before:
        parts = re.fullmatch(r"([^\s:=]+) *[:=] *(\S.*)", name)
        written = f"{parts[1]}: {parts[2]}" if parts else f"{name}: …"
        return (
            f"`{shorten(name)}` is no name with a value",
            f"Write `{where}: {{{shorten(written)}}}`",
        )
    what = f"inside braces the comma before `{shorten(name)}` ends the entry"
    whole = f"{before}, {name}" if before else name
    fix = f"Without braces commas are text: write `{shorten(whole)}` on a line below `{where}:`"
    return what, fix


def cut_by_comment(text: str, comment: str) -> Mistake:
    """Report a text that a number sign cuts, because YAML reads a comment."""
    what = f"everything from `#{shorten(comment)}` on is left out: ` #` begins a comment"
    whole = f"{text} #{comment}"
    return what, f"Put quotes around the text: {quote(whole)}; in a comment, put a space after `#`"


def quote(text: str) -> str:
    """The text in quotes, as it can be pasted into a file."""
    text = shorten(text)
    return f"`'{text}'`" if '"' in text else f'`"{text}"`'


def shorten(text: str) -> str:
    """At most sixty characters of a text, on one line."""
    most = 60
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
