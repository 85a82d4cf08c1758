"""Starts a browser that Playwright fetched, once, and notes its program: run in the environment."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def main(engine: str, programs: Path) -> None:
    """Note the program of an engine beside the others, if it starts."""
    with sync_playwright() as playwright:
        kind = getattr(playwright, engine)
        kind.launch().close()
        program = kind.executable_path
    known = json.loads(programs.read_text(encoding="utf-8")) if programs.exists() else {}
    half = programs.with_suffix(".half")
    half.write_text(json.dumps({**known, engine: program}), encoding="utf-8")
    half.replace(programs)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
