"""Which guide a command is about: `--guide` names its folder, `--content` that of its words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Let a command be about another guide than the one in the folder it is called from."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--guide", type=Path, metavar="FOLDER")
    which.add_argument("--content", type=Path, metavar="FOLDER")


def locate_content(asked: argparse.Namespace) -> Path:
    """The folder of content that is meant; beside it lie the guide's own pages, in `docs`."""
    return asked.content or (asked.guide or Path()) / "content"
