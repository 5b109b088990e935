"""Uploads that report their progress, synchronous and asynchronous."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from runtime import errors
from runtime.http.async_transport import AsyncTransport
from runtime.http.operation import Operation
from runtime.http.retry import Retry
from runtime.http.transport import Transport
from runtime.request.bodies.multipart import MultipartBody
from runtime.request.bodies.raw import RawBody
from runtime.request.bodies.request_body import RequestBody
from runtime.request.bodies.streams import Progress
from runtime.response.responses import JsonResponse
from tests.support.loopback import Loopback, answer

Send = Callable[..., Any]
PIECE = 65_536
BODY = b"x" * (2 * PIECE + 7)
STEPS = [0, PIECE, 2 * PIECE, len(BODY)]


def operation(body: Any, method: str = "PUT") -> Operation[Any]:
    return Operation(method, "/", {"200": JsonResponse()}, body=RequestBody(body))


RAW = operation(RawBody("application/octet-stream"))


@pytest.fixture(params=["sync", "async"])
def send(request: pytest.FixtureRequest, server: Loopback) -> Send:
    async def acall(of: Operation[Any], body: Any) -> Any:
        transport = AsyncTransport(
            server.url, retry=Retry(max_retries=1, base_delay=0.001)
        )
        try:
            return await transport.send(of, body=body)
        finally:
            await transport.close()

    def call(of: Operation[Any], body: Any) -> Any:
        transport = Transport(server.url, retry=Retry(max_retries=1, base_delay=0.001))
        try:
            return transport.send(of, body=body)
        finally:
            transport.close()

    if request.param == "sync":
        return call
    return lambda *given: asyncio.run(acall(*given))


Told = list[tuple[int, int | None]]


def pieces() -> Iterator[bytes]:
    yield b"ab"
    yield b"c"


def test_every_type_of_content(send: Send, server: Loopback, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(BODY)
    with file.open("rb") as opened:
        for content in (BODY, file, io.BytesIO(BODY), opened):
            told: Told = []
            send(RAW, Progress(content, lambda *at: told.append(at)))
            assert server.last.body == BODY
            assert server.last.header("content-length") == str(len(BODY))
            assert told == [(step, len(BODY)) for step in STEPS]


def test_an_unknown_length(send: Send, server: Loopback) -> None:
    told: Told = []
    send(RAW, Progress(pieces(), lambda *at: told.append(at)))
    assert server.last.body == b"abc"
    assert told == [(0, None), (2, None), (3, None)]


def test_a_retry_starts_again_at_zero(send: Send, server: Loopback) -> None:
    told: Told = []
    server.reply(answer(503), answer())
    send(RAW, Progress(b"abc", lambda *at: told.append(at)))
    assert told == [(0, 3), (3, 3)] * 2


def test_a_file_of_a_form(send: Send, server: Loopback, tmp_path: Path) -> None:
    file = tmp_path / "report.pdf"
    file.write_bytes(b"%PDF")
    told: Told = []
    tell = told.append
    given = {
        "a": Progress(file, lambda *at: tell(at)),
        "b": ("b.txt", Progress(b"b", lambda *at: tell(at)), "text/plain"),
    }
    send(operation(MultipartBody()), given)
    assert b'name="a"; filename="report.pdf"' in server.last.body
    assert b'name="b"; filename="b.txt"\r\nContent-Type: text/plain' in server.last.body
    assert server.last.header("content-length") == str(len(server.last.body))
    assert told == [(0, 4), (4, 4), (0, 1), (1, 1)]


def test_what_cannot_be_sent_is_refused(send: Send) -> None:
    for content in (Path("/nowhere"), io.StringIO("a"), "text", 1):
        wrong: Any = content
        with pytest.raises(errors.RequestValidationError):
            send(RAW, Progress(wrong, print))


def test_an_exception_of_the_callback_ends_the_call(send: Send) -> None:
    def told(sent: int, total: int | None) -> None:
        raise ValueError("secret")

    with pytest.raises(errors.TransportError) as raised:
        send(RAW, Progress(b"a", told))
    assert isinstance(raised.value.__cause__, ValueError)
    assert "secret" not in str(raised.value)
