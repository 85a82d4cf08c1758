"""A server that breaks files: what a bad line, a proxy or a host does to a site, one fault a file.

Playwright's own routes switch the browser's cache off; here it is on, and holds what came wrong.
"""

from __future__ import annotations

import contextlib
import functools
import threading
import time
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conftest import SUB_PATH, LocalServer, SiteHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

AT_ONCE = ("missing", "empty", "half", "altered", "login", "dropped")
"""Kinds of fault that end by themselves."""

KINDS = (*AT_ONCE, "mistyped", "hangs", "stalls")
"""All kinds: what comes is not there, cut short, changed, a page to log in, or nothing more."""

LOGIN = b"<!doctype html><title>Log in</title><p>Please log in to this network."
CHUNK = 16 * 1024
FOR_GOOD = 1_000_000
GIVEN_UP = 60
"""Seconds after which a line that hangs is let go, should a test have forgotten it."""


@dataclass
class Faults:
    """How the server behaves; tests change it as they go."""

    url: str = ""
    broken: dict[str, tuple[str, int]] = field(default_factory=dict)
    bytes_a_second: int = 0
    cache: str = "max-age=600"
    patience: int = 0
    renewed: bool = False
    policy: str = ""
    asked: list[str] = field(default_factory=list)
    _lifted: threading.Event = field(default_factory=threading.Event)
    _line: threading.Lock = field(default_factory=threading.Lock)

    def breaks(self, name: str, kind: str, times: int = FOR_GOOD) -> None:
        """Break what is asked for by the end of its address, so many times."""
        self.broken[name] = kind, times

    def lift(self) -> None:
        """Let everything be well again; what hung is dropped."""
        self.broken.clear()
        self.renewed = False
        self._lifted.set()
        self._lifted = threading.Event()

    def mend(self) -> None:
        """Answer well what is asked for from now on; what hangs goes on hanging."""
        self.broken.clear()

    def count(self, name: str) -> int:
        """How often a file was asked for."""
        return sum(1 for each in self.asked if each.endswith(name))

    def fault_of(self, path: str) -> str:
        """The fault of what is asked for now, used up."""
        self.asked.append(path)
        for name, (kind, times) in self.broken.items():
            if path.endswith(name) and times > 0:
                self.broken[name] = kind, times - 1
                return kind
        gone = self.renewed and ("/build/" in path or "/runtime/" in path)
        return "missing" if gone else ""

    def hang(self) -> None:
        """Send nothing until all is lifted."""
        self._lifted.wait(GIVEN_UP)

    def send(self, body: bytes, out: Any) -> None:  # noqa: ANN401 - a socket's file
        """Send at the speed of the line, which all share."""
        for start in range(0, len(body), CHUNK):
            speed = self.bytes_a_second
            if speed:
                with self._line:
                    time.sleep(CHUNK / speed)
            out.write(body[start : start + CHUNK])


class _Handler(SiteHandler, SimpleHTTPRequestHandler):
    """Serves a built site, with its faults."""

    protocol_version = "HTTP/1.1"
    faults: Faults

    def __init__(self, *args: Any, faults: Faults, **options: Any) -> None:  # noqa: ANN401 - theirs
        self.faults = faults
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        kind = self.faults.fault_of(path)
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        if kind == "missing" or not file.is_file():
            return self._answer(404, LOGIN, "text/html")
        if kind == "dropped":
            return self._drop()
        if kind == "hangs":
            self.faults.hang()
            return self._drop()
        return self._serve(file, kind)

    def _serve(self, file: Path, kind: str) -> None:
        body, type_ = file.read_bytes(), self.guess_type(str(file))
        if file.name == "index.html" and self.faults.patience:
            own = f'data-timeout-ms="{self.faults.patience}" data-usually='
            body = body.replace(b"data-timeout-ms=", own.encode())
        if file.name == "build.json" and self.faults.renewed:
            body = b'{"build":"another"}'
        if kind == "login":
            body, type_ = LOGIN, "text/html"
        elif kind == "empty":
            body = b""
        elif kind == "altered":
            middle = len(body) // 2
            body = (
                body[:middle]
                + bytes(255 - each for each in body[middle : middle + 9])
                + body[middle + 9 :]
            )
        elif kind == "mistyped":
            type_ = "application/octet-stream"
        self._answer(200, body, type_, cut=kind)

    def _answer(self, status: int, body: bytes, type_: str, cut: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(body)))
        if self.faults.policy and type_ == "text/html":
            self.send_header("Content-Security-Policy", self.faults.policy)
        self.end_headers()
        whole = cut not in {"half", "stalls"}
        self.faults.send(body if whole else body[: len(body) // 2], self.wfile)
        if cut == "stalls":
            self.wfile.flush()
            self.faults.hang()
        if not whole:
            self._drop()

    def _drop(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(2)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", self.faults.cache)
        SimpleHTTPRequestHandler.end_headers(self)


@contextlib.contextmanager
def faulty(site: Path) -> Iterator[Faults]:
    """Serve a built site on this machine, with faults to come; its address ends in a slash."""
    faults = Faults()
    handler = functools.partial(_Handler, directory=str(site), faults=faults)
    with LocalServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        server.block_on_close = False
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        faults.url = f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        try:
            yield faults
        finally:
            faults.lift()
            server.shutdown()
            thread.join()
