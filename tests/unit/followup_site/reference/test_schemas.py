"""Editors help while one types: a schema for every kind of file, equal to the models."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml
from tests.corpus.corpus import BASE, Case, cases

from bootstrap.steps import ROOT
from followup_site.commands import describe
from followup_site.content_files.layout import FOLDERS
from followup_site.load.read import load
from followup_site.load.verify import verify_guide
from followup_site.reference import field_examples, schemas
from followup_site.reference.page import ORDER

if TYPE_CHECKING:
    from pathlib import Path

SAMPLE = ROOT / describe.SAMPLE
GUIDES = [
    *(ROOT / "content", BASE),
    *(path.parent for path in sorted(ROOT.glob("tests/guides/*/guide.yaml"))),
    *(path.parent for path in sorted(ROOT.glob("guides/*/content/guide.yaml"))),
]
PATHS = [
    path
    for guide in GUIDES
    for pattern in ("*.yaml", *(f"{section}/*.yaml" for section in FOLDERS))
    for path in sorted(guide.glob(pattern))
]
MADE = describe.make_files(ROOT)

SEEN_BY_THE_CHECK_ALONE = {
    "a yes that is not one",
    "a span that is too long",
    "a range that goes backwards",
    "a day that does not exist",
    "a quiet day that most years do not have",
    "a quiet day that no year has",
    "a weekend with the same day twice",
    "a weekend without end",
    "a reading of a phrase with a wrong weekday",
}
"""Broken cases of shape that take counting, which no pattern sees; and `true`, which editors that
follow YAML 1.1 read where `yes` is written."""


class Core(yaml.SafeLoader):
    """Reads a file as YAML 1.2 does, and with it most editors."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 (as PyYAML has it)


Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^([Tt]rue|TRUE|[Ff]alse|FALSE)$"), list("tTfF")
)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:int", re.compile("^[-+]?[0-9]+$"), list("-+0123456789")
)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?[0-9]+\.[0-9]*$"), list("-+0123456789")
)
Core.add_implicit_resolver(
    "tag:yaml.org,2002:null", re.compile("^(~|[Nn]ull|NULL|)$"), ["~", "n", "N", ""]
)


class Old(yaml.SafeLoader):
    """Reads values as YAML 1.1 does: `yes` and `NO` are true and false. Names stay names."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: ARG002, FBT001, FBT002 (as PyYAML calls it)
        return {name.value: self.construct_object(value, deep=True) for name, value in node.value}


Old.add_constructor("tag:yaml.org,2002:timestamp", lambda _loader, node: node.value)


def section_of(path: Path) -> str:
    """Which kind of file it is, by its name as contributors know it."""
    return path.parent.name if path.parent.name in FOLDERS else path.stem


def complaints(path: Path, loader: type[yaml.SafeLoader] = Core) -> list[str]:
    """What an editor would underline in a file."""
    schema = json.loads(MADE[ROOT_OF_SCHEMAS / schemas.list_file_names()[section_of(path)]])
    value = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (both are safe)
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(value)]


ROOT_OF_SCHEMAS = next(path.parent for path in MADE if path.name == "guide.schema.json")


@pytest.mark.parametrize("path", MADE, ids=str)
def test_what_is_committed_is_what_the_models_say(path: Path) -> None:
    """`python3 scripts/describe.py` makes them anew."""
    assert (ROOT / path).read_text(encoding="utf-8") == MADE[path]


@pytest.mark.parametrize("loader", [Core, Old], ids=["YAML 1.2", "YAML 1.1"])
@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_editor_complains_of_a_file_that_holds(
    path: Path, loader: type[yaml.SafeLoader]
) -> None:
    assert complaints(path, loader) == []


@pytest.mark.parametrize("case", cases("shape"), ids=str)
def test_an_editor_complains_of_a_broken_shape_as_the_check_does(
    case: Case, tmp_path: Path
) -> None:
    case.make(tmp_path)
    broken = [tmp_path / "guide" / change["file"] for change in case.changes]
    seen = any(complaints(path) for path in broken)
    assert seen == (case.name not in SEEN_BY_THE_CHECK_ALONE)


@pytest.mark.parametrize("made", [path for path in MADE if path.parent == ROOT_OF_SCHEMAS], ids=str)
def test_a_schema_is_one_and_every_field_in_it_says_what_it_is(made: Path) -> None:
    schema = json.loads(MADE[made])
    jsonschema.Draft7Validator.check_schema(schema)
    for model in (schema, *schema.get("$defs", {}).values()):
        for name, field in model.get("properties", {}).items():
            assert field.get("description"), name


@pytest.mark.parametrize("path", PATHS, ids=lambda path: str(path.relative_to(ROOT)))
def test_an_editor_knows_by_a_files_name_which_schema_it_has(path: Path) -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    shown = PurePosixPath(path.relative_to(ROOT))
    found = [
        schema
        for schema, patterns in settings["yaml.schemas"].items()
        if any(shown.match(pattern) for pattern in patterns)
    ]
    assert found == [f"./schemas/{section_of(path)}.schema.json"]


def test_a_translation_is_not_held_to_the_schemas_of_a_whole_guide() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8"))
    patterns = [one for patterns in settings["yaml.schemas"].values() for one in patterns]
    assert not [one for one in patterns if PurePosixPath("content/es/rules.yaml").match(one)]


def test_the_sample_guide_holds_and_uses_every_field_there_is() -> None:
    loaded = load(SAMPLE)
    assert verify_guide(loaded, SAMPLE / "docs") == []
    used = field_examples.find_examples(loaded.content)
    assert [
        field
        for section in ORDER
        for field in field_examples.list_fields(section)
        if field not in used
    ] == []


def test_the_reference_has_every_kind_of_file() -> None:
    assert sorted(ORDER) == sorted(schemas.list_file_names())
