"""Pages in a real browser: Debian's chromium, driven by playwright.

Both are optional; `is_available` says whether they are here.
"""

from __future__ import annotations

import subprocess
import tarfile
import threading
from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

CHROMIUM = Path("/usr/bin/chromium")
FOLD = "open => document.querySelectorAll('details').forEach(d => d.open = open)"
"""Opens or folds all of a page."""
AXE = "axe-core@4.14.1"


def is_available() -> bool:
    return CHROMIUM.exists() and find_spec("playwright") is not None


@contextmanager
def open_chromium(*arguments: str) -> Generator[Any]:
    """A headless browser."""
    library: Any = import_module("playwright.sync_api")
    with library.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(CHROMIUM), args=["--no-sandbox", *arguments]
        )
        yield browser
        browser.close()


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: Any) -> None:
        pass


@contextmanager
def serve(folder: Path) -> Generator[str]:
    """The URL of a server of this folder."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def address_of(folder: Path, scheme: str) -> Generator[str]:
    """The URL of the folder over `file` or `http`."""
    if scheme == "file":
        yield f"{folder.as_uri()}/"
        return
    with serve(folder) as address:
        yield address


class Watch:
    """A tab, and what it asks for and complains of."""

    def __init__(self, browser: Any, **options: Any) -> None:
        self.page: Any = browser.new_page(**options)
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", self._requested)
        self.page.on("requestfailed", self._failed)
        self.page.on("pageerror", self._raised)
        self.page.on("dialog", self._dialog)
        self.page.on("popup", self._opened)
        self.page.on("console", self._message)

    def _requested(self, request: Any) -> None:
        self.requests.append(request.url)

    def _raised(self, error: Any) -> None:
        self.complaints.append(str(error))

    def _opened(self, tab: Any) -> None:
        self.complaints.append(f"opens {tab.url}")

    def _failed(self, request: Any) -> None:
        if request.failure != "net::ERR_ABORTED":  # of a page that is left
            self.complaints.append(f"{request.failure}: {request.url}")

    def _dialog(self, dialog: Any) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _message(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def is_quiet(self, address: str) -> bool:
        assert self.complaints == [], self.complaints[:5]
        assert [one for one in self.requests if not one.startswith(address)] == []
        return True


_EVENTS = ("mouseover", "focus", "toggle", "load", "error")
_LINKS = "document.querySelectorAll('main a:not([href^=\"#\"])')"
_INERT = "e => e.addEventListener('click', event => event.preventDefault())"


def provoke(page: Any) -> None:
    """Opens all folds, and does to each element what runs a script that somebody hid."""
    page.evaluate(FOLD, True)
    for event in _EVENTS:
        page.evaluate(
            "type => document.querySelectorAll('main *').forEach("
            "e => e.dispatchEvent(new Event(type)))",
            event,
        )
    page.evaluate(f"{_LINKS}.forEach({_INERT}); {_LINKS}.forEach(e => e.click())")


def axe_source() -> str:
    """axe-core, of npm.

    Raises OSError or SubprocessError if it cannot be downloaded.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        command = ["npm", "pack", "--silent", AXE]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=60)
        (archive,) = folder.glob("*.tgz")
        with tarfile.open(archive) as files:
            script = files.extractfile("package/axe.min.js")
            assert script is not None
            return script.read().decode()


_RUN_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"]}))
    .violations.map(one => [one.id, one.nodes.length, one.nodes[0].html])"""


def axe_violations(page: Any) -> list[tuple[str, int, str]]:
    """Rule, number of elements and the first element of each violation."""
    found: list[tuple[str, int, str]] = page.evaluate(_RUN_AXE)
    return found
