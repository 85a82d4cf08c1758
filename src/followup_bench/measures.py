"""What is measured: each measure's rows, and how one repetition of it is run on a version."""

from __future__ import annotations

import json
import shutil
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from followup_bench.versions import NotMeasuredError, last_line
from followup_site.browser import in_pyodide

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from followup_bench.versions import Version

Result = TypeVar("Result")


@dataclass(frozen=True)
class Measure:
    """A table of times.

    Attributes:
        title: what its heading says.
        rows: what is timed, by name, with what it is called. All are set against the first.
        once: one repetition: the seconds of each row, or NotMeasuredError.
        most: how often it is repeated at the most.
    """

    title: str
    rows: Mapping[str, str]
    once: Callable[[Version], Mapping[str, float]]
    most: int = 1000


def _days(version: Version) -> Mapping[str, float]:
    return version.measure_seconds("days.py")


def _plans(version: Version) -> Mapping[str, float]:
    """The same program here and in Pyodide; what is not its own time there was the start."""
    data, runtime = version.data, version.runtime
    here, all_here = _clock(lambda: version.measure_seconds("plans.py", data))
    program = version.find_program("plans.py")
    there, all_there = _clock(lambda: _in_pyodide(program, runtime, data))
    sides = (("cpython", here, all_here), ("pyodide", there, all_there))
    seconds: dict[str, float] = {}
    for name, inside, outside in sides:
        seconds |= {f"{name} {what}": inside[what] for what in ("first", "later")}
        seconds[f"{name} start"] = outside - inside["all"] + inside["import"]
    return seconds


def _in_pyodide(program: Path, runtime: Path, data: Path) -> dict[str, float]:
    code = program.read_text(encoding="utf-8")
    folders = {"/data": data}
    try:
        said = in_pyodide.run(code, runtime=runtime, packages=["followup"], folders=folders)
    except (RuntimeError, in_pyodide.NodeMissingError) as failed:
        raise NotMeasuredError(last_line(str(failed))) from None
    seconds: dict[str, float] = json.loads(said)
    return seconds


def _content(version: Version) -> Mapping[str, float]:
    return version.measure_seconds("content.py", version.root, version.data)


def _site(version: Version) -> Mapping[str, float]:
    """Both builders start anew, and both build every language."""
    plain = sorted(version.plain.rglob("mkdocs.yml"))
    _ = version.runtime  # made before, as for whoever builds a second time
    return {
        "plain": sum(_build(version, settings) for settings in plain),
        "ours": _build(version, version.root / "mkdocs.yml"),
    }


def _build(version: Version, settings: Path) -> float:
    folder = Path(tempfile.mkdtemp(dir=version.scratch))
    words = ("-m", "mkdocs", "build", "--quiet", "--config-file", settings, "--site-dir", folder)
    try:
        return _clock(lambda: version.run(*words))[1]
    finally:
        shutil.rmtree(folder)


def _clock(work: Callable[[], Result]) -> tuple[Result, float]:
    begun = time.perf_counter()
    result = work()
    return result, time.perf_counter() - begun


MEASURES = {
    "days": Measure(
        "Counting business days: 1,095 questions",
        {
            "ours": "ours, with every day that counted and every day left out",
            "holidays": "`holidays`: get_nth_working_day",
            "numpy": "NumPy: busday_offset, question by question",
            "numpy_array": "NumPy: busday_offset, all in one array",
        },
        _days,
    ),
    "plans": Measure(
        "A plan, in CPython and in Pyodide under Node",
        {
            "cpython later": "CPython: a later plan",
            "cpython first": "CPython: the first plan, for which the guide is read",
            "cpython start": "CPython: until it runs and has imported the date logic",
            "pyodide later": "Pyodide: a later plan",
            "pyodide first": "Pyodide: the first plan, for which the guide is read",
            "pyodide start": "Pyodide: until it runs and has imported the date logic",
        },
        _plans,
    ),
    "content": Measure(
        "The content, beside one plan",
        {
            "plan": "a plan",
            "guidebook": "a guidebook out of guide.json",
            "load": "the YAML read and checked",
            "check": "the whole check, with examples, phrases and translations",
        },
        _content,
    ),
    "site": Measure(
        "Building the site in every language",
        {
            "plain": "MkDocs alone, from the pages as they were rendered",
            "ours": "ours: checked, rendered, built, the planner and its data put in",
        },
        _site,
        most=3,
    ),
}
"""By the name that `--only` takes: the title, each row by the name of its seconds, and what gives
them."""
