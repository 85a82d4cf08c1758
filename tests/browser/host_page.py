"""A bare page of somebody else, with a planner on it: no theme, no guide, a strict policy."""

from __future__ import annotations

import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

from tests.browser.planner_page import TODAY, WAIT, Planner

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

CAREERS = "/careers/"

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; "
    "worker-src 'self' blob:; style-src 'self'"
)

TAG = '<followup-planner><p><a href="/guide/">Read the guide</a></p></followup-planner>'

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Careers service</title>
<script type="module" src="SCRIPT"></script>
</head>
<body>
<main>
<h1>Careers service</h1>
<h2 id="when">When to ask again</h2>
TAGS
<p><button>Book a talk</button></p>
</main>
</body>
</html>
"""

# Reported to the page itself, so that a test can ask for them.
VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) => {
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""


def furnished(here: Planner) -> Planner:
    """Wait until every planner on the page has its form."""
    for each in here.page.locator("followup-planner").all():
        each.locator(".fu-chip").first.wait_for(timeout=WAIT)
    return here


class _Handler(SimpleHTTPRequestHandler):
    """Serves the page at `/careers/`, and the built site at `/guide/`, for any site to read."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".js": "text/javascript",
        ".wasm": "application/wasm",
    }
    host: HostSite

    def __init__(self, *args: Any, host: HostSite, **options: Any) -> None:  # noqa: ANN401 - theirs
        self.host = host
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        if not self.path.startswith(CAREERS):
            return super().do_GET()
        body = self.host.html.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Security-Policy", self.host.policy)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/guide") if "/guide/" in path else "/-")

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


class HostSite:
    """A site on this machine with one page of its own beside the guide's; `url` ends in /."""

    def __init__(self, site: Path) -> None:
        """Serve at once, on a free port, until closed."""
        self.html = self.policy = ""
        handler = functools.partial(_Handler, host=self, directory=str(site))
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Serve no more."""
        self._server.shutdown()
        self._server.server_close()

    def open(
        self, page: Page, *, tags: str = TAG, policy: str = POLICY, assets: str = "../guide/"
    ) -> Planner:
        """Open its page, in another folder than the guide's; it loads one script and has `tags`."""
        script = f"{assets}assets/followup/planner.js"
        self.html = PAGE.replace("SCRIPT", script).replace("TAGS", tags)
        self.policy = policy
        page.add_init_script(VIOLATIONS)
        planner = Planner(page, self.url)
        page.goto(f"{self.url}careers/advice.html?today={TODAY}")
        return planner
