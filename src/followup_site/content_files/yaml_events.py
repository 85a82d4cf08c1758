"""The events of a YAML text: read by libyaml where it reads them as PyYAML's own parser does.

libyaml is twelve times as fast, and a guide is read again at every edit. PyYAML's own parser is
asked where the two part (measured with PyYAML 6.0.4, libyaml 0.2.5): at tabs, at control characters
and other signs that nobody sees, and without a line end at the end; and wherever libyaml finds a
fault, for `syntax` knows the words of PyYAML's own. It reads `{sent?: yes}`, as YAML 1.2 does;
PyYAML's own does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

_READ_ALIKE = re.compile(
    "[\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]*\n"
)


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
    return yaml.parse(text, Loader=yaml.SafeLoader)
