"""Texts that would do harm if a page took them for more than text."""

from __future__ import annotations

from dataclasses import dataclass

MARKUP = (
    '<img src=x onerror="hacked=1"><b>&lt;&amp;\'</b></textarea></template></script>'
    "<script>hacked=1</script><svg onload=hacked=1> {{ your_name }} {% raw %} {# x #} ${hacked=1} "
    "{0} %s $& $1 \\1 \\n [no blank] a&b=c?d#e+f %0D%0ABcc: a@example.org"
)
BLANKS = " [your name] [[role]]"
"""In a reader's edit of a message these are blanks; in what fills one they are text."""

FAMILY = "\U0001f469\U0001f3fd\u200d\U0001f680 \U0001f3f3\ufe0f\u200d\U0001f308 e\u0301"
WRITTEN = "\u0639\u0631\u0628\u064a \u05e2\u05d1 " + "z\u0351\u036b\u0343\u0321\u0334" * 9


@dataclass(frozen=True)
class Text:
    """A text as it is typed, how it stands in a line, and how in a letter of several lines."""

    name: str
    typed: str
    line: str
    letter: str


TEXTS = [
    Text("markup and placeholders", MARKUP + BLANKS, MARKUP + BLANKS, MARKUP),
    Text(
        "line ends and control characters",
        "one\r\ntwo\rEND:VEVENT\nBcc:\x00\x1b[31m\u2028last",
        "onetwoEND:VEVENTBcc: [31m last",  # a box of one line leaves line ends out
        "one\ntwo\nEND:VEVENT\nBcc:  [31m\u2028last",
    ),
    Text(
        "directions, no width and emoji",
        f"\u202egnp\u2066\u200b\ufeff\u200f {FAMILY} {WRITTEN}",
        f"gnp {FAMILY} {WRITTEN}",
        f"gnp {FAMILY} {WRITTEN}",
    ),
    Text("5,000 characters", "x" * 5000, "x" * 5000, "x" * 5000),
    Text("halves of characters", "\udc00a\ud83d b", "\ufffda\ufffd b", "\ufffda\ufffd b"),
]
