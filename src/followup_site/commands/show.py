"""A site that was built elsewhere, shown on this machine: a folder, or the ZIP of one.

It needs nothing but Python itself, so that it starts where nothing is set up.
"""

from __future__ import annotations

import contextlib
import functools
import os
import socket
import tempfile
import zipfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST = "127.0.0.1"  # this machine alone: nobody else in the network sees the site
_HOME = "index.html"  # every site that we build has it: by this its folder is known


class NoSiteError(Exception):
    """There is no built site to show. The text says what to name instead."""


def main(built: str, port: int) -> int:
    """Serve a built site until interrupted. Returns 1, and says why, if there is none."""
    try:
        with unpack(Path(built)) as folder, make_server(folder, port) as serving:
            print(f"Serving {built} on http://{HOST}:{serving.server_port}/. Ctrl+C ends it.")
            with contextlib.suppress(KeyboardInterrupt):
                serving.serve_forever()
    except NoSiteError as error:
        print(error)
        return 1
    return 0


@contextlib.contextmanager
def unpack(built: Path) -> Iterator[Path]:
    """The folder of a site; that of a ZIP goes away again. Raises NoSiteError if there is none."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = built
        if built.is_file():
            folder = Path(scratch)
            try:
                with zipfile.ZipFile(built) as files:
                    files.extractall(folder)  # which leads no name out of the folder
            except zipfile.BadZipFile:
                message = f"{built} is not a ZIP file. Name the one of a built site."
                raise NoSiteError(message) from None
        if not (folder / _HOME).is_file():
            what = f"There is no built site in {built}: it has no {_HOME} at its top."
            raise NoSiteError(f"{what} Name the ZIP as it was downloaded, or the folder.")
        yield folder


def make_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """A server of a folder, on the port or the next free one; to be closed by the caller."""
    return ThreadingHTTPServer(
        (HOST, find_free_port(port)), functools.partial(_Files, directory=folder)
    )


def find_free_port(port: int) -> int:
    """The first port from this one on that nobody serves on."""
    with socket.socket() as probe:
        if os.name != "nt":  # there it would let two servers share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return find_free_port(port + 1)
    return port


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
