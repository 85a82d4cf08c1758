"""What MkDocs and its readers are told of the content while the site is built or served."""

from __future__ import annotations

import html
import logging


class ContentNames(logging.Filter):
    """Names the YAML in MkDocs's warnings about a page's links: it is what a person can mend."""

    def __init__(self) -> None:
        """Start without pages; `sources` maps a page's file to the content file it shows."""
        super().__init__()
        self.sources: dict[str, str] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, with the names changed."""
        message = record.getMessage()
        for page, source in self.sources.items():
            message = message.replace(f"'{page}' contains", f"'{source}' (as {page}) contains")
        record.msg, record.args = message, ()
        return True


def make_notice(problems: list[str]) -> str:
    """The problems of the content as a block on top of a page."""
    items = "".join(f"<li>{html.escape(problem)}</li>" for problem in problems)
    says = "The content has problems. Below is the last version without any."
    return f'<div class="f-problems" role="alert"><p>{says}</p><ul>{items}</ul></div>'
