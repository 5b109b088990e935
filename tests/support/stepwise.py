"""A server that responds in steps, and notices when a client closes the connection."""

from __future__ import annotations

import socket
import threading
from collections.abc import Sequence

__all__ = ["CLOSE", "HANG", "Stepwise", "head"]

HANG = object()
"""A step: send nothing more, and wait for the client to close the connection."""
CLOSE = object()
"""A step: close the connection, even if the response is not complete."""

Step = bytes | threading.Event | object


def head(
    content_type: str = "text/event-stream", status: int = 200, **headers: str
) -> bytes:
    """The head of a chunked HTTP/1.1 response."""
    lines = [f"HTTP/1.1 {status} Word", "Transfer-Encoding: chunked"]
    lines.append(f"Content-Type: {content_type}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode()


class Stepwise:
    """Runs a list of steps for each connection: bytes are sent as a chunk, and the server
    waits for an event.

    The first step is the head. After the last one, or HANG, the server waits until the
    client closes the connection; then it sets `left`.
    """

    def __init__(self, *plays: Sequence[Step]) -> None:
        self._plays = list(plays)
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.requests: list[bytes] = []
        self.left = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def __enter__(self) -> Stepwise:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def _serve(self) -> None:
        for play in self._plays:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                self._play(connection, play)

    def _play(self, connection: socket.socket, play: Sequence[Step]) -> None:
        request = b""
        while b"\r\n\r\n" not in request:
            request += connection.recv(65_536)
        self.requests.append(request)
        try:
            for index, step in enumerate(play):
                if step is CLOSE:
                    return
                if step is HANG:
                    break
                if isinstance(step, threading.Event):
                    step.wait(10)
                elif isinstance(step, bytes):
                    piece = b"%x\r\n%s\r\n" % (len(step), step)
                    connection.sendall(step if index == 0 else piece)
            else:
                connection.sendall(b"0\r\n\r\n")
            connection.settimeout(10)
            while connection.recv(65_536):
                pass
        except TimeoutError:
            return
        except OSError:
            pass  # the client reset it
        self.left.set()
