"""Writes down what content, a request and a reply may hold: what `scripts/describe.py` runs."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from followup_site.content_files.layout import FOLDERS
from followup_site.load.read import load
from followup_site.reference import field_examples, law_page, page, schemas
from followup_site.reference.contract_schema import make_schema
from followup_site.reference.contract_types import make_types

if TYPE_CHECKING:
    from collections.abc import Sequence

# Paths from the top of a clone. The sample is small and uses every field, so that each has an
# example. The vectors are written by hand; schema and types are made.
SAMPLE = Path("guides/borrow_a_book/content")
SCHEMA = "src/followup_site/browser/api.schema.json"
VECTORS = "src/followup_site/browser/vectors.json"
TYPES = "planner/engine/contract.d.ts"
GUIDES = ("content", "tests/guides/*", "tests/corpus/base")
"""Where content lies, as editors match the end of a path. No translation's folder is among them."""


def main(arguments: Sequence[str], root: Path) -> int:
    """Write the files that differ; with `--check` name them, and return 1 if there are any.

    Args:
        arguments: the words typed behind the command.
        root: the folder of the clone.
    """
    parser = argparse.ArgumentParser(prog="describe.py", description=__doc__)
    parser.add_argument("--check", action="store_true")
    check: bool = parser.parse_args(arguments).check
    made = {
        root / path: text for path, text in (make_files(root) | make_contract_files(root)).items()
    }
    old = {path: text for path, text in made.items() if _differs(path, text)}
    for path, text in old.items():
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        name = path.relative_to(root)
        print(f"{name}{': out of date. Run python3 scripts/describe.py' if check else ''}")
    return int(check and bool(old))


def make_files(root: Path) -> dict[Path, str]:
    """Every file that is made from models or vectors, below a clone, with its text."""
    sample = root / SAMPLE
    examples = field_examples.find_examples(load(sample).content)
    made = {
        f"schemas/{name}": schemas.format_text(schemas.make_schema(section, examples))
        for section, name in schemas.list_file_names().items()
    }
    made["docs/contributing/reference.md"] = page.make_page(examples, sample)
    vectors = json.loads((root / VECTORS).read_text(encoding="utf-8"))
    made["docs/engineering/law-of-dates.md"] = law_page.make_page(vectors)
    made[".vscode/settings.json"] = json.dumps(_make_settings(), indent=2) + "\n"
    return {Path(name): text for name, text in made.items()}


def make_contract_files(root: Path) -> dict[Path, str]:
    """The files that are made from the contract's types; unlike the others they need Node."""
    schema = make_schema()
    types = make_types(schema, root / ".followup" / "npm" / "node_modules")
    return {Path(SCHEMA): schema, Path(TYPES): types}


def _make_settings() -> dict[str, object]:
    """What tells an editor which files have which schema."""
    found = {
        f"./schemas/{name}": [f"{guide}/{_make_pattern(section)}" for guide in GUIDES]
        for section, name in schemas.list_file_names().items()
    }
    yaml = {"editor.insertSpaces": True, "editor.tabSize": 2}
    return {"files.encoding": "utf8", "files.eol": "\n", "[yaml]": yaml, "yaml.schemas": found}


def _make_pattern(section: str) -> str:
    return f"{section}/*.yaml" if section in FOLDERS else f"{section}.yaml"


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_text(encoding="utf-8") != text
