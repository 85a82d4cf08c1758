"""Set-up and what it starts are free of the caller's settings, and keep those of the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bootstrap.steps import ROOT
from followup_site.browser import tool_environment

MACHINES_PYTHON = sys._base_executable  # type: ignore[attr-defined]
HARMFUL = {
    "PIP_TARGET": "/elsewhere",
    "PIP_PREFIX": "/elsewhere",
    "PIP_ROOT": "/elsewhere",
    "PIP_USER": "1",
    "PIP_CONSTRAINT": "/elsewhere/constraints.txt",
    "PIP_NO_BINARY": ":all:",
    "PIP_DRY_RUN": "1",
    "PIP_PYTHON": "/elsewhere/python",
    "PIP_REQUIRE_VIRTUALENV": "0",
    "PYTHONPATH": "/elsewhere",
    "PYTHONHOME": "/elsewhere",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONOPTIMIZE": "2",
    "PYTHONWARNINGS": "error",
    "PYTHONSTARTUP": "/elsewhere/hello.py",
    "npm_config_prefix": "/elsewhere",
    "NPM_CONFIG_GLOBAL": "true",
    "npm_config_omit": "dev",
    "NODE_OPTIONS": "--require /elsewhere/hook.js",
    "NODE_PATH": "/elsewhere",
    "GIT_DIR": "/elsewhere/.git",
    "GIT_INDEX_FILE": "/elsewhere/.git/index",
    "GIT_WORK_TREE": "/elsewhere",
    "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1",
}
OF_THE_NETWORK = {
    "PIP_INDEX_URL": "https://pypi.example/simple",
    "PIP_EXTRA_INDEX_URL": "https://more.example/simple",
    "PIP_TRUSTED_HOST": "pypi.example",
    "PIP_CERT": "/certificates.pem",
    "PIP_PROXY": "http://proxy.example:3128",
    "PIP_FIND_LINKS": "/wheels",
    "PIP_NO_INDEX": "1",
    "npm_config_registry": "https://npm.example",
    "NPM_CONFIG_CAFILE": "/certificates.pem",
    "npm_config_//npm.example/:_authToken": "made-up",
    "NODE_EXTRA_CA_CERTS": "/certificates.pem",
    "HTTPS_PROXY": "http://proxy.example:3128",
    "SSL_CERT_FILE": "/certificates.pem",
}


def _pip_obeys(environ: dict[str, str]) -> dict[str, str]:
    """What pip itself says that it would go by."""
    listed = subprocess.run(
        [sys.executable, "-I", "-m", "pip", "config", "list"],
        env=environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    settings = dict(line.split("=", 1) for line in listed.splitlines())
    return {name: value.strip("'\"") for name, value in settings.items()}


@pytest.mark.parametrize("name", HARMFUL)
def test_a_setting_that_bends_a_tool_is_left_behind(name: str) -> None:
    assert name not in tool_environment.clean(HARMFUL)


@pytest.mark.parametrize("name", OF_THE_NETWORK)
def test_a_setting_of_the_network_stays(name: str) -> None:
    assert tool_environment.clean(OF_THE_NETWORK)[name] == OF_THE_NETWORK[name]


def test_pip_obeys_the_network_of_a_file_of_settings_and_nothing_else_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "pip.conf"
    file.write_text(
        "[global]\n"
        "index-url = https://pypi.example/simple\n"
        "extra-index-url =\n    https://one.example/simple\n    https://two.example/simple\n"
        "cert = /my certificates.pem\n"
        "proxy = http://proxy.example:3128\n"
        "constraint = /elsewhere/constraints.txt\n"
        "[install]\n"
        "trusted-host = pypi.example\n"
        "target = /elsewhere\nprefix = /elsewhere\nuser = yes\nno-binary = :all:\n",
        encoding="utf-8",
    )
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_RETRIES", "7")
    environ = tool_environment.clean(os.environ) | tool_environment.read_pip_settings(
        Path(sys.executable)
    )
    obeyed = {name.removeprefix(":env:."): value for name, value in _pip_obeys(environ).items()}
    wanted = {
        "index-url": "https://pypi.example/simple",
        "extra-index-url": "https://one.example/simple https://two.example/simple",
        "cert": "/my certificates.pem",
        "proxy": "http://proxy.example:3128",
        "trusted-host": "pypi.example",
        "retries": "7",
    }
    assert {name: obeyed.get(name) for name in wanted} == wanted
    allowed = {*wanted, "cache-dir", "client-cert", "find-links", "no-index", "timeout"}
    allowed |= {"config-file", "default-timeout", "keyring-provider"}  # the file is the null device
    assert set(obeyed) <= allowed


def test_pip_installs_where_it_belongs_whatever_the_caller_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, settings = tmp_path / "elsewhere", tmp_path / "pip.conf"
    settings.write_text(f"[install]\ntarget = {elsewhere}\n", encoding="utf-8")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.setenv("PIP_PREFIX", str(elsewhere))
    monkeypatch.setenv("PIP_CONSTRAINT", str(tmp_path / "not there.txt"))
    subprocess.run([MACHINES_PYTHON, "-m", "venv", tmp_path / "env"], check=True)
    folder = tmp_path / "env" / ("Scripts" if os.name == "nt" else "bin")
    python = next(folder.glob("python*"))
    environ = tool_environment.clean(os.environ) | tool_environment.read_pip_settings(python)
    install = ["-m", "pip", "install", "-q", "--no-index", "--no-deps", str(_wheel(tmp_path))]
    subprocess.run([str(python), "-I", *install], env=environ, check=True)
    asked = [str(python), "-I", "-c", "import a_thing; print(a_thing.__file__)"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    assert Path(said.strip()).resolve().is_relative_to((tmp_path / "env").resolve())
    assert not elsewhere.exists()


def _wheel(folder: Path) -> Path:
    """The smallest wheel there can be."""
    import zipfile  # noqa: PLC0415 - for this one

    wheel = folder / "a_thing-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as files:
        files.writestr("a_thing.py", "")
        about = "a_thing-1.dist-info"
        files.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: a_thing\nVersion: 1\n")
        files.writestr(
            f"{about}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        files.writestr(f"{about}/RECORD", "")
    return wheel


@pytest.mark.parametrize("script", ["stale.py", "check.py"])
def test_a_script_runs_with_foreign_modules_on_the_path(tmp_path: Path, script: str) -> None:
    for name in ("json", "dataclasses", "subprocess", "venv", "hashlib", "yaml"):
        foreign = f"raise SystemExit('this is a foreign {name}')\n"
        (tmp_path / f"{name}.py").write_text(foreign, encoding="utf-8")
    environ = {**os.environ, **HARMFUL, "PYTHONPATH": str(tmp_path)}
    del environ["PYTHONHOME"]  # with which Python itself does not start
    ran = subprocess.run(
        [MACHINES_PYTHON, ROOT / "scripts" / script],
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "foreign" not in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
    assert "look at again" in ran.stdout or "no problems" in ran.stdout
