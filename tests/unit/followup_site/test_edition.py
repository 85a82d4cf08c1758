"""An edition asks the engine as Python, and puts its guide into text once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from followup.guide.guidebook import Guidebook
from followup_site import edition
from followup_site.browser import bundle

ROOT = Path(__file__).resolve().parents[3]


def _is_guide(value: object) -> bool:
    return isinstance(value, Mapping) and {"guide", "stages", "wording"} <= value.keys()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often, by its language, a guide was written as JSON text, read from it, made a book."""
    found: Counter[str] = Counter()
    write, read, assemble = json.dumps, json.loads, Guidebook.from_mapping

    def note(what: str, value: Any) -> None:  # noqa: ANN401 (any JSON)
        if _is_guide(value):
            found[f"{what} {value['guide']['language']}"] += 1

    def dumps(value: object, **options: Any) -> str:  # noqa: ANN401 (any option of it)
        note("written", value)
        return write(value, **options)

    def loads(text: str | bytes) -> object:
        value = read(text)
        note("read", value)
        return value

    def from_mapping(content: Mapping[str, Any]) -> Guidebook:
        note("assembled", content)
        return assemble(content)

    monkeypatch.setattr(json, "dumps", dumps)
    monkeypatch.setattr(json, "loads", loads)
    monkeypatch.setattr(Guidebook, "from_mapping", from_mapping)
    return found


def test_a_build_writes_and_assembles_each_guide_once_and_never_reads_it_back(
    counted: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "write", lambda _site, data, *_, **__: bundle._make_api(data))
    for made in edition.make(ROOT / "content", ROOT / "docs").values():
        made.publish_data(tmp_path, tmp_path)
    assert counted == {
        f"{what} {one}": 1 for what in ("written", "assembled") for one in ["en", "es"]
    }
