"""What runs before a commit, for those who use pre-commit, asks no other host and holds here."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import yaml

from bootstrap.steps import ROOT

REPOS = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
HOOKS = [hook for repo in REPOS for hook in repo["hooks"]]


def test_every_hook_is_the_projects_own_and_installs_nothing() -> None:
    assert {repo["repo"] for repo in REPOS} == {"local"}
    assert {hook["language"] for hook in HOOKS} == {"system"}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_passes_on_what_is_committed(hook: dict[str, Any]) -> None:
    python, *words = hook["entry"].split()
    assert python == "python3"
    ran = subprocess.run([sys.executable, *words], cwd=ROOT, check=False, capture_output=True)
    assert ran.returncode == 0, ran.stdout.decode() + ran.stderr.decode()
