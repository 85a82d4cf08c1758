"""A guide that is served follows its author's edits."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[4]
HANGS = 900
"""Seconds after which a served guide has come to a stop: a busy machine may take minutes."""


def test_a_served_guide_follows_every_edit_and_survives_a_broken_one(content: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
    environ = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "FOLLOWUP_CONTENT": str(content)}
    stage = content / "stages" / "let_it_rest.yaml"
    good = stage.read_text(encoding="utf-8")
    page = f"http://{address}/stages/let_it_rest/"
    with subprocess.Popen(command, cwd=ROOT, env=environ) as server:
        try:
            _wait_for(server, page, lambda text: "Let it rest" in text)
            stage.write_text(good.replace("Let it rest", "Leave it be"), encoding="utf-8")
            _wait_for(server, page, lambda text: "Leave it be" in text)
            stage.write_text(f"{good}\n broken: [", encoding="utf-8")
            _wait_for(
                server, page, lambda text: "let_it_rest.yaml:" in text and "Leave it be" in text
            )
            stage.write_text(good, encoding="utf-8")
            _wait_for(
                server,
                page,
                lambda text: "let_it_rest.yaml:" not in text and "Leave it be" not in text,
            )
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen[bytes], page: str, right: Callable[[str], bool]) -> None:
    """Ask for a page until it is right, as long as the server lives and builds."""
    ends, text = time.monotonic() + HANGS, ""
    while time.monotonic() < ends and server.poll() is None:
        try:
            with urllib.request.urlopen(page, timeout=HANGS) as answer:  # noqa: S310 (our own)
                text = answer.read().decode()
        except (OSError, http.client.HTTPException):  # not there yet, or going away for a moment
            text = ""
        if right(text):
            return
        time.sleep(0.2)
    pytest.fail(f"{page} did not become right; its last text:\n{text[-2000:]}")
