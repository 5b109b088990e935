"""An HTTP/1.1 server on the loopback interface that records its requests."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from io import BufferedIOBase

__all__ = ["Loopback", "Received", "answer"]


@dataclass(frozen=True)
class Received:
    """A request as it was received."""

    line: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def method(self) -> str:
        return self.line.split(" ")[0]

    @property
    def target(self) -> str:
        return self.line.split(" ")[1]

    def header(self, name: str) -> str | None:
        found = [value for key, value in self.headers if key.lower() == name]
        return ", ".join(found) if found else None


def answer(
    status: int = 200,
    body: bytes = b"{}",
    content_type: str = "application/json",
    **headers: str,
) -> bytes:
    """The bytes of a response."""
    lines = [f"HTTP/1.1 {status} Word", f"Content-Length: {len(body)}"]
    if content_type:
        lines.append(f"Content-Type: {content_type}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


@dataclass
class Loopback:
    """Returns the responses of `answers` in turn, repeating the last; or calls `respond`."""

    answers: deque[bytes] = field(default_factory=lambda: deque([answer()]))
    received: list[Received] = field(default_factory=list[Received])
    url: str = ""
    respond: Callable[[Received], bytes] | None = None
    tls: ssl.SSLContext | None = None

    def reply(self, *answers: bytes) -> None:
        self.answers = deque(answers)

    @property
    def last(self) -> Received:
        return self.received[-1]

    def next_answer(self, request: Received) -> bytes:
        if self.respond is not None:
            return self.respond(request)
        return self.answers.popleft() if len(self.answers) > 1 else self.answers[0]

    def __enter__(self) -> Loopback:
        outer = self

        class Handler(socketserver.StreamRequestHandler):
            def setup(self) -> None:
                if outer.tls is not None:
                    self.request = outer.tls.wrap_socket(self.request, server_side=True)
                super().setup()

            def handle(self) -> None:
                while (request := _read(self.rfile)) is not None:
                    outer.received.append(request)
                    reply = outer.next_answer(request)
                    if not reply:
                        return
                    self.wfile.write(reply)

        class Server(socketserver.ThreadingTCPServer):
            daemon_threads = True
            allow_reuse_address = True

        self._server = Server(("127.0.0.1", 0), Handler)
        scheme = "http" if self.tls is None else "https"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"
        # It looks this often whether to stop; by default every half second, for which each
        # test would wait.
        serve = partial(self._server.serve_forever, poll_interval=0.005)
        threading.Thread(target=serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


def _read(file: BufferedIOBase) -> Received | None:
    line = file.readline().decode("latin-1").rstrip("\r\n")
    if not line:
        return None
    headers: list[tuple[str, str]] = []
    while text := file.readline().decode("latin-1").rstrip("\r\n"):
        name, _, value = text.partition(": ")
        headers.append((name, value))
    request = Received(line, headers, b"")
    if request.header("transfer-encoding") == "chunked":
        body = b""
        while size := int(file.readline(), 16):
            body += file.read(size)
            file.readline()
        file.readline()
    else:
        body = file.read(int(request.header("content-length") or 0))
    return Received(line, headers, body)
