"""Two wheels: the date logic alone, and the builder with everything it writes pages from."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from bootstrap.steps import HOME
from followup_site.browser import in_pyodide


def _wheel(project: Path, folder: Path) -> Path:
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        folder,
    ]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    return wheel


def _metadata(wheel: Path) -> dict[str, list[str]]:
    with zipfile.ZipFile(wheel) as held:
        name = next(name for name in held.namelist() if name.endswith(".dist-info/METADATA"))
        fields = Parser().parsestr(held.read(name).decode())
    return {key: [str(value) for value in fields.get_all(key, [])] for key in set(fields)}


@pytest.mark.parametrize("project", ["src/followup", "."])
def test_a_wheel_is_the_same_bytes_each_time(repo: Path, project: str, tmp_path: Path) -> None:
    wheels = [_wheel(repo / project, tmp_path / folder) for folder in ("first", "second")]
    first, second = (hashlib.sha256(wheel.read_bytes()).hexdigest() for wheel in wheels)
    assert first == second


def test_the_date_logic_depends_on_nothing(repo: Path, tmp_path: Path) -> None:
    fields = _metadata(_wheel(repo / "src" / "followup", tmp_path))
    assert "Requires-Dist" not in fields
    assert fields["License-Expression"] == ["MIT"]


def test_the_date_logic_can_be_packed_again_from_where_it_is_installed(
    repo: Path, tmp_path: Path
) -> None:
    wheel = _wheel(repo / "src" / "followup", tmp_path)
    with zipfile.ZipFile(wheel) as held:
        held.extractall(tmp_path / "installed")
    again = _wheel(tmp_path / "installed" / "followup", tmp_path / "again")
    assert again.read_bytes() == wheel.read_bytes()


def test_the_builder_carries_its_templates_its_planner_and_the_shared_words(
    repo: Path, tmp_path: Path
) -> None:
    with zipfile.ZipFile(_wheel(repo, tmp_path)) as held:
        names = set(held.namelist())
    for folder in ("macros", "planner"):
        files = [file for file in (repo / folder).rglob("*") if file.is_file()]
        assert files
        assert {f"followup_site/{file.relative_to(repo).as_posix()}" for file in files} <= names
    shared = {"followup_site/wording.yaml", "followup_site/es/wording.yaml"}
    assert {*shared, "followup_site/browser/in_pyodide.mjs"} <= names


def test_the_builder_finds_its_parts_where_it_is_installed(repo: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(_wheel(repo, tmp_path)) as held:
        held.extractall(tmp_path / "installed")
    parts = "TEMPLATES, PLANNER, WORDING"
    code = f"from followup_site import {parts}; print({parts}, sep='\\n')"
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=tmp_path / "installed", capture_output=True, check=True)
    found = [Path(line) for line in said.stdout.decode().splitlines()]
    assert [part.exists() and part.is_relative_to(tmp_path) for part in found] == [True] * 3


@pytest.fixture(scope="module")
def installed(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own in which only the two wheels and what they need are installed.

    What they need is taken from this environment, so that nothing is downloaded.
    """
    folder = tmp_path_factory.mktemp("installed")
    wheels = [_wheel(repo / part, folder / part.strip("./")) for part in ("src/followup", ".")]
    venv.create(folder / "env", with_pip=True)
    python = _program(folder, "python")
    quiet = ("-q", "--no-input", "--disable-pip-version-check", "--no-deps", "--no-index")
    subprocess.run([python, "-m", "pip", "install", *quiet, *wheels], check=True)
    own = subprocess.run(
        [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True, text=True, check=True,
    ).stdout.strip()  # fmt: skip
    lent = sysconfig.get_path("purelib")
    # The clone's own packages are behind .pth files, which count only where Python itself looks.
    (Path(own) / "lent.pth").write_text(lent + "\n", encoding="utf-8")
    return folder


def _program(folder: Path, name: str) -> str:
    programs = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    return str(programs / name)


def _followup(installed: Path, *words: str, at: Path) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    node = Path(in_pyodide.find_node()).parent  # this environment's own, where the machine has none
    environ["PATH"] = os.pathsep.join([environ.get("PATH", ""), str(node)])
    return subprocess.run(
        [_program(installed, "followup"), *words], cwd=at, env=environ,
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


def test_the_installed_command_makes_checks_plans_and_builds_a_guide_far_from_the_clone(
    repo: Path, installed: Path, tmp_path: Path
) -> None:
    words = ("title=Parcels", "asks=When did you send it?", "called=your parcel", "wait=3 days")
    made = _followup(installed, "new", "guide", "parcels", *words, "place=US", at=tmp_path)
    assert made.returncode == 0, made.stderr
    guide = tmp_path / "parcels"
    assert str(repo) not in (guide / "mkdocs.yml").read_text(encoding="utf-8")

    checked = _followup(installed, "check", at=guide)
    assert (checked.returncode, "no problems" in checked.stdout) == (0, True), checked.stdout

    questions = (guide / "content" / "questions.yaml").read_text(encoding="utf-8")
    (question,) = re.findall(r"^(\w+):\n  kind: date", questions, re.MULTILINE)
    planned = _followup(installed, "plan", f"{question}=2026-11-20", "--today=2026-11-20", at=guide)
    assert planned.returncode == 0, planned.stderr
    assert "23 November" in planned.stdout

    fetched = HOME / "npm"  # what is fetched from the network is lent as well
    (guide / ".followup").mkdir()
    for part in ("npm", "pyodide-tools"):
        (guide / ".followup" / part).symlink_to(fetched.with_name(part), target_is_directory=True)
    built = _followup(installed, "build", at=guide)
    assert built.returncode == 0, built.stdout + built.stderr
    for file in ("index.html", "api/guide.json", "assets/followup/planner.js"):
        assert (guide / "site" / file).is_file(), file


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 0, "followup VERB"),
        (("nonsense",), 2, "followup VERB"),
        (("check", "--help"), 0, "usage: followup check"),
        (("parts",), 2, "Here is no guide"),
        (("stale", "--guide", "."), 1, "there is no such folder"),
    ],
)
def test_the_installed_command_says_what_it_does_and_what_is_wrong(
    installed: Path, tmp_path: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    done = _followup(installed, *words, at=tmp_path)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_date_logic_works_alone_in_an_empty_environment(repo: Path, tmp_path: Path) -> None:
    wheel = _wheel(repo / "src" / "followup", tmp_path)
    venv.create(tmp_path / "env", with_pip=True)
    python = _program(tmp_path, "python")
    quiet = ("-q", "--no-input", "--disable-pip-version-check", "--no-index")
    subprocess.run([python, "-m", "pip", "install", *quiet, wheel], check=True)
    code = """
from followup.time_expressions import spans
from followup.dates import plain_datetime
from followup.dates import business_days
import datetime as dt
span, day = spans.Span.parse("5 business days"), plain_datetime.PlainDateTime(dt.date(2026, 11, 20))
print(span.count_after(day, business_days.BusinessCalendar.from_mapping(None)).date.iso)
"""
    said = subprocess.run([python, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout == "2026-11-27\n"
