"""Files that lie in the folder of another kind of thing: a message among the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_site.content_files import BROKEN
from followup_site.content_files.layout import FOLDERS
from followup_site.models.faults import Fault
from followup_site.models.sections import CALLED, EACH
from followup_site.models.shape import list_field_names

if TYPE_CHECKING:
    from followup_site.content_files import Source, Value

_ENOUGH = 2  # a single foreign name may be a slip


def put_aside(source: Source) -> list[Fault]:
    """A fault for each such file. It counts as there, in the folder it belongs to, but broken."""
    faults = []
    for section in FOLDERS:
        things = source.mapping.get(section)
        for name, value in list(things.items()) if isinstance(things, dict) else ():
            home = _find_home(value, section)
            if home:
                faults.append(_make_fault(source, section, name, home))
                source.put((section, name), BROKEN)
                source.put_broken((home, name))
    return faults


def _find_home(value: Value, section: str) -> str:
    """The folder that a file's names belong to, if it is another than where it lies."""
    if (
        not isinstance(value, dict)
        or len(set(value).difference(list_field_names(EACH[section]))) < _ENOUGH
    ):
        return ""
    names = set(value)
    fitting = (other for other in FOLDERS if not names.difference(list_field_names(EACH[other])))
    return next(fitting, "")


def _make_fault(source: Source, section: str, name: str, home: str) -> Fault:
    there = source.mapping.get(home)
    what = f"this is a {CALLED[home]}, and it lies among the {section}"
    fix = f"Move it to `{home}/{name}.yaml`"
    if isinstance(there, dict) and name in there:
        fix = f"Take it away: `{home}/{name}.yaml` is there too"
    return Fault((section, name), what, fix)
