"""The events of a YAML text: read by libyaml where it reads them as PyYAML's own parser does.

libyaml is twelve times as fast, and a guide is read again at every edit. PyYAML's own parser is
asked where the two part (measured with PyYAML 6.0.4, libyaml 0.2.5): at tabs, at control characters
and other signs that nobody sees, and without a line end at the end; and wherever libyaml finds a
fault, for `syntax` knows the words of PyYAML's own. It reads `{sent?: yes}`, as YAML 1.2 does;
PyYAML's own does not.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import yaml
from yaml.scanner import ScannerError

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ_ALIKE = re.compile(
    "[\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*\n"
)
"""Whole texts of the characters that both parsers read alike; the rest is named above. The line end
is the last of it, for without one the two part."""

_CODE = re.compile(r"\\U([0-9A-Fa-f]{8})")  # of the escapes only this one has digits enough
_BEYOND = "found an escape that names no character"  # `syntax` looks for the word escape


def parse(text: str) -> Iterator[yaml.Event]:
    """The events of a text, in order.

    Raises yaml.MarkedYAMLError, as the events are taken, where the text is not YAML.
    """
    fast = getattr(yaml, "CSafeLoader", None)  # a PyYAML may have been built without libyaml
    if fast and _READ_ALIKE.fullmatch(text):
        try:
            return iter(list(yaml.parse(text, Loader=fast)))
        except yaml.YAMLError:
            pass
    return _parse_slowly(text)


def _parse_slowly(text: str) -> Iterator[yaml.Event]:
    """The events by PyYAML's own parser, which reads a code beyond Unicode as Python's `chr`."""
    try:
        yield from yaml.parse(text, Loader=yaml.SafeLoader)
    except (ValueError, OverflowError):
        mark = _find_code_beyond_unicode(text)
        raise ScannerError("while scanning a double-quoted scalar", mark, _BEYOND, mark) from None


def _find_code_beyond_unicode(text: str) -> yaml.Mark:
    found = next(code for code in _CODE.finditer(text) if int(code[1], 16) > sys.maxunicode)
    before = text[: found.start()]
    column = len(before) - (before.rfind("\n") + 1)
    return yaml.Mark("", found.start(), before.count("\n"), column, None, 0)
