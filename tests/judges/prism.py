"""`prism mock`: a server that validates requests against an OpenAPI document."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from time import monotonic, sleep

__all__ = ["running"]

_TIMEOUT = 120  # seconds for reading a document


@contextmanager
def running(node_modules: Path, document: Path) -> Iterator[str]:
    """The base URL of a Prism that mocks `document`."""
    port = _free_port()
    program = node_modules / "@stoplight" / "prism-cli" / "dist" / "index.js"
    command = ("node", program, "mock", document, "-p", str(port))
    with TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = monotonic() + _TIMEOUT
    while process.poll() is None and monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            sleep(0.1)
    raise RuntimeError(f"Prism did not start, or not in {_TIMEOUT} seconds")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port
