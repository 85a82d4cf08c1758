"""The corpus of broken guides: each case changes the sound one in base/, and says what is told."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping

CORPUS = Path(__file__).parent
BASE = CORPUS / "base"


@dataclass(frozen=True)
class Case:
    """One way to break the sound guide, and every message that a contributor then reads."""

    theme: str
    name: str
    changes: list[Mapping[str, Any]]
    expect: list[str] = field(default_factory=list)
    faults: int = 1

    def __str__(self) -> str:
        return f"{self.theme}: {self.name}"

    def make(self, folder: Path) -> Path:
        """Write the broken guide into a folder called guide."""
        guide = folder / "guide"
        shutil.copytree(BASE, guide)
        for change in self.changes:
            _apply(change, guide)
        return guide


def cases(theme: str) -> list[Case]:
    """The cases of one file of the corpus."""
    text = (CORPUS / f"{theme}.yaml").read_text(encoding="utf-8")
    return [
        Case(
            theme,
            case["name"],
            case.get("changes", [case]),
            case.get("expect", []),
            case.get("faults", 1),
        )
        for case in yaml.safe_load(text)
    ]


def _apply(change: Mapping[str, Any], guide: Path) -> None:
    if "remove" in change:
        (guide / change["remove"]).unlink()
    if "empty" in change:
        shutil.rmtree(guide / change["empty"])
        (guide / change["empty"]).mkdir()
    for old, new in change.get("rename", {}).items():
        (guide / new).parent.mkdir(exist_ok=True)
        (guide / old).rename(guide / new)
    for old, new in change.get("link", {}).items():
        (guide / old).rename(guide.parent / "elsewhere.yaml")
        inside = new in ("nothing.yaml", Path(old).name)
        (guide / old).symlink_to(new if inside else guide.parent / "elsewhere.yaml")
    if "file" in change:
        _write(change, guide / change["file"])


def _write(change: Mapping[str, Any], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if "bytes" in change:
        path.write_bytes(bytes.fromhex(change["bytes"]))
    elif "text" in change:
        path.write_text(change["text"] * int(change.get("times", 1)), encoding="utf-8")
    else:
        before = path.read_text(encoding="utf-8")
        assert before.count(change["from"]) >= 1, f"{path.name} has no “{change['from']}”"
        path.write_text(before.replace(change["from"], change["to"], 1), encoding="utf-8")


THEMES = ("yaml_slips", "files", "shape", "names", "promises", "examples", "translations")
CASES = [case for theme in THEMES for case in cases(theme)]
