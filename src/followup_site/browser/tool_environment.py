"""The environment that tools are run in: what reaches the network stays; what bends them goes.

A person's settings of Python, pip and npm may send packages elsewhere, hold other versions of them,
or put other modules before ours. Addresses, proxies and certificates stand in the same places and
are needed. So names are let through from closed lists, and nothing else of these tools.
"""

from __future__ import annotations

import ast
import functools
import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# Not PYTHONDONTWRITEBYTECODE, which many containers set: each command would compile all of our code
# anew, as long as many a command takes.
_PYTHON = {"PYTHONHASHSEED", "PYTHONUNBUFFERED", "PYTHONUTF8"}
_NODE = {"NODE_EXTRA_CA_CERTS", "NODE_TLS_REJECT_UNAUTHORIZED", "NODE_USE_ENV_PROXY"}
_LISTS = {"extra-index-url", "find-links", "trusted-host"}
_PIP = _LISTS | {
    "cache-dir", "cert", "client-cert", "default-timeout", "index-url", "keyring-provider",
    "no-cache-dir", "no-index", "proxy", "retries", "timeout",
}  # fmt: skip
_NPM = {
    "ca", "cache", "cafile", "cert", "fetch_retries", "fetch_timeout", "globalconfig",
    "https_proxy", "key", "maxsockets", "noproxy", "prefer_offline", "proxy", "registry",
    "replace_registry_host", "strict_ssl", "userconfig",
}  # fmt: skip
_LEFT_OUT = {
    "NODE_OPTIONS", "NODE_PATH", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
    # Set in Git's hooks: with them, Git in any other folder would work on the caller's repository.
    "GIT_COMMON_DIR", "GIT_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX",
    "GIT_WORK_TREE",
}  # fmt: skip


def clean(environ: Mapping[str, str]) -> dict[str, str]:
    """An environment in which only its network's settings of Python, pip, npm and Node are left."""
    kept = {name: value for name, value in environ.items() if _stays(name)}
    return {**kept, "PYTHONUTF8": "1"}


def _stays(name: str) -> bool:
    upper = name.upper()
    if upper.startswith("PYTHON"):
        return upper in _PYTHON
    if upper.startswith("PIP_"):
        return upper == "PIP_CONFIG_FILE" or upper[4:].lower().replace("_", "-") in _PIP
    if upper.startswith("NPM_CONFIG_"):
        setting = upper[11:].lower().replace("-", "_")
        return setting in _NPM or setting.startswith(("_", "@", "//"))
    return upper in _NODE or upper not in _LEFT_OUT


def read_pip_settings(python: Path) -> dict[str, str]:
    """What pip is to be run with: the machine's addresses and certificates, and no other setting.

    pip is asked itself for its settings, because they lie in up to five files and the environment.
    Where the environment, a file's part for `install` and its part for all commands differ, they
    win in this order.

    Args:
        python: the Python whose pip is meant.
    """
    return dict(_read_pip_settings(python, tuple(sorted(clean(os.environ).items()))))


@functools.cache
def _read_pip_settings(
    python: Path, environ: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    listed = subprocess.run(  # noqa: S603 - our own words, and no shell
        [str(python), "-I", "-m", "pip", "config", "list"],
        env=dict(environ),
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    ).stdout
    found: dict[str, str] = {}
    for part in ("global.", "install.", ":env:."):
        for line in listed.splitlines():
            name, equals, value = line.removeprefix(part).partition("=")
            if equals and line.startswith(part) and name in _PIP:
                said = str(ast.literal_eval(value))
                found[name] = " ".join(said.split()) if name in _LISTS else said
    variables = {f"PIP_{name.upper().replace('-', '_')}": value for name, value in found.items()}
    # The null device stands for: no file of settings at all.
    return tuple({**variables, "PIP_CONFIG_FILE": os.devnull}.items())
