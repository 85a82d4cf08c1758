"""A site that was built elsewhere, shown on this machine: a folder, or the ZIP of one."""

from __future__ import annotations

import contextlib
import functools
import tempfile
import zipfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from setup.site import HOST, free_port
from setup.steps import SetupError

if TYPE_CHECKING:
    from collections.abc import Iterator

_HOME = "index.html"


def show(built: str, port: int) -> int:
    """Serve a built site until interrupted. Raises SetupError if there is none in `built`."""
    with unpacked(Path(built)) as folder, server(folder, port) as serving:
        print(f"Serving {built} on http://{HOST}:{serving.server_port}/. Ctrl+C ends it.")
        with contextlib.suppress(KeyboardInterrupt):
            serving.serve_forever()
    return 0


@contextlib.contextmanager
def unpacked(built: Path) -> Iterator[Path]:
    """The folder of a site; that of a ZIP goes away again."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = built
        if built.is_file():
            folder = Path(scratch)
            try:
                with zipfile.ZipFile(built) as files:
                    files.extractall(folder)  # which leads no name out of the folder
            except zipfile.BadZipFile:
                raise SetupError(
                    f"{built} is not a ZIP file. Name the one of a built site."
                ) from None
        if not (folder / _HOME).is_file():
            what = f"There is no built site in {built}: it has no {_HOME} at its top."
            raise SetupError(f"{what} Name the ZIP as it was downloaded, or the folder.")
        yield folder


def server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder, on the port or the next free one; to be closed by the caller."""
    return ThreadingHTTPServer((HOST, free_port(port)), functools.partial(_Files, directory=folder))


class _Files(SimpleHTTPRequestHandler):
    """Files with the types that browsers insist on, whatever this machine's own list says."""

    extensions_map = {  # noqa: RUF012 - as the library declares it
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".json": "application/json",
    }

    def log_message(self, *_: object) -> None:
        """Keep quiet: each file is of no interest."""
