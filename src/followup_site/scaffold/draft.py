"""A copy of a guide's content that something new is put into: published only once it holds."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.source import show_path
from followup_site.load.read import load
from followup_site.load.verify import verify_guide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from followup_site.load.read import Loaded


@dataclass(frozen=True)
class Draft:
    """The content as it stands (`content`), and the copy that is worked on (`folder`)."""

    content: Path
    folder: Path

    def load(self) -> Loaded:
        """What the copy holds now."""
        return load(self.folder)

    def list_problems(self) -> list[str]:
        """All that the check says of the copy, each with the name of the file as it will be."""
        found = verify_guide(self.load(), self.content.parent / "docs")
        return [str(one).replace(show_path(self.folder), show_path(self.content)) for one in found]

    def publish(self) -> list[str]:
        """Write what is new or longer in the copy to where the content stands; its files' names."""
        changed = []
        for path in sorted(self.folder.rglob("*.yaml")):
            target = self.content / path.relative_to(self.folder)
            text = path.read_text(encoding="utf-8")
            if not target.exists() or target.read_text(encoding="utf-8") != text:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8", newline="\n")
                changed.append(show_path(target))
        return changed


@contextlib.contextmanager
def make_draft(content: Path) -> Iterator[Draft]:
    """A copy of a content folder, as long as it is worked on."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve() / "content"
        shutil.copytree(content, folder)
        yield Draft(content, folder)
