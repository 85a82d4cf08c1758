"""Workflows, forms and the container that a fork gets working as they are."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github"
WORKFLOWS = {path.stem: path for path in sorted((GITHUB / "workflows").glob("*.yml"))}
FORMS = sorted((GITHUB / "ISSUE_TEMPLATE").glob("[a-z]*_*.yml"))

each_workflow = pytest.mark.parametrize("name", WORKFLOWS)


def _workflow(name: str) -> dict[Any, Any]:
    read: dict[Any, Any] = yaml.safe_load(WORKFLOWS[name].read_text(encoding="utf-8"))
    return read


def _steps(name: str) -> list[dict[str, Any]]:
    return [step for job in _workflow(name)["jobs"].values() for step in job["steps"]]


def _commands(name: str) -> str:
    return "\n".join(step.get("run", "") for step in _steps(name))


@each_workflow
def test_a_workflow_runs_only_scripts_that_there_are(name: str) -> None:
    for script in re.findall(r"python3 (\S+)", _commands(name)):
        assert (ROOT / script).is_file(), script


@each_workflow
def test_a_workflow_takes_nothing_that_a_stranger_wrote_into_its_commands(name: str) -> None:
    assert "${{" not in _commands(name)


@each_workflow
def test_a_workflow_has_no_rights_but_those_a_job_names(name: str) -> None:
    assert _workflow(name)["permissions"] in ({}, {"contents": "read"})


@each_workflow
def test_a_workflow_uses_only_github_s_own_parts_at_a_version(name: str) -> None:
    for step in _steps(name):
        assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v0"))


def test_the_one_that_writes_to_a_pull_request_runs_nothing_of_its_branch() -> None:
    used = [step["uses"].partition("@")[0] for step in _steps("impact-comment") if "uses" in step]
    assert used == ["actions/download-artifact"]
    commands = _commands("impact-comment")
    assert not re.search(r"\b(git|python3?|bash|sh|eval|source)\b", commands)
    assert _workflow("impact-comment")[True] == {
        "workflow_run": {"workflows": [_workflow("impact")["name"]], "types": ["completed"]}
    }


def test_the_published_site_and_its_pencils_lead_to_the_fork() -> None:
    build = next(step for step in _steps("pages") if "build.py" in step.get("run", ""))
    assert set(build["env"]) == {"SITE_URL", "REPO_URL", "EDIT_URI"}
    assert not re.search(r"github\.io|github\.com/", WORKFLOWS["pages"].read_text(encoding="utf-8"))


def test_the_site_of_a_pull_request_is_kept_whole() -> None:
    kept = next(step for step in _steps("tests") if "upload-artifact" in step.get("uses", ""))
    assert kept["with"]["path"] == "site"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_for_what_it_needs_and_has_no_two_fields_of_one_name(form: Path) -> None:
    asked = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert {"name", "description", "body"} <= set(asked)
    fields = [part for part in asked["body"] if part["type"] != "markdown"]
    ids = [field["id"] for field in fields]
    assert len(set(ids)) == len(ids)
    assert all(field["attributes"]["label"] for field in fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_there_is_a_form_for_a_wrong_date_a_wrong_word_and_a_new_message() -> None:
    assert [form.stem for form in FORMS] == ["new_message", "wrong_date", "wrong_word"]


def test_the_container_is_made_from_a_file_and_ends_with_a_script() -> None:
    folder = ROOT / ".devcontainer"
    container = json.loads((folder / "devcontainer.json").read_text(encoding="utf-8"))
    assert (folder / container["build"]["dockerfile"]).is_file()
    assert (ROOT / container["postCreateCommand"].split()[-1]).is_file()
