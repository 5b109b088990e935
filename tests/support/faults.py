"""A server on raw sockets that fails as real ones do: it trickles, resets, hangs, lies."""

from __future__ import annotations

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from typing import Any

__all__ = [
    "FaultServer",
    "Play",
    "closed",
    "hang",
    "lingering",
    "reset",
    "said",
    "trickled",
]

Play = Callable[["FaultServer", socket.socket], object]
"""What the server does with one request, which it has read. It may return False: then the
connection is closed."""


class FaultServer:
    """Plays for each request: the first play for the first one, the last for all others.

    reads: whether requests are read as a whole before they are played. certificate: of a
    server that speaks TLS.
    """

    def __init__(
        self, *plays: Play, reads: bool = True, certificate: Any = None
    ) -> None:
        self._plays = list(plays)
        self._reads = reads
        self._tls: ssl.SSLContext | None = None
        if certificate is not None:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(self._tls)
        self.requests: list[bytes] = []
        self.stopped = threading.Event()

    def __enter__(self) -> FaultServer:
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=512)
        scheme = "http" if self._tls is None else "https"
        host = "127.0.0.1" if self._tls is None else "localhost"
        self.url = f"{scheme}://{host}:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopped.set()
        self._socket.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            serve = threading.Thread(
                target=self._serve, args=(connection,), daemon=True
            )
            serve.start()

    def _serve(self, plain: socket.socket) -> None:
        try:
            connection = plain
            if self._tls is not None:
                connection = self._tls.wrap_socket(plain, server_side=True)
            with connection:
                while True:
                    request = _read(connection, self._reads)
                    if not request:
                        return
                    self.requests.append(request)
                    number = min(len(self.requests), len(self._plays)) - 1
                    if self._plays[number](self, connection) is False:
                        return
        except OSError:
            return


def said(data: bytes) -> Play:
    """Send a response."""
    return lambda server, connection: connection.sendall(data)


def closed(data: bytes = b"") -> Play:
    """Send this, and close the connection."""

    def play(server: FaultServer, connection: socket.socket) -> bool:
        connection.sendall(data)
        return False

    return play


def lingering(data: bytes) -> Play:
    """Send this, and drop what the client sends until it stops."""

    def play(server: FaultServer, connection: socket.socket) -> bool:
        connection.sendall(data)
        while connection.recv(1 << 20):
            pass
        return False

    return play


def trickled(data: bytes, pause: float, rest: bytes = b"") -> Play:
    """Send the data at once, and the rest byte by byte."""

    def play(server: FaultServer, connection: socket.socket) -> bool:
        connection.sendall(data)
        for number in range(len(rest)):
            if server.stopped.wait(pause):
                return False
            connection.sendall(rest[number : number + 1])
        return True

    return play


def hang(server: FaultServer, connection: socket.socket) -> bool:
    """Say nothing more."""
    server.stopped.wait(60)
    return False


def reset(data: bytes = b"") -> Play:
    """Send this, and reset the connection (RST)."""

    def play(server: FaultServer, connection: socket.socket) -> bool:
        if data:
            connection.sendall(data)
            time.sleep(0.05)  # otherwise the reset overtakes the data
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        return False

    return play


def _read(connection: socket.socket, whole: bool) -> bytes:
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(65_536)
        if not chunk:
            return b""
        data += chunk
    head, _, body = data.partition(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    lengths = [line[15:] for line in lines if line.startswith(b"content-length:")]
    while whole and lengths and len(body) < int(lengths[0]):
        body += connection.recv(1 << 20)
    while whole and b"transfer-encoding: chunked" in lines:
        if body.endswith(b"0\r\n\r\n"):
            break
        body += connection.recv(1 << 20)
    return head + b"\r\n\r\n" + body
